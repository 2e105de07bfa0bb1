import type { AuditChange } from '#domain/audit-entry.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import type { Prisma } from './generated/client.ts';
import { requireBrand } from './scope.ts';

/** Which entries are asked for: an empty text is no filter, days are both part of it. */
export interface AuditQuestion {
  actor: string;
  noun: string;
  act: string;
  /** The id of a subject, or a part of its name. */
  subject: string;
  from?: string | undefined;
  to?: string | undefined;
}

/** An entry as it was written. */
export interface AuditRow {
  id: string;
  at: Date;
  actorKind: string;
  actorId: string | null;
  actorName: string;
  noun: string;
  act: string;
  subjectId: string | null;
  subjectName: string | null;
  locationId: string | null;
  changes: AuditChange[];
  requestId: string | null;
}

/** The last entry that was seen. */
export type AuditPlace = Pick<AuditRow, 'at' | 'id'>;

/** Entries of a brand, newest first, older than the one at the place. Who may read the log is the caller's to say. */
export async function listAuditRows(viewer: Viewer, brandId: string, wanted: AuditQuestion, page: { after?: AuditPlace | null; limit: number }): Promise<AuditRow[]> {
  await requireBrand(viewer, brandId);
  const { timeZone } = await db().brand.findUniqueOrThrow({ where: { id: brandId }, select: { timeZone: true } });
  return listRows({ AND: [{ brandId }, whereOf(wanted), await withinDays(wanted, timeZone)] }, page);
}

/** Entries of all brands and of none, for the operator; days are those of UTC. */
export async function listAllAuditRows(wanted: AuditQuestion, page: { after?: AuditPlace | null; limit: number }): Promise<AuditRow[]> {
  return listRows({ AND: [whereOf(wanted), await withinDays(wanted, 'UTC')] }, page);
}

/** Everybody and every key that the log of a brand names, by name. */
export async function listAuditActors(viewer: Viewer, brandId: string): Promise<{ id: string; name: string }[]> {
  await requireBrand(viewer, brandId);
  const rows = await db().auditEntry.findMany({ where: { brandId }, distinct: ['actorKind', 'actorId', 'actorName'], select: { actorId: true, actorName: true } });
  const named = new Map(rows.map((row) => [row.actorId ?? row.actorName, row.actorName]));
  return [...named].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name));
}

/** Takes away what is older than the log is kept. Answers how many went. */
export async function purgeAuditLog(_viewer: Viewer, before: Date): Promise<number> {
  const [, gone] = await db().$transaction([db().$executeRaw`SELECT set_config('enseigne.audit_change', 'retention', true)`, db().auditEntry.deleteMany({ where: { at: { lt: before } } })]);
  return gone.count;
}

async function listRows(where: Prisma.AuditEntryWhereInput, { after, limit }: { after?: AuditPlace | null; limit: number }): Promise<AuditRow[]> {
  const older = after ? { OR: [{ at: { lt: after.at } }, { at: after.at, id: { lt: after.id } }] } : {};
  const rows = await db().auditEntry.findMany({ where: { AND: [where, older] }, orderBy: [{ at: 'desc' }, { id: 'desc' }], take: limit });
  return rows.map(({ brandId: _brandId, changes, ...row }) => ({ ...row, changes: changes as unknown as AuditChange[] }));
}

/** The moments of the days asked for where the brand is: the page shows them so. The database knows when a day begins there. */
async function withinDays({ from, to }: Pick<AuditQuestion, 'from' | 'to'>, timeZone: string): Promise<Prisma.AuditEntryWhereInput> {
  if (from === undefined && to === undefined) return {};
  const [row] = await db().$queryRaw<{ begin: Date | null; end: Date | null }[]>`
    SELECT (${from ?? null}::date)::timestamp AT TIME ZONE ${timeZone} AS begin, (${to ?? null}::date + 1)::timestamp AT TIME ZONE ${timeZone} AS "end"`;
  return { at: { ...(row?.begin ? { gte: row.begin } : {}), ...(row?.end ? { lt: row.end } : {}) } };
}

function whereOf({ actor, noun, act, subject }: AuditQuestion): Prisma.AuditEntryWhereInput {
  return {
    ...(actor === '' ? {} : { OR: [{ actorId: actor }, { actorName: actor }] }), ...(noun === '' ? {} : { noun }), ...(act === '' ? {} : { act }),
    ...(subject === '' ? {} : { AND: [{ OR: [{ subjectId: subject }, { locationId: subject }, { subjectName: { contains: subject, mode: 'insensitive' as const } }] }] }),
  };
}
