import { describe, expect, it } from 'vitest';
import { DEFAULT_SORT, readView, USUAL_COLUMNS, withoutFilters, writeView } from '#contract/ranking-view.ts';

const read = (address: string) => readView(new URLSearchParams(address));

describe('a view of the ranking in the address', () => {
  it('is the usual one without any', () => {
    expect(read('')).toMatchObject({ show: 'table', sort: DEFAULT_SORT, search: '', peers: 'region', columns: USUAL_COLUMNS });
    expect(writeView(read('')).toString()).toBe('');
  });

  it.each([
    'sort=-findings%2Cname&q=saint',
    'show=scatter&region=r-1&region=r-2&format=mall&peers=format',
    'franchisee=Optique+Roy%2C+inc.&reason=phone%2Fmismatch',
    'columns=name%2Cscore%2Crating',
    'band=-&status=closed-temporarily',
  ])('comes back from %s', (address) => {
    expect(writeView(read(address)).toString()).toBe(address);
  });

  it('leaves out what it does not know, and what is said twice', () => {
    expect(read('sort=-nothing,score,-score&show=globe&peers=moon&format=mall&format=mall&format=')).toMatchObject({ show: 'table', sort: [{ id: 'score', desc: false }], peers: 'region', facets: { format: ['mall'] } });
  });

  it('always has the name among its columns, in the order of the table', () => {
    expect(read('columns=trend,score').columns).toEqual(['name', 'score', 'trend']);
  });

  it('has one address for equal choices, in whatever order they were made', () => {
    expect(writeView(read('format=mall&format=boutique')).toString()).toBe(writeView(read('format=boutique&format=mall')).toString());
  });

  it('keeps order and columns when nothing narrows it down any longer', () => {
    expect(writeView(withoutFilters(read('sort=-score&region=r-1&q=roy&columns=name'))).toString()).toBe('sort=-score&columns=name');
  });
});
