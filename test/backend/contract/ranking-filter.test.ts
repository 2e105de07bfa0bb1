import { describe, expect, it } from 'vitest';
import { countFacets, filterRows } from '#contract/ranking-filter.ts';
import { readView } from '#contract/ranking-view.ts';
import { makeRow } from './ranking-row.ts';

const finding = (publisherId: string, checkId: string, reason: string) => ({ publisherId, checkId, reason, count: 1 });
const ROWS = [
  makeRow('a', { regionIds: ['ca', 'qc'], regionPath: ['Canada', 'Québec'], locality: 'Sainte-Adèle', format: 'mall', band: 'good', franchisee: 'Roy', findings: [finding('maps', 'phone', 'mismatch'), finding('site', 'logo', 'old-logo')] }),
  makeRow('b', { regionIds: ['ca', 'on'], regionPath: ['Canada', 'Ontario'], format: 'mall', language: 'en', band: 'to-fix', findings: [finding('maps', 'logo', 'old-logo')] }),
  makeRow('c', { regionIds: ['ca', 'qc'], regionPath: ['Canada', 'Québec'], format: 'boutique', findings: [finding('site', 'phone', 'missing')] }),
  makeRow('d', { regionIds: ['fr'], regionPath: ['France'], businessStatus: 'closed-temporarily' }),
];
const ids = (address: string) => filterRows(ROWS, readView(new URLSearchParams(address))).map((row) => row.locationId).join('');
const counts = (address: string) => countFacets(ROWS, readView(new URLSearchParams(address)));

describe('narrowing the ranking down', () => {
  it.each([
    ['', 'abcd'], ['region=ca', 'abc'], ['region=qc&region=fr', 'acd'], ['format=mall&language=en', 'b'], ['format=-', 'd'], ['franchisee=-', 'bcd'], ['band=-', 'cd'], ['status=closed-temporarily', 'd'],
    ['publisher=maps', 'ab'], ['reason=phone', 'ac'], ['reason=phone/missing', 'c'], ['q=sainte adele', 'a'], ['q=QUEBEC', 'ac'], ['q=canada ontario', 'b'], ['format=nothing', ''],
  ])('by %j leaves %j', (address, left) => {
    expect(ids(address)).toBe(left);
  });

  it('asks publisher and reason of the same finding', () => {
    expect(ids('publisher=maps&reason=logo')).toBe('b');
    expect(ids('publisher=site&reason=logo')).toBe('a');
  });
});

describe('counts of the facets', () => {
  it('say what choosing a value would show: they follow the other facets, not their own', () => {
    expect(counts('format=mall').format).toEqual({ mall: 2, boutique: 1, '-': 1 });
    expect(counts('format=mall').region).toEqual({ ca: 2, qc: 1, on: 1 });
    expect(counts('format=mall&region=qc').format).toEqual({ mall: 1, boutique: 1 });
    expect(counts('format=mall&region=qc').language).toEqual({ fr: 1 });
  });

  it('count a location once, however many findings it has, and only findings that the other facet names', () => {
    expect(counts('').publisher).toEqual({ maps: 2, site: 2 });
    expect(counts('reason=logo').publisher).toEqual({ maps: 1, site: 1 });
    expect(counts('publisher=site').reason).toEqual({ phone: 1, 'phone/missing': 1, logo: 1, 'logo/old-logo': 1 });
  });

  it('follow the search', () => {
    expect(counts('q=ontario').format).toEqual({ mall: 1 });
  });
});
