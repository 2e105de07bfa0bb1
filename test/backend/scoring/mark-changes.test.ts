import { expect, it } from 'vitest';
import { markChanges, type TrendRun } from '#scoring/mark-changes.ts';

const run = (day: string, over: Partial<TrendRun> = {}): TrendRun => ({ day, standardVersion: 1, formulaVersion: 1, publishers: ['maps', 'site'], ...over });

it('marks the day of each change of standard, formula and publishers, and nothing else', () => {
  expect(markChanges([
    run('2026-01-05'), run('2026-01-12', { publishers: ['site', 'maps'] }), run('2026-01-19', { standardVersion: 2 }), run('2026-01-26', { standardVersion: 4, formulaVersion: 2 }),
    run('2026-02-02', { standardVersion: 4, formulaVersion: 2, publishers: ['guide', 'site'] }), run('2026-02-09', { standardVersion: 4, formulaVersion: 2, publishers: ['guide', 'site'] }),
  ])).toEqual([
    { day: '2026-01-19', kind: 'standard', from: 1, to: 2 }, { day: '2026-01-26', kind: 'standard', from: 2, to: 4 }, { day: '2026-01-26', kind: 'formula', from: 1, to: 2 },
    { day: '2026-02-02', kind: 'publishers', added: ['guide'], removed: ['maps'] },
  ]);
});

it('compares across crawls of which something is not known, and takes no silence for a change', () => {
  const unknown = { standardVersion: null, formulaVersion: null, publishers: null };
  expect(markChanges([run('2026-01-05', unknown), run('2026-01-12'), run('2026-01-19', unknown), run('2026-01-26', { publishers: [] }), run('2026-02-02', { formulaVersion: 2 })])).toEqual([
    { day: '2026-02-02', kind: 'formula', from: 1, to: 2 },
  ]);
  expect(markChanges([])).toEqual([]);
});
