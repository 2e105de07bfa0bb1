import { describe, expect, it } from 'vitest';
import { BrandStandard } from '#domain/brand-standard.ts';
import type { FindingEvent } from '#domain/finding.ts';
import type { MendedFinding } from '#records/work-report.ts';
import { groupLives, mendedLives, percentile, sumAges, sumLives, type MendedLife } from '#reports/sum-work.ts';

const standard = BrandStandard.parse({ brand: 'A', names: [{ name: 'A' }], routing: [{ checks: ['phone'], team: 'listings' }] });
const event = (kind: FindingEvent['kind'], day: string, details: FindingEvent['details'] = {}): FindingEvent => ({ kind, at: `2026-${day}T00:00:00.000Z`, details });
const verified = (day: string) => event('verified', day, { because: 'read-right' });
const finding = (events: FindingEvent[], more: Partial<MendedFinding> = {}): MendedFinding => ({ id: 'f', checkId: 'phone', publisherId: 'site', impact: 'serious', regionId: 'qc', timeZone: 'UTC', firstSeenAt: '2026-03-01T00:00:00.000Z', cause: null, events, ...more });
const lives = (...findings: MendedFinding[]) => mendedLives(findings, { from: '2026-03-01T00:00:00.000Z', to: '2026-04-01T00:00:00.000Z', standard, pathOf: () => ['Québec'] });
const life = (days: number, more: Partial<MendedLife> = {}): MendedLife => ({ findingId: 'f', checkId: 'phone', publisherId: 'site', regionId: null, team: null, cause: null, days, isInTime: true, cameBack: false, ...more });

describe('lives that a reading ended', () => {
  it('last from when the finding was first seen, and are in time by the target of its impact', () => expect(lives(finding([verified('03-06')]))).toEqual([expect.objectContaining({ days: 5, isInTime: true, cameBack: false, team: 'listings' })]));
  it('are two of a finding that came back, and the first of them did not last', () => {
    expect(lives(finding([verified('03-06'), event('reopened', '03-10', { because: 'came-back' }), verified('03-20')])).map(({ days, isInTime, cameBack }) => [days, isInTime, cameBack])).toEqual([[5, true, true], [10, false, false]]);
  });
  it('go on over a claim that did not hold', () => expect(lives(finding([event('fix-claimed', '03-02'), event('reopened', '03-05', { because: 'still-wrong' }), verified('03-09')]))[0]).toMatchObject({ days: 8, isInTime: false, cameBack: false }));
  it('do not count the time in which nobody asked for it', () => expect(lives(finding([event('withdrawn-by-standard', '03-02', { version: 2 }), event('asked-again', '03-12', { version: 3 }), verified('03-14')]))[0]?.days).toBe(3));
  it('are in time by the day that a person named', () => expect(lives(finding([event('due-set', '03-02', { dueOn: '2026-03-20', text: 'holidays' }), verified('03-18')]))[0]?.isInTime).toBe(true));
  it('are in time on the last evening in Montréal, which is the day after in UTC', () => {
    const evening: FindingEvent = { kind: 'verified', at: '2026-03-10T03:30:00.000Z', details: { because: 'read-right' } };
    const begun = { firstSeenAt: '2026-03-02T15:00:00.000Z' };
    expect(lives(finding([evening], { ...begun, timeZone: 'America/Toronto' }))[0]?.isInTime).toBe(true);
    expect(lives(finding([evening], begun))[0]?.isInTime).toBe(false);
  });
  it('outside the time are left out', () => expect(lives(finding([verified('04-02')]), finding([verified('03-01')]))).toEqual([]));
});

describe('sums', () => {
  it('of nothing are nothing', () => expect(sumLives([])).toEqual({ fixed: 0, isFew: true, medianDays: null, slowDays: null, inTime: { cases: 0, share: null }, cameBack: { cases: 0, share: null } }));
  it('of few cases say so, and tell no slowest fifth', () => expect(sumLives([life(1), life(3)])).toMatchObject({ isFew: true, medianDays: 2, slowDays: null }));
  it('of some', () => expect(sumLives([1, 2, 3, 4, 10].map((days) => life(days, { isInTime: days === 10 ? false : null, cameBack: days === 1 })))).toEqual({ fixed: 5, isFew: false, medianDays: 3, slowDays: expect.closeTo(5.2, 9) as number, inTime: { cases: 1, share: 0 }, cameBack: { cases: 1, share: 0.2 } }));
  it('by a key, most cases first', () => expect(groupLives([life(1, { regionId: 'b' }), life(2, { regionId: 'a' }), life(3, { regionId: 'a' })], (one) => one.regionId).map(({ key, fixed }) => [key, fixed])).toEqual([['a', 2], ['b', 1]]));
  it('of percentiles lie between neighbours', () => expect([percentile([], 0.5), percentile([4], 0.8), percentile([0, 10], 0.8)]).toEqual([null, 4, 8]));
  it('of ages', () => expect(sumAges([{ openDays: 0, isLate: false }, { openDays: 7, isLate: true }, { openDays: 8, isLate: true }, { openDays: 400, isLate: true }])).toEqual([{ band: 'week', open: 2, late: 1 }, { band: 'month', open: 1, late: 1 }, { band: 'quarter', open: 0, late: 0 }, { band: 'longer', open: 1, late: 1 }]));
});
