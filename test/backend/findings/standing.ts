import type { StoredFinding } from '#domain/finding.ts';
import type { StoredVerdict, Verdict } from '#domain/verdict.ts';

/** A verdict of one check on one listing, plain but for what the case names. */
export function said(over: Partial<Verdict> = {}): Verdict {
  return {
    locationId: 'L1', publisherId: 'site', listingId: 'https://site.example/1', checkId: 'address', subject: '*', outcome: 'pass', reason: 'ok', params: {},
    expected: '12, rue Principale', observed: '12, rue Principale', evidence: null, weight: 9, ...over,
  };
}

/** The same, failing. */
export function wrong(observed: string | null = '12, rue Ancienne', over: Partial<Verdict> = {}): Verdict {
  return said({ outcome: 'fail', reason: observed === null ? 'missing' : 'mismatch', observed, ...over });
}

/** The same, unread. */
export function unread(reason = 'forbidden', over: Partial<Verdict> = {}): Verdict {
  return said({ outcome: 'cannot-tell', reason, observed: null, expected: null, ...over });
}

/** As stored, in force since the first of the month. */
export function stored(verdict: Verdict, over: Partial<StoredVerdict> = {}): StoredVerdict {
  return { ...verdict, id: 'v1', isConfirmed: true, unreadable: null, validFrom: '2026-11-01T00:00:00Z', ...over };
}

/** A finding, open and confirmed since the first of the month. */
export function finding(over: Partial<StoredFinding> = {}): StoredFinding {
  const { outcome: _outcome, ...verdict } = wrong();
  return {
    ...verdict, id: 'f1', impact: 'critical', state: 'open', isConfirmed: true, isObservable: true, firstSeenAt: '2026-11-01T00:00:00Z', lastSeenAt: '2026-11-08T00:00:00Z',
    lastGoodAt: null, closedAt: null, reopenedCount: 0, cause: null, accepted: null, ...over,
  };
}
