import { describe, expect, it } from 'vitest';
import type { StoredFinding } from '#domain/finding.ts';
import type { StandingVerdict, Verdict } from '#domain/verdict.ts';
import { advanceFindings, type FindingInput } from '#findings/advance-findings.ts';
import { finding, said, stored, unread, wrong } from './standing.ts';

const NOW = '2026-11-15T06:00:00Z';

function standing(verdict: Verdict, isConfirmed = true, unreadable: StandingVerdict['unreadable'] = null): StandingVerdict {
  return { ...verdict, isConfirmed, unreadable, validFrom: NOW };
}

function advance(previous: StoredFinding[], verdicts: StandingVerdict[], over: Partial<FindingInput> = {}) {
  return advanceFindings({ previous, verdicts, now: NOW, patienceDays: new Map([['site', 3]]), ...over });
}

/** The one finding after the reading, and what happened to it; null when nothing did. */
function after(previous: StoredFinding, verdict: StandingVerdict | null, over: Partial<FindingInput> = {}) {
  const { opened, updated } = advance([previous], verdict === null ? [] : [verdict], over);
  expect(opened).toEqual([]);
  const [change] = updated;
  return change === undefined ? null : { ...change.finding, events: change.events.map((one) => one.kind), details: change.events.map((one) => one.details) };
}

describe('opening', () => {
  it('a fail opens a finding that nobody is told of yet', () => {
    const { opened } = advance([], [standing(wrong(), false)]);
    expect(opened).toMatchObject([{ finding: { state: 'open', isConfirmed: false, impact: 'critical', firstSeenAt: NOW, lastSeenAt: NOW, reopenedCount: 0 }, events: [{ kind: 'opened', at: NOW }] }]);
  });
  it('a fail that is confirmed at once says so', () => expect(advance([], [standing(wrong())]).opened[0]?.events.map((one) => one.kind)).toEqual(['opened', 'confirmed']));
  it('the verdict’s database identity does not leak into the finding', () => expect(advance([], [stored(wrong())]).opened[0]?.finding).not.toHaveProperty('id'));
  it.each<[string, Verdict]>([['pass', said()], ['cannot-tell', unread()], ['not-applicable', said({ outcome: 'not-applicable' })]])('%s opens nothing', (_case, verdict) => {
    expect(advance([], [standing(verdict)])).toEqual({ opened: [], updated: [] });
  });
  it('want 1: the English page alone has its finding', () => {
    const { opened } = advance([], [standing(said({ subject: 'fr' })), standing(wrong('Old Name', { subject: 'en' }))]);
    expect(opened.map((one) => one.finding.subject)).toEqual(['en']);
  });
  it.each<[string, string | null, Partial<StandingVerdict> | null, string | null]>([
    ['right at the last reading', '2026-11-08T00:00:00Z', {}, '2026-11-08T00:00:00Z'],
    ['right once, then unread', '2026-11-08T00:00:00Z', { unreadable: { since: '2026-11-05T00:00:00Z', reason: 'timeout' } }, '2026-11-01T00:00:00Z'],
    ['never seen right', null, null, null],
  ])('last good: %s', (_case, readAt, before, lastGoodAt) => {
    const verdicts = before === null ? [] : [stored(said(), before)];
    expect(advance([], [standing(wrong())], { before: { verdicts, readAt } }).opened[0]?.finding.lastGoodAt).toBe(lastGoodAt);
  });
});

describe('the second reading', () => {
  it('agrees: confirmed', () => expect(after(finding({ isConfirmed: false }), standing(wrong()))).toMatchObject({ isConfirmed: true, state: 'open', events: ['confirmed'] }));
  it('sees it right: taken back, without a relapse', () => {
    expect(after(finding({ isConfirmed: false }), standing(said(), false))).toMatchObject({ state: 'verified', isConfirmed: false, closedAt: NOW, reopenedCount: 0, events: ['verified'], details: [{ because: 'not-confirmed' }] });
  });
  it('sees a relapse right: taken back with its count', () => {
    expect(after(finding({ state: 'reopened', reopenedCount: 2, isConfirmed: false }), standing(said(), false))).toMatchObject({ state: 'verified', reopenedCount: 1 });
  });
  it('can’t read: stays unconfirmed', () => {
    expect(after(finding({ isConfirmed: false }), standing(wrong(), false, { since: NOW, reason: 'timeout' }))).toMatchObject({ isConfirmed: false, isObservable: false, events: ['unobservable'] });
  });
});

