import type { Finding } from '#domain/finding.ts';
import { impactOf, type StandingVerdict } from '#domain/verdict.ts';

/** What happens to a finding, beside what its verdict says. */
type Life = Pick<Finding, 'state' | 'isConfirmed' | 'isObservable' | 'firstSeenAt' | 'lastSeenAt' | 'lastGoodAt' | 'closedAt' | 'reopenedCount' | 'cause' | 'accepted'>;

/** What a finding repeats of its verdict; `proof`: the finding whose evidence stays, its value being the same. */
export function saidBy(verdict: StandingVerdict, reason = verdict.reason, proof?: Finding): Omit<Finding, keyof Life> {
  const { locationId, publisherId, listingId, checkId, subject, params, expected, observed, weight } = verdict;
  const evidence = proof?.evidence ?? verdict.evidence;
  return { locationId, publisherId, listingId, checkId, subject, reason, params, expected, observed, evidence, weight, impact: impactOf(weight) };
}
