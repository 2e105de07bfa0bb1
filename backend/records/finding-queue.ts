import { LIVING_STATES, type Cause, type FindingEvent, type FindingEventKind, type StoredFinding } from '#domain/finding.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import type { Prisma } from './generated/client.ts';
import { findingScope } from './findings.ts';
import { idOf } from './ids.ts';
import { insertRows } from './insert-rows.ts';
import { locationScope } from './scope.ts';

/** Which findings a queue holds: those that still stand in public, those that were accepted, those that a reading closed. */
export type QueuePart = 'living' | 'accepted' | 'closed';
/** The states that each part holds. */
export const STATES_OF: Readonly<Record<QueuePart, readonly string[]>> = { living: LIVING_STATES, accepted: ['accepted'], closed: ['verified'] };

/** More than anybody looks through; the newest are kept. What lives is never cut. */
const CLOSED_MAX = 2000;

/** A finding as a queue shows it: without its proof. */
export interface QueuedFinding extends Pick<StoredFinding, 'id' | 'locationId' | 'publisherId' | 'checkId' | 'subject' | 'reason' | 'params' | 'impact' | 'weight' | 'expected' | 'observed' | 'state' | 'isConfirmed' | 'isObservable' | 'firstSeenAt' | 'closedAt' | 'reopenedCount' | 'cause'> {
  /** `timeZone`: its own, or its brand's. */
  location: { storeCode: string; name: string; regionId: string | null; timeZone: string };
  assignee: { id: string; name: string } | null;
}

/** The findings of a brand that the viewer may see, heaviest and oldest first; closed ones newest first. */
export async function listQueue(viewer: Viewer, brandId: string, part: QueuePart): Promise<QueuedFinding[]> {
  return queuedRows(brandId, {
    where: { AND: [findingScope(viewer, { brandId }), { state: { in: [...STATES_OF[part]] } }] },
    orderBy: part === 'living' ? [{ weight: 'desc' as const }, { firstSeenAt: 'asc' as const }, { id: 'asc' as const }] : [{ closedAt: 'desc' as const }, { id: 'asc' as const }],
    ...(part === 'living' ? {} : { take: CLOSED_MAX }),
  });
}

/** Findings of a brand as a queue shows them, by whatever question; its scope is the caller's to say. */
export async function queuedRows(brandId: string, question: Pick<Prisma.FindingFindManyArgs, 'where' | 'orderBy' | 'take'>): Promise<QueuedFinding[]> {
  const rows = await db().finding.findMany({
    ...question,
    omit: { evidence: true, accepted: true, listingId: true },
    include: { location: { select: { storeCode: true, businessName: true, regionId: true, record: true } } },
  });
  const [people, zoneOf] = await Promise.all([namesOf(rows.flatMap((row) => row.assigneeId ?? [])), zonesIn(brandId)]);
  return rows.map(({ location, assigneeId, ...row }) => ({
    ...row, params: row.params as StoredFinding['params'], impact: row.impact as StoredFinding['impact'], state: row.state as StoredFinding['state'], cause: row.cause as Cause | null,
    firstSeenAt: row.firstSeenAt.toISOString(), closedAt: row.closedAt?.toISOString() ?? null,
    location: { storeCode: location.storeCode, regionId: location.regionId, name: (location.record as { branch?: string }).branch ?? location.businessName, timeZone: zoneOf(location.record) },
    assignee: assigneeId === null ? null : (people.get(assigneeId) ?? null),
  }));
}

/** Events from which it is told how long a finding has stood, by when it is due, and what was done about it. */
export const LIFE_EVENTS: FindingEventKind[] = ['reopened', 'escalated', 'fix-claimed', 'withdrawn-by-standard', 'withdrawn-by-readers', 'withdrawn-unsought', 'asked-again', 'due-set', 'undone'];

/** The events of the lives of findings, by finding id, oldest first. */
export async function lifeEvents(viewer: Viewer, brandId: string, part: QueuePart): Promise<Map<string, FindingEvent[]>> {
  return eventsOf({ finding: { AND: [findingScope(viewer, { brandId }), { state: { in: [...STATES_OF[part]] } }] } });
}

/** The same of whichever findings; their scope is the caller's to say. */
export async function eventsOf(where: Prisma.FindingEventWhereInput): Promise<Map<string, FindingEvent[]>> {
  const rows = await db().findingEvent.findMany({
    where: { AND: [{ kind: { in: LIFE_EVENTS } }, where] },
    orderBy: [{ at: 'asc' }, { id: 'asc' }], select: { findingId: true, kind: true, at: true, details: true },
  });
  return new Map([...Map.groupBy(rows, (row) => row.findingId)].map(([id, group]) => [id, group.map(readEvent)]));
}

