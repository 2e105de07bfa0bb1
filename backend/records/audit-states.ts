import type { AuditSubject } from '#domain/audit-entry.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { Prisma } from './generated/client.ts';
import { locationScope } from './scope.ts';

/** What is told of a row: the column that names it, and those that are compared. */
export interface ToldColumns {
  name?: string;
  members: readonly string[];
}

/**
 * One row as the audit log compares it: the named columns alone, so that no secret and no reviewer's words come along.
 * It asks for nobody, since nobody sees it but who may read the log. Null where there is no such row.
 */
export async function readRow(model: Prisma.ModelName, key: Readonly<Record<string, string | number | null>>, { name, members }: ToldColumns): Promise<AuditSubject | null> {
  const where = Prisma.join(Object.entries(key).map(([column, value]) => Prisma.sql`${quoted(column)} = ${value}`), ' AND ');
  const rows = await db().$queryRaw<{ row: Record<string, unknown> }[]>`SELECT to_jsonb(t) AS row FROM ${quoted(model)} t WHERE ${where} LIMIT 1`;
  const row = rows[0]?.row;
  if (row === undefined) return null;
  const text = (column: string): string | null => (typeof row[column] === 'string' ? row[column] : null);
  return {
    brandId: model === 'Brand' ? text('id') : text('brandId'), id: text('id'), name: name === undefined ? null : text(name),
    locationId: model === 'Location' ? text('id') : text('locationId'), state: Object.fromEntries(members.map((member) => [member, row[member] ?? null])),
  };
}

/** Names of tables and columns are written by us; a quote in one would be a slip. */
function quoted(name: string): Prisma.Sql {
  if (!/^\w+$/.test(name)) throw new Error(`${name} is no name of a table or a column.`);
  return Prisma.raw(`"${name}"`);
}

/** Findings as the audit log compares them: one by its members, several each as a member of its own. What the viewer does not see is no part of it, nor are reviewers' words. */
export async function findingStates(viewer: Viewer, brandId: string, findingIds: readonly string[]): Promise<AuditSubject | null> {
  const rows = await db().finding.findMany({
    where: { id: { in: [...findingIds] }, location: { AND: [{ brandId }, locationScope(viewer)] } }, orderBy: { id: 'asc' },
    select: { id: true, checkId: true, publisherId: true, locationId: true, state: true, assigneeId: true, cause: true, accepted: true, location: { select: { storeCode: true } }, events: { where: { actorId: { not: null } }, orderBy: [{ at: 'desc' }, { id: 'desc' }], take: 1, select: { kind: true, at: true } } },
  });
  const [first] = rows;
  if (first === undefined) return null;
  const states = rows.map(({ id, state, assigneeId, cause, accepted, events: [last] }) => [id, { state, assigneeId, cause, accepted, lastAct: last === undefined ? null : { kind: last.kind, at: last.at.toISOString() } }] as const);
  if (rows.length > 1) return { brandId, id: null, name: `${rows.length} × ${first.checkId}`, state: Object.fromEntries(states) };
  return { brandId, id: first.id, name: `${first.location.storeCode} · ${first.checkId} · ${first.publisherId}`, locationId: first.locationId, state: states[0]?.[1] ?? {} };
}

/** A review's reading or its answer, by the state of it alone: what reviewers and repliers wrote stays where it is. */
export async function reviewState(reviewId: string): Promise<AuditSubject | null> {
  const row = await db().review.findUnique({
    where: { id: reviewId }, select: {
      publisherId: true, locationId: true, location: { select: { brandId: true, storeCode: true } }, corrections: { where: { endedAt: null }, orderBy: { at: 'desc' }, take: 1, select: { id: true, after: true } },
      replies: { orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: 1, select: { id: true, state: true, revision: true, language: true } },
    },
  });
  if (row === null) return null;
  return { brandId: row.location.brandId, id: reviewId, name: `${row.location.storeCode} · ${row.publisherId}`, locationId: row.locationId, state: { correction: row.corrections[0] ?? null, reply: row.replies[0] ?? null } };
}

/** How many locations a brand has, and of which version its standard is. */
export async function brandFigures(brandId: string): Promise<AuditSubject | null> {
  const brand = await db().brand.findUnique({ where: { id: brandId }, select: { name: true, _count: { select: { locations: { where: { archivedAt: null } } } }, standards: { orderBy: { version: 'desc' }, take: 1, select: { version: true } } } });
  return brand && { brandId, id: brandId, name: brand.name, state: { locations: brand._count.locations, standardVersion: brand.standards[0]?.version ?? null } };
}
