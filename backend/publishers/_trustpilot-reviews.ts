import type { Review } from '#domain/review.ts';
import { readMoment } from '#extract/review-moment.ts';
import { at, listOf, numberOf, openApiPage, parseJson, textOf } from './_api-page.ts';
import { askReviews, REVIEWS_PER_ANSWER } from './_trustpilot-requests.ts';
import { type PublisherAnswer, type PublisherRequest, type PublisherSettings, SourceFailedError } from './define-publisher.ts';

/** A review with the location that it is of; null where it is of the brand alone. */
export interface LocatedReview {
  review: Review;
  location: { id: string; name: string | null; urlName: string | null } | null;
}

/** Answers of one series: ten thousand reviews. A brand that has more keeps its newest. */
const ANSWERS_MAX = 100;

export interface SeriesOptions {
  unit: string;
  /** One location's alone; null: all. */
  location: string | null;
  /** Read on to reviews of this moment (milliseconds since 1970); null: to the first. */
  until: number | null;
  answers?: number;
}

/**
 * Reviews, newest first, until those that are known. Throws SourceFailedError unless every answer came: what lies behind
 * a gap would be taken for known by the next reading.
 */
export function* readSeries({ unit, location, until, answers = ANSWERS_MAX }: SeriesOptions, settings: PublisherSettings): Generator<PublisherRequest, LocatedReview[], PublisherAnswer> {
  const found = new Map<string, LocatedReview>();
  for (let page = 1; page <= answers; page += 1) {
    const answer = yield askReviews(unit, page, settings, location);
    if (!answer.ok) throw new SourceFailedError(answer.trouble, 'Trustpilot did not give all reviews.');
    const list = at(parseJson(answer.body), 'reviews');
    if (!Array.isArray(list)) throw new SourceFailedError('source-changed', 'Trustpilot did not answer with a list of reviews.');
    const read = readReviews(list, answer);
    const before = found.size;
    // A review that comes in meanwhile pushes the last of this answer into the next.
    for (const one of read) if (!found.has(one.review.externalId)) found.set(one.review.externalId, one);
    const isNothingNew = found.size === before;
    if (list.length < REVIEWS_PER_ANSWER || isNothingNew || isKnown(read, until)) break;
  }
  return [...found.values()];
}

function isKnown(reviews: readonly LocatedReview[], until: number | null): boolean {
  const oldest = Math.min(...reviews.flatMap(({ review }) => (review.publishedAt === null ? [] : [Date.parse(review.publishedAt)])));
  return until !== null && oldest < until;
}

/** The reviews of one answer; one without an id, or with neither stars nor text, is none. */
export function readReviews(list: readonly unknown[], answer: { fetchedAt: string; bodyHash: string; url: string }): LocatedReview[] {
  return list.flatMap((said, index) => {
    const externalId = textOf(at(said, 'id'));
    const stars = numberOf(at(said, 'stars'));
    const rating = stars !== null && stars >= 1 && stars <= 5 ? stars : null;
    const [title, words] = [textOf(at(said, 'title')), textOf(at(said, 'text'))];
    const text = title === null || words?.startsWith(title.replace(/[.…]+$/, '')) === true ? (words ?? title ?? '') : [title, words].filter((one) => one !== null).join('\n');
    if (externalId === null || (rating === null && text === '')) return [];
    const page = openApiPage({ url: `https://www.trustpilot.com/reviews/${encodeURIComponent(externalId)}`, language: null }, answer);
    const answered = textOf(at(said, 'companyReply', 'text'));
    const reply = answered === null ? null : { text: answered, publishedAt: momentOf(at(said, 'companyReply', 'createdAt')) };
    page.addReview({ externalId, publishedAt: momentOf(at(said, 'createdAt')), rating, text, authorName: textOf(at(said, 'consumer', 'displayName')), reply }, `$.reviews[${index}]`);
    const id = textOf(at(said, 'location', 'id'));
    const location = id === null ? null : { id, name: textOf(at(said, 'location', 'name')), urlName: textOf(at(said, 'location', 'urlFormattedName')) };
    return page.read().reviews.map((review) => ({ review, location }));
  });
}

/** With and without a "Z", both UTC. */
function momentOf(said: unknown): string | null {
  return readMoment(textOf(said) ?? undefined);
}

/** Locations that reviews name, by id. */
export function locationsOf(reviews: readonly LocatedReview[]): Map<string, NonNullable<LocatedReview['location']>> {
  return new Map(reviews.toReversed().flatMap(({ location }) => (location === null ? [] : [[location.id, location]])));
}

/** How many of an answer name a location, of how many. */
export function countLocated(body: string): { located: number; all: number } {
  const all = listOf(at(parseJson(body), 'reviews'));
  return { located: all.filter((one) => textOf(at(one, 'location', 'id')) !== null).length, all: all.length };
}
