import { describe, expect, it } from 'vitest';
import { changeOf, sortRows } from '#contract/ranking-order.ts';
import { readView } from '#contract/ranking-view.ts';
import { makeRow } from './ranking-row.ts';

const ROWS = [
  makeRow('a', { rank: 2, score: 80, format: 'mall', openFindings: 3, peers: [{ kind: 'format', group: 'mall', rank: 2, of: 2 }] }),
  makeRow('b', { rank: 1, score: 90, format: 'mall', openFindings: 1, peers: [{ kind: 'format', group: 'mall', rank: 1, of: 2 }] }),
  makeRow('c', { name: 'Éclat', openFindings: 3, trend: [70, null, 72] }),
  makeRow('d', { name: 'Zèbre', rank: 2, score: 80, openFindings: 0, trend: [70] }),
];
const order = (sort: string, peers = 'region') => sortRows(ROWS, readView(new URLSearchParams({ sort, peers })).sort, peers === 'format' ? 'format' : 'region').map((row) => row.locationId).join('');

describe('the order of the ranking', () => {
  it.each([
    ['rank', 'badc'], ['-rank', 'adbc'], ['-score', 'badc'], ['score', 'adbc'], ['-findings', 'acbd'], ['-findings,-score', 'acbd'], ['-findings,name', 'cabd'], ['name', 'cabd'], ['-trend', 'cabd'],
  ])('by %s', (sort, expected) => {
    expect(order(sort)).toBe(expected);
  });

  it('goes group by group among peers, the best of each first, those without a group last', () => {
    expect(order('peers', 'format')).toBe('bacd');
  });
});

describe('the change over a trend', () => {
  it.each([[[], null], [[50], null], [[50, null], null], [[50, null, 53], 3], [[null, 50, 45], -5]])('%j is %j', (trend, change) => {
    expect(changeOf(trend)).toBe(change);
  });
});
