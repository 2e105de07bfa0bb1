import { hash } from 'node:crypto';
import type { AuditOutcome } from '#domain/audit.ts';
import { correctAnalysis, type ReviewReading } from '#domain/review-correction.ts';
import type { Review, ReviewAnalysis } from '#domain/review.ts';
import { db } from './connection.ts';
import { withoutErased } from './erased-reviewers.ts';
import { Prisma } from './generated/client.ts';
import { idOf } from './ids.ts';
import { insertRows } from './insert-rows.ts';
import { readTime } from './review-time.ts';

/** A review with what its text says. */
export interface AnalysedReview {
  publisherId: string;
  review: Review;
  analysis: ReviewAnalysis;
  /** Its text may not outlive the last sight of it: each sight is noted. */
  expires?: boolean;
}

/** What is particular about a writing of reviews. */
export interface WritingReviews {
  /** Those that their source, which shows all it has, shows no more. */
  gone?: AuditOutcome['goneReviews'];
  /** It was we who read stored pages otherwise: what differs is no edit of the author's. */
  isReread?: boolean;
}

/** Writes reviews of one location: new ones, changed ones with what they said before, that one taken away is back, and which are gone. */
export async function writeReviews(tx: Prisma.TransactionClient, locationId: string, given: readonly AnalysedReview[], seenAt: string, { gone = [], isReread = false }: WritingReviews = {}): Promise<{ created: number; changed: number }> {
  for (const [publisherId, lost] of Map.groupBy(gone, (one) => one.publisherId)) {
    await tx.review.updateMany({ where: { locationId, publisherId, removedAt: null, externalId: { in: lost.map((one) => one.externalId) } }, data: { removedAt: seenAt, isPaired: false } });
  }
  if (given.length === 0) return { created: 0, changed: 0 };
  const reviews = await withoutErased(tx, locationId, given);
  const unique = new Map(reviews.map((one) => [idOf('review', locationId, one.publisherId, one.review.externalId), one]));
  const stored = await tx.review.findMany({ where: { id: { in: [...unique.keys()] } }, select: { id: true, contentHash: true, removedAt: true, analysis: { select: { model: true, said: true } } } });
  const known = new Map(stored.map((row) => [row.id, row]));
  const fresh = [...unique].filter(([id]) => !known.has(id));
  await insertRows(tx, 'Review', fresh.map(([id, { publisherId, review }]) => ({
    id, locationId, publisherId, externalId: review.externalId, firstSeenAt: seenAt, lastSeenAt: seenAt, removedAt: null, editedAt: null, sameAsId: null, isPaired: false,
    ...columnsOf(review), survey: review.survey ?? null, reply: review.reply, evidence: review.evidence,
  })));
  await insertRows(tx, 'ReviewAnalysis', fresh.map(([reviewId, { analysis }]) => ({ reviewId, ...analysis, said: null })));
  const changed = [...unique].filter(([id, { review, analysis }]) => {
    const row = known.get(id);
    return row !== undefined && (row.contentHash !== reviewHash(review) || row.analysis?.model !== analysis.model);
  });
  const edits = isReread ? new Set<string>() : await keepVersions(tx, changed, seenAt);
  const corrected = changed.filter(([id]) => (known.get(id)?.analysis?.said ?? null) !== null).map(([id]) => id);
  const corrections = await standingCorrections(tx, corrected);
  for (const [id, { review, analysis }] of changed) {
    await tx.review.update({ where: { id }, data: { ...columnsOf(review), isPaired: false, ...(edits.has(id) ? { editedAt: seenAt } : {}) } });
    // A person's word outlives the next model. It was said of a text, and ends with it.
    const correction = edits.has(id) ? undefined : corrections.get(id);
    const counts = correction === undefined ? { ...analysis, said: Prisma.DbNull } : { ...correctAnalysis(analysis, correction), said: analysis };
    await tx.reviewAnalysis.upsert({ where: { reviewId: id }, create: { reviewId: id, ...counts }, update: counts });
  }
  if (edits.size > 0) await tx.reviewCorrection.updateMany({ where: { reviewId: { in: [...edits] }, endedAt: null }, data: { endedAt: seenAt, ending: 'edited' } });
  // A review that stands as it stood is not written again: a quiet day writes almost nothing.
  const isExpiring = (id: string): boolean => unique.get(id)?.expires === true;
  const touched = [...new Set([...changed.map(([id]) => id), ...stored.filter((row) => row.removedAt !== null || isExpiring(row.id)).map((row) => row.id)])];
  if (touched.length > 0) await tx.review.updateMany({ where: { id: { in: touched } }, data: { lastSeenAt: seenAt, removedAt: null } });
  const back = stored.filter((row) => row.removedAt !== null).map((row) => row.id);
  if (back.length > 0) await tx.review.updateMany({ where: { id: { in: back } }, data: { isPaired: false } });
  return { created: fresh.length, changed: changed.length };
}

