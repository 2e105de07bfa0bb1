import { describe, expect, it } from 'vitest';
import { monthAgo, presentMonth, type MonthSource } from '#reports/since-last-month.ts';

const run = (day: string, state: 'done' | 'running' = 'done') => ({ state, asOf: `${day}T06:00:00.000Z` });

describe('the crawl of a month ago', () => {
  it('is the last one at least thirty days before the newest', () => expect(monthAgo([run('2026-11-30'), run('2026-11-20'), run('2026-10-31'), run('2026-10-20')])).toBe('2026-10-31T06:00:00.000Z'));
  it('is the first one where none is that old', () => expect(monthAgo([run('2026-11-30'), run('2026-11-20'), run('2026-11-18')])).toBe('2026-11-18T06:00:00.000Z'));
  it('is none before a second crawl, or with two on one day', () => {
    expect(monthAgo([])).toBeNull();
    expect(monthAgo([run('2026-11-30')])).toBeNull();
    expect(monthAgo([run('2026-11-30'), { state: 'done', asOf: '2026-11-30T01:00:00.000Z' }])).toBeNull();
  });
  it('is none that has not ended', () => expect(monthAgo([run('2026-11-30'), run('2026-10-20', 'running')])).toBeNull());
});

const day = (locationId: string, on: string, value: number | null, isRanked = true) => ({ locationId, day: on, value, coverage: 1, isRanked });
const place = (id: string) => ({ id, storeCode: id.toUpperCase(), businessName: 'Boréale', branch: `Boutique ${id}`, locality: null, businessStatus: 'open', regionId: null, regionNames: [], format: null, franchisee: null, coordinates: null, address: { country: 'CA' }, websiteUrls: {} }) as MonthSource['facts'][number];
const source = (history: ReturnType<typeof day>[], change: Partial<MonthSource> = {}): MonthSource => ({
  since: '2026-10-31T06:00:00.000Z', findings: { before: 3, opened: 2, back: 0, fixed: 1, accepted: 0, withdrawn: 0, now: 4 },
  facts: ['a', 'b', 'c'].map(place), history, trend: [], standards: [], clusters: [], sourceTroubles: [], score: 80,
  scores: ['a', 'b', 'c'].flatMap((id) => {
    const last = history.filter((one) => one.locationId === id).at(-1);
    return last ? [{ ...last, listings: [], weakest: null, formulaVersion: 2, standardVersionId: 's' }] : [];
  }),
  ...change,
});

describe('what a month changed', () => {
  it('locations that moved most come first, and those that only moved beyond what is shown are none', () => {
    const month = presentMonth(source([day('a', '2026-10-20', 70), day('a', '2026-11-10', 90), day('b', '2026-10-31', 80), day('b', '2026-11-20', 75), day('c', '2026-10-31', 79.96), day('c', '2026-11-20', 80.04)]));
    expect(month.rose.map((one) => [one.name, one.before, one.after])).toEqual([['Boutique a', 70, 90]]);
    expect(month.fell.map((one) => [one.storeCode, one.before, one.after])).toEqual([['B', 80, 75]]);
    expect([month.roseCount, month.fellCount]).toEqual([1, 1]);
  });
  it('stores of one name stand with their codes', () => {
    const history = [day('a', '2026-10-20', 70), day('a', '2026-11-10', 90)];
    const month = presentMonth(source(history, { facts: ['a', 'b', 'c'].map((id) => ({ ...place(id), branch: id === 'c' ? 'Lyon' : 'Montréal' })) }));
    expect(month.rose.map((one) => one.name)).toEqual(['Montréal (A)']);
  });
  it('a location that was not ranked then has not moved', () => {
    const month = presentMonth(source([day('a', '2026-10-20', 70, false), day('a', '2026-11-10', 90), day('b', '2026-11-10', 90)]));
    expect([month.roseCount, month.fellCount]).toEqual([0, 0]);
  });
  it('what began before is not new, and the first standard is no change', () => {
    const at = (moment: string) => ({ publisherId: 'p', reason: 'forbidden', listings: 1, since: moment });
    const cluster = (since: string) => ({ checkId: 'phone', reason: 'mismatch', observed: null, publisherIds: [], locations: 2, since, until: since, locationIds: [], findingIds: [] });
    const month = presentMonth(source([], {
      sourceTroubles: [at('2026-10-31T06:00:00.000Z'), at('2026-11-10T06:00:00.000Z')], clusters: [cluster('2026-10-01T06:00:00.000Z'), cluster('2026-11-10T06:00:00.000Z')],
      standards: [{ version: 1, publishedAt: '2026-11-01T00:00:00.000Z' }, { version: 2, publishedAt: '2026-11-05T00:00:00.000Z' }],
    }));
    expect([month.lostSources.map((one) => one.since), month.newClusters, month.standards]).toEqual([['2026-11-10T06:00:00.000Z'], 1, [{ version: 2, day: '2026-11-05' }]]);
  });
});
