import type { MasterRecord } from '#domain/location.ts';
import { RecordOrigin, type ChangeSource, type RecordChange } from '#domain/record-change.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { Prisma } from './generated/client.ts';
import { canonicalJson, newId } from './ids.ts';
import { locationScope, requireBrand, requireLocation } from './scope.ts';

/** Who changed records, when and how; `originOf` names the file's row of a store code, or the proposal. */
export interface ChangeBy {
  actorId: string | null;
  at: string;
  source: ChangeSource;
  originOf: (storeCode: string) => RecordOrigin | null;
}

/** A record as it was and as it will be; null: there was none. */
export interface Changing {
  locationId: string;
  before: MasterRecord | null;
  after: MasterRecord;
}

/** A new location is one line of its history: what it began with is what the first change of each field tells as "before". */
const BORN = 'storeCode';

/** Notes every field that differs, within the transaction that changes them. Answers how many. */
export async function noteRecordChanges(tx: Prisma.TransactionClient, changing: readonly Changing[], by: ChangeBy): Promise<number> {
  const rows = changing.flatMap(({ locationId, before, after }): Prisma.RecordChangeCreateManyInput[] => {
    const origin = by.originOf(after.storeCode);
    const note = { locationId, at: by.at, actorId: by.actorId, source: by.source, origin: origin === null ? Prisma.DbNull : origin };
    if (before === null) return [{ id: newId(), ...note, field: BORN, before: Prisma.DbNull, after: after.storeCode }];
    return fieldsOf(before, after).map((field) => ({ id: newId(), ...note, field, before: kept(before[field] ?? null), after: kept(after[field] ?? null) }));
  });
  if (rows.length > 0) await tx.recordChange.createMany({ data: rows });
  return rows.length;
}

/** Notes that locations were put away, or taken out of the archive again. */
export async function noteArchiving(tx: Prisma.TransactionClient, locations: readonly { id: string; storeCode: string; archivedAt: string | null }[], by: ChangeBy): Promise<void> {
  await tx.recordChange.createMany({
    data: locations.map(({ id, storeCode, archivedAt }) => {
      const origin = by.originOf(storeCode);
      return { id: newId(), locationId: id, field: 'archivedAt', before: kept(archivedAt === null), after: kept(archivedAt !== null), at: by.at, actorId: by.actorId, source: by.source, origin: origin === null ? Prisma.DbNull : origin };
    }),
  });
}

/** The history of a location's master record, newest first. Throws NotFoundError outside the viewer's scope. */
export async function listRecordChanges(viewer: Viewer, locationId: string): Promise<RecordChange[]> {
  await requireLocation(viewer, locationId);
  const rows = await db().recordChange.findMany({ where: { locationId }, orderBy: [{ at: 'desc' }, { id: 'desc' }] });
  return rows.map(readChange);
}

/** A page of the history of a brand's records as far as the viewer sees them, oldest first; `after`: the last row of the page before. */
export async function listBrandRecordChanges(viewer: Viewer, brandId: string, { after, limit }: { after: string | null; limit: number }): Promise<(RecordChange & { storeCode: string })[]> {
  await requireBrand(viewer, brandId);
  const rows = await db().recordChange.findMany({
    where: { location: { AND: [{ brandId }, locationScope(viewer)] }, ...(after === null ? {} : { id: { gt: after } }) }, orderBy: { id: 'asc' }, take: limit, include: { location: { select: { storeCode: true } } },
  });
  return rows.map(({ location, ...row }) => ({ ...readChange(row), storeCode: location.storeCode }));
}

/** JSON's own null is no value here: the column is empty then. */
export function kept(value: unknown): Prisma.InputJsonValue | typeof Prisma.DbNull {
  return value === null || value === undefined ? Prisma.DbNull : value;
}

/** True when two values of a field say the same, whatever the order of their keys. */
export function isSameValue(a: unknown, b: unknown): boolean {
  return canonicalJson(a ?? null) === canonicalJson(b ?? null);
}

function fieldsOf(before: MasterRecord, after: MasterRecord): (keyof MasterRecord)[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof MasterRecord)[];
  return names.filter((field) => !isSameValue(before[field], after[field]));
}

function readChange({ id, locationId, field, before, after, at, actorId, source, origin }: { id: string; locationId: string; field: string; before: unknown; after: unknown; at: Date; actorId: string | null; source: string; origin: unknown }): RecordChange {
  return { id, locationId, field, before, after, at: at.toISOString(), actorId, source: source as ChangeSource, origin: RecordOrigin.nullable().catch(null).parse(origin) };
}
