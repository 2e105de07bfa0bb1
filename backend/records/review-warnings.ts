import { z } from 'zod';
import { ReviewWarning, TopicProfile, WarningSign } from '#domain/review-figures.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import type { Prisma, ReviewWarning as WarningRow } from './generated/client.ts';
import { jsonOf } from './insert-rows.ts';
import { locationScope } from './scope.ts';

/** What a location's page shows beside its means, as it was last worked out. */
export interface StoredFigures {
  locationId: string;
  asOf: string;
  answerable: number;
  answered: number;
  replyMinutes: number[];
  profile: TopicProfile[];
  /** Since when its stars are better than before. */
  recovery: WarningSign | null;
}

const Profile = z.object({ topics: z.array(TopicProfile), recovery: WarningSign.nullable() });

/** Writes the figures of some locations over those of the day before, and the warnings that changed, all or none. */
export async function saveWatched(figures: readonly StoredFigures[], warnings: readonly ReviewWarning[]): Promise<void> {
  if (figures.length + warnings.length === 0) return;
  const figureRows = figures.map(({ profile, recovery, ...row }) => ({ ...row, profile: { topics: profile, recovery } }));
  await db().$transaction([
    db().$executeRaw`
      INSERT INTO "ReviewFigures" ("locationId", "asOf", answerable, answered, "replyMinutes", profile)
      SELECT "locationId", "asOf", answerable, answered, "replyMinutes", profile FROM jsonb_populate_recordset(NULL::"ReviewFigures", ${jsonOf(figureRows)}::jsonb)
      ON CONFLICT ("locationId") DO UPDATE SET "asOf" = EXCLUDED."asOf", answerable = EXCLUDED.answerable, answered = EXCLUDED.answered, "replyMinutes" = EXCLUDED."replyMinutes", profile = EXCLUDED.profile
      WHERE "ReviewFigures"."asOf" <= EXCLUDED."asOf"`,
    db().$executeRaw`
      INSERT INTO "ReviewWarning" (id, "locationId", since, "raisedAt", "seenAt", "endedAt", ending, signs, "reviewIds")
      SELECT id, "locationId", since, "raisedAt", "seenAt", "endedAt", ending, signs, "reviewIds" FROM jsonb_populate_recordset(NULL::"ReviewWarning", ${jsonOf(warnings)}::jsonb)
      ON CONFLICT (id) DO UPDATE SET since = EXCLUDED.since, "seenAt" = EXCLUDED."seenAt", "endedAt" = EXCLUDED."endedAt", ending = EXCLUDED.ending, signs = EXCLUDED.signs, "reviewIds" = EXCLUDED."reviewIds"`,
  ]);
}

/** The figures of the locations that the viewer sees, as far as they were worked out. */
export async function readFigures(viewer: Viewer, where: { brandId: string } | { locationId: string }): Promise<StoredFigures[]> {
  const rows = await db().reviewFigures.findMany({ where: within(viewer, where), orderBy: { locationId: 'asc' } });
  return rows.map(({ asOf, profile, ...row }) => {
    const { topics, recovery } = Profile.parse(profile);
    return { ...row, asOf: asOf.toISOString(), profile: topics, recovery };
  });
}

/** Answers to reviews of the locations that the viewer sees, without what their pages show beside them. */
export async function readResponseParts(viewer: Viewer, brandId: string): Promise<{ locationId: string; answerable: number; answered: number; minutes: number[] }[]> {
  const rows = await db().reviewFigures.findMany({ where: within(viewer, { brandId }), select: { locationId: true, answerable: true, answered: true, replyMinutes: true }, orderBy: { locationId: 'asc' } });
  return rows.map(({ replyMinutes, ...row }) => ({ ...row, minutes: replyMinutes }));
}

/** Warnings of the locations that the viewer sees, the newest first: those that live, and with `endedSince` those that ended since then. */
export async function listReviewWarnings(viewer: Viewer, where: ({ brandId: string } | { locationId: string }) & { endedSince?: string }): Promise<ReviewWarning[]> {
  const { endedSince, ...place } = where;
  const rows = await db().reviewWarning.findMany({
    where: { AND: [within(viewer, place), { OR: [{ endedAt: null }, ...(endedSince === undefined ? [] : [{ endedAt: { gte: new Date(endedSince) } }])] }] },
    orderBy: [{ raisedAt: 'desc' }, { id: 'asc' }],
  });
  return rows.map(readWarning);
}

/** How many warnings live at the locations that the viewer sees, by location. */
export async function countReviewWarnings(viewer: Viewer, brandId: string): Promise<Map<string, number>> {
  const rows = await db().reviewWarning.groupBy({ by: ['locationId'], where: { AND: [within(viewer, { brandId }), { endedAt: null }] }, _count: true });
  return new Map(rows.map((row) => [row.locationId, row._count]));
}

function within(viewer: Viewer, where: { brandId: string } | { locationId: string }): Prisma.ReviewWarningWhereInput & Prisma.ReviewFiguresWhereInput {
  const place: Prisma.LocationWhereInput = 'brandId' in where ? { brandId: where.brandId } : { id: where.locationId };
  return { location: { AND: [place, { archivedAt: null }, locationScope(viewer)] } };
}

function readWarning({ since, raisedAt, seenAt, endedAt, ...row }: WarningRow): ReviewWarning {
  return ReviewWarning.parse({ ...row, since: since.toISOString().slice(0, 10), raisedAt: raisedAt.toISOString(), seenAt: seenAt.toISOString(), endedAt: endedAt?.toISOString() ?? null });
}
