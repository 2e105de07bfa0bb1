import { expect, it } from 'vitest';
import { presentChange } from '#reports/score-change.ts';

const point = (day: string, score: number | null) => ({ day, score, sameLocations: score, coverage: 1, opened: 0, verified: 0, reopened: 0 });
const TREND = [point('2026-11-01', 80), point('2026-11-08', 84)];
const version = (number: number, day: string) => ({ version: number, publishedAt: `${day}T10:00:00.000Z` });

it('between two crawls by one standard', () => {
  expect(presentChange(84, { trend: TREND, changes: [] }, [version(1, '2026-10-01')])).toEqual({ value: 4, version: null });
});
it('a standard published since the last crawl: against what this crawl left', () => {
  expect(presentChange(78, { trend: TREND, changes: [] }, [version(1, '2026-10-01'), version(2, '2026-11-10')])).toEqual({ value: -6, version: 2 });
});
it('two versions since then: since the first of them', () => {
  expect(presentChange(84, { trend: TREND, changes: [] }, [version(3, '2026-11-11'), version(2, '2026-11-10')])).toEqual({ value: 0, version: 2 });
});
it('a standard that came with the last crawl, or on its day', () => {
  expect(presentChange(84, { trend: TREND, changes: [{ kind: 'standard', day: '2026-11-08', from: 1, to: 2 }] }, [version(2, '2026-11-08')])).toEqual({ value: 4, version: 2 });
});
it('an older change of the standard does not matter any more', () => {
  const trend = [...TREND, point('2026-11-15', 85)];
  expect(presentChange(85, { trend, changes: [{ kind: 'standard', day: '2026-11-08', from: 1, to: 2 }] }, [version(2, '2026-11-08')])).toEqual({ value: 1, version: null });
});
it('one crawl, or no score: nothing moved', () => {
  expect(presentChange(80, { trend: TREND.slice(0, 1), changes: [] }, [])).toBeNull();
  expect(presentChange(null, { trend: TREND, changes: [] }, [])).toBeNull();
  expect(presentChange(80, { trend: [point('2026-11-01', null)], changes: [] }, [])).toBeNull();
});
