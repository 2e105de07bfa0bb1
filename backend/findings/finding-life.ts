import { LIVING_STATES, type FindingEvent, type StoredFinding } from '#domain/finding.ts';

const DAY_MS = 86_400_000;

/** What is asked of a finding to tell how long it has stood. */
type Dated = Pick<StoredFinding, 'state' | 'firstSeenAt' | 'closedAt'>;
type Told = Pick<FindingEvent, 'kind' | 'at' | 'details'>;

/**
 * When this life of a finding began, UTC: when it was first seen, or when it came back. A fix that was claimed and did not
 * hold begins no new life: the defect stood in public all along.
 */
export function lifeBeganAt({ firstSeenAt }: Pick<StoredFinding, 'firstSeenAt'>, events: readonly Told[]): string {
  return events.findLast((one) => one.kind === 'reopened' && one.details['because'] !== 'still-wrong')?.at ?? firstSeenAt;
}

/** Whole days of this life: until it was closed, or `now` (UTC) while it lives. */
export function daysOpen(finding: Dated, beganAt: string, now: string): number {
  const end = LIVING_STATES.includes(finding.state) ? now : (finding.closedAt ?? now);
  return Math.max(0, Math.floor((Date.parse(end) - Date.parse(beganAt)) / DAY_MS));
}
