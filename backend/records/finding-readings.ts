import type { FindingEventKind, StoredFinding } from '#domain/finding.ts';
import { verdictKey } from '#domain/verdict.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { findingScope } from './findings.ts';
import { RECHECK } from './runs.ts';

/** Acts of a person after which a location is read again. */
const ASKS: FindingEventKind[] = ['check-asked', 'fix-claimed'];
/** More than anybody asks for in a day and looks through. */
const MOST = 500;

/** A finding whose location somebody asked to be read again, and how far that is. */
export interface AskedReading {
  finding: Pick<StoredFinding, 'id' | 'locationId' | 'publisherId' | 'checkId' | 'subject' | 'reason' | 'params' | 'observed' | 'state' | 'isObservable'>;
  location: { storeCode: string; name: string };
  /** UTC. */
  askedAt: string;
  read: { at: string; isFailed: boolean } | null;
  waitingIn: 'check' | 'crawl' | null;
  isBusy: boolean;
  /** The last reading saw it right, unconfirmed. */
  passesOnce: boolean;
}

/** Which readings: those that the viewer has asked for in a brand since a moment (UTC), or the last one asked for a finding. */
export type WantedReadings = { brandId: string; since: string } | { findingId: string };

/** Readings that people asked for, the last asked first. */
export async function listReadings(viewer: Viewer, wanted: WantedReadings): Promise<AskedReading[]> {
  const one = 'findingId' in wanted;
  const events = await db().findingEvent.findMany({
    where: {
      kind: { in: ASKS },
      ...(one ? { findingId: wanted.findingId, actorId: { not: null }, finding: findingScope(viewer, {}) } : { at: { gte: new Date(wanted.since) }, actorId: viewer.userId, finding: findingScope(viewer, { brandId: wanted.brandId }) }),
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }], distinct: ['findingId'], take: one ? 1 : MOST,
    select: { at: true, finding: { include: { location: { select: { id: true, brandId: true, storeCode: true, businessName: true, record: true } } } } },
  });
  if (events.length === 0) return [];
  const locationIds = [...new Set(events.map((event) => event.finding.locationId))];
  const [places, busy, passing] = await Promise.all([placesOf(locationIds, events.at(-1)?.at ?? new Date()), busyRuns([...new Set(events.map((event) => event.finding.location.brandId))]), passingOnce(locationIds)]);
  return events.map(({ at, finding: { location, ...finding } }) => {
    const own = places.filter((place) => place.locationId === location.id);
    const read = own.find((place) => place.finishedAt !== null && place.finishedAt >= at);
    const run = busy.find((place) => place.brandId === location.brandId);
    const isWaiting = run !== undefined && own.some((place) => place.runId === run.id && place.state === 'waiting');
    return {
      finding: { ...finding, params: finding.params as StoredFinding['params'], state: finding.state as StoredFinding['state'] },
      location: { storeCode: location.storeCode, name: (location.record as { branch?: string }).branch ?? location.businessName },
      askedAt: at.toISOString(), read: read?.finishedAt ? { at: read.finishedAt.toISOString(), isFailed: read.state === 'failed' } : null,
      waitingIn: isWaiting ? (run.trigger === RECHECK ? 'check' as const : 'crawl' as const) : null, isBusy: run !== undefined, passesOnce: passing.has(verdictKey(finding)),
    };
  });
}

/** Readings of these locations that ended since a moment, the last first, and those that are awaited. */
function placesOf(locationIds: readonly string[], since: Date) {
  return db().auditRunLocation.findMany({
    where: { locationId: { in: [...locationIds] }, OR: [{ finishedAt: { gte: since } }, { state: 'waiting', run: { finishedAt: null } }] },
    orderBy: { finishedAt: { sort: 'desc', nulls: 'last' } }, select: { runId: true, locationId: true, state: true, finishedAt: true },
  });
}

function busyRuns(brandIds: readonly string[]) {
  return db().auditRun.findMany({ where: { brandId: { in: [...brandIds] }, state: { in: ['running', 'second-reading'] } }, orderBy: { startedAt: 'desc' }, select: { id: true, brandId: true, trigger: true } });
}

async function passingOnce(locationIds: readonly string[]): Promise<Set<string>> {
  const rows = await db().verdict.findMany({ where: { locationId: { in: [...locationIds] }, validTo: null, outcome: 'pass', isConfirmed: false }, select: { locationId: true, publisherId: true, listingId: true, checkId: true, subject: true } });
  return new Set(rows.map(verdictKey));
}
