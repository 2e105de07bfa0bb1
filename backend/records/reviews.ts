import { SurveyScore, type Review, type ReviewAnalysis } from '#domain/review.ts';
import { contradictsStars, isUncertain } from '#domain/review-doubt.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { Prisma } from './generated/client.ts';
import { writeReviews } from './save-reviews.ts';
import { locationScope, requireLocation } from './scope.ts';
import { storable } from './storable.ts';

/** A review as the dashboard lists it. */
export interface ReviewRow {
  id: string;
  publisherId: string;
  publishedAt: string | null;
  rating: number | null;
  survey: SurveyScore | null;
  text: string;
  authorName: string | null;
  language: string | null;
  sentiment: number | null;
  label: ReviewAnalysis['label'];
  isUncertain: boolean;
  isContradictory: boolean;
  hasReply: boolean;
  /** Other sources that show it, too. */
  alsoOn: string[];
}

/** Keeps reviews that did not come from an audit: a file. The same file twice changes nothing. */
export async function saveReviews(
  viewer: Viewer, reviews: readonly { locationId: string; publisherId: string; review: Review; analysis: ReviewAnalysis }[], seenAt: string,
): Promise<{ created: number; changed: number }> {
  const total = { created: 0, changed: 0 };
  for (const [locationId, group] of Map.groupBy(storable([...reviews]), (one) => one.locationId)) {
    await requireLocation(viewer, locationId);
    const { created, changed } = await db().$transaction((tx) => writeReviews(tx, locationId, group, seenAt));
    total.created += created;
    total.changed += changed;
  }
  return total;
}

/** The reviews of a location that still stand, newest first; one that several sources show, once. */
export async function listReviews(viewer: Viewer, locationId: string, limit = 200): Promise<ReviewRow[]> {
  await requireLocation(viewer, locationId);
  const rows = await db().review.findMany({
    where: { locationId, removedAt: null, sameAsId: null }, include: { analysis: true, repeats: { select: { publisherId: true } } }, orderBy: [{ publishedAt: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }], take: limit,
  });
  return rows.map((row) => readReviewRow(row));
}

function readReviewRow(row: Prisma.ReviewGetPayload<{ include: { analysis: true; repeats: { select: { publisherId: true } } } }>): ReviewRow {
  const judged = { label: (row.analysis?.label ?? null) as ReviewRow['label'], confidence: row.analysis?.confidence ?? 0 };
  return {
    id: row.id, publisherId: row.publisherId, publishedAt: row.publishedAt?.toISOString() ?? null, rating: row.rating, survey: readSurvey(row.survey), text: row.text, authorName: row.authorName,
    language: row.analysis?.language ?? null, sentiment: row.analysis?.sentiment ?? null, label: judged.label,
    isUncertain: isUncertain(judged), isContradictory: contradictsStars(judged, row.rating), hasReply: row.reply !== null, alsoOn: [...new Set(row.repeats.map((one) => one.publisherId))].toSorted(),
  };
}

/** All survey answers of a location that still stand. */
export async function listSurveyScores(viewer: Viewer, locationId: string): Promise<SurveyScore[]> {
  const rows = await db().review.findMany({ where: { locationId, removedAt: null, sameAsId: null, survey: { not: Prisma.DbNull }, location: locationScope(viewer) }, select: { survey: true } });
  return rows.flatMap((row) => readSurvey(row.survey) ?? []);
}

function readSurvey(stored: unknown): SurveyScore | null {
  const read = SurveyScore.safeParse(stored);
  return read.success ? read.data : null;
}

/** When the newest review that is kept of each location at a publisher was published, by location id. */
export async function newestReviewTimes(viewer: Viewer, brandId: string, publisherId: string): Promise<Map<string, string>> {
  const rows = await db().review.groupBy({ by: ['locationId'], where: { publisherId, publishedAt: { not: null }, location: { AND: [{ brandId }, locationScope(viewer)] } }, _max: { publishedAt: true } });
  return new Map(rows.flatMap(({ locationId, _max: { publishedAt } }) => (publishedAt === null ? [] : [[locationId, publishedAt.toISOString()] as const])));
}
