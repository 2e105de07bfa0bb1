import type { LocationScore } from '#domain/score.ts';
import type { Outcome } from '#domain/verdict.ts';
import type { ScoredVerdict } from '#scoring/share-weights.ts';

/** A verdict written as a line of a table: outcome, weight, and where it differs from the plainest one. */
export function verdict(outcome: Outcome, weight: number, checkId: string, over: Partial<ScoredVerdict> = {}): ScoredVerdict {
  return {
    locationId: 'L1', publisherId: 'site', listingId: 'https://site.example/1', checkId, subject: '*', outcome, reason: outcome === 'pass' ? 'ok' : 'mismatch',
    params: {}, expected: null, observed: null, evidence: null, weight, ...over,
  };
}

/** A location's score without its listings. */
export function located(locationId: string, value: number | null, coverage: number | null = 1, isRanked = value !== null): LocationScore {
  return { locationId, value, coverage, listings: [], weakest: null, isRanked };
}
