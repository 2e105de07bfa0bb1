import type { GatheredListing } from '#domain/listing.ts';
import type { Location } from '#domain/location.ts';
import type { ConnectionReport, ListingCandidate } from '#domain/publisher-connection.ts';
import type { Trouble } from '#domain/trouble.ts';
import { foldWords } from '#normalize/text.ts';
import { at, openApiPage, parseJson, textOf } from './_api-page.ts';
import { failedTest } from './_failed-listing.ts';
import { askReview, askReviews, askUnit, sendReply } from './_trustpilot-requests.ts';
import { countLocated, locationsOf, readSeries, type LocatedReview } from './_trustpilot-reviews.ts';
import { trustpilotTest } from './_trustpilot-words.ts';
import { type BrandTarget, type ListingsByLocation, type PublisherAnswer, type PublisherRequest, type ShownReply, SourceFailedError } from './define-publisher.ts';

type Asking<R> = Generator<PublisherRequest, R, PublisherAnswer>;
type GoodAnswer = Extract<PublisherAnswer, { ok: true }>;

/** The brand at Trustpilot. */
interface Unit {
  id: string;
  json: unknown;
  answer: GoodAnswer;
}

/** Reviews are read again for this long: an owner answers within weeks, and a reviewer changes their mind. */
const READ_AGAIN_DAYS = 30;
const DAY_MS = 86_400_000;
/** Answers looked through for locations: the newest thousand reviews. */
const SEARCHED_ANSWERS = 10;

const hasSignIn = ({ settings }: BrandTarget): boolean => (settings['accessToken'] ?? '') !== '';

function* findUnit({ settings }: BrandTarget): Asking<Unit> {
  const answer = yield askUnit(settings);
  if (!answer.ok) throw new SourceFailedError(answer.trouble, 'Trustpilot does not answer for the domain.');
  const json = parseJson(answer.body);
  const id = textOf(at(json, 'id'));
  if (id === null) throw new SourceFailedError('source-changed', 'Trustpilot did not answer with a business.');
  return { id, json, answer };
}

/**
 * The linked locations with their reviews. Newest first until what is known; a location of which no review is kept is
 * read from its first. Throws SourceFailedError without a sign-in: reviews are the brand's alone then.
 */
export function* gatherTrustpilot(target: BrandTarget): Asking<ListingsByLocation> {
  const listings: ListingsByLocation = new Map();
  const linked = target.locations.flatMap((location) => (target.links.get(location.id) ?? []).map((id) => ({ id, location })));
  if (linked.length === 0) return listings;
  requireSignIn(target);
  const unit = yield* findUnit(target);
  const newest = linked.flatMap(({ location }) => Date.parse(target.newestReviews?.get(location.id) ?? '')).filter((time) => !Number.isNaN(time));
  const until = newest.length === 0 ? null : Math.max(...newest) - READ_AGAIN_DAYS * DAY_MS;
  const reviews = yield* readSeries({ unit: unit.id, location: null, until }, target.settings);
  const byLocation = Map.groupBy(reviews, ({ location }) => location?.id ?? null);
  for (const { id, location } of linked) {
    const isNew = until !== null && target.newestReviews?.has(location.id) !== true;
    const own = isNew ? yield* readSeries({ unit: unit.id, location: id, until: null }, target.settings) : (byLocation.get(id) ?? []);
    listings.set(location.id, [...(listings.get(location.id) ?? []), toListing(unit, id, own)]);
  }
  return listings;
}

function toListing({ json, answer }: Unit, id: string, reviews: readonly LocatedReview[]): GatheredListing {
  const url = reviewsUrl(json, locationsOf(reviews).get(id)?.urlName ?? null);
  const page = openApiPage({ url, language: null }, answer);
  const name = at(json, 'displayName');
  page.add('businessName', '$.displayName', name, textOf(name));
  const read = page.read();
  return { publisherId: 'trustpilot', externalId: id, url, pages: [{ ...read, reviews: reviews.map(({ review }) => review) }], absent: false };
}

