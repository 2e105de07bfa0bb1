import { LIVING_STATES, type FindingEvent, type StoredFinding } from '#domain/finding.ts';
import { localDay } from '#normalize/local-day.ts';

const DAY_MS = 86_400_000;

/** By when a finding is to be mended. */
export interface Due {
  /** Calendar day where the location is; null: neither a person nor the standard names one. */
  dueOn: string | null;
  /** What the standard gives by impact. */
  standardOn: string | null;
  /** A person has named the day, with a reason. */
  isByHand: boolean;
  /** The day is over there, or was when it closed. */
  isLate: boolean;
  /** Calendar days from today there, or from the day it closed, to the due one; below 0: it is over. Null without one. */
  daysLeft: number | null;
}

/** The day that a person named in this life of a finding; null: none, or it was taken back. A new life begins without one. */
export function dueByHand(events: readonly Pick<FindingEvent, 'kind' | 'at' | 'details'>[], beganAt: string): string | null {
  const last = events.findLast((one) => one.at >= beganAt && (one.kind === 'due-set' || (one.kind === 'undone' && one.details['undone'] === 'due-set')));
  const day = last?.details['dueOn'];
  return typeof day === 'string' ? day : null;
}

/** What a due day is told by. `beganAt`: of its life, UTC; `targetDays` null: the brand has no standard; `timeZone`: the location's, by whose clock a day begins and ends. */
export interface DueRule {
  beganAt: string;
  byHand: string | null;
  targetDays: number | null;
  timeZone: string;
  /** UTC. */
  now: string;
}

/** When a finding is due. Pure. Days are counted on the calendar: the one on which the clocks change is a day like another. */
export function dueOf(finding: Pick<StoredFinding, 'state' | 'closedAt'>, { beganAt, byHand, targetDays, timeZone, now }: DueRule): Due {
  const standardOn = targetDays === null ? null : new Date(Date.parse(localDay(beganAt, timeZone)) + targetDays * DAY_MS).toISOString().slice(0, 10);
  const dueOn = byHand ?? standardOn;
  const end = LIVING_STATES.includes(finding.state) ? now : (finding.closedAt ?? now);
  const daysLeft = dueOn === null ? null : Math.round((Date.parse(dueOn) - Date.parse(localDay(end, timeZone))) / DAY_MS);
  return { dueOn, standardOn, isByHand: byHand !== null, isLate: daysLeft !== null && daysLeft < 0, daysLeft };
}
