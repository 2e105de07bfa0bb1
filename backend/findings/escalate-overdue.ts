import type { BrandStandard } from '#domain/brand-standard.ts';
import type { EscalationLevel, EscalationStep } from '#domain/standard-rules.ts';
import { LIVING_STATES, type FindingEvent, type StoredFinding } from '#domain/finding.ts';
import { dueOf } from './due-date.ts';
import { daysOpen } from './finding-life.ts';
import { isPatienceOver } from './patience.ts';

/** Without steps of the standard's own, the head office answers for what its region has not mended in time. */
export const DEFAULT_ESCALATION: readonly EscalationStep[] = [{ afterDays: 0, to: 'head-office' }];

/** A finding with what its story says of this life. */
export interface Standing {
  finding: Pick<StoredFinding, 'id' | 'state' | 'impact' | 'publisherId' | 'isConfirmed' | 'isObservable' | 'firstSeenAt' | 'closedAt'>;
  /** Of its location: a day is over by its clock. */
  timeZone: string;
  /** UTC; see lifeBeganAt. */
  beganAt: string;
  /** Since when a fix is claimed, UTC; null: none is. */
  claimedAt: string | null;
  /** When it was escalated in this life, by a person or by the rule, UTC; null: not yet. */
  escalatedAt: string | null;
  /** To which level the rule last took it in this life; null or missing: a person did, or nobody. */
  level?: string | null;
  /** The day that a person named for it in this life. */
  dueByHand?: string | null;
}

/**
 * The event by which a finding goes to the next level by rule; null while it need not. Pure; the rules:
 * - It has stood longer than the standard gives for its impact, or beyond the day that a person named with a reason, and
 *   no person has escalated it in this life: once is enough.
 * - Each step of the standard is taken once; where several are due at once, the last of them. One at whose level nobody is
 *   goes to the next level at which somebody is.
 * - Nobody is told of what is unconfirmed, or of what can't be read now: whether it still stands is not known.
 * - A claimed fix is waited for as long as its publisher takes to show one.
 */
export function escalationOf(standing: Standing, rule: EscalationRule): FindingEvent | null {
  const { finding, beganAt, claimedAt, escalatedAt, level = null } = standing;
  if (!LIVING_STATES.includes(finding.state) || !finding.isConfirmed || !finding.isObservable || (escalatedAt !== null && level === null)) return null;
  if (finding.state === 'fix-claimed' && !isPatienceOver(claimedAt ?? undefined, rule.patienceDays.get(finding.publisherId), rule.now)) return null;
  const target = rule.fixDays[finding.impact];
  const due = dueOf(finding, { beganAt, byHand: standing.dueByHand ?? null, targetDays: target, timeZone: standing.timeZone, now: rule.now });
  if (!due.isLate || due.daysLeft === null) return null;
  // The first day after it is none that it has stood over.
  const next = nextLevel(rule, -due.daysLeft - 1, level);
  if (next === null) return null;
  const days = daysOpen(finding, beganAt, rule.now);
  return { kind: 'escalated', at: rule.now, details: { by: 'rule', level: next, days, target, ...(due.isByHand ? { dueOn: due.dueOn } : {}) } };
}

/** The standard's targets and steps, how patient publishers are, and at which levels somebody is (all, where it is not said). */
export interface EscalationRule {
  fixDays: BrandStandard['thresholds']['fixDays'];
  patienceDays: ReadonlyMap<string, number>;
  now: string;
  steps?: readonly EscalationStep[] | undefined;
  isSomebodyAt?: (level: EscalationLevel) => boolean;
}

function nextLevel({ steps = DEFAULT_ESCALATION, isSomebodyAt = () => true }: EscalationRule, overdue: number, taken: string | null): EscalationLevel | null {
  const levels = steps.map((one) => one.to);
  const done = taken === null ? -1 : levels.lastIndexOf(taken as EscalationLevel);
  // A level that the standard names no more was taken all the same: what it stood for has been told.
  if (taken !== null && done < 0) return null;
  const reached = steps.findLastIndex((one) => one.afterDays <= overdue);
  if (reached <= done) return null;
  return levels.slice(Math.max(0, reached)).find(isSomebodyAt) ?? null;
}
