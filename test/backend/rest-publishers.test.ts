import { describe, expect, it } from 'vitest';
import { everyDaysOf, restingForBrand, restingPublishers } from '#backend/rest-publishers.ts';
import { BrandStandard } from '#domain/brand-standard.ts';
import type { RestFacts } from '#domain/last-sight.ts';

const BILLED = { id: 'billed', everyDays: 7, retention: { bodyDays: 0, valueDays: 0 } };
const KEPT = { id: 'kept', everyDays: 7, retention: { bodyDays: 30, valueDays: null } };
const NIGHTLY = { id: 'nightly', retention: { bodyDays: null, valueDays: null } };
const version = (publishers: object = {}, publishedAt = '2026-10-01T00:00:00.000Z') => ({ standard: BrandStandard.parse({ brand: 'B', names: [{ name: 'B' }], publishers }), publishedAt });
const seen = (publisherId: string, day: string, isAbsent = false) => ({ publisherId, lastSeenAt: `2026-11-${day}T06:00:00.000Z`, isAbsent });
const facts = (listings: RestFacts['listings'], change: Partial<RestFacts> = {}): RestFacts => ({ listings, recordChangedAt: '2026-09-01T00:00:00.000Z', waiting: new Set(), ...change });
const on = (day: string) => `2026-11-${day}T06:00:00.000Z`;
const resting = (given: RestFacts, day: string, told = version()) => [...restingPublishers([BILLED, KEPT, NIGHTLY], told, given, on(day))];

it('its file says how often, and the standard goes first', () => {
  expect([everyDaysOf(BILLED, version().standard), everyDaysOf(NIGHTLY, version().standard), everyDaysOf(BILLED, version({ billed: { everyDays: 2 } }).standard)]).toEqual([7, 1, 2]);
});

describe('a source that is asked every seven days', () => {
  it('rests for six nights, and is asked in the seventh, an hour early or late', () => {
    const given = facts([seen('billed', '02')]);
    expect(['03', '08'].map((day) => resting(given, day))).toEqual([['billed'], ['billed']]);
    expect([resting(given, '09'), [...restingPublishers([BILLED], version(), given, '2026-11-09T05:00:00.000Z')]]).toEqual([[], []]);
  });
  it.each<[string, RestFacts]>([
    ['never seen', facts([{ publisherId: 'billed', lastSeenAt: null, isAbsent: false }])], ['of which no listing is known', facts([])], ['gone', facts([seen('billed', '02', true)])],
    ['of which one of two listings was not seen', facts([seen('billed', '02'), { publisherId: 'billed', lastSeenAt: null, isAbsent: false }])],
    ['for which somebody claims a fix', facts([seen('billed', '02')], { waiting: new Set(['billed']) })], ['whose record has changed since', facts([seen('billed', '02')], { recordChangedAt: '2026-11-02T12:00:00.000Z' })],
  ])('is asked where the listing is one %s', (_case, given) => {
    expect(resting(given, '03')).toEqual([]);
  });
  it('is asked after a new standard only where nothing is kept that could be judged by it', () => {
    const given = facts([seen('billed', '02'), seen('kept', '02')]);
    expect(resting(given, '03', version({}, '2026-11-02T18:00:00.000Z'))).toEqual(['kept']);
  });
});

it('one that answers for the whole brand rests by what was seen last, for all locations or none', () => {
  const all = new Map([['a', facts([seen('billed', '02')])], ['b', facts([])], ['c', facts([seen('billed', '01')])]]);
  expect([...restingForBrand([BILLED], version(), all, on('05'))]).toEqual(['billed']);
  expect([...restingForBrand([BILLED], version(), all, on('09'))]).toEqual([]);
  expect([...restingForBrand([BILLED], version(), new Map([['a', facts([])]]), on('05'))]).toEqual([]);
  expect([...restingForBrand([BILLED], version(), new Map([...all, ['d', facts([], { waiting: new Set(['billed']) })]]), on('05'))]).toEqual([]);
});
