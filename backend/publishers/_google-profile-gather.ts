import type { GatheredListing, ReadPage } from '#domain/listing.ts';
import type { Location } from '#domain/location.ts';
import type { Observation, StandingValue } from '#domain/observation.ts';
import type { Trouble } from '#domain/trouble.ts';
import { at, openApiPage, parseJson, textOf } from './_api-page.ts';
import { openAsking, readSeries, type Ask, type Asking, type GoodAnswer, type Listed } from './_api-series.ts';
import { type BrandTarget, type ListingsByLocation, type PublisherSettings, SourceFailedError } from './define-publisher.ts';
import { placeUrl } from './_google-places-page.ts';
import { addProfile, addPublicEdits, fieldsOfMask } from './_google-profile-page.ts';
import { getPhoto, getProfile, getShown, getStanding, listPhotos, listProfiles, readProfileName, type ProfileName } from './_google-profile-requests.ts';
import { gatherReviews } from './_google-profile-reviews.ts';

/** A profile that somebody confirmed to be a location's. */
export interface LinkedProfile { location: Location; name: ProfileName }
/** What all questions about one profile share. */
interface Question { ask: Ask; settings: PublisherSettings; linked: LinkedProfile }

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
  return Map.groupBy([...read].map(([one, page]) => ({ one, listing: listingOf(one, page) })), ({ one }) => one.location.id)
    .entries().reduce((all: ListingsByLocation, [id, found]) => all.set(id, found.map(({ listing }) => listing)), new Map());
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

function* readOne(question: Question, row: Listed | undefined, accountTrouble: Trouble | undefined): Asking<ReadPage> {
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
  return { url: profileUrl(name.v1), language: null, observations: [], reviews: [], trouble, fetchedAt, bodyHash: null };
}

/** The profile on Google Maps, where it is there; otherwise where its owner edits it. */
function addressOf(metadata: unknown, { v1 }: ProfileName): string {
  const maps = textOf(at(metadata, 'mapsUri'));
  const place = textOf(at(metadata, 'placeId'));
  return maps !== null && URL.canParse(maps) ? maps : place !== null ? placeUrl(place) : profileUrl(v1);
}

/** Where an owner edits the profile. */
export function profileUrl(v1: string): string {
  return `https://business.google.com/n/${encodeURIComponent(v1.split('/').at(-1) ?? '')}/profile`;
}

type Where = Parameters<typeof openApiPage>[0];

/** Voice of Merchant: whether what the owner writes is what customers see. Asked only where the profile does not have it. */
function* readStanding({ ask, settings, linked }: Question, where: Where, { item, path, answer }: Listed): Asking<Observation[]> {
  const page = openApiPage(where, answer);
  const duplicate = at(item, 'metadata', 'duplicateLocation');
  if (at(item, 'metadata', 'hasVoiceOfMerchant') === true) {
    page.add('standing', `${path}.metadata.hasVoiceOfMerchant`, true, { standing: 'good', words: null });
    return page.read().observations;
  }
  const told = yield* ask(getStanding(settings, linked.name));
  if (!told.ok) {
    page.add('standing', `${path}.metadata.duplicateLocation`, duplicate ?? told.trouble, duplicate === undefined ? null : { standing: 'duplicate', words: null });
    return page.read().observations;
  }
  return standingOf(parseJson(told.body), where, told);
}

function standingOf(state: unknown, where: Where, answer: GoodAnswer): Observation[] {
  const page = openApiPage(where, answer);
  const reason = at(state, 'complyWithGuidelines', 'recommendationReason');
  const has = (part: string): boolean => typeof at(state, part) === 'object';
  const standing: StandingValue['standing'] | null = at(state, 'hasVoiceOfMerchant') === true ? 'good'
    : reason === 'BUSINESS_LOCATION_SUSPENDED' ? 'suspended' : reason === 'BUSINESS_LOCATION_DISABLED' ? 'disabled'
      : has('resolveOwnershipConflict') ? 'duplicate' : has('verify') ? 'not-verified' : has('waitForVoiceOfMerchant') ? 'under-review' : null;
  page.add('standing', '$', typeof state === 'object' ? state : (answer.body ?? 'null'), standing === null ? null : { standing, words: null });
  return page.read().observations;
}

/** The photo that the owner set as logo. Where photos can't be listed it is not missing but unread. */
function* readLogo({ ask, settings, linked }: Question, where: Where, owned: Listed): Asking<Observation[]> {
  const { items, trouble } = yield* readSeries(ask, 'mediaItems', (token) => listPhotos(settings, linked.name, token));
  const logos = items.filter(({ item }) => at(item, 'locationAssociation', 'category') === 'LOGO');
  const said: Observation[] = [];
  if (trouble !== null && logos.length === 0) {
    const page = openApiPage(where, owned.answer);
    page.add('logo', owned.path, trouble, null);
    return page.read().observations;
  }
  for (const [rank, { item, path, answer }] of logos.entries()) {
    const url = textOf(at(item, 'googleUrl'));
    const photo = url !== null && URL.canParse(url) ? yield* ask(getPhoto(url)) : null;
    const read = photo?.ok === true ? photo.page?.observations.find((one) => one.field === 'logo') : undefined;
    const page = openApiPage(where, answer);
    page.add('logo', `${path}.googleUrl`, url ?? item, url === null ? null : { url, print: read?.field === 'logo' ? (read.value?.print ?? null) : null }, rank);
    said.push(...page.read().observations);
  }
  return said;
}
