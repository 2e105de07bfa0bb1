import type { PairedReview } from '#domain/review.ts';
import { foldText } from '#normalize/text.ts';
import { compareAuthors } from './same-author.ts';
import { takeOriginal } from './split-translation.ts';

const DAY_MS = 86_400_000;
/** A long text is copied by its author or by a source, and may appear there a week later. */
const LONG_TEXT_DAYS = 7;
/** Short ones are written by many: only what comes at the same time, give or take a time zone and a moderator's night. */
const SHORT_TEXT_DAYS = 2;
/** From here on two people do not write the same by chance. */
const LONG_TEXT_CHARACTERS = 40;
const LONG_TEXT_WORDS = 7;
/** Sources round half stars, up or down. */
const STARS_ROUNDED_BY = 0.5;
/** Both begin alike so far, where one is cut off. */
const KEY_CHARACTERS = 30;

interface Folded extends PairedReview {
  folded: string;
  isLong: boolean;
  time: number | null;
}

/**
 * Which reviews of one location are the same review shown by several sources: by id, the oldest of them that each
 * repeats. A pair must agree in author, day, stars and text (one may be cut off); whatever is in doubt stays two reviews,
 * for a customer who is not counted is worse than one who is counted twice.
 */
export function pairReviews(reviews: readonly PairedReview[]): Map<string, string> {
  const folded = reviews.map(foldReview).filter((one) => one.folded !== '');
  const repeated = textsSaidTwice(folded);
  const sameAs = new Map<string, string>();
  for (const group of Map.groupBy(folded, (one) => one.folded.slice(0, KEY_CHARACTERS)).values()) {
    const heads: Folded[][] = [];
    for (const one of group.toSorted(byAge)) {
      const own = heads.filter((members) => members.every((other) => other.publisherId !== one.publisherId) && members.some((other) => isSame(other, one, repeated))).toSorted((a, b) => apart(a[0], one) - apart(b[0], one))[0];
      const head = own?.[0];
      if (own === undefined || head === undefined) heads.push([one]);
      else {
        own.push(one);
        sameAs.set(one.id, head.id);
      }
    }
  }
  return sameAs;
}

/** True where two reviews of one location are one. */
export function isSameReview(a: PairedReview, b: PairedReview): boolean {
  return a.publisherId !== b.publisherId && isSame(foldReview(a), foldReview(b), new Set());
}

function isSame(a: Folded, b: Folded, repeated: ReadonlySet<string>): boolean {
  if (a.rating !== null && b.rating !== null && Math.abs(a.rating - b.rating) > STARS_ROUNDED_BY) return false;
  if (!saysTheSame(a, b)) return false;
  const author = compareAuthors(a.authorName, b.authorName);
  const days = a.time === null || b.time === null ? null : Math.abs(a.time - b.time) / DAY_MS;
  if (author === 'different') return false;
  if (a.isLong && b.isLong && !repeated.has(a.folded) && !repeated.has(b.folded)) return days === null ? author !== 'unknown' : days <= LONG_TEXT_DAYS;
  return author === 'same' && days !== null && days <= SHORT_TEXT_DAYS && a.rating !== null && b.rating !== null;
}

/** Equal, or one is the beginning of the other and says that it was cut off, or could not have ended there by chance. */
function saysTheSame(a: Folded, b: Folded): boolean {
  if (a.folded === b.folded) return a.folded !== '';
  const [short, long] = a.folded.length < b.folded.length ? [a, b] : [b, a];
  return short.isLong && long.folded.startsWith(`${short.folded} `) && (isCutOff(short.text) || short.folded.length >= 3 * LONG_TEXT_CHARACTERS);
}

const CUT_OFF = /(?:\.{3}|…)\s*(?:\[?\(?(?:lire la suite|voir plus|plus|suite|read more|more|full review)\)?\]?)?\s*$/iu;
const READ_MORE = /\s*(?:\.{3}|…)\s*\[?\(?(?:lire la suite|voir plus|plus|suite|read more|more|full review)\)?\]?\s*$/iu;

function isCutOff(text: string): boolean {
  return CUT_OFF.test(text);
}

function foldReview(review: PairedReview): Folded {
  const words = foldText(takeOriginal(review.text).replace(READ_MORE, '')).replace(/[^\p{L}\p{N}\p{Extended_Pictographic}]+/gu, ' ').trim();
  const time = review.publishedAt === null ? Number.NaN : Date.parse(review.publishedAt);
  return { ...review, folded: words, isLong: words.length >= LONG_TEXT_CHARACTERS && words.split(' ').length >= LONG_TEXT_WORDS, time: Number.isNaN(time) ? null : time };
}

/** What one source shows more than once ("The author left no text") says nothing of who wrote it. */
function textsSaidTwice(reviews: readonly Folded[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { publisherId, folded } of reviews) counts.set(`${publisherId}\n${folded}`, (counts.get(`${publisherId}\n${folded}`) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > 1).map(([key]) => key.slice(key.indexOf('\n') + 1)));
}

function byAge(a: Folded, b: Folded): number {
  const [one, other] = [a.publishedAt ?? a.firstSeenAt, b.publishedAt ?? b.firstSeenAt];
  return Date.parse(one) - Date.parse(other) || (a.publisherId < b.publisherId ? -1 : a.publisherId > b.publisherId ? 1 : a.id < b.id ? -1 : 1);
}

function apart(a: Folded | undefined, b: Folded): number {
  return a === undefined ? Infinity : Math.abs(Date.parse(a.publishedAt ?? a.firstSeenAt) - Date.parse(b.publishedAt ?? b.firstSeenAt));
}