/** What a review said before its author changed text or stars, in the order of changes; answers whose. A purged text is no earlier one. */
async function keepVersions(tx: Prisma.TransactionClient, changed: readonly (readonly [string, AnalysedReview])[], seenAt: string): Promise<Set<string>> {
  if (changed.length === 0) return new Set();
  const now = new Map(changed);
  const before = await tx.review.findMany({ where: { id: { in: [...now.keys()] }, contentHash: { not: '' } }, select: { id: true, text: true, rating: true, contentHash: true, lastSeenAt: true } });
  const edited = before.filter(({ id, text, rating }) => {
    const review = now.get(id)?.review;
    return review !== undefined && (rating !== review.rating || evenSpaces(text) !== evenSpaces(review.text));
  });
  const versions = edited.map(({ id, text, rating, contentHash, lastSeenAt }) => ({ id: idOf('review-version', id, contentHash, seenAt), reviewId: id, text, rating, lastSeenAt, replacedAt: seenAt }));
  if (versions.length > 0) await tx.reviewVersion.createMany({ data: versions, skipDuplicates: true });
  return new Set(edited.map((one) => one.id));
}

function evenSpaces(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

async function standingCorrections(tx: Prisma.TransactionClient, ids: readonly string[]): Promise<Map<string, ReviewReading>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.reviewCorrection.findMany({ where: { reviewId: { in: [...ids] }, endedAt: null }, select: { reviewId: true, after: true } });
  return new Map(rows.map((row) => [row.reviewId, row.after as unknown as ReviewReading]));
}

/** What the model found the texts of a location's reviews to say, by text, whatever a person made of it since. */
export async function readAnalyses(locationId: string): Promise<Map<string, ReviewAnalysis>> {
  const rows = await db().review.findMany({ where: { locationId, text: { not: '' } }, select: { text: true, analysis: { omit: { reviewId: true } } } });
  return new Map(rows.flatMap(({ text, analysis }) => {
    if (!analysis) return [];
    const { said, ...counts } = analysis;
    return [[text, (said ?? counts) as unknown as ReviewAnalysis] as const];
  }));
}

function columnsOf(review: Review) {
  const { rating, text, authorName } = review;
  return {
    rating, text, authorName, publishedAt: readTime(review.publishedAt), contentHash: reviewHash(review),
    survey: review.survey ?? Prisma.DbNull, reply: review.reply ?? Prisma.DbNull, evidence: review.evidence ?? Prisma.DbNull,
  };
}

/** Of all that a review shows: equal hashes, and nothing of it has changed. */
export function reviewHash({ rating, survey, text, authorName, publishedAt, reply }: Review): string {
  const shown = [rating, text, authorName, publishedAt, reply && { publishedAt: reply.publishedAt, text: reply.text }];
  return hash('sha256', JSON.stringify(survey === undefined ? shown : [...shown, [survey.scale, survey.score, survey.best]]));
}
