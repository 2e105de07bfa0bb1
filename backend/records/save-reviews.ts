import { hash } from 'node:crypto';
import type { Review, ReviewAnalysis } from '#domain/review.ts';
import { db } from './connection.ts';
import { Prisma } from './generated/client.ts';
import { idOf } from './ids.ts';
import { insertRows } from './insert-rows.ts';

/** A review with what its text says. */
export interface AnalysedReview {
  publisherId: string;
  review: Review;
  analysis: ReviewAnalysis;
  /** Its text may not outlive the last sight of it: each sight is noted. */
  expires?: boolean;
}

/** Writes reviews of one location: new ones, changed ones, and that one taken away is back. */
export async function writeReviews(tx: Prisma.TransactionClient, locationId: string, reviews: readonly AnalysedReview[], seenAt: string): Promise<{ created: number; changed: number }> {
  if (reviews.length === 0) return { created: 0, changed: 0 };
  const unique = new Map(reviews.map((one) => [idOf('review', locationId, one.publisherId, one.review.externalId), one]));
  const stored = await tx.review.findMany({ where: { id: { in: [...unique.keys()] } }, select: { id: true, contentHash: true, removedAt: true, analysis: { select: { model: true } } } });
  const known = new Map(stored.map((row) => [row.id, row]));
  const fresh = [...unique].filter(([id]) => !known.has(id));
  await insertRows(tx, 'Review', fresh.map(([id, { publisherId, review }]) => ({
    id, locationId, publisherId, externalId: review.externalId, firstSeenAt: seenAt, lastSeenAt: seenAt, removedAt: null,
    ...columnsOf(review), survey: review.survey ?? null, reply: review.reply, evidence: review.evidence,
  })));
  await insertRows(tx, 'ReviewAnalysis', fresh.map(([reviewId, { analysis }]) => ({ reviewId, ...analysis })));
  const changed = [...unique].filter(([id, { review, analysis }]) => {
    const row = known.get(id);
    return row !== undefined && (row.contentHash !== reviewHash(review) || row.analysis?.model !== analysis.model);
  });
  for (const [id, { review, analysis }] of changed) {
    await tx.review.update({ where: { id }, data: columnsOf(review) });
    await tx.reviewAnalysis.upsert({ where: { reviewId: id }, create: { reviewId: id, ...analysis }, update: analysis });
  }
  // A review that stands as it stood is not written again: a quiet day writes almost nothing.
  const isExpiring = (id: string): boolean => unique.get(id)?.expires === true;
  const touched = [...new Set([...changed.map(([id]) => id), ...stored.filter((row) => row.removedAt !== null || isExpiring(row.id)).map((row) => row.id)])];
  if (touched.length > 0) await tx.review.updateMany({ where: { id: { in: touched } }, data: { lastSeenAt: seenAt, removedAt: null } });
  return { created: fresh.length, changed: changed.length };
}

/** What the texts of a location's reviews were found to say, by text. */
export async function readAnalyses(locationId: string): Promise<Map<string, ReviewAnalysis>> {
  const rows = await db().review.findMany({ where: { locationId, text: { not: '' } }, select: { text: true, analysis: { omit: { reviewId: true } } } });
  return new Map(rows.flatMap(({ text, analysis }) => (analysis ? [[text, analysis as unknown as ReviewAnalysis] as const] : [])));
}

function columnsOf(review: Review) {
  const { rating, text, authorName } = review;
  return {
    rating, text, authorName, publishedAt: readTime(review.publishedAt), contentHash: reviewHash(review),
    survey: review.survey ?? Prisma.DbNull, reply: review.reply ?? Prisma.DbNull, evidence: review.evidence ?? Prisma.DbNull,
  };
}

/** Later years have more digits than PostgreSQL reads in ISO 8601. */
const LATEST_TIME = Date.UTC(9999, 11, 31);

/** Publishers write days, times or nothing readable; the text itself is not kept where it is no time. */
function readTime(text: string | null): Date | null {
  const time = text === null ? Number.NaN : Date.parse(text);
  return Number.isNaN(time) || time < 0 || time > LATEST_TIME ? null : new Date(time);
}

/** Of all that a review shows: equal hashes, and nothing of it has changed. */
export function reviewHash({ rating, survey, text, authorName, publishedAt, reply }: Review): string {
  const shown = [rating, text, authorName, publishedAt, reply && { publishedAt: reply.publishedAt, text: reply.text }];
  return hash('sha256', JSON.stringify(survey === undefined ? shown : [...shown, [survey.scale, survey.score, survey.best]]));
}
