import type { ListingCandidate } from '#domain/publisher-connection.ts';
import { parsePhone } from '#normalize/phone.ts';
import { at, textOf } from './_api-page.ts';
import { openAsking, readSeries, type Ask, type Asking } from './_api-series.ts';
import { SourceFailedError, type PublisherSettings } from './define-publisher.ts';
import { readLatLng, readPostalAddress } from './_google-address.ts';
import { placeUrl } from './_google-places-page.ts';
import { listAccounts, listProfiles, profileUrl, readProfileName } from './_google-profile-requests.ts';

/** The account that was named, or every account of who signed in. Groups go first: a person's own account lists what it shares with them. */
export function* findAccounts(ask: Ask, settings: PublisherSettings): Asking<string[]> {
  const named = (settings['account'] ?? '').trim().replace(/^accounts\//, '');
  if (named !== '') return [`accounts/${named}`];
  const { items, trouble } = yield* readSeries(ask, 'accounts', (token) => listAccounts(settings, token));
  if (trouble !== null && items.length === 0) throw new SourceFailedError(trouble, 'Google Business Profile did not list the accounts.');
  const personal = items.filter(({ item }) => at(item, 'type') === 'PERSONAL');
  return [...items.filter((one) => !personal.includes(one)), ...personal].flatMap(({ item }) => textOf(at(item, 'name')) ?? []);
}

/** Every profile of the accounts, once each. An account that can't be listed keeps the others from nothing, unless it is the only one. */
export function* searchProfiles(settings: PublisherSettings): Asking<ListingCandidate[]> {
  const ask = openAsking();
  const found = new Map<string, ListingCandidate>();
  let failed: SourceFailedError | null = null;
  for (const account of yield* findAccounts(ask, settings)) {
    const { items, trouble } = yield* readSeries(ask, 'locations', (token) => listProfiles(settings, account, token, true));
    if (trouble !== null) failed = new SourceFailedError(trouble, `Google Business Profile did not list the profiles of ${account}.`);
    for (const { item } of items) {
      const name = readProfileName(`${account}/${textOf(at(item, 'name')) ?? ''}`);
      if (name !== null && !found.has(name.v1)) found.set(name.v1, candidateOf(name.v4, item));
    }
  }
  if (failed !== null && found.size === 0) throw failed;
  return [...found.values()];
}

function candidateOf(externalId: string, item: unknown): ListingCandidate {
  const address = readPostalAddress(at(item, 'storefrontAddress'));
  const phone = textOf(at(item, 'phoneNumbers', 'primaryPhone'));
  const place = textOf(at(item, 'metadata', 'placeId'));
  return {
    externalId, url: textOf(at(item, 'metadata', 'mapsUri')) ?? (place === null ? profileUrl(externalId) : placeUrl(place)), name: textOf(at(item, 'title')), address,
    phone: phone === null ? null : (parsePhone(phone, address?.country)?.e164 ?? null),
    website: textOf(at(item, 'websiteUri')), coordinates: readLatLng(at(item, 'latlng')), storeCode: textOf(at(item, 'storeCode')),
  };
}
