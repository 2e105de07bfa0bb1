import { describe, expect, it } from 'vitest';
import type { StandingVerdict, Verdict } from '#domain/verdict.ts';
import { verdictKey } from '#domain/verdict.ts';
import type { StoredFinding } from '#domain/finding.ts';
import { possibleActions } from '#findings/act-on-finding.ts';
import { advanceFindings } from '#findings/advance-findings.ts';
import { movedByStandard, turning } from '#findings/by-standard.ts';
import { lifeBeganAt } from '#findings/finding-life.ts';
import { finding, said, stored, unread, wrong } from './standing.ts';

const NOW = '2026-11-15T06:00:00Z';
const MOVED = new Set([verdictKey(finding())]);
const OTHER_NAME = { observed: '12, rue Ancienne', expected: '12, rue Ancienne' };

/** A location judged again by version 3, no page read; `moved` empty: something else than the standard did it. */
function judgedAgain(previous: StoredFinding, verdicts: readonly StandingVerdict[], moved: ReadonlySet<string> = MOVED) {
  return advanceFindings({ previous: [previous], verdicts, now: NOW, patienceDays: new Map([['site', 3]]), byStandard: { version: 3, moved } }).updated[0];
}
function read(previous: StoredFinding, verdicts: readonly StandingVerdict[]) {
  return advanceFindings({ previous: [previous], verdicts, now: NOW, patienceDays: new Map([['site', 3]]) }).updated[0];
}
const standing = (verdict: Verdict, over: Partial<StandingVerdict> = {}) => [stored(verdict, over)];
const WITHDRAWN = finding({ state: 'withdrawn', closedAt: '2026-11-10T06:00:00Z' });

describe('a new version of the standard that approves what is shown', () => {
  it.each(['open', 'acknowledged', 'fix-claimed', 'reopened'] as const)('%s: withdrawn, by this version, and verified by nobody', (state) => {
    expect(judgedAgain(finding({ state }), standing(said(OTHER_NAME)))).toMatchObject({ finding: { state: 'withdrawn', closedAt: NOW, cause: null }, events: [{ kind: 'withdrawn-by-standard', details: { version: 3 } }] });
  });
  it('a value that stays wrong was last seen when its page was last read', () => {
    expect(judgedAgain(finding(), standing(wrong()), new Set())?.finding.lastSeenAt ?? finding().lastSeenAt).toBe(finding().lastSeenAt);
  });
  it('a check switched off', () => {
    expect(judgedAgain(finding(), [])?.events.map((one) => one.kind)).toEqual(['withdrawn-by-standard']);
  });
  it('a rule that holds here no more, whose verdict waits for a second reading', () => {
    const verdict = said({ outcome: 'not-applicable', reason: 'not-required', observed: null });
    expect(judgedAgain(finding({ observed: null, reason: 'missing' }), standing(verdict, { isConfirmed: false }))).toMatchObject({ finding: { state: 'withdrawn' } });
  });
  it('an accepted value that the standard approves from now on', () => {
    const accepted = finding({ state: 'accepted', accepted: { observed: '12, rue Ancienne', authorId: 'u1', reason: 'as the mall writes it', until: null } });
    expect(movedByStandard([accepted], standing(said({ reason: 'accepted-variant' })), standing(said(OTHER_NAME)))).toEqual(MOVED);
    expect(judgedAgain(accepted, standing(said(OTHER_NAME)))).toMatchObject({ finding: { state: 'withdrawn' } });
  });
  it('a finding that a reading mended before stays mended', () => {
    expect(judgedAgain(finding({ state: 'verified', closedAt: '2026-11-09T06:00:00Z' }), standing(said(OTHER_NAME)))).toBeUndefined();
  });
  it('a source that can’t be read: nothing is known', () => {
    expect(judgedAgain(finding({ isObservable: false }), standing(unread('forbidden')))).toBeUndefined();
  });
  it('a corrected master record is no doing of the standard: that is a fix, with its cause', () => {
    expect(judgedAgain(finding(), standing(said(OTHER_NAME)), new Set())).toMatchObject({ finding: { state: 'verified' }, events: [{ kind: 'verified' }] });
  });
});

