import type { StoredVerdict, Verdict } from '#domain/verdict.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { readVerdict } from './judgement-rows.ts';
import { getRun } from './runs.ts';
import { locationScope, requireBrand, requireLocation } from './scope.ts';

/** All verdicts in force at a location; `listingId` is the database's. */
export async function standingVerdicts(viewer: Viewer, locationId: string): Promise<StoredVerdict[]> {
  await requireLocation(viewer, locationId);
  const rows = await db().verdict.findMany({ where: { locationId, validTo: null }, orderBy: [{ publisherId: 'asc' }, { checkId: 'asc' }, { subject: 'asc' }] });
  return rows.map((row) => readVerdict(row, (id) => id));
}

/** Which verdicts a list holds; what is left out narrows nothing. */
export interface VerdictFilter {
  location?: string | undefined;
  publisher?: string | undefined;
  check?: string | undefined;
  outcome?: string | undefined;
}

/** A page of the verdicts in force of a brand, by their ids, those after `afterId`. */
export async function listVerdictPage(viewer: Viewer, brandId: string, { location, publisher, check, outcome }: VerdictFilter, { afterId, limit }: { afterId: string | null; limit: number }): Promise<(StoredVerdict & { storeCode: string })[]> {
  await requireBrand(viewer, brandId);
  const rows = await db().verdict.findMany({
    where: {
      validTo: null, location: { AND: [{ brandId, archivedAt: null }, locationScope(viewer)] }, ...(location === undefined ? {} : { locationId: location }), ...(publisher === undefined ? {} : { publisherId: publisher }),
      ...(check === undefined ? {} : { checkId: check }), ...(outcome === undefined ? {} : { outcome }), ...(afterId === null ? {} : { id: { gt: afterId } }),
    },
    orderBy: { id: 'asc' }, take: limit, include: { location: { select: { storeCode: true } } },
  });
  return rows.map(({ location: { storeCode }, ...row }) => ({ ...readVerdict(row, (id) => id), storeCode }));
}

/** Every verdict that ever stood at a location, with its time; `listingId` is the database's. */
export async function verdictHistory(viewer: Viewer, locationId: string): Promise<(Verdict & { validFrom: string; validTo: string | null })[]> {
  await requireLocation(viewer, locationId);
  const rows = await db().verdict.findMany({ where: { locationId }, orderBy: [{ validFrom: 'asc' }, { id: 'asc' }] });
  return rows.map((row) => {
    const { id: _id, isConfirmed: _confirmed, unreadable: _unreadable, ...verdict } = readVerdict(row, (id) => id);
    return { ...verdict, validTo: row.validTo?.toISOString() ?? null };
  });
}

/** A verdict in force as sums over a brand need it: without values, proof and history. */
export type StandingFacts = Verdict & { unreadable: { since: string; reason: string } | null; validFrom: string };

/** The verdicts in force of a whole brand, or of some of its locations, as far as the viewer sees it. */
export async function listStandingVerdicts(viewer: Viewer, brandId: string, locationIds?: readonly string[]): Promise<StandingFacts[]> {
  const rows = await db().verdict.findMany({
    where: { validTo: null, ...(locationIds ? { locationId: { in: [...locationIds] } } : {}), location: { AND: [{ brandId, archivedAt: null }, locationScope(viewer)] } },
    select: { locationId: true, publisherId: true, listingId: true, checkId: true, subject: true, outcome: true, reason: true, weight: true, unreadableSince: true, unreadableReason: true, validFrom: true },
  });
  return rows.map(({ unreadableSince, unreadableReason, validFrom, ...row }) => ({
    ...row, outcome: row.outcome as Verdict['outcome'], params: {}, expected: null, observed: null, evidence: null, validFrom: validFrom.toISOString(),
    unreadable: unreadableSince === null ? null : { since: unreadableSince.toISOString(), reason: unreadableReason ?? 'unreadable' },
  }));
}

/**
 * The locations of a crawl with a changed verdict that no second reading has agreed with yet, and their verdicts in
 * force (with the database's listing ids).
 */
export async function locationsToReadAgain(viewer: Viewer, runId: string): Promise<{ locationId: string; verdicts: StoredVerdict[] }[]> {
  const run = await getRun(viewer, runId);
  const location = { AND: [{ brandId: run.brandId, archivedAt: null, progress: { some: { runId } } }, locationScope(viewer)] };
  const rows = await db().verdict.findMany({ where: { validTo: null, isConfirmed: false, location }, orderBy: { locationId: 'asc' } });
  const groups = Map.groupBy(rows, (row) => row.locationId);
  return [...groups].map(([locationId, group]) => ({ locationId, verdicts: group.map((row) => readVerdict(row, (id) => id)) }));
}
