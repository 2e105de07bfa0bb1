import { describe, expect, it } from 'vitest';
import type { StoredFinding } from '#domain/finding.ts';
import type { StandingVerdict } from '#domain/verdict.ts';
import { verdictKey } from '#domain/verdict.ts';
import { advanceFindings } from '#findings/advance-findings.ts';
import { planVerdictChanges } from '#findings/confirm-verdicts.ts';
import { lifeBeganAt } from '#findings/finding-life.ts';
import { finding, said, stored, wrong } from './standing.ts';

const NOW = '2026-11-15T06:00:00Z';
const READ_AT = '2026-11-14T06:00:00Z';
const MOVED = new Set([verdictKey(finding())]);

/** A location whose stored pages were read again by other readers; `moved` empty: the values are those of before. */
function reread(previous: StoredFinding[], verdicts: readonly StandingVerdict[], moved: ReadonlySet<string> = MOVED) {
  return advanceFindings({ previous, verdicts, now: NOW, patienceDays: new Map([['site', 3]]), before: { verdicts: [stored(said())], readAt: READ_AT }, byReaders: { moved } });
}

describe('the same page, read again by other readers', () => {
  it.each(['open', 'acknowledged', 'fix-claimed', 'reopened'] as const)('%s, and now read right: withdrawn, and no fix', (state) => {
    expect(reread([finding({ state })], [stored(said())]).updated[0]).toMatchObject({ finding: { state: 'withdrawn', closedAt: NOW, cause: null, lastGoodAt: null }, events: [{ kind: 'withdrawn-by-readers', details: {} }] });
  });
  it('read right because the master record was corrected: a fix like any other', () => {
    expect(reread([finding()], [stored(said())], new Set()).updated[0]).toMatchObject({ finding: { state: 'verified' } });
  });
  it('now read wrong: a finding seen when its page was, of which nobody knows when it was right', () => {
    expect(reread([], [stored(wrong())]).opened[0]).toMatchObject({ finding: { firstSeenAt: NOW, lastSeenAt: READ_AT, lastGoodAt: null }, events: [{ kind: 'opened', details: { because: 'readers' } }, { kind: 'confirmed' }] });
  });
  it('a mended finding that is now read wrong: nothing came back in public', () => {
    expect(reread([finding({ state: 'verified', closedAt: '2026-11-09T06:00:00Z' })], [stored(wrong())]).updated[0]).toMatchObject({ finding: { state: 'open', reopenedCount: 0 }, events: [{ kind: 'asked-again', details: { because: 'readers' } }, { kind: 'confirmed' }] });
  });
  it('still wrong, by another value: told as read otherwise, and not seen since', () => {
    const step = reread([finding()], [stored(wrong('12, rue Troisième'))]).updated[0];
    expect(step).toMatchObject({ finding: { observed: '12, rue Troisième', lastSeenAt: finding().lastSeenAt }, events: [{ kind: 'read-otherwise', details: { from: '12, rue Ancienne', to: '12, rue Troisième' } }] });
  });
  it('the time for which it was withdrawn is not counted', () => {
    expect(lifeBeganAt({ firstSeenAt: '2026-11-01T00:00:00Z' }, [{ kind: 'withdrawn-by-readers', at: '2026-11-05T00:00:00Z', details: {} }, { kind: 'asked-again', at: '2026-11-09T00:00:00Z', details: {} }])).toBe('2026-11-05T00:00:00.000Z');
  });
});

describe('verdicts on the same page, read otherwise', () => {
  const plan = (before: StandingVerdict & { id: string }, verdict: ReturnType<typeof said>) => planVerdictChanges({ previous: [before], verdicts: [verdict], now: NOW, isOfSameCaptures: true }).insert[0];
  it('as confirmed as what was said before: reading once more tells nothing', () => {
    expect(plan(stored(wrong()), wrong('12, rue Troisième'))?.isConfirmed).toBe(true);
    expect(plan(stored(said()), wrong())?.isConfirmed).toBe(true);
    expect(plan(stored(wrong()), said())?.isConfirmed).toBe(true);
  });
  it('a fail on a page that waits for its second reading goes on waiting', () => {
    expect(plan(stored(wrong(), { isConfirmed: false }), wrong('12, rue Troisième'))?.isConfirmed).toBe(false);
  });
  it('a fail of which nothing was said before waits for a reading', () => {
    expect(planVerdictChanges({ previous: [], verdicts: [wrong()], now: NOW, isOfSameCaptures: true }).insert[0]?.isConfirmed).toBe(false);
  });
});
