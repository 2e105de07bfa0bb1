import type { Moments } from '#domain/review.ts';
import { BAD_STARS_TO, CLEAR_FROM, GOOD_STARS_FROM, UNCERTAIN_BELOW } from '#domain/review-doubt.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { locationScope } from './scope.ts';

/** How much each review counts. */
export interface ReviewWeighing {
  /** Moment (ISO 8601) from which a review's age is counted: the same moment, the same figures. */
  asOf: string;
  /** After so many days a review counts half as much. */
  halfLifeDays: number;
  /** What is left of the weight of a sentiment that is a mere guess; see reviews/review-weight.ts, of which the question below is the other writing. */
  leastWeight: number;
}

/** What a location's reviews say, summed up: its stars, and the sentiments of its texts. */
export interface ReviewMoments {
  locationId: string;
  ratings: Moments;
  sentiments: Moments;
}

/**
 * Weights and values are summed as whole numbers, which float8 adds without an error up to 90,000 reviews of a location, so that no order of adding
 * changes the last digit: the list, a page and an export show the same number. A weight is in 4,096ths (no review falls to
 * nothing), a value in thousandths.
 */
const WEIGHT_UNIT = 4_096;
const VALUE_UNIT = 1_000;

interface Sums { count: number; sum: number; weight: number; squares: number; weighted: number; spread: number }
type SumsRow = { id: string } & Record<`r_${keyof Sums}` | `s_${keyof Sums}`, number | null>;

/** The sums over the stars and the sentiments of each location's reviews that stand; a location without any has empty ones. */
export async function reviewMoments(viewer: Viewer, brandId: string, { asOf, halfLifeDays, leastWeight }: ReviewWeighing): Promise<ReviewMoments[]> {
  const locations = await db().location.findMany({ where: { AND: [{ brandId, archivedAt: null }, locationScope(viewer)] }, select: { id: true }, orderBy: { storeCode: 'asc' } });
  const rows = await db().$queryRaw<SumsRow[]>`
    SELECT id,
      count(x)::int AS r_count, sum(x) AS r_sum, sum(w) FILTER (WHERE x IS NOT NULL) AS r_weight, sum(w * w) FILTER (WHERE x IS NOT NULL) AS r_squares, sum(w * x) AS r_weighted, sum(w * x * x) AS r_spread,
      count(y)::int AS s_count, sum(y) AS s_sum, sum(v) AS s_weight, sum(v * v) AS s_squares, sum(v * y) AS s_weighted, sum(v * y * y) AS s_spread
    FROM (
      SELECT id, x, greatest(1, round(age)) AS w,
        CASE WHEN doubt > 0 THEN round(sentiment * ${VALUE_UNIT}::int) END AS y, CASE WHEN doubt > 0 THEN greatest(1, round(age * doubt)) END AS v
      FROM (
        SELECT r."locationId" AS id, round(r.rating * ${VALUE_UNIT}::int) AS x, a.sentiment,
          ${WEIGHT_UNIT}::int * power(2, -greatest(0, date_part('epoch', ${asOf}::timestamptz - COALESCE(r."publishedAt", r."firstSeenAt"))) / ${halfLifeDays * 86_400}::float8) AS age,
          CASE WHEN a.sentiment IS NULL THEN 0 WHEN a.said IS NOT NULL THEN 1
            WHEN a.label <> 'neutral' AND a.confidence < ${UNCERTAIN_BELOW} THEN ${leastWeight}::float8 + ${1 - leastWeight}::float8 * a.confidence / ${UNCERTAIN_BELOW}::float8
            WHEN a.confidence >= ${CLEAR_FROM} AND ((a.label = 'negative' AND r.rating >= ${GOOD_STARS_FROM}) OR (a.label = 'positive' AND r.rating <= ${BAD_STARS_TO})) THEN 0 ELSE 1 END AS doubt
        FROM "Review" AS r LEFT JOIN "ReviewAnalysis" AS a ON a."reviewId" = r.id
        WHERE r."removedAt" IS NULL AND r."sameAsId" IS NULL AND r."locationId" = ANY(${locations.map((one) => one.id)})
      ) AS aged
    ) AS weighed GROUP BY id`;
  const found = new Map(rows.map((row) => [row.id, row]));
  return locations.map(({ id }) => ({ locationId: id, ratings: readSums(found.get(id), 'r'), sentiments: readSums(found.get(id), 's') }));
}

function readSums(row: SumsRow | undefined, kind: 'r' | 's'): Moments {
  const sum = (name: keyof Sums, unit: number): number => (row?.[`${kind}_${name}`] ?? 0) / unit;
  return {
    count: sum('count', 1), sum: sum('sum', VALUE_UNIT), weight: sum('weight', WEIGHT_UNIT), weightSquares: sum('squares', WEIGHT_UNIT ** 2),
    weighted: sum('weighted', WEIGHT_UNIT * VALUE_UNIT), weightedSquares: sum('spread', WEIGHT_UNIT * VALUE_UNIT ** 2),
  };
}
