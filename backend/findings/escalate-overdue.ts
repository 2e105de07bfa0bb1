import type { BrandStandard } from '#domain/brand-standard.ts';
import { LIVING_STATES, type FindingEvent, type StoredFinding } from '#domain/finding.ts';
import { dueOf } from './due-date.ts';
import { daysOpen } from './finding-life.ts';
import { isPatienceOver } from './patience.ts';

/** Who answers for a finding that its region has not mended in time. */
export const NEXT_LEVEL = 'head-office';

/** A finding with what its story says of this life. */
export interface Standing {
  finding: Pick<StoredFinding, 'id' | 'state' | 'impact' | 'publisherId' | 'isConfirmed' | 'isObservable' | 'firstSeenAt' | 'closedAt'>;
  /** UTC; see lifeBeganAt. */
  beganAt: string;
  /** Since when a fix is claimed, UTC; null: none is. */
  claimedAt: string | null;
  /** When it was escalated in this life, by a person or by the rule, UTC; null: not yet. */
  escalatedAt: string | null;
  /** The day that a person named for it in this life. */
  dueByHand?: string | null;
}

/**
 * The event by which a finding goes to the next level by rule; null while it need not. Pure; the rules:
 * - It has stood longer than the standard gives for its impact, or beyond the day that a person named with a reason, and
 *   nobody has escalated it in this life: once is enough.
 * - Nobody is told of what is unconfirmed, or of what can't be read now: whether it still stands is not known.
 * - A claimed fix is waited for as long as its publisher takes to show one.
 */
export function escalationOf(standing: Standing, rule: { fixDays: BrandStandard['thresholds']['fixDays']; patienceDays: ReadonlyMap<string, number>; now: string }): FindingEvent | null {
  const { finding, beganAt, claimedAt, escalatedAt } = standing;
  if (!LIVING_STATES.includes(finding.state) || !finding.isConfirmed || !finding.isObservable || escalatedAt !== null) return null;
  if (finding.state === 'fix-claimed' && !isPatienceOver(claimedAt ?? undefined, rule.patienceDays.get(finding.publisherId), rule.now)) return null;
  const target = rule.fixDays[finding.impact];
  const due = dueOf(finding, { beganAt, byHand: standing.dueByHand ?? null, targetDays: target, now: rule.now });
  if (!due.isLate) return null;
  const days = daysOpen(finding, beganAt, rule.now);
  return { kind: 'escalated', at: rule.now, details: { by: 'rule', level: NEXT_LEVEL, days, target, ...(due.isByHand ? { dueOn: due.dueOn } : {}) } };
}
