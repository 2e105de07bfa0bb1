import { LIVING_STATES, type FindingEvent, type FindingEventKind, type StoredFinding } from '#domain/finding.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { findingScope } from './findings.ts';
import { idOf } from './ids.ts';
import { SUSPECTED } from './notices.ts';
import { brandScope, locationScope } from './scope.ts';

/** A finding as notices name it. */
export interface NamedFinding extends Pick<StoredFinding, 'id' | 'publisherId' | 'checkId' | 'reason' | 'params' | 'observed' | 'impact' | 'state' | 'firstSeenAt' | 'isConfirmed'> {
  location: { id: string; storeCode: string; name: string };
  assigneeId: string | null;
  locationId: string;
}

/** One that a run touched: what happened to it at that moment, and the story from which it is told what that means. */
export interface TouchedFinding extends NamedFinding {
  /** At the run's moment. */
  events: FindingEvent[];
  /** The last of its `opened` and `reopened` up to then; null: unknown. */
  began: FindingEvent | null;
  /** Who last claimed a fix; null: nobody, or an operator's key. */
  claimedBy: string | null;
}

const TELLING: FindingEventKind[] = ['opened', 'reopened', 'confirmed', 'verified'];
const STORY: FindingEventKind[] = ['opened', 'reopened', 'fix-claimed'];

/** The findings that something happened to at a run's moment. */
export async function findingsTouchedBy(viewer: Viewer, run: { brandId: string; asOf: string }): Promise<TouchedFinding[]> {
  const at = new Date(run.asOf);
  const rows = await db().finding.findMany({
    where: { AND: [findingScope(viewer, { brandId: run.brandId }), { events: { some: { at, kind: { in: TELLING } } } }] }, orderBy: [{ weight: 'desc' }, { id: 'asc' }],
    select: { ...SHOWN, events: { where: { at: { lte: at }, kind: { in: [...TELLING, ...STORY] } }, orderBy: [{ at: 'asc' }, { id: 'asc' }], select: { kind: true, at: true, details: true, actorId: true } } },
  });
  return rows.map(({ events, ...row }) => {
    const story = events.map(({ kind, at: moment, details, actorId }) => ({ kind: kind as FindingEventKind, at: moment.toISOString(), details: details as FindingEvent['details'], actorId }));
    return {
      ...readNamed(row), events: story.filter((one) => one.at === run.asOf && TELLING.includes(one.kind)),
      began: story.findLast((one) => one.kind === 'opened' || one.kind === 'reopened') ?? null, claimedBy: story.findLast((one) => one.kind === 'fix-claimed')?.actorId ?? null,
    };
  });
}

/** Living findings of a brand that a second reading has confirmed. */
export async function livingNamed(viewer: Viewer, brandId: string): Promise<NamedFinding[]> {
  const rows = await db().finding.findMany({ where: { AND: [findingScope(viewer, { brandId }), { isConfirmed: true, state: { in: [...LIVING_STATES] } }] }, orderBy: [{ weight: 'desc' }, { id: 'asc' }], select: SHOWN });
  return rows.map(readNamed);
}

/** These findings, as far as the viewer sees them. */
export async function namedFindings(viewer: Viewer, findingIds: readonly string[]): Promise<NamedFinding[]> {
  const rows = await db().finding.findMany({ where: { AND: [findingScope(viewer, {}), { id: { in: [...findingIds] } }] }, orderBy: [{ weight: 'desc' }, { id: 'asc' }], select: SHOWN });
  return rows.map(readNamed);
}

/** Nobody was ever told anything of this brand by a run. */
export async function isUntold(brandId: string): Promise<boolean> {
  const [notices, causes] = await Promise.all([db().notice.count({ where: { brandId, kind: { in: ['run-finished', 'cluster-found', 'new-findings'] } } }), db().noticeCause.count({ where: { scope: brandId, kind: { not: SUSPECTED } } })]);
  return notices + causes === 0;
}

/** The locations that a run could not read. */
export async function failedLocations(viewer: Viewer, runId: string): Promise<string[]> {
  const rows = await db().auditRunLocation.findMany({ where: { runId, state: 'failed', location: { AND: [{ archivedAt: null }, locationScope(viewer)] } }, select: { locationId: true } });
  return rows.map((row) => row.locationId);
}

/** Crawls that go on and have read nothing since a moment; those that are paused, or that a process reads alone, are none. */
export async function stuckRuns(viewer: Viewer, since: Date, now: Date): Promise<{ id: string; brandId: string }[]> {
  return db().auditRun.findMany({
    where: {
      brand: brandScope(viewer), state: { in: ['running', 'second-reading'] }, pausedAt: null, startedAt: { lt: since }, locations: { some: { state: 'waiting' }, none: { finishedAt: { gte: since } } },
      AND: [{ OR: [{ resumedAt: null }, { resumedAt: { lt: since } }] }, { OR: [{ heldUntil: null }, { heldUntil: { lt: now } }] }],
    },
    select: { id: true, brandId: true },
  });
}

/** The cause of a cluster: the same defect is the same cause as long as it stands. */
export function clusterCause({ checkId, reason, observed, publisherIds }: { checkId: string; reason: string; observed: string | null; publisherIds: readonly string[] }): string {
  const value = observed?.normalize('NFKD').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '') ?? null;
  return `cluster:${idOf(checkId, reason, value === '' ? observed : value, value === null ? publisherIds.join(' ') : '')}`;
}

const SHOWN = {
  id: true, locationId: true, publisherId: true, checkId: true, reason: true, params: true, observed: true, impact: true, state: true, firstSeenAt: true, isConfirmed: true, assigneeId: true,
  location: { select: { id: true, storeCode: true, businessName: true, record: true } },
} as const;

interface ShownRow extends Omit<NamedFinding, 'location' | 'params' | 'impact' | 'state' | 'firstSeenAt'> {
  params: unknown;
  impact: string;
  state: string;
  firstSeenAt: Date;
  location: { id: string; storeCode: string; businessName: string; record: unknown };
}

function readNamed({ location, params, impact, state, firstSeenAt, ...row }: ShownRow): NamedFinding {
  return {
    ...row, params: params as NamedFinding['params'], impact: impact as NamedFinding['impact'], state: state as NamedFinding['state'], firstSeenAt: firstSeenAt.toISOString(),
    location: { id: location.id, storeCode: location.storeCode, name: (location.record as { branch?: string }).branch ?? location.businessName },
  };
}
