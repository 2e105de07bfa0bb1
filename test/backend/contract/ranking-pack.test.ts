import { describe, expect, it } from 'vitest';
import { packRows, unpackRows } from '#contract/ranking-pack.ts';
import { PackedRows } from '#contract/ranking.ts';
import { makeRow } from './ranking-row.ts';

const figure = (value: number) => ({ value, low: value - 0.123456789012, high: value + 0.1, sampleSize: 12, effectiveSize: 7.00000001, plainMean: value });
const QUEBEC = { regionId: 'r-qc', regionPath: ['Canada', 'Québec'], regionIds: ['r-ca', 'r-qc'] };
const ROWS = [
  makeRow('a', {
    ...QUEBEC, locality: 'Laval', format: 'mall', franchisee: 'Roy', rank: 1, score: 87.44999999999999, band: 'good', coverage: 0.9, weakest: { publisherId: 'maps', score: 0 }, sentiment: figure(0.3), rating: figure(4.2),
    peers: [{ kind: 'format', group: 'mall', rank: 1, of: 3 }, { kind: 'region', group: 'Canada › Québec', rank: null, of: 2 }], openFindings: 3, findings: [{ publisherId: 'maps', checkId: 'phone', reason: 'mismatch', count: 2 }, { publisherId: 'site', checkId: 'logo', reason: 'old-logo', count: 1 }],
    trend: [80, null, 81.5], latitude: 45.5, longitude: -73.5,
  }),
  makeRow('b', { ...QUEBEC, locality: 'Laval', format: 'mall', weakest: { publisherId: 'maps', score: null }, businessStatus: 'closed-temporarily', language: null }),
  makeRow('c'),
];

describe('rows of the ranking as columns', () => {
  it('come back as they were, to the last digit', () => {
    expect(unpackRows(PackedRows.parse(JSON.parse(JSON.stringify(packRows(ROWS)))))).toEqual(ROWS);
  });

  it('write what repeats once', () => {
    const { texts, places } = packRows(ROWS);
    expect([texts, places]).toEqual([['Laval', 'mall', 'Roy', 'maps'], [QUEBEC]]);
  });

  it('are none for no rows', () => {
    expect(unpackRows(packRows([]))).toEqual([]);
  });
});
