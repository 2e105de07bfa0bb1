import { describe, expect, it } from 'vitest';
import { filterRows, readView, writeView } from '../../../../frontend/src/features/ranking/ranking-view.ts';
import { createBrand } from '../../mock-brand.ts';

const rows = createBrand(60, 3).ranking;

describe('view of the ranking in the address', () => {
  it('reads what it wrote', () => {
    const view = { sort: [{ id: 'findings', desc: true }, { id: 'name', desc: false }], region: 'Canada/Québec', search: 'saint', peers: 'format' as const };
    expect(readView(writeView(view))).toEqual(view);
  });

  it('leaves the usual view out of the address', () => {
    expect(writeView(readView(new URLSearchParams())).toString()).toBe('');
  });

  it('ignores a column that does not exist', () => {
    expect(readView(new URLSearchParams('sort=nonsense,-score')).sort).toEqual([{ id: 'score', desc: true }]);
  });
});

describe('peers in the address', () => {
  it.each([['', 'region'], ['peers=format', 'format'], ['peers=language', 'language'], ['peers=franchise', 'region']])('%s', (search, kind) => expect(readView(new URLSearchParams(search)).peers).toBe(kind));
});

describe('rows of the ranking', () => {
  it('finds a town without its accents', () => {
    const found = filterRows(rows, { search: 'quebec' }, undefined);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((row) => row.locality === 'Québec' || row.regionPath.includes('Québec') || row.name.includes('Québec'))).toBe(true);
  });

  it('keeps a region with all that lies below it', () => {
    expect(filterRows(rows, { search: '' }, ['Canada'])).toEqual(rows.filter((row) => row.regionPath[0] === 'Canada'));
  });

  it('asks for every word of the search', () => {
    expect(filterRows(rows, { search: 'LB-001 nowhere' }, undefined)).toEqual([]);
  });
});
