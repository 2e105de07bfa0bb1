import { z } from 'zod';
import { BAD_STARS_TO } from '#domain/review-doubt.ts';
import { SENTIMENT_LABELS, type Moments } from '#domain/review.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { Prisma } from './generated/client.ts';
import { locationScope, requireLocation } from './scope.ts';
import type { ReviewWeighing } from './review-figures.ts';

/** A standing review as far as its store is watched by it. Repeats of it on other sources are left out. */
export interface SeriesReview {
  id: string;
  publisherId: string;
  /** ISO 8601; one without a date is left out of all that goes by time. */
  publishedAt: string;
  rating: number | null;
  label: (typeof SENTIMENT_LABELS)[number] | null;
  hasWords: boolean;
  topics: { topic: string; sentiment: number | null }[];
  reply: { publishedAt: string | null } | null;
}

/** As the database lists a review: in arrays, since a brand has hundreds of thousands of them and each is read every day. */
const Row = z.tuple([z.string(), z.string(), z.number(), z.number().nullable(), z.enum(SENTIMENT_LABELS).nullable(), z.array(z.tuple([z.string(), z.number().nullable()])), z.boolean(), z.string().nullable()]);
const Series = z.array(z.object({ locationId: z.string(), reviews: z.array(Row) }));

/** The dated reviews of some locations, in the order of their dates. */
export async function readReviewSeries(viewer: Viewer, locationIds: readonly string[]): Promise<Map<string, SeriesReview[]>> {
  const seen = await db().location.findMany({ where: { AND: [{ id: { in: [...locationIds] } }, locationScope(viewer)] }, select: { id: true } });
  const rows = await db().$queryRaw`
    SELECT r."locationId", json_agg(json_build_array(
        r.id, r."publisherId", floor(extract(epoch FROM r."publishedAt") * 1000)::float8, r.rating, a.label,
        COALESCE((SELECT json_agg(json_build_array(t->>'topic', (t->>'sentiment')::float8)) FROM jsonb_array_elements(a.topics) AS t), '[]'),
        COALESCE(jsonb_typeof(r.reply) <> 'null', false), r.reply->>'publishedAt'
      ) ORDER BY r."publishedAt", r.id) AS reviews
    FROM "Review" AS r LEFT JOIN "ReviewAnalysis" AS a ON a."reviewId" = r.id
    WHERE r."removedAt" IS NULL AND r."sameAsId" IS NULL AND r.survey IS NULL AND r."publishedAt" IS NOT NULL AND r."locationId" = ANY(${seen.map((one) => one.id)}) GROUP BY r."locationId"`;
  return new Map(Series.parse(rows).map(({ locationId, reviews }) => [locationId, reviews.map(([id, publisherId, published, rating, label, topics, isAnswered, answeredAt]): SeriesReview => ({
    id, publisherId, publishedAt: new Date(published).toISOString(), rating, label, hasWords: label !== null,
    topics: topics.map(([topic, sentiment]) => ({ topic, sentiment })), reply: isAnswered ? { publishedAt: answeredAt } : null,
  }))]));
}

/** What a location's reviews add up to by topic, and how many of them are bad. */
export interface TopicMoments {
  locationId: string;
  /** Reviews with words that were read, all reviews, and the bad ones among these. */
  texts: number;
  reviews: number;
  bad: number;
  /** First and last day of a review, in days since 1970-01-01 UTC. */
  firstDay: number | null;
  topics: { topic: string; reviews: number; complaints: number; sentiments: Moments }[];
}

