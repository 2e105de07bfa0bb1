import { expect, it } from 'vitest';
import { leastOf, mostOf } from '#normalize/extremes.ts';

it('finds the ends of more values than a call takes', () => {
  const many = Array.from({ length: 1_000_000 }, (_, index) => (index * 7919) % 1_000_003);
  expect([leastOf(many), mostOf(many)]).toEqual([0, 1_000_002]);
});

it('of nothing there is neither', () => {
  expect([leastOf([]), mostOf([])]).toEqual([Infinity, -Infinity]);
});
