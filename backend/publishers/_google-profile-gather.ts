import type { GatheredListing, ReadPage } from '#domain/listing.ts';
import type { Observation } from '#domain/observation.ts';
import type { Trouble } from '#domain/trouble.ts';
import { at, openApiPage, parseJson, textOf } from './_api-page.ts';
import { openAsking, readSeries, type Ask, type Asking, type Listed } from './_api-series.ts';
import { type BrandTarget, type ListingsByLocation, type PublisherSettings, SourceFailedError } from './define-publisher.ts';
import { placeUrl } from './_google-places-page.ts';
import { addProfile, addPublicEdits, fieldsOfMask } from './_google-profile-page.ts';
import { readLogo, readStanding, type LinkedProfile, type ProfileQuestion } from './_google-profile-parts.ts';
import { getProfile, getShown, listProfiles, profileUrl, readProfileName, type ProfileName } from './_google-profile-requests.ts';
import { gatherReviews } from './_google-profile-reviews.ts';

/** Dates what was never asked for; such a page holds nothing else. */
const NEVER = '1970-01-01T00:00:00.000Z';

/** All linked profiles as customers see them, with their standing, their logo and all their reviews. */
export function* gatherProfiles({ locations, links, settings }: BrandTarget): Asking<ListingsByLocation> {
  const linked = locations.flatMap((location) => (links.get(location.id) ?? []).flatMap((link) => {
    const name = readProfileName(link);
    return name === null ? [] : [{ location, name }];
  }));
  const ask = openAsking();
  const { rows, troubles } = yield* listAccounts(ask, settings, new Set(linked.map(({ name }) => name.account)));
  const read = new Map<LinkedProfile, ReadPage>();
  for (const one of linked) read.set(one, yield* readOne({ ask, settings, linked: one }, rows.get(one.name.v1), troubles.get(one.name.account)));
  const readable = linked.filter((one) => read.get(one)?.trouble === null);
  yield* gatherReviews(ask, settings, readable.flatMap((one) => {
    const page = read.get(one);
    return page === undefined ? [] : [{ name: one.name, page, known: new Set<string>() }];
  }));
  const listings: ListingsByLocation = new Map(locations.map((location) => [location.id, unnamed(links.get(location.id) ?? [])]));
  for (const [one, page] of read) listings.get(one.location.id)?.push(listingOf(one, page));
  return new Map([...listings].filter(([, found]) => found.length > 0));
}

/** A link that names no profile leads nowhere, and is no proof that there is none. */
function unnamed(links: readonly string[]): GatheredListing[] {
  return links.filter((link) => readProfileName(link) === null).map((link) => ({ publisherId: 'google-business-profile', externalId: link, url: profileUrl(link), pages: [pageWithout(profileUrl(link), 'stale-id', NEVER)], absent: false }));
}

function listingOf({ name }: LinkedProfile, page: ReadPage): GatheredListing {
  return { publisherId: 'google-business-profile', externalId: name.v4, url: page.url, pages: [page], absent: false };
}

/** One list per account is cheaper than a question per profile. An account that fails takes its own profiles with it, all of them the source. */
function* listAccounts(ask: Ask, settings: PublisherSettings, accounts: ReadonlySet<string>): Asking<{ rows: Map<string, Listed>; troubles: Map<string, Trouble> }> {
  const rows = new Map<string, Listed>();
  const troubles = new Map<string, Trouble>();
  for (const account of accounts) {
    const { items, trouble } = yield* readSeries(ask, 'locations', (token) => listProfiles(settings, account, token));
    for (const row of items) rows.set(textOf(at(row.item, 'name')) ?? '', row);
    if (trouble !== null) troubles.set(account, trouble);
  }
  const [first] = troubles.values();
  if (first !== undefined && rows.size === 0 && troubles.size === accounts.size) throw new SourceFailedError(first, 'Google Business Profile did not list the account’s profiles.');
  return { rows, troubles };
}

function* readOne(question: ProfileQuestion, row: Listed | undefined, accountTrouble: Trouble | undefined): Asking<ReadPage> {
  const { ask, settings, linked } = question;
  // An account whose list broke off may hold the profile all the same; one that is whole, and without it, has given it away.
  let owned = row;
  if (owned === undefined) {
    const answer = yield* ask(getProfile(settings, linked.name));
    if (!answer.ok) return unread(linked, answer.trouble === 'not-found' ? 'stale-id' : (accountTrouble ?? answer.trouble), answer.fetchedAt);
    owned = { item: parseJson(answer.body), path: '$', answer };
  }
  const metadata = at(owned.item, 'metadata');
  if (textOf(at(owned.item, 'name')) === null) return unread(linked, 'source-changed', owned.answer.fetchedAt);
  const where = { url: addressOf(metadata, linked.name), language: textOf(at(owned.item, 'languageCode'))?.slice(0, 2).toLowerCase() ?? null };
  const facts = { country: linked.location.address.country, today: owned.answer.fetchedAt.slice(0, 10) };
  const said: Observation[] = [];
  let seen = openApiPage(where, owned.answer);
  // Asked only where it differs: most profiles are shown as they were written.
  if (at(metadata, 'hasGoogleUpdated') === true || at(metadata, 'hasPendingEdits') === true) {
    const answer = yield* ask(getShown(settings, linked.name));
    if (!answer.ok) return unread(linked, answer.trouble, answer.fetchedAt);
    const json = parseJson(answer.body);
    const shown = at(json, 'location');
    if (typeof shown !== 'object' || shown === null || Array.isArray(shown)) return unread(linked, 'source-changed', answer.fetchedAt);
    const pending = fieldsOfMask(at(json, 'pendingMask'));
    seen = openApiPage(where, answer);
    addProfile(seen, { profile: shown, path: '$.location', pending, ...facts });
    addPublicEdits(seen, owned.item, shown, fieldsOfMask(at(json, 'diffMask')).difference(pending));
  } else addProfile(seen, { profile: owned.item, path: owned.path, pending: new Set(), ...facts });
  said.push(...(yield* readStanding(question, where, owned)), ...(yield* readLogo(question, where, owned)));
  const page = seen.read();
  return { ...page, observations: [...page.observations, ...said] };
}

function unread({ name }: LinkedProfile, trouble: Trouble, fetchedAt: string): ReadPage {
  return pageWithout(profileUrl(name.v1), trouble, fetchedAt);
}

function pageWithout(url: string, trouble: Trouble, fetchedAt: string): ReadPage {
  return { url, language: null, observations: [], reviews: [], trouble, fetchedAt, bodyHash: null };
}

/** The profile on Google Maps, where it is there; otherwise where its owner edits it. */
function addressOf(metadata: unknown, { v1 }: ProfileName): string {
  const maps = textOf(at(metadata, 'mapsUri'));
  const place = textOf(at(metadata, 'placeId'));
  return maps !== null && URL.canParse(maps) ? maps : place !== null ? placeUrl(place) : profileUrl(v1);
}
