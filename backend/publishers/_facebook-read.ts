import type { ConnectionReport, ListingCandidate } from '#domain/publisher-connection.ts';
import type { Location } from '#domain/location.ts';
import { parsePhone } from '#normalize/phone.ts';
import { foldText } from '#normalize/text.ts';
import { at, listOf, parseJson, textOf } from './_api-page.ts';
import { readAddress, readPosition, readWebAddress } from './_api-values.ts';
import { failedListing, failedTest, isOfAccount } from './_failed-listing.ts';
import { facebookAddress, facebookUrl, readFacebookPage, splitWebsites, type FoundPage } from './_facebook-page.ts';
import { askLocations, askPage, PAGE_FIELDS, rejectedField, SEARCH_FIELDS } from './_facebook-requests.ts';
import { facebookTest } from './_facebook-words.ts';
import { type BrandTarget, type ListingsByLocation, type PublisherAnswer, type PublisherRequest, SourceFailedError } from './define-publisher.ts';

type Asking<R> = Generator<PublisherRequest, R, PublisherAnswer>;
/** What the version of the API would not give, with its sentence; found out once, then left out of every question. */
type Rejected = Map<string, string>;

/** Asks, and asks again without each field that is rejected. */
function* askWithout(fields: readonly string[], rejected: Rejected, request: (fields: readonly string[]) => PublisherRequest): Asking<PublisherAnswer> {
  for (;;) {
    const asked = fields.filter((one) => !rejected.has(one));
    const answer = yield request(asked);
    const refused = answer.ok ? null : rejectedField(answer, asked);
    if (refused === null || asked.length === 1) return answer;
    rejected.set(refused.field, refused.reason);
  }
}

/** Every store page under the main page. Throws SourceFailedError unless all of the list came: half of it would read as absences. */
function* readLocations({ settings }: BrandTarget, fields: readonly string[], rejected: Rejected): Asking<FoundPage[]> {
  const mainPage = settings['pageId']?.trim() ?? '';
  const pages: FoundPage[] = [];
  if (mainPage === '') return pages;
  const seen = new Set<string>();
  for (let after: string | null = null; ;) {
    const cursor: string | null = after;
    const answer: PublisherAnswer = yield* askWithout(fields, rejected, (asked) => askLocations(mainPage, asked, cursor, settings));
    if (!answer.ok) throw new SourceFailedError(answer.trouble, 'Facebook did not give the store pages of the main page.');
    const json = parseJson(answer.body);
    if (!Array.isArray(at(json, 'data'))) throw new SourceFailedError('source-changed', 'Facebook did not answer with a list of pages.');
    listOf(at(json, 'data')).forEach((one, index) => pages.push({ json: one, path: `$.data[${index}]`, answer, rejected }));
    // The last answer has cursors, too, and no `next`. The address of `next` holds the token and is not followed.
    const next = at(json, 'paging', 'next') === undefined ? null : textOf(at(json, 'paging', 'cursors', 'after'));
    if (next === null || seen.has(next)) return pages;
    seen.add(next);
    after = next;
  }
}

/** Listings of the linked pages: from the main page's list and, where they are not in it, one by one. */
export function* gatherFacebook(target: BrandTarget): Asking<ListingsByLocation> {
  const listings: ListingsByLocation = new Map();
  const rejected: Rejected = new Map();
  const isLinked = target.locations.some(({ id }) => (target.links.get(id) ?? []).length > 0);
  const found = isLinked ? yield* readLocations(target, PAGE_FIELDS, rejected) : [];
  const byId = new Map(found.flatMap((page) => (textOf(at(page.json, 'id')) === null ? [] : [[textOf(at(page.json, 'id')), page]])));
  for (const location of target.locations) {
    for (const id of target.links.get(location.id) ?? []) {
      const page = byId.get(id) ?? (yield* readPage(id, target, rejected));
      const listing = 'trouble' in page ? failedListing({ publisherId: 'facebook', externalId: id, url: facebookUrl(id) }, page.trouble, page.fetchedAt) : readFacebookPage(page, id, location.address.country);
      listings.set(location.id, [...(listings.get(location.id) ?? []), listing]);
    }
  }
  return listings;
}

