import { array, assert, double, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreAxis } from '../../../frontend/src/components/score-axis.ts';

describe('the axis of scores', () => {
  it.each([
    ['a quiet month fills a few points, not twenty', [98.8, 99.0, 99.3], [95, 100], 1],
    ['one value', [33.3], [31, 36], 1],
    ['a month of movement', [71, 79.5, 84], [70, 85], 5],
    ['a place that is far behind the others', [33.3, 91.5, 100], [20, 100], 20],
    ['the whole range', [0, 100], [0, 100], 20],
    ['nothing seen', [null], [0, 100], 20],
  ] as const)('%s', (_, values, domain, step) => {
    const axis = scoreAxis(values);
    expect([axis.domain, (axis.ticks[1] ?? 0) - (axis.ticks[0] ?? 0)]).toEqual([domain, step]);
  });

  it('holds all that was seen, ends on its ticks, and has at most seven of them', () => {
    assert(property(array(double({ min: 0, max: 100, noNaN: true }), { minLength: 1 }), (values) => {
      const { domain: [low, high], ticks } = scoreAxis(values);
      expect(Math.min(...values)).toBeGreaterThanOrEqual(low);
      expect(Math.max(...values)).toBeLessThanOrEqual(high);
      expect([ticks[0], ticks.at(-1)]).toEqual([low, high]);
      expect([low >= 0, high <= 100, high - low >= 5, ticks.length <= 7]).toEqual([true, true, true, true]);
    }));
  });
});