describe('mending', () => {
  it('a pass that is not confirmed yet closes nothing', () => expect(after(finding(), standing(said(), false))).toBeNull());
  it.each(['open', 'acknowledged', 'fix-claimed', 'reopened'] as const)('a confirmed pass verifies what was %s', (state) => {
    expect(after(finding({ state }), standing(said()))).toMatchObject({ state: 'verified', closedAt: NOW, lastGoodAt: NOW, events: ['verified'] });
  });
  it('what is verified stays so, and writes nothing', () => expect(after(finding({ state: 'verified', closedAt: NOW }), standing(said()))).toBeNull());
  it('a listing that left, or a check switched off, leaves nothing wrong in public', () => {
    expect(after(finding(), null)).toMatchObject({ state: 'verified', events: ['verified'], details: [{ because: 'no-longer-judged' }], lastGoodAt: null });
  });
  it('a listing that seems to have left is waited for until its absence is confirmed', () => {
    const absence = (isConfirmed: boolean) => standing(wrong(null, { listingId: null, checkId: 'listing-present' }), isConfirmed);
    expect(advance([finding()], [absence(false)]).updated).toEqual([]);
    expect(advance([finding()], [absence(true)]).updated).toMatchObject([{ finding: { state: 'verified' } }]);
  });
  it('another publisher’s doubt does not keep it open', () => {
    expect(advance([finding()], [standing(wrong('x', { publisherId: 'maps' }), false)]).updated).toMatchObject([{ finding: { state: 'verified' } }]);
  });
  describe('its listing is looked for no more', () => {
    const unsought = standing(unread('no-address-known', { listingId: null, checkId: 'listing-present' }));
    it.each<[string, Partial<StoredFinding>]>([['what was wrong on it', {}], ['that it was called missing', { listingId: null, checkId: 'listing-present', observed: null, reason: 'missing' }]])('%s is withdrawn, and not called mended', (_case, over) => {
      expect(advance([finding(over)], [unsought]).updated).toMatchObject([{ finding: { state: 'withdrawn', closedAt: NOW, cause: null }, events: [{ kind: 'withdrawn-unsought' }] }]);
    });
    it('another publisher’s finding stays', () => expect(advance([finding({ publisherId: 'maps' })], [unsought, standing(wrong(undefined, { publisherId: 'maps' }))]).updated.map((one) => one.finding.state)).toEqual(['open']));
    it('what is accepted or verified stays', () => expect(advance([finding({ state: 'accepted' }), finding({ id: 'f2', checkId: 'phone', state: 'verified' })], [unsought]).updated).toEqual([]));
    it('the address is given again and it is still wrong: the same finding, and no relapse', () => {
      expect(after(finding({ state: 'withdrawn' }), standing(wrong()))).toMatchObject({ state: 'open', reopenedCount: 0, events: ['asked-again'] });
    });
  });
  it.each(['verified', 'accepted'] as const)('what is %s stays when it is judged no more', (state) => expect(after(finding({ state }), null)).toBeNull());
});

describe('want 22: broken again', () => {
  it('a fixed finding that returns is reopened, labelled and counted: its second time', () => {
    const found = after(finding({ state: 'verified', closedAt: '2026-11-10T00:00:00Z', lastGoodAt: '2026-11-10T00:00:00Z' }), standing(wrong(), false));
    expect(found).toMatchObject({ state: 'reopened', reopenedCount: 1, isConfirmed: false, closedAt: null, lastSeenAt: NOW, firstSeenAt: '2026-11-01T00:00:00Z', events: ['reopened'], details: [{ because: 'came-back', count: 1 }] });
  });
  it('is told once the second reading agrees', () => {
    expect(after(finding({ state: 'reopened', reopenedCount: 1, isConfirmed: false }), standing(wrong()))).toMatchObject({ state: 'reopened', reopenedCount: 1, isConfirmed: true, events: ['confirmed'] });
  });
  it('keeps when it was last good', () => {
    const before = { verdicts: [stored(said())], readAt: '2026-11-14T00:00:00Z' };
    expect(after(finding({ state: 'verified', lastGoodAt: '2026-11-10T00:00:00Z' }), standing(wrong()), { before })).toMatchObject({ lastGoodAt: '2026-11-14T00:00:00Z' });
  });
  it('a third time counts on', () => expect(after(finding({ state: 'verified', reopenedCount: 1 }), standing(wrong()))).toMatchObject({ reopenedCount: 2 }));
});

describe('want 24: a click closes nothing', () => {
  const claimed = (days: number) => ({ claimedAt: new Map([['f1', new Date(Date.parse(NOW) - days * 86_400_000).toISOString()]]) });
  it.each<[string, number, string]>([['at once', 0, 'fix-claimed'], ['on the last day of patience', 3, 'fix-claimed'], ['after it', 3.01, 'reopened']])(
    'still wrong %s', (_case, days, state) => expect(after(finding({ state: 'fix-claimed' }), standing(wrong()), claimed(days))).toMatchObject({ state }),
  );
  it('reopened with its count, and without being confirmed a second time', () => {
    expect(after(finding({ state: 'fix-claimed' }), standing(wrong()), claimed(4))).toMatchObject({ reopenedCount: 1, isConfirmed: true, events: ['reopened'], details: [{ because: 'still-wrong', count: 1 }] });
  });
  it('each publisher has its own patience', () => {
    const over = { ...claimed(10), patienceDays: new Map([['site', 14]]) };
    expect(after(finding({ state: 'fix-claimed' }), standing(wrong()), over)).toMatchObject({ state: 'fix-claimed' });
  });
  it('a claim of unknown age is not waited for', () => expect(after(finding({ state: 'fix-claimed' }), standing(wrong()))).toMatchObject({ state: 'reopened' }));
  it('a claim is not judged while the source can’t be read', () => {
    expect(after(finding({ state: 'fix-claimed' }), standing(wrong(), true, { since: NOW, reason: 'captcha' }), claimed(30))).toMatchObject({ state: 'fix-claimed', events: ['unobservable'] });
  });
});

