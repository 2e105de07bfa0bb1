import { SurveyScore, type ReviewAnalysis } from '#domain/review.ts';
import type { ReviewFilter, ReviewPlace } from '#domain/review-filter.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { Prisma } from './generated/client.ts';
import { REVIEW_TIME, reviewConditions, UNCERTAIN } from './review-filter.ts';
import { locationScope, requireBrand } from './scope.ts';

/** A review as the inbox lists it. */
export interface InboxReview {
  id: string;
  /** When it stands in the list, ISO 8601. */
  at: string;
  location: { id: string; storeCode: string; name: string; regionId: string | null };
  publisherId: string;
  publishedAt: string | null;
  rating: number | null;
  survey: SurveyScore | null;
  text: string;
  authorName: string | null;
  hasReply: boolean;
  editedAt: string | null;
  removedAt: string | null;
  analysis: Pick<ReviewAnalysis, 'language' | 'sentiment' | 'label' | 'confidence' | 'topics'> | null;
  isCorrected: boolean;
  /** Other sources that show it, too. */
  alsoOn: string[];
}

/** What a filter holds in all. */
export interface InboxCounts {
  total: number;
  negative: number;
  neutral: number;
  positive: number;
  uncertain: number;
  /** Standing ones without the owner's answer. */
  unanswered: number;
}

/** A page of the reviews that a filter holds, newest first, those after `place`. */
export async function listInbox(viewer: Viewer, brandId: string, filter: ReviewFilter, { place, limit }: { place: ReviewPlace | null; limit: number }): Promise<InboxReview[]> {
  await requireBrand(viewer, brandId);
  const conditions = await reviewConditions(viewer, brandId, filter);
  const after = place === null ? Prisma.sql`true` : Prisma.sql`(${REVIEW_TIME}, r.id) < (${new Date(place.at)}, ${place.id})`;
  const found = await db().$queryRaw<{ id: string; at: Date }[]>`
    SELECT r.id, ${REVIEW_TIME} AS at FROM "Review" AS r JOIN "Location" AS l ON l.id = r."locationId" LEFT JOIN "ReviewAnalysis" AS a ON a."reviewId" = r.id
    WHERE ${conditions} AND ${after} ORDER BY ${REVIEW_TIME} DESC, r.id DESC LIMIT ${limit}`;
  const rows = await db().review.findMany({
    where: { id: { in: found.map((one) => one.id) } },
    include: { analysis: true, location: { select: { id: true, storeCode: true, businessName: true, regionId: true, record: true } }, repeats: { select: { publisherId: true } } },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return found.flatMap(({ id, at }) => {
    const row = byId.get(id);
    return row === undefined ? [] : [readInboxReview(row, at)];
  });
}

/** How many there are, by what their texts say; one count for all pages of a list. */
export async function countInbox(viewer: Viewer, brandId: string, filter: ReviewFilter): Promise<InboxCounts> {
  await requireBrand(viewer, brandId);
  const conditions = await reviewConditions(viewer, brandId, filter);
  const sure = (label: string) => Prisma.sql`count(*) FILTER (WHERE a.label = ${label} AND NOT ${UNCERTAIN})::int`;
  const [counts] = await db().$queryRaw<InboxCounts[]>`
    SELECT count(*)::int AS total, ${sure('negative')} AS negative, ${sure('neutral')} AS neutral, ${sure('positive')} AS positive,
      count(*) FILTER (WHERE ${UNCERTAIN})::int AS uncertain,
      count(*) FILTER (WHERE r.reply IS NULL AND r."removedAt" IS NULL)::int AS unanswered
    FROM "Review" AS r JOIN "Location" AS l ON l.id = r."locationId" LEFT JOIN "ReviewAnalysis" AS a ON a."reviewId" = r.id WHERE ${conditions}`;
  return counts ?? { total: 0, negative: 0, neutral: 0, positive: 0, uncertain: 0, unanswered: 0 };
}

/** What there is to choose from, within what the viewer sees: sources and languages of reviews, and stores that have any. */
export async function inboxChoices(viewer: Viewer, brandId: string): Promise<{ publisherIds: string[]; languages: string[]; locations: { id: string; storeCode: string; name: string }[] }> {
  await requireBrand(viewer, brandId);
  const seen = { location: { AND: [{ brandId, archivedAt: null }, locationScope(viewer)] } };
  const [publishers, languages, locations] = await Promise.all([
    db().review.groupBy({ by: ['publisherId'], where: seen, orderBy: { publisherId: 'asc' } }),
    db().reviewAnalysis.groupBy({ by: ['language'], where: { review: seen, language: { not: null } }, orderBy: { language: 'asc' } }),
    db().location.findMany({ where: { ...seen.location, reviews: { some: {} } }, orderBy: { storeCode: 'asc' }, select: { id: true, storeCode: true, businessName: true, record: true } }),
  ]);
  return {
    publisherIds: publishers.map((one) => one.publisherId), languages: languages.flatMap((one) => one.language ?? []),
    locations: locations.map(({ id, storeCode, businessName, record }) => ({ id, storeCode, name: (record as { branch?: string }).branch ?? businessName })),
  };
}

type InboxRow = Prisma.ReviewGetPayload<{ include: { analysis: true; location: { select: { id: true; storeCode: true; businessName: true; regionId: true; record: true } }; repeats: { select: { publisherId: true } } } }>;

/** A stored review as the inbox lists it. */
export function readInboxReview(row: InboxRow, at: Date): InboxReview {
  const { location, analysis } = row;
  const survey = SurveyScore.safeParse(row.survey);
  return {
    id: row.id, at: at.toISOString(), publisherId: row.publisherId, publishedAt: row.publishedAt?.toISOString() ?? null, rating: row.rating, survey: survey.success ? survey.data : null,
    text: row.text, authorName: row.authorName, hasReply: row.reply !== null, editedAt: row.editedAt?.toISOString() ?? null, removedAt: row.removedAt?.toISOString() ?? null,
    location: { id: location.id, storeCode: location.storeCode, regionId: location.regionId, name: (location.record as { branch?: string }).branch ?? location.businessName },
    analysis: analysis && { language: analysis.language, sentiment: analysis.sentiment, label: analysis.label as ReviewAnalysis['label'], confidence: analysis.confidence, topics: analysis.topics as ReviewAnalysis['topics'] },
    isCorrected: (analysis?.said ?? null) !== null, alsoOn: [...new Set(row.repeats.map((one) => one.publisherId))].toSorted(),
  };
}
