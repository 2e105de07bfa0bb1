import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verdictKey, type StoredVerdict, type Verdict } from '#domain/verdict.ts';
import { planVerdictChanges } from '#findings/confirm-verdicts.ts';
import { said, stored, unread, wrong } from './standing.ts';

const NOW = '2026-11-15T06:00:00Z';

function plan(previous: StoredVerdict[], verdicts: Verdict[], readPublishers?: ReadonlySet<string>) {
  return planVerdictChanges({ previous, verdicts, now: NOW, ...(readPublishers ? { readPublishers } : {}) });
}

describe('what needs a second reading', () => {
  const confirmed = true;
  const unconfirmed = false;
  it.each<[string, StoredVerdict | null, Verdict, boolean]>([
    ['first sight of a pass', null, said(), confirmed],
    ['first sight of a fail', null, wrong(), unconfirmed],
    ['first sight of nothing readable', null, unread(), confirmed],
    ['first sight of what does not apply', null, said({ outcome: 'not-applicable', reason: 'absent' }), confirmed],
    ['a pass becomes a fail', stored(said()), wrong(), unconfirmed],
    ['a value disappears', stored(said()), wrong(null), unconfirmed],
    ['a fail becomes a pass', stored(wrong()), said(), unconfirmed],
    ['a fail ends because nothing applies any more', stored(wrong()), said({ outcome: 'not-applicable', reason: 'absent', observed: null }), unconfirmed],
    ['a pass is written otherwise', stored(said()), said({ observed: '12 rue Principale' }), confirmed],
    ['an optional value appears', stored(said({ outcome: 'not-applicable', reason: 'absent', observed: null })), said(), confirmed],
    ['a confirmed fail changes its value', stored(wrong()), wrong('14, rue Ancienne'), unconfirmed],
    ['a confirmed fail changes its reason', stored(wrong()), wrong(null), unconfirmed],
    ['an unconfirmed fail fails again with another value', stored(wrong(), { isConfirmed: false }), wrong('14, rue Ancienne'), confirmed],
    ['an unconfirmed fail is not seen again', stored(wrong(), { isConfirmed: false }), said(), unconfirmed],
    ['the first readable day is right', stored(unread()), said(), confirmed],
    ['the first readable day is wrong', stored(unread()), wrong(), unconfirmed],
    ['the master record changed under a published value', stored(said()), said({ outcome: 'fail', reason: 'mismatch', expected: '1, rue Neuve' }), confirmed],
    ['somebody accepted the published value', stored(wrong()), said({ reason: 'accepted-variant', observed: '12, rue Ancienne' }), confirmed],
    ['the standard weighs a confirmed fail otherwise', stored(wrong()), wrong('12, rue Ancienne', { weight: 3 }), confirmed],
  ])('%s', (_case, before, verdict, isConfirmed) => {
    const found = plan(before ? [before] : [], [verdict]);
    expect(found.insert).toEqual([{ ...verdict, isConfirmed, unreadable: null, validFrom: NOW }]);
    expect(found).toMatchObject({ close: before ? ['v1'] : [], confirm: [], markUnreadable: [], markReadable: [], inForce: found.insert });
  });
});

describe('what stays', () => {
  it('a quiet day writes nothing', () => {
    const before = [stored(said()), stored(wrong('x', { checkId: 'phone' }), { id: 'v2' })];
    expect(plan(before, [said(), wrong('x', { checkId: 'phone' })])).toEqual({ insert: [], close: [], confirm: [], markUnreadable: [], markReadable: [], inForce: before });
  });
  it('the first proof stays the proof: another capture of the same value is no change', () => {
    const evidence = { url: 'u', fetchedAt: NOW, bodyHash: 'h2', locator: 'html', excerpt: '' };
    expect(plan([stored(said())], [said({ evidence })]).insert).toEqual([]);
  });
  it('the second reading agrees: confirmed in place', () => {
    const found = plan([stored(wrong(), { isConfirmed: false })], [wrong()]);
    expect(found).toMatchObject({ insert: [], close: [], confirm: ['v1'], inForce: [{ id: 'v1', isConfirmed: true }] });
  });
  it('publishers that this reading did not ask stay as they are', () => {
    const before = [stored(wrong(), { isConfirmed: false }), stored(said({ publisherId: 'maps' }), { id: 'v2' })];
    expect(plan(before, [wrong()], new Set(['site']))).toMatchObject({ close: [], confirm: ['v1'], inForce: [{ id: 'v1', isConfirmed: true }, { id: 'v2' }] });
  });
  it('an unread publisher’s unconfirmed verdict is not confirmed by silence', () => {
    expect(plan([stored(wrong(), { isConfirmed: false })], [unread('timeout')])).toMatchObject({ confirm: [], inForce: [{ isConfirmed: false, unreadable: { since: NOW, reason: 'timeout' } }] });
  });
});

