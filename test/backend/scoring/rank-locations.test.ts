import { expect, it } from 'vitest';
import { rankLocations } from '#scoring/rank-locations.ts';
import { roundShown } from '#scoring/round-shown.ts';
import { located } from './scored.ts';

it.each<[number, number]>([[87.45, 87.5], [87.449999, 87.4], [1.005 * 10, 10.1], [0, 0], [100, 100], [99.95, 100], [99.949, 99.9], [200 / 3, 66.7], [33.35, 33.4], [8.35, 8.4]])(
  'shows %f as %f', (value, shown) => expect(roundShown(value)).toBe(shown),
);

it('ranks best first, shares ties at one decimal and skips the next place', () => {
  const scores = [located('c', 90), located('a', 99.96), located('b', 100), located('d', 89.99), located('e', 12), located('f', 89.94)];
  expect(rankLocations(scores)).toEqual(new Map([['c', 3], ['a', 1], ['b', 1], ['d', 3], ['e', 6], ['f', 5]]));
});

it('does not rank what is not ranked: closed, barely seen, never judged', () => {
  expect(rankLocations([located('closed', 100, 1, false), located('open', 10), located('blind', null, 0)])).toEqual(new Map([['closed', null], ['open', 1], ['blind', null]]));
});

it('of nothing, nothing', () => expect(rankLocations([]).size).toBe(0));
