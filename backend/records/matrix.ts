import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { Prisma } from './generated/client.ts';
import { locationScope } from './scope.ts';

/** A location's verdicts in force, counted by column: "passed accepted failed unsure". A column of which nothing was judged is missing. */
export interface MatrixRow {
  locationId: string;
  counts: Record<string, string>;
}

/** Of a verdict that would fail if its value had not been accepted there. */
const ACCEPTED = 'accepted-variant';
const COLUMN = { checks: Prisma.sql`"checkId"`, publishers: Prisma.sql`"publisherId"` } as const;

/** The verdicts in force of a brand, as far as the viewer sees it, counted in the database: one row per location, by store code. */
export async function readMatrix(viewer: Viewer, brandId: string, by: keyof typeof COLUMN): Promise<MatrixRow[]> {
  const locations = await db().location.findMany({ where: { AND: [{ brandId, archivedAt: null }, locationScope(viewer)] }, select: { id: true }, orderBy: { storeCode: 'asc' } });
  const rows = await db().$queryRaw<{ id: string; counts: Record<string, string> }[]>`
    SELECT id, jsonb_object_agg(name, counts) AS counts FROM (
      SELECT "locationId" AS id, ${COLUMN[by]} AS name, concat_ws(' ',
        count(*) FILTER (WHERE outcome = 'pass' AND reason <> ${ACCEPTED}), count(*) FILTER (WHERE outcome = 'pass' AND reason = ${ACCEPTED}),
        count(*) FILTER (WHERE outcome = 'fail'), count(*) FILTER (WHERE outcome = 'cannot-tell')) AS counts
      FROM "Verdict" WHERE "validTo" IS NULL AND "locationId" = ANY(${locations.map((one) => one.id)}) GROUP BY 1, 2
    ) AS cell GROUP BY id`;
  const countsOf = new Map(rows.map((row) => [row.id, row.counts]));
  return locations.map(({ id }) => ({ locationId: id, counts: countsOf.get(id) ?? {} }));
}