/** An event as the rest of the house knows it. */
export function readEvent({ kind, at, details }: { kind: string; at: Date; details: unknown }): FindingEvent {
  return { kind: kind as FindingEventKind, at: at.toISOString(), details: details as FindingEvent['details'] };
}

/**
 * How many findings a reading saw mended, how many one saw for the first time, and how many came back, since a moment
 * (UTC), as far as the viewer sees them: each once, and what is new and came back is new. What no second reading has
 * agreed to is none, and neither is a claimed fix that did not hold: that one never left.
 */
export async function countMovedSince(viewer: Viewer, brandId: string, since: string): Promise<{ closed: number; opened: number; reopened: number }> {
  const rows = await db().findingEvent.findMany({
    where: { kind: { in: ['verified', 'opened', 'reopened'] }, at: { gte: new Date(since) }, finding: findingScope(viewer, { brandId }) }, select: { kind: true, findingId: true, details: true, finding: { select: { isConfirmed: true } } },
  });
  // What a second reading did not see, or what is judged no more, nobody has mended.
  const because = (details: unknown): unknown => (details as FindingEvent['details'])['because'];
  const distinct = (wanted: typeof rows) => new Set(wanted.map((row) => row.findingId));
  const opened = distinct(rows.filter((row) => row.kind === 'opened' && row.finding.isConfirmed));
  const back = distinct(rows.filter((row) => row.kind === 'reopened' && row.finding.isConfirmed && because(row.details) !== 'still-wrong'));
  return { closed: distinct(rows.filter((row) => row.kind === 'verified' && because(row.details) === 'read-right')).size, opened: opened.size, reopened: back.difference(opened).size };
}

/** Writes what a rule did. `life`: when the finding's life began, so that two who apply the rule at once write one event. */
export async function noteRuleEvents(viewer: Viewer, events: readonly { findingId: string; life: string; event: FindingEvent }[]): Promise<void> {
  const seen = await db().finding.findMany({ where: { id: { in: events.map((one) => one.findingId) }, location: locationScope(viewer) }, select: { id: true } });
  const known = new Set(seen.map((row) => row.id));
  await insertRows(db(), 'FindingEvent', events.filter((one) => known.has(one.findingId)).map(({ findingId, life, event }) => (
    { id: idOf('event', findingId, 'rule', event.kind, life), findingId, kind: event.kind, at: event.at, actorId: null, details: event.details })));
}

/** Findings whose cause is named, and how many mended ones wait for theirs, as far as the viewer sees them. */
export async function listCaused(viewer: Viewer, brandId: string): Promise<{ caused: (Pick<StoredFinding, 'id' | 'locationId' | 'publisherId' | 'checkId' | 'reason' | 'params' | 'observed' | 'state' | 'firstSeenAt' | 'reopenedCount' | 'cause'> & { regionId: string | null })[]; unnamed: number }> {
  const [rows, unnamed] = await Promise.all([
    db().finding.findMany({
      where: { AND: [findingScope(viewer, { brandId }), { cause: { not: null } }] },
      select: { id: true, locationId: true, publisherId: true, checkId: true, reason: true, params: true, observed: true, state: true, firstSeenAt: true, reopenedCount: true, cause: true, location: { select: { regionId: true } } },
    }),
    db().finding.count({ where: { AND: [findingScope(viewer, { brandId }), { cause: null, state: 'verified', isConfirmed: true }] } }),
  ]);
  return {
    unnamed,
    caused: rows.map(({ location, ...row }) => ({ ...row, params: row.params as StoredFinding['params'], state: row.state as StoredFinding['state'], cause: row.cause as Cause, firstSeenAt: row.firstSeenAt.toISOString(), regionId: location.regionId })),
  };
}

/** The zone of a brand's locations: that of the record, or the brand's own. */
export async function zonesIn(brandId: string): Promise<(record: unknown) => string> {
  const brand = await db().brand.findUnique({ where: { id: brandId }, select: { timeZone: true } });
  return (record) => (record as { timeZone?: string }).timeZone ?? brand?.timeZone ?? 'UTC';
}

async function namesOf(ids: readonly string[]): Promise<Map<string, { id: string; name: string }>> {
  const rows = await db().user.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true } });
  return new Map(rows.map((row) => [row.id, row]));
}