describe('want 10: unreadable is not wrong', () => {
  it.each(['forbidden', 'captcha', 'unreadable'])('%s leaves the verdict in force, marked with its age', (reason) => {
    const found = plan([stored(said())], [unread(reason)]);
    expect(found).toMatchObject({ insert: [], close: [], markUnreadable: [{ id: 'v1', since: NOW, reason }], inForce: [{ id: 'v1', outcome: 'pass', unreadable: { since: NOW, reason } }] });
  });
  it('the age counts from the first unread day, and says nothing twice', () => {
    const before = stored(wrong(), { unreadable: { since: '2026-11-08T00:00:00Z', reason: 'forbidden' } });
    expect(plan([before], [unread()])).toEqual({ insert: [], close: [], confirm: [], markUnreadable: [], markReadable: [], inForce: [before] });
  });
  it('another trouble keeps the age', () => {
    const before = stored(wrong(), { unreadable: { since: '2026-11-08T00:00:00Z', reason: 'forbidden' } });
    expect(plan([before], [unread('timeout')]).markUnreadable).toEqual([{ id: 'v1', since: '2026-11-08T00:00:00Z', reason: 'timeout' }]);
  });
  it('read again and the same: marked readable', () => {
    const before = stored(wrong(), { unreadable: { since: '2026-11-08T00:00:00Z', reason: 'forbidden' } });
    expect(plan([before], [wrong()])).toMatchObject({ insert: [], close: [], markReadable: ['v1'], inForce: [{ unreadable: null }] });
  });
  it('read again and different: a new verdict, without the mark', () => {
    const before = stored(wrong(), { unreadable: { since: '2026-11-08T00:00:00Z', reason: 'forbidden' } });
    expect(plan([before], [said()])).toMatchObject({ close: ['v1'], insert: [{ outcome: 'pass', unreadable: null }], markReadable: [] });
  });
  it('never judged and another trouble: the trouble is replaced', () => {
    expect(plan([stored(unread('forbidden'))], [unread('timeout')])).toMatchObject({ close: ['v1'], insert: [{ reason: 'timeout', isConfirmed: true }] });
  });
  it('a whole listing that can’t be read covers every subject of the check there', () => {
    const before = [stored(said({ subject: 'fr' })), stored(wrong('x', { subject: 'en' }), { id: 'v2' })];
    expect(plan(before, [unread('timeout')])).toMatchObject({ insert: [], close: [], markUnreadable: [{ id: 'v1' }, { id: 'v2' }] });
  });
  it('a whole publisher that can’t be read covers every listing there', () => {
    const before = [stored(said()), stored(said({ listingId: 'other' }), { id: 'v2' }), stored(said({ publisherId: 'maps' }), { id: 'v3' })];
    const found = plan(before, [unread('source-failed', { listingId: null }), said({ publisherId: 'maps' })]);
    expect(found).toMatchObject({ insert: [], close: [], markUnreadable: [{ id: 'v1' }, { id: 'v2' }] });
  });
  it('a page judged by itself is not covered by its sister’s trouble', () => {
    const before = [stored(said({ subject: 'fr' })), stored(said({ subject: 'en' }), { id: 'v2' })];
    expect(plan(before, [said({ subject: 'fr' }), unread('timeout')])).toMatchObject({ insert: [], markUnreadable: [{ id: 'v2' }] });
  });
  it('a publisher never read before is told once, on the whole', () => {
    expect(plan([], [unread('forbidden', { listingId: null })]).insert).toHaveLength(1);
  });
});

