import { expect, it } from 'vitest';
import { placeMarks } from '../../../../frontend/src/features/overview/place-marks.ts';

const days = Array.from({ length: 60 }, (_, at) => new Date(Date.UTC(2026, 8, 1 + at)).toISOString().slice(0, 10));
const at = (mark: string, index: number) => ({ mark, day: days[index] ?? '' });

it('three versions within a week stand one below the other, the next far from them on top again', () => {
  expect(placeMarks([at('A', 10), at('B', 12), at('C', 13), at('D', 40)], days).map((one) => one.row)).toEqual([0, 1, 2, 0]);
});

it('a mark on the last day stands left of its line, within the plot, and clear of one just before it', () => {
  const [before, last] = placeMarks([at('A', 57), at('B', 59)], days);
  expect(last?.side).toBe('left');
  expect(before?.row).not.toBe(last?.row);
  expect(placeMarks([at('A', 0)], days)[0]?.side).toBe('right');
});

it('a trend of one day has its mark, too', () => {
  expect(placeMarks([{ mark: 'A', day: '2026-09-01' }], ['2026-09-01'])).toEqual([{ mark: 'A', day: '2026-09-01', side: 'right', row: 0 }]);
});