/** The sums over the topics of each location's reviews. `complaintBelow` is the sentiment below which a topic is complained of. */
export async function topicMoments(viewer: Viewer, brandId: string, { asOf, halfLifeDays, complaintBelow }: Pick<ReviewWeighing, 'asOf' | 'halfLifeDays'> & { complaintBelow: number }): Promise<TopicMoments[]> {
  const locations = await db().location.findMany({ where: { AND: [{ brandId, archivedAt: null }, locationScope(viewer)] }, select: { id: true }, orderBy: { storeCode: 'asc' } });
  const ids = locations.map((one) => one.id);
  const totals = await db().$queryRaw<{ id: string; texts: number; reviews: number; bad: number; firstDay: number | null }[]>`
    SELECT r."locationId" AS id, (count(*) FILTER (WHERE a.label IS NOT NULL))::int AS texts, count(*)::int AS reviews,
      (count(*) FILTER (WHERE r.rating <= ${BAD_STARS_TO} OR (r.rating IS NULL AND a.label = 'negative')))::int AS bad, floor(extract(epoch FROM min(r."publishedAt")) / 86400)::int AS "firstDay"
    FROM "Review" AS r LEFT JOIN "ReviewAnalysis" AS a ON a."reviewId" = r.id
    WHERE r."removedAt" IS NULL AND r."sameAsId" IS NULL AND r.survey IS NULL AND r."publishedAt" IS NOT NULL AND r."locationId" = ANY(${ids}) GROUP BY r."locationId"`;
  const rows = await db().$queryRaw<({ id: string; topic: string; reviews: number; complaints: number } & Moments)[]>`
    SELECT id, topic, count(*)::int AS reviews, (count(*) FILTER (WHERE x < ${complaintBelow}::float8))::int AS complaints,
      count(x)::int AS count, COALESCE(sum(x), 0) AS sum, COALESCE(sum(w) FILTER (WHERE x IS NOT NULL), 0) AS weight, COALESCE(sum(w * w) FILTER (WHERE x IS NOT NULL), 0) AS "weightSquares",
      COALESCE(sum(w * x), 0) AS weighted, COALESCE(sum(w * x * x), 0) AS "weightedSquares"
    FROM (
      SELECT r."locationId" AS id, t->>'topic' AS topic, (t->>'sentiment')::float8 AS x,
        power(2, -greatest(0, extract(epoch FROM ${asOf}::timestamptz - r."publishedAt")::float8) / ${halfLifeDays * 86_400}::float8) AS w
      FROM "Review" AS r JOIN "ReviewAnalysis" AS a ON a."reviewId" = r.id, jsonb_array_elements(a.topics) AS t
      WHERE r."removedAt" IS NULL AND r."sameAsId" IS NULL AND r.survey IS NULL AND r."publishedAt" IS NOT NULL AND r."locationId" = ANY(${ids})
    ) AS said GROUP BY id, topic ORDER BY id, topic`;
  const totalOf = new Map(totals.map((one) => [one.id, one]));
  const topicsOf = Map.groupBy(rows, (row) => row.id);
  return locations.map(({ id }) => {
    const { texts = 0, reviews = 0, bad = 0, firstDay = null } = totalOf.get(id) ?? {};
    return { locationId: id, texts, reviews, bad, firstDay, topics: (topicsOf.get(id) ?? []).map(({ id: _location, topic, reviews: spoken, complaints, ...sentiments }) => ({ topic, reviews: spoken, complaints, sentiments })) };
  });
}

/** Publishers from which some answer of the brand was ever read. */
export async function sourcesWithAnswers(viewer: Viewer, brandId: string): Promise<string[]> {
  const rows = await db().review.findMany({ where: { reply: { not: Prisma.DbNull }, location: { AND: [{ brandId }, locationScope(viewer)] } }, distinct: ['publisherId'], select: { publisherId: true } });
  return rows.map((row) => row.publisherId);
}

/** The plain mean of a location's stars by month (UTC) from a moment on, oldest first; months without stars are left out. */
export async function ratingsByMonth(viewer: Viewer, locationId: string, from: Date): Promise<{ month: string; rating: number; reviews: number }[]> {
  await requireLocation(viewer, locationId);
  return db().$queryRaw`
    SELECT to_char(date_trunc('month', "publishedAt" AT TIME ZONE 'UTC'), 'YYYY-MM-DD') AS month, avg(rating) AS rating, count(*)::int AS reviews
    FROM "Review" WHERE "locationId" = ${locationId} AND "removedAt" IS NULL AND "sameAsId" IS NULL AND rating IS NOT NULL AND "publishedAt" >= ${from}
    GROUP BY 1 ORDER BY 1`;
}