/** One page; throws SourceFailedError where the next one would be refused, too. */
function* readPage(id: string, { settings }: BrandTarget, rejected: Rejected): Asking<FoundPage | { trouble: Parameters<typeof failedListing>[1]; fetchedAt: string }> {
  const answer = yield* askWithout(PAGE_FIELDS, rejected, (asked) => askPage(id, asked, settings));
  if (!answer.ok) {
    if (isOfAccount(answer.trouble) || answer.trouble === 'rate-limited') throw new SourceFailedError(answer.trouble, 'Facebook refuses the account.');
    return { trouble: answer.trouble, fetchedAt: answer.fetchedAt };
  }
  const json = parseJson(answer.body);
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return { trouble: 'source-changed', fetchedAt: answer.fetchedAt };
  return { json, path: '$', answer, rejected };
}

/** Every store page of the brand as a candidate. Without a main page there is nothing to look through. */
export function* searchFacebook(target: BrandTarget): Asking<ListingCandidate[]> {
  const pages = yield* readLocations(target, SEARCH_FIELDS, new Map());
  return pages.flatMap(({ json }) => {
    const externalId = textOf(at(json, 'id'));
    if (externalId === null) return [];
    const home = readAddress(facebookAddress(json), undefined)?.country;
    return [{
      externalId, url: textOf(at(json, 'link')) ?? facebookUrl(externalId), name: textOf(at(json, 'name')), address: readAddress(facebookAddress(json), undefined),
      phone: parsePhone(textOf(at(json, 'phone')) ?? '', home)?.e164 ?? null, website: readWebAddress(splitWebsites(at(json, 'website'))[0]),
      coordinates: readPosition(at(json, 'location', 'latitude'), at(json, 'location', 'longitude')), storeCode: storeCodeOf(json, target.locations),
    }];
  });
}

/** A store page has a number and may have a code; whichever the brand's own file has is the brand's. */
function storeCodeOf(json: unknown, locations: readonly Location[]): string | null {
  const number = at(json, 'store_number');
  const said = [textOf(at(json, 'store_code')), typeof number === 'number' ? String(number) : textOf(number)].filter((one) => one !== null);
  const known = new Map(locations.map(({ storeCode }) => [foldText(storeCode), storeCode]));
  return said.map((one) => known.get(foldText(one))).find((one) => one !== undefined) ?? said[0] ?? null;
}

/** The main page and whether it has store pages; without one, a linked page, or whoever the token is for. */
export function* testFacebook({ links, settings }: BrandTarget): Asking<ConnectionReport> {
  const mainPage = settings['pageId']?.trim() ?? '';
  const id = mainPage === '' ? ([...links.values()].flat()[0] ?? 'me') : mainPage;
  const page = yield askPage(id, ['id', 'name'], settings);
  if (!page.ok) return failedTest('Facebook', page.trouble);
  const json = parseJson(page.body);
  if (textOf(at(json, 'id')) === null) return failedTest('Facebook', 'source-changed');
  const name = textOf(at(json, 'name')) ?? id;
  if (mainPage === '') return { ok: true, words: facebookTest('single', name) };
  const stores = yield askLocations(mainPage, ['id'], null, settings, 1);
  if (!stores.ok) return failedTest('Facebook', stores.trouble);
  const list = at(parseJson(stores.body), 'data');
  if (!Array.isArray(list)) return failedTest('Facebook', 'source-changed');
  const hasStores = list.length > 0;
  return hasStores ? { ok: true, words: facebookTest('main', name) } : { ok: false, trouble: 'stale-id', words: facebookTest('noStores', name) };
}
