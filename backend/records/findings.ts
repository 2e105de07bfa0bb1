import { NotFoundError } from '#backend/errors.ts';
import { LIVING_STATES, type FindingEventKind, type StoredFinding } from '#domain/finding.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import type { Prisma } from './generated/client.ts';
import { readFinding } from './judgement-rows.ts';
import { locationScope } from './scope.ts';

/** Findings of a brand or of one of its locations, worst first; `listingId` is the database's. */
export async function listFindings(viewer: Viewer, wanted: { brandId?: string; locationId?: string; living?: boolean }): Promise<StoredFinding[]> {
  const rows = await db().finding.findMany({ where: findingScope(viewer, wanted), orderBy: [{ weight: 'desc' }, { firstSeenAt: 'asc' }, { id: 'asc' }] });
  return rows.map((row) => readFinding(row, (id) => id));
}

/** One finding; throws NotFoundError outside the viewer's scope. */
export async function getFinding(viewer: Viewer, findingId: string): Promise<StoredFinding> {
  const row = await db().finding.findFirst({ where: { id: findingId, location: locationScope(viewer) } });
  if (!row) throw new NotFoundError({ fr: 'Ce constat n’existe pas.', en: 'There is no such finding.' });
  return readFinding(row, (id) => id);
}

/** What happened to each of these findings, oldest first, by finding id. */
export async function findingEvents(viewer: Viewer, findingIds: readonly string[]): Promise<Map<string, { kind: FindingEventKind; at: string }[]>> {
  const rows = await db().findingEvent.findMany({
    where: { findingId: { in: [...findingIds] }, finding: { location: locationScope(viewer) } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }], select: { findingId: true, kind: true, at: true },
  });
  const groups = Map.groupBy(rows, (row) => row.findingId);
  return new Map([...groups].map(([id, group]) => [id, group.map(({ kind, at }) => ({ kind: kind as FindingEventKind, at: at.toISOString() }))]));
}

/** Living findings by location id; a location without one is missing from the map. */
export async function countLivingFindings(viewer: Viewer, brandId: string): Promise<Map<string, number>> {
  const rows = await db().finding.groupBy({ by: ['locationId'], where: findingScope(viewer, { brandId, living: true }), _count: { _all: true } });
  return new Map(rows.map((row) => [row.locationId, row._count._all]));
}

/** Living findings that are alike, counted by location id, most first; a location without one is missing from the map. */
export async function countFindingKinds(viewer: Viewer, brandId: string): Promise<Map<string, { publisherId: string; checkId: string; reason: string; count: number }[]>> {
  const rows = await db().finding.groupBy({ by: ['locationId', 'publisherId', 'checkId', 'reason'], where: findingScope(viewer, { brandId, living: true }), _count: { _all: true } });
  const kinds = rows.map(({ _count, ...row }) => ({ ...row, count: _count._all })).sort((a, b) => b.count - a.count || compare(a.publisherId, b.publisherId) || compare(a.checkId, b.checkId) || compare(a.reason, b.reason));
  return new Map([...Map.groupBy(kinds, (one) => one.locationId)].map(([id, group]) => [id, group.map(({ locationId: _location, ...kind }) => kind)]));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** A living finding as clusters and causes need it. */
export type LivingFact = Pick<StoredFinding, 'id' | 'locationId' | 'publisherId' | 'checkId' | 'reason' | 'params' | 'observed' | 'state' | 'firstSeenAt'>;

/** The living findings of a brand without values and proof. */
export async function listLivingFacts(viewer: Viewer, brandId: string): Promise<LivingFact[]> {
  const rows = await db().finding.findMany({
    where: findingScope(viewer, { brandId, living: true }),
    select: { id: true, locationId: true, publisherId: true, checkId: true, reason: true, params: true, observed: true, state: true, firstSeenAt: true },
  });
  return rows.map((row) => ({ ...row, params: row.params as LivingFact['params'], state: row.state as LivingFact['state'], firstSeenAt: row.firstSeenAt.toISOString() }));
}

/** How many findings were opened, verified and reopened at each moment that a crawl counts as, as far as the viewer sees them. */
export async function countEventsByMoment(viewer: Viewer, brandId: string): Promise<Map<string, { opened: number; verified: number; reopened: number }>> {
  const rows = await db().findingEvent.groupBy({ by: ['kind', 'at'], where: { kind: { in: ['opened', 'verified', 'reopened'] }, finding: findingScope(viewer, { brandId }) }, _count: { _all: true } });
  const counts = new Map<string, { opened: number; verified: number; reopened: number }>();
  for (const { kind, at, _count } of rows) {
    const entry = counts.get(at.toISOString()) ?? { opened: 0, verified: 0, reopened: 0 };
    entry[kind as 'opened' | 'verified' | 'reopened'] = _count._all;
    counts.set(at.toISOString(), entry);
  }
  return counts;
}

/** How many findings a crawl opened, reopened and verified, confirmed ones only: what people are told. */
export async function findingsChangedBy(viewer: Viewer, run: { brandId: string; asOf: string }): Promise<{ opened: number; reopened: number; verified: number }> {
  const rows = await db().findingEvent.groupBy({
    by: ['kind'],
    where: { at: new Date(run.asOf), kind: { in: ['opened', 'reopened', 'verified'] }, finding: { AND: [findingScope(viewer, { brandId: run.brandId }), { OR: [{ isConfirmed: true }, { state: 'verified' }] }] } },
    _count: { _all: true },
  });
  const count = (kind: string) => rows.find((row) => row.kind === kind)?._count._all ?? 0;
  return { opened: count('opened'), reopened: count('reopened'), verified: count('verified') };
}

/** Findings of a brand or of one location that the viewer may see, living ones or the others. Archived locations have none. */
export function findingScope(viewer: Viewer, wanted: { brandId?: string; locationId?: string; living?: boolean }): Prisma.FindingWhereInput {
  return {
    location: { AND: [{ archivedAt: null, ...(wanted.brandId ? { brandId: wanted.brandId } : {}), ...(wanted.locationId ? { id: wanted.locationId } : {}) }, locationScope(viewer)] },
    ...(wanted.living === undefined ? {} : { state: wanted.living ? { in: [...LIVING_STATES] } : { notIn: [...LIVING_STATES] } }),
  };
}
