import type { GatheredListing } from '#domain/listing.ts';
import type { ConnectionReport, ListingCandidate } from '#domain/publisher-connection.ts';
import type { Review } from '#domain/review.ts';
import type { Trouble } from '#domain/trouble.ts';
import { at, listOf, parseJson, textOf } from './_api-page.ts';
import { isOn } from './_api-values.ts';
import { failedListing, failedTest, isOfAccount } from './_failed-listing.ts';
import { readYelpBusiness, readYelpReviews, yelpUrl } from './_yelp-business.ts';
import { readYelpCandidates } from './_yelp-candidates.ts';
import { askDetails, askReviews, askWhere, yelpLocales } from './_yelp-requests.ts';
import { YELP_TEST } from './_yelp-words.ts';
import { type BrandTarget, type LocationTarget, type PublisherAnswer, type PublisherRequest, SourceFailedError } from './define-publisher.ts';

type Asking<R> = Generator<PublisherRequest, R, PublisherAnswer>;

/** One listing: its details in the place's first locale or, where it is withheld there, in the other; then its reviews, if they are wanted. */
export function* readYelpListing(id: string, { location, settings }: LocationTarget): Asking<GatheredListing> {
  const [first, second] = yelpLocales(location);
  let locale = first;
  let answer = yield askDetails(id, locale, settings);
  if (!answer.ok && answer.trouble === 'withheld') {
    locale = second;
    answer = yield askDetails(id, locale, settings);
  }
  const listing = { publisherId: 'yelp', externalId: id, url: yelpUrl(null, id) };
  if (!answer.ok) {
    if (isOfAccount(answer.trouble)) throw new SourceFailedError(answer.trouble, 'Yelp refuses the account.');
    return failedListing(listing, answer.trouble, answer.fetchedAt);
  }
  const business = parseJson(answer.body);
  if (textOf(at(business, 'id')) === null && textOf(at(business, 'name')) === null) return failedListing(listing, 'source-changed', answer.fetchedAt);
  const page = readYelpBusiness(business, id, answer, location.address.country);
  if (isOn(settings['reviews'])) page.reviews.push(...(yield* readReviews(id, page.url, [locale, locale === first ? second : first], settings)));
  return { ...listing, url: page.url, pages: [page], absent: false };
}

/** Reviews are shown by language: the other one is asked for where the answer says that there are some. A refusal costs the reviews alone. */
function* readReviews(id: string, url: string, [locale, other]: readonly [string, string], settings: LocationTarget['settings']): Asking<Review[]> {
  const answer = yield askReviews(id, locale, settings);
  if (!answer.ok) return [];
  const json = parseJson(answer.body);
  const reviews = readYelpReviews(json, url, answer);
  if (!listOf(at(json, 'possible_languages')).includes(other.slice(0, 2))) return reviews;
  const more = yield askReviews(id, other, settings);
  const seen = new Set(reviews.map(({ externalId }) => externalId));
  return more.ok ? [...reviews, ...readYelpReviews(parseJson(more.body), url, more).filter(({ externalId }) => !seen.has(externalId))] : reviews;
}

/** Looks until one way finds something. Throws SourceFailedError where nothing was found and not every way was answered: that is no absence. */
export function* searchYelp({ location, settings }: LocationTarget): Asking<ListingCandidate[]> {
  let refused: Trouble | null = null;
  for (const request of askWhere(location, settings)) {
    const answer = yield request;
    const json = answer.ok ? parseJson(answer.body) : undefined;
    const found = readYelpCandidates(json, location.address.country);
    if (found.length > 0) return found;
    if (Array.isArray(at(json, 'businesses'))) continue;
    // Without its list an answer says nothing of what is there.
    const trouble = answer.ok ? 'source-changed' : answer.trouble;
    refused ??= trouble;
    if (isOfAccount(trouble)) break;
  }
  if (refused !== null) throw new SourceFailedError(refused, 'Yelp could not be searched.');
  return [];
}

/** A confirmed listing, else whatever is near a location, else a business that will always be there. */
export function* testYelp({ locations, links, settings }: BrandTarget): Asking<ConnectionReport> {
  const linked = locations.flatMap((location) => (links.get(location.id) ?? []).map((id) => ({ id, location })))[0];
  const location = linked?.location ?? locations[0];
  const [locale, other] = location === undefined ? ['en_US', 'fr_FR'] : yelpLocales(location);
  const near = linked === undefined && location !== undefined ? askWhere(location, settings).at(-1) : undefined;
  let answer = yield near ?? askDetails(linked?.id ?? 'yelp-san-francisco', locale, settings);
  // One that is reviewed in the other language alone is shown in that one.
  if (!answer.ok && answer.trouble === 'withheld' && linked !== undefined) answer = yield askDetails(linked.id, other, settings);
  if (!answer.ok) return failedTest('Yelp', answer.trouble);
  const json = parseJson(answer.body);
  if (near === undefined ? textOf(at(json, 'id')) === null : !Array.isArray(at(json, 'businesses'))) return failedTest('Yelp', 'source-changed');
  const id = near === undefined ? (linked?.id ?? 'yelp-san-francisco') : readYelpCandidates(json, undefined)[0]?.externalId;
  if (!isOn(settings['reviews']) || id === undefined) return { ok: true, words: YELP_TEST.ok };
  const reviews = yield askReviews(id, locale, settings);
  // Withheld in one language, they are in the plan all the same.
  if (reviews.ok || reviews.trouble === 'withheld') return { ok: true, words: YELP_TEST.okWithReviews };
  return reviews.trouble === 'not-in-plan' ? { ok: false, trouble: 'not-in-plan', words: YELP_TEST.noReviews } : failedTest('Yelp', reviews.trouble);
}
