import { LIVING_STATES, type FindingEventKind } from '#domain/finding.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { findingScope } from './findings.ts';

/** Events after which a finding stands in public, and those after which it does not. */
const BEGINS: readonly FindingEventKind[] = ['opened', 'reopened', 'withdrawn', 'asked-again'];
const ENDS: readonly FindingEventKind[] = ['verified', 'accepted', 'withdrawn-by-standard', 'withdrawn-by-readers', 'withdrawn-unsought'];

/** What findings did since a moment. Each is counted once, as it stood then and as it stands now, so that the sums agree. */
export interface FindingFlow {
  before: number;
  /** First seen since, whatever became of them. */
  opened: number;
  /** Closed then, standing again now. */
  back: number;
  /** Stood then or opened since, and closed now: by a reading, by somebody who accepts the value, by a rule that asks it no more. */
  fixed: number;
  accepted: number;
  withdrawn: number;
  now: number;
}

/** The flow of a brand's findings since a moment (ISO 8601, UTC; what happened at that moment was before), as far as the viewer sees them. */
export async function findingFlow(viewer: Viewer, brandId: string, since: string): Promise<FindingFlow> {
  const moment = new Date(since);
  const scope = findingScope(viewer, { brandId });
  const kinds = { in: [...BEGINS, ...ENDS] };
  // What had no event since then stands as it stood: only the others are looked at one by one.
  const movedOn = { events: { some: { kind: kinds, at: { gt: moment } } } };
  const [now, moved, events] = await Promise.all([
    db().finding.count({ where: { AND: [scope, { state: { in: [...LIVING_STATES] } }] } }),
    db().finding.findMany({ where: { AND: [scope, movedOn] }, select: { id: true, state: true, firstSeenAt: true } }),
    db().findingEvent.findMany({ where: { finding: { AND: [scope, movedOn] }, kind: kinds, at: { lte: moment } }, select: { findingId: true, kind: true, at: true } }),
  ]);
  const stood = standingAt(events);
  const flow: FindingFlow = { before: 0, opened: 0, back: 0, fixed: 0, accepted: 0, withdrawn: 0, now };
  for (const { id, state, firstSeenAt } of moved) {
    const isNew = firstSeenAt > moment;
    const isLiving = (LIVING_STATES as readonly string[]).includes(state);
    const stoodThen = !isNew && stood.has(id);
    if (isNew) flow.opened += 1;
    else if (!stoodThen && isLiving) flow.back += 1;
    if (isLiving || !(isNew || stoodThen)) continue;
    if (state === 'accepted') flow.accepted += 1;
    else if (state === 'withdrawn') flow.withdrawn += 1;
    else flow.fixed += 1;
  }
  flow.before = now - flow.opened - flow.back + flow.fixed + flow.accepted + flow.withdrawn;
  return flow;
}

/** The findings that stood after these events. Of what happened at one moment, an end comes last: what was opened and taken back did not stand. */
function standingAt(events: readonly { findingId: string; kind: string; at: Date }[]): Set<string> {
  const isEnd = (kind: string): boolean => (ENDS as readonly string[]).includes(kind);
  const sorted = events.toSorted((a, b) => a.at.getTime() - b.at.getTime() || Number(isEnd(a.kind)) - Number(isEnd(b.kind)));
  const standing = new Set<string>();
  for (const { findingId, kind } of sorted) {
    if (isEnd(kind)) standing.delete(findingId);
    else standing.add(findingId);
  }
  return standing;
}
