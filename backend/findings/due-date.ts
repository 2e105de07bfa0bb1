import { LIVING_STATES, type FindingEvent, type StoredFinding } from '#domain/finding.ts';

const DAY_MS = 86_400_000;

/** By when a finding is to be mended. */
export interface Due {
  /** Calendar day (UTC); null: neither a person nor the standard names one. */
  dueOn: string | null;
  /** What the standard gives by impact. */
  standardOn: string | null;
  /** A person has named the day, with a reason. */
  isByHand: boolean;
  /** The day is over, or was when it closed. */
  isLate: boolean;
}

/** The day that a person named in this life of a finding; null: none, or it was taken back. A new life begins without one. */
export function dueByHand(events: readonly Pick<FindingEvent, 'kind' | 'at' | 'details'>[], beganAt: string): string | null {
  const last = events.findLast((one) => one.at >= beganAt && (one.kind === 'due-set' || (one.kind === 'undone' && one.details['undone'] === 'due-set')));
  const day = last?.details['dueOn'];
  return typeof day === 'string' ? day : null;
}

/** When a finding is due. Pure: `beganAt` is that of its life, `now` in UTC; `targetDays` null: the brand has no standard. */
export function dueOf(finding: Pick<StoredFinding, 'state' | 'closedAt'>, { beganAt, byHand, targetDays, now }: { beganAt: string; byHand: string | null; targetDays: number | null; now: string }): Due {
  const standardOn = targetDays === null ? null : new Date(Date.parse(beganAt) + targetDays * DAY_MS).toISOString().slice(0, 10);
  const dueOn = byHand ?? standardOn;
  const end = LIVING_STATES.includes(finding.state) ? now : (finding.closedAt ?? now);
  return { dueOn, standardOn, isByHand: byHand !== null, isLate: dueOn !== null && end.slice(0, 10) > dueOn };
}
