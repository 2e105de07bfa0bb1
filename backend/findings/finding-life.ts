import { LIVING_STATES, type FindingEvent, type StoredFinding } from '#domain/finding.ts';

const DAY_MS = 86_400_000;

/** What is asked of a finding to tell how long it has stood. */
type Dated = Pick<StoredFinding, 'state' | 'firstSeenAt' | 'closedAt'>;
type Told = Pick<FindingEvent, 'kind' | 'at' | 'details'>;

/**
 * When this life of a finding began, UTC: when it was first seen, or when it came back. A fix that was claimed and did not
 * hold begins no new life: the defect stood in public all along. The time in which a standard did not ask for it, or our
 * readers did not see it, is not counted: the beginning moves on by as much.
 */
export function lifeBeganAt({ firstSeenAt }: Pick<StoredFinding, 'firstSeenAt'>, events: readonly Told[]): string {
  let began = firstSeenAt;
  let withdrawnAt: string | null = null;
  for (const { kind, at, details } of events) {
    if (kind === 'reopened' && details['because'] !== 'still-wrong') began = at;
    if (kind === 'withdrawn-by-standard' || kind === 'withdrawn-by-readers' || kind === 'withdrawn-unsought') withdrawnAt = at;
    if (kind !== 'asked-again') continue;
    began = withdrawnAt === null ? at : new Date(Date.parse(began) + Date.parse(at) - Date.parse(withdrawnAt)).toISOString();
    withdrawnAt = null;
  }
  return began;
}

/** Whole days of this life: until it was closed, or `now` (UTC) while it lives. */
export function daysOpen(finding: Dated, beganAt: string, now: string): number {
  const end = LIVING_STATES.includes(finding.state) ? now : (finding.closedAt ?? now);
  return Math.max(0, Math.floor((Date.parse(end) - Date.parse(beganAt)) / DAY_MS));
}