describe('a withdrawn finding', () => {
  it('asked for again by a later version: goes on as it was, and that is no relapse', () => {
    const again = judgedAgain(WITHDRAWN, standing(wrong(), { isConfirmed: false }));
    expect(again?.finding).toMatchObject({ state: 'open', reopenedCount: 0, closedAt: null, isConfirmed: true, firstSeenAt: WITHDRAWN.firstSeenAt });
    expect(again?.events).toEqual([{ kind: 'asked-again', at: NOW, details: { version: 3, observed: '12, rue Ancienne' } }]);
  });
  it('of which a reading shows another wrong value: no relapse, and told once confirmed', () => {
    const again = read(WITHDRAWN, standing(wrong('12, rue Troisième'), { isConfirmed: false }));
    expect(again).toMatchObject({ finding: { state: 'open', reopenedCount: 0, isConfirmed: false, observed: '12, rue Troisième' }, events: [{ kind: 'asked-again', details: { version: null } }] });
  });
  it('read right, or not read: stays', () => {
    expect(read(WITHDRAWN, standing(said()))).toBeUndefined();
    expect(read(WITHDRAWN, [])).toBeUndefined();
    expect(read(WITHDRAWN, standing(unread()))).toBeUndefined();
  });
  it('asks for no cause', () => {
    expect(possibleActions(WITHDRAWN)).toEqual(['check-again', 'note', 'assign', 'escalate']);
  });
});

it('a value that was mended and that a new version calls wrong: a life of its own, and no relapse', () => {
  const mended = finding({ state: 'verified', closedAt: '2026-11-09T06:00:00Z', reopenedCount: 1, cause: 'public-edit' });
  const again = judgedAgain(mended, standing(wrong('12, rue Principale')));
  expect(again).toMatchObject({ finding: { state: 'open', reopenedCount: 1, cause: null, observed: '12, rue Principale' }, events: [{ kind: 'asked-again', details: { version: 3 } }, { kind: 'confirmed' }] });
});

describe('whose doing it is', () => {
  const [fails, passes] = [standing(wrong()), standing(said(OTHER_NAME))];
  it('passes by this version, failed by the last', () => {
    expect(movedByStandard([finding()], fails, passes)).toEqual(MOVED);
    expect(movedByStandard([finding()], fails, [])).toEqual(MOVED);
  });
  it('passes by both: the record was corrected', () => {
    expect(movedByStandard([finding()], passes, passes).size).toBe(0);
  });
  it('is asked of what turns only', () => {
    expect(turning([finding()], fails)).toEqual([]);
    expect(turning([finding()], passes)).toHaveLength(1);
    expect(turning([finding({ state: 'accepted' })], standing(said({ reason: 'accepted-variant' })))).toEqual([]);
    expect(turning([WITHDRAWN], fails)).toHaveLength(1);
  });
});

describe('since when a life counts', () => {
  const withdrawn = { kind: 'withdrawn-by-standard' as const, at: '2026-11-05T00:00:00.000Z', details: { version: 2 } };
  const again = { kind: 'asked-again' as const, at: '2026-11-09T00:00:00.000Z', details: { version: 3 } };
  it('the days without a rule are left out', () => {
    expect(lifeBeganAt({ firstSeenAt: '2026-11-01T00:00:00.000Z' }, [withdrawn, again])).toBe('2026-11-05T00:00:00.000Z');
  });
  it('what was mended and is asked for by a new version begins then', () => {
    expect(lifeBeganAt({ firstSeenAt: '2026-11-01T00:00:00.000Z' }, [again])).toBe(again.at);
  });
});
