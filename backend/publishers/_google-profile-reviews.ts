import type { ReadPage } from '#domain/listing.ts';
import type { Review } from '#domain/review.ts';
import type { Trouble } from '#domain/trouble.ts';
import { at, openApiPage, textOf } from './_api-page.ts';
import { readSeries, type Ask, type Asking, type Listed, type Series } from './_api-series.ts';
import type { PublisherSettings } from './define-publisher.ts';
import { batchReviews, listReviews, type ProfileName } from './_google-profile-requests.ts';

const STARS = ['ONE', 'TWO', 'THREE', 'FOUR', 'FIVE'];
/**
 * Google sets its translation beside what was written, in one text: "(Translated by Google) … (Original) …", or the
 * original first. Its signs come in the language of the account (seen in public code, 2026-11).
 */
const TRANSLATED = /\((?:Translated by Google|Traduit par Google|Traduction Google)\)/i;
const ORIGINAL = /\((?:Original|Avis d[’']origine|Texte d[’']origine)\)/i;

/** One review of the owner's view; null where it can't be told from others. */
export function readProfileReview(said: unknown): Omit<Review, 'evidence'> | null {
  const id = textOf(at(said, 'reviewId')) ?? textOf(at(said, 'name'))?.split('/').at(-1) ?? null;
  if (id === null) return null;
  const stars = STARS.indexOf(String(at(said, 'starRating'))) + 1;
  return {
    externalId: id,
    publishedAt: textOf(at(said, 'createTime')),
    rating: stars === 0 ? null : stars,
    text: originalOf(textOf(at(said, 'comment')) ?? ''),
    authorName: at(said, 'reviewer', 'isAnonymous') === true ? null : textOf(at(said, 'reviewer', 'displayName')),
    reply: readReply(at(said, 'reviewReply')),
  };
}

/** A reply that Google rejected is seen by nobody: the review waits for another one. */
function readReply(said: unknown): Review['reply'] {
  const text = textOf(at(said, 'comment'));
  return text === null || at(said, 'reviewReplyState') === 'REJECTED' ? null : { text: originalOf(text), publishedAt: textOf(at(said, 'updateTime')) };
}

/** What the author wrote, without the translation beside it. */
export function originalOf(text: string): string {
  const translated = TRANSLATED.exec(text);
  if (translated === null) return text.trim();
  const original = ORIGINAL.exec(text.slice(translated.index));
  if (original !== null) return text.slice(translated.index + original.index + original[0].length).trim();
  const before = text.slice(0, translated.index).trim();
  // A translation alone says at least what was meant.
  return before === '' ? text.slice(translated[0].length).trim() : before;
}

/** Profiles asked for at once: few enough that one which Google refuses costs little. */
const PROFILES_PER_BATCH = 50;
/** Google answers now and then that it knows no such entity, and does the next moment. */
const PASSING: ReadonlySet<Trouble> = new Set(['not-found', 'server-error']);

/** Where the reviews of a profile go. */
export interface ReviewedProfile { name: ProfileName; page: ReadPage; known: Set<string> }

/** Adds all reviews of all profiles to their pages. What can't be read is left out, and nothing is taken away. */
export function* gatherReviews(ask: Ask, settings: PublisherSettings, profiles: readonly ReviewedProfile[]): Asking<void> {
  for (const [account, own] of Map.groupBy(profiles, ({ name }) => name.account)) {
    for (let start = 0; start < own.length; start += PROFILES_PER_BATCH) {
      const batch = own.slice(start, start + PROFILES_PER_BATCH);
      const { items, trouble } = yield* patiently(() => readSeries(ask, 'locationReviews', (token) => batchReviews(settings, account, batch.map(({ name }) => name.v4), token)));
      const byName = new Map(batch.map((one) => [one.name.v1, one]));
      const isRead = items.map((listed) => addReview(byName.get((textOf(at(listed.item, 'name')) ?? '').split('/').slice(-2).join('/')), at(listed.item, 'review'), `${listed.path}.review`, listed));
      if (trouble === null && isRead.every(Boolean)) for (const { page } of batch) page.hasAllReviews = true;
      // One profile that has no reviews to give (it is not verified) may spoil the answer for all.
      if (trouble !== null) yield* gatherOneByOne(ask, settings, batch);
    }
  }
}

function* gatherOneByOne(ask: Ask, settings: PublisherSettings, profiles: readonly ReviewedProfile[]): Asking<void> {
  for (const profile of profiles) {
    const { items, trouble } = yield* patiently(() => readSeries(ask, 'reviews', (token) => listReviews(settings, profile.name.v4, token)));
    const isRead = items.map((listed) => addReview(profile, listed.item, listed.path, listed));
    if (trouble === null && isRead.every(Boolean)) profile.page.hasAllReviews = true;
  }
}

function* patiently(read: () => Asking<Series>): Asking<Series> {
  const first = yield* read();
  return first.trouble !== null && PASSING.has(first.trouble) ? yield* read() : first;
}

/** False where it can't be told what review this is, or whose: then not all were read. */
function addReview(profile: ReviewedProfile | undefined, said: unknown, path: string, { answer }: Listed): boolean {
  const review = readProfileReview(said);
  if (profile === undefined || review === null) return false;
  // A profile read again one by one gives again what the batch gave; so does a page that shifted while being read.
  if (profile.known.has(review.externalId)) return true;
  profile.known.add(review.externalId);
  const page = openApiPage(profile.page, answer);
  page.addReview(review, path);
  const read = page.read().reviews;
  profile.page.reviews.push(...read);
  return read.length > 0;
}
