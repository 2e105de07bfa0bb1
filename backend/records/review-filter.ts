import { BAD_STARS_TO, CLEAR_FROM, GOOD_STARS_FROM, UNCERTAIN_BELOW } from '#domain/review-doubt.ts';
import type { ReviewFilter } from '#domain/review-filter.ts';
import { TOPIC_NEUTRAL_TO } from '#domain/review-correction.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { Prisma } from './generated/client.ts';
import { locationScope } from './scope.ts';
import { searchPatterns } from './search-pattern.ts';

/** When a review stands in the list: its own day, or that on which it was first seen. Indexed as it is written here. */
export const REVIEW_TIME = Prisma.sql`COALESCE(r."publishedAt", r."firstSeenAt")`;

/** `isUncertain` of the domain, in SQL. */
export const UNCERTAIN = Prisma.sql`(a.label IN ('negative', 'positive') AND a.confidence < ${UNCERTAIN_BELOW})`;

/** The text clearly says the contrary of the stars: `contradictsStars` of the domain, in SQL. */
const CONTRADICTS = Prisma.sql`(a.confidence >= ${CLEAR_FROM} AND ((a.label = 'negative' AND r.rating >= ${GOOD_STARS_FROM}) OR (a.label = 'positive' AND r.rating <= ${BAD_STARS_TO})))`;

/** The conditions of a filter on "Review" AS r, its "ReviewAnalysis" AS a and its "Location" AS l, within what the viewer sees. Of what several sources show, the oldest stands for all. */
export async function reviewConditions(viewer: Viewer, brandId: string, filter: ReviewFilter): Promise<Prisma.Sql> {
  const locationIds = await locationsOf(viewer, brandId, filter);
  const conditions = [Prisma.sql`r."locationId" = ANY(${locationIds})`, Prisma.sql`r."sameAsId" IS NULL`];
  const { publisher, language, stars, answered, from, to } = filter;
  if (publisher !== undefined) conditions.push(Prisma.sql`(r."publisherId" = ${publisher} OR EXISTS (SELECT 1 FROM "Review" AS c WHERE c."sameAsId" = r.id AND c."publisherId" = ${publisher}))`);
  if (language !== undefined) conditions.push(Prisma.sql`a.language = ${language}`);
  if (stars === 'none') conditions.push(Prisma.sql`r.rating IS NULL`);
  else if (stars !== undefined) conditions.push(Prisma.sql`r.rating >= ${Number(stars) - 0.5} AND r.rating < ${Number(stars) + 0.5}`);
  if (answered !== undefined) conditions.push(answered === 'yes' ? Prisma.sql`r.reply IS NOT NULL` : Prisma.sql`r.reply IS NULL AND r."removedAt" IS NULL`);
  if (from !== undefined) conditions.push(Prisma.sql`${REVIEW_TIME} >= ${new Date(`${from}T00:00:00Z`)}`);
  if (to !== undefined) conditions.push(Prisma.sql`${REVIEW_TIME} < ${new Date(Date.parse(`${to}T00:00:00Z`) + 86_400_000)}`);
  conditions.push(...sentimentConditions(filter), ...statusConditions(filter), ...searchConditions(filter.search));
  return Prisma.join(conditions, ' AND ');
}

function sentimentConditions({ topic, sentiment }: ReviewFilter): Prisma.Sql[] {
  if (topic !== undefined) {
    const low = -TOPIC_NEUTRAL_TO;
    const own = sentiment === 'negative' ? Prisma.sql`(t->>'sentiment')::float8 < ${low}` : sentiment === 'positive' ? Prisma.sql`(t->>'sentiment')::float8 > ${TOPIC_NEUTRAL_TO}`
      : sentiment === 'neutral' ? Prisma.sql`(t->>'sentiment')::float8 BETWEEN ${low} AND ${TOPIC_NEUTRAL_TO}` : Prisma.sql`true`;
    const found = Prisma.sql`EXISTS (SELECT 1 FROM jsonb_array_elements(a.topics) AS t WHERE t->>'topic' = ${topic} AND ${own})`;
    return sentiment === 'uncertain' || sentiment === 'unread' ? [found, ...sentimentConditions({ sentiment })] : [found];
  }
  if (sentiment === undefined) return [];
  if (sentiment === 'unread') return [Prisma.sql`a.label IS NULL`];
  if (sentiment === 'uncertain') return [UNCERTAIN];
  return [Prisma.sql`a.label = ${sentiment} AND NOT ${UNCERTAIN}`];
}

function statusConditions({ status, only }: ReviewFilter): Prisma.Sql[] {
  const conditions: Prisma.Sql[] = [];
  if (status === 'removed') conditions.push(Prisma.sql`r."removedAt" IS NOT NULL`);
  if (status === 'edited') conditions.push(Prisma.sql`r."editedAt" IS NOT NULL`);
  if (status === 'standing') conditions.push(Prisma.sql`r."removedAt" IS NULL`);
  if (only === 'contradictory') conditions.push(CONTRADICTS);
  if (only === 'corrected') conditions.push(Prisma.sql`a.said IS NOT NULL`);
  if (only === 'repeated') conditions.push(Prisma.sql`EXISTS (SELECT 1 FROM "Review" AS c WHERE c."sameAsId" = r.id)`);
  // As AWAITS_APPROVAL of review-replies.ts.
  if (only === 'awaiting-approval') conditions.push(Prisma.sql`(r."removedAt" IS NULL AND EXISTS (SELECT 1 FROM "ReviewReply" AS p WHERE p."reviewId" = r.id AND p.state = 'draft'))`);
  return conditions;
}

function searchConditions(search: string | undefined): Prisma.Sql[] {
  return searchPatterns(search ?? '').map((pattern) => Prisma.sql`(r.text ~* ${pattern} OR r."authorName" ~* ${pattern} OR l."storeCode" ~* ${pattern} OR COALESCE(l.record->>'branch', l."businessName") ~* ${pattern} OR l.locality ~* ${pattern})`);
}

async function locationsOf(viewer: Viewer, brandId: string, { location, region }: ReviewFilter): Promise<string[]> {
  const rows = await db().location.findMany({
    where: {
      AND: [
        { brandId, archivedAt: null }, locationScope(viewer), location === undefined ? {} : { id: location },
        region === undefined ? {} : { region: { OR: [{ id: region }, { path: { startsWith: `${region}/` } }, { path: { contains: `/${region}/` } }] } },
      ],
    },
    select: { id: true },
  });
  return rows.map((row) => row.id);
}