describe('want 9: accept one variant, stay awake', () => {
  const accepted = { observed: 'Ste 101', authorId: 'u', reason: 'mall wrote it so', until: null };
  const variant = said({ reason: 'accepted-variant', observed: 'Ste 101' });
  it('the accepted value rests', () => expect(after(finding({ state: 'accepted', accepted }), standing(variant))).toBeNull());
  it('a pass by acceptance is no fix', () => expect(after(finding({ accepted }), standing(variant))).toMatchObject({ state: 'accepted', closedAt: NOW, events: ['accepted'] }));
  it('the next different value is a finding again', () => {
    const found = after(finding({ state: 'accepted', observed: 'Ste 101', accepted }), standing(wrong('Ste 110'), false));
    expect(found).toMatchObject({ state: 'reopened', observed: 'Ste 110', reopenedCount: 1, accepted, events: ['reopened'], details: [{ because: 'other-than-accepted' }] });
  });
  it('the accepted value after its last day: open again, and why', () => {
    expect(after(finding({ state: 'accepted', observed: 'Ste 101', accepted: { ...accepted, until: '2026-11-10' } }), standing(wrong('Ste 101')))).toMatchObject({ state: 'reopened', details: [{ because: 'acceptance-ended' }, {}] });
  });
  it('back to the accepted value: accepted again', () => expect(after(finding({ state: 'reopened', observed: 'Ste 110', accepted }), standing(variant))).toMatchObject({ state: 'accepted', observed: 'Ste 101' }));
  it('really mended: verified', () => expect(after(finding({ state: 'accepted', accepted }), standing(said()))).toMatchObject({ state: 'verified', accepted, events: ['verified'] }));
});

describe('want 10: a source that can’t be read', () => {
  const blind = { since: NOW, reason: 'forbidden' };
  it.each(['open', 'acknowledged', 'reopened'] as const)('%s keeps its state and is marked', (state) => {
    expect(after(finding({ state }), standing(wrong(), true, blind))).toMatchObject({ state, isObservable: false, lastSeenAt: '2026-11-08T00:00:00Z', events: ['unobservable'], details: [{ reason: 'forbidden' }] });
  });
  it('is marked once', () => expect(after(finding({ isObservable: false }), standing(wrong(), true, blind))).toBeNull());
  it('is seen again', () => expect(after(finding({ isObservable: false }), standing(wrong()))).toMatchObject({ isObservable: true, lastSeenAt: NOW, events: ['observable'] }));
  it('is seen again, mended', () => expect(after(finding({ isObservable: false }), standing(said()))).toMatchObject({ state: 'verified', isObservable: true, events: ['observable', 'verified'] }));
  it('closed findings do not wink', () => expect(after(finding({ state: 'verified' }), standing(said(), true, blind))).toBeNull());
});

describe('a living finding', () => {
  it('is seen again: only its last sight moves', () => expect(after(finding(), standing(wrong()))).toMatchObject({ lastSeenAt: NOW, events: [] }));
  it('is not written twice in one run', () => expect(after(finding({ lastSeenAt: NOW }), standing(wrong()))).toBeNull());
  it('stays acknowledged', () => expect(after(finding({ state: 'acknowledged' }), standing(wrong()))).toMatchObject({ state: 'acknowledged', events: [] }));
  it('keeps the told value until another one is confirmed', () => expect(after(finding(), standing(wrong('14, rue Autre'), false))).toMatchObject({ observed: '12, rue Ancienne', events: [] }));
  it('takes the new value once it is', () => {
    expect(after(finding(), standing(wrong('14, rue Autre')))).toMatchObject({ observed: '14, rue Autre', events: ['observed-changed'], details: [{ from: '12, rue Ancienne', to: '14, rue Autre' }] });
  });
  it('follows what is expected of it, and what it weighs', () => {
    expect(after(finding(), standing(wrong('12, rue Ancienne', { expected: '1, rue Neuve', weight: 4 })))).toMatchObject({ expected: '1, rue Neuve', impact: 'moderate', events: [] });
  });
});

describe('what is written', () => {
  const changedBy = (previous: StoredFinding, verdict: StandingVerdict) => advance([previous], [verdict]).updated.map((one) => one.changed.toSorted());
  it('the members that moved, no others: a person may have moved the rest meanwhile', () => {
    expect(changedBy(finding(), standing(wrong()))).toEqual([['lastSeenAt']]);
    expect(changedBy(finding(), standing(said()))).toEqual([['closedAt', 'lastGoodAt', 'state']]);
  });
  it('nothing moved: nothing is written', () => expect(changedBy(finding({ state: 'verified' }), standing(said()))).toEqual([]));
});