describe('a listing that nobody looks for', () => {
  const unsought = unread('no-address-known', { listingId: null, checkId: 'listing-present' });
  it('was called missing: that ends at once, and no second reading is asked for', () => {
    const missing = stored(wrong(null, { listingId: null, checkId: 'listing-present' }));
    expect(plan([missing], [unsought])).toMatchObject({ close: ['v1'], markUnreadable: [], insert: [{ outcome: 'cannot-tell', listingId: null, isConfirmed: true }] });
  });
  it('was read at an address that is given no more: nothing of it stays in force', () => {
    const before = [stored(said({ checkId: 'listing-present' })), stored(wrong('12, rue Ancienne'), { id: 'v2' })];
    expect(plan(before, [unsought])).toMatchObject({ close: ['v1', 'v2'], markUnreadable: [], inForce: [{ reason: 'no-address-known', listingId: null }] });
  });
  it('the address is given again, and the listing is not there: a fail that waits for its second reading', () => {
    expect(plan([stored(unsought)], [wrong(null, { listingId: null, checkId: 'listing-present' })])).toMatchObject({ close: ['v1'], insert: [{ outcome: 'fail', isConfirmed: false }] });
  });
});

describe('what ends', () => {
  it('a listing that left, or a check that was switched off, closes', () => expect(plan([stored(wrong())], [])).toMatchObject({ close: ['v1'], inForce: [] }));
  it('a missing listing that was found: the absence closes, the listing begins', () => {
    const missing = stored(wrong(null, { listingId: null, checkId: 'listing-present' }));
    expect(plan([missing], [said({ checkId: 'listing-present' })])).toMatchObject({ close: ['v1'], insert: [{ outcome: 'pass', listingId: 'https://site.example/1' }] });
  });
});

it('for any two readings: one verdict per subject in force, and a third equal reading writes nothing more', () => {
  const any = fc.record({
    kind: fc.constantFrom(said(), wrong('a'), wrong('b'), wrong(null), unread('timeout'), unread('forbidden')), subject: fc.constantFrom('*', 'fr', 'en'),
    checkId: fc.constantFrom('address', 'phone'), listingId: fc.constantFrom('x', null),
  }).map(({ kind, ...over }) => ({ ...kind, ...over }));
  const reading = fc.uniqueArray(any, { selector: verdictKey, maxLength: 8 });
  const store = (verdicts: readonly object[]): StoredVerdict[] => verdicts.map((one, index) => ({ ...(one as StoredVerdict), id: `s${index}` }));
  fc.assert(fc.property(reading, reading, (first, second) => {
    const one = plan([], first).inForce;
    const two = plan(store(one), second).inForce;
    expect(new Set(two.map(verdictKey)).size).toBe(two.length);
    const three = plan(store(two), second).inForce;
    const again = plan(store(three), second);
    expect([again.insert, again.close, again.confirm, again.markUnreadable, again.markReadable]).toEqual([[], [], [], [], []]);
  }));
});

describe('a check that says nothing of what it can’t see', () => {
  const fail = stored(wrong(null, { checkId: 'structured-data-conflict', subject: 'regularHours' }));
  const outage = (before: StoredVerdict[]) => planVerdictChanges({ previous: before, verdicts: [], now: NOW, unread: () => 'network-error' });
  it('what it said before stands, marked as unread', () => {
    expect(outage([fail])).toMatchObject({ close: [], insert: [], markUnreadable: [{ id: fail.id, since: NOW, reason: 'network-error' }], inForce: [{ outcome: 'fail', unreadable: { since: NOW, reason: 'network-error' } }] });
  });
  it('once the page is read and shows it no more, it closes', () => {
    expect(plan([fail], []).close).toEqual([fail.id]);
  });
  it('what was unreadable before has nothing to keep', () => {
    const blind = stored(unread('network-error', { subject: 'regularHours' }));
    expect(outage([blind]).close).toEqual([blind.id]);
  });
});