/** Where a person reads the reviews of a location; of the brand, where the location's own address is not known. */
function reviewsUrl(unit: unknown, urlName: string | null): string {
  const domain = encodeURIComponent(textOf(at(unit, 'name', 'identifying')) ?? '');
  return `https://www.trustpilot.com/review/${domain}${urlName === null ? '' : `/location/${encodeURIComponent(urlName)}`}`;
}

function requireSignIn(target: BrandTarget): void {
  // Who can't be asked which location a review is of says nothing of any location, not even that it has none.
  if (!hasSignIn(target)) throw new SourceFailedError('not-connected', 'Trustpilot tells locations to who has signed in alone.');
}

/** Locations that the newest reviews name; one that none names can't be found. */
export function* searchTrustpilot(target: BrandTarget): Asking<ListingCandidate[]> {
  requireSignIn(target);
  const unit = yield* findUnit(target);
  const reviews = yield* readSeries({ unit: unit.id, location: null, until: null, answers: SEARCHED_ANSWERS }, target.settings);
  return [...locationsOf(reviews).values()].map(({ id, name, urlName }) => ({
    externalId: id, url: reviewsUrl(unit.json, urlName), name, address: null, phone: null, website: null, coordinates: null, storeCode: storeCodeOf(name, target.locations),
  }));
}

/** The brand's code, where it stands in the name that the location has there, as words of its own. */
function storeCodeOf(name: string | null, locations: readonly Location[]): string | null {
  const words = ` ${foldWords(name ?? '').join(' ')} `;
  const named = locations.filter(({ storeCode }) => words.includes(` ${foldWords(storeCode).join(' ')} `));
  return named.length === 1 ? (named[0]?.storeCode ?? null) : null;
}

/** The business by its domain and, with a sign-in, whether its reviews name locations. */
export function* testTrustpilot(target: BrandTarget): Asking<ConnectionReport> {
  const answer = yield askUnit(target.settings);
  const domain = target.settings['domain'] ?? '';
  if (!answer.ok) return answer.trouble === 'stale-id' ? { ok: false, trouble: 'stale-id', words: trustpilotTest('unknownDomain', { name: domain }) } : failedTest('Trustpilot', answer.trouble);
  const json = parseJson(answer.body);
  const [id, name] = [textOf(at(json, 'id')), textOf(at(json, 'displayName')) ?? domain];
  if (id === null) return failedTest('Trustpilot', 'source-changed');
  if (!hasSignIn(target)) return { ok: true, words: trustpilotTest('brandOnly', { name }) };
  const reviews = yield askReviews(id, 1, target.settings, null, 20);
  if (!reviews.ok) return failedTest('Trustpilot', reviews.trouble);
  const { located, all } = countLocated(reviews.body ?? '');
  return { ok: true, words: located > 0 ? trustpilotTest('located', { name, count: located, all }) : trustpilotTest('notLocated', { name, all }) };
}

/** Answers a review. A reply that was taken comes back as 201 with nothing in it, which is no page. */
export function* replyOnTrustpilot(target: BrandTarget, review: { externalId: string; text: string }): Asking<{ ok: true } | { ok: false; trouble: Trouble }> {
  if (!hasSignIn(target)) return { ok: false, trouble: 'not-connected' };
  const answer = yield sendReply(review.externalId, review.text, target.settings);
  if (answer.ok || (answer.status !== null && answer.status >= 200 && answer.status < 300)) return { ok: true };
  return { ok: false, trouble: answer.trouble };
}

/** What Trustpilot shows as the answer to a review. */
export function* shownOnTrustpilot(target: BrandTarget, review: { externalId: string }): Asking<ShownReply> {
  if (!hasSignIn(target)) return { ok: false, trouble: 'not-connected' };
  const answer = yield askReview(review.externalId, target.settings);
  if (!answer.ok) return { ok: false, trouble: answer.trouble };
  const json = parseJson(answer.body);
  const said = at(json, 'companyReply');
  const text = textOf(at(said, 'text'));
  // Not a review, or an answer in a form that we don't know: whether it is answered, nobody can tell.
  if (textOf(at(json, 'id')) === null || (said !== undefined && said !== null && text === null)) return { ok: false, trouble: 'source-changed' };
  return { ok: true, text };
}
