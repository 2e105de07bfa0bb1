import { expect, it } from 'vitest';
import { historyOf, trendScores, type ScoreDay } from '#scoring/trend-scores.ts';

const row = (locationId: string, day: string, value: number | null, isRanked = value !== null): ScoreDay => ({ locationId, day, value, coverage: isRanked ? 1 : 0, isRanked });
const rows = [row('a', '2026-10-08', 80), row('a', '2026-10-01', 60), row('b', '2026-10-01', 100), row('b', '2026-10-15', null)];
const days = ['2026-09-24', '2026-10-01', '2026-10-08', '2026-10-15'];

it('each location stands as it last stood', () => {
  expect(trendScores(rows, days)).toEqual([
    { day: '2026-09-24', score: null, coverage: null, rankedCount: 0 },
    { day: '2026-10-01', score: 80, coverage: 1, rankedCount: 2 },
    { day: '2026-10-08', score: 90, coverage: 1, rankedCount: 2 },
    { day: '2026-10-15', score: 80, coverage: 0.5, rankedCount: 1 },
  ]);
});

it('a location’s history is null before it begins and while nothing is judged', () => {
  expect(historyOf(rows.filter((one) => one.locationId === 'b'), days)).toEqual([null, 100, 100, null]);
});
