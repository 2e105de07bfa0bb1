import { expect, it } from 'vitest';
import { cohortOf, historyOf, trendScores, type ScoreDay } from '#scoring/trend-scores.ts';

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

it('the cohort is what stands ranked at both ends: a store that opened, one that closed and one that went dark are left out', () => {
  const story = [
    row('stays', '2026-09-01', 70), row('dips', '2026-09-01', 90), row('dips', '2026-10-01', null), row('dips', '2026-10-08', 88),
    row('opened', '2026-10-08', 100), row('closed', '2026-09-01', 20), row('closed', '2026-10-08', null), row('dark', '2026-09-01', 50), row('dark', '2026-10-15', 50, false),
  ];
  expect([...cohortOf(story, days)].toSorted()).toEqual(['dips', 'stays']);
  const same = trendScores(story.filter((one) => cohortOf(story, days).has(one.locationId)), days);
  expect(same.map((one) => [one.score, one.rankedCount])).toEqual([[80, 2], [70, 1], [79, 2], [79, 2]]);
  expect(cohortOf(story, [])).toEqual(new Set());
});
