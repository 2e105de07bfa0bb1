import { describe, expect, it } from 'vitest';
import type { ColumnId, SortKey } from '#contract/ranking-view.ts';
import { sortBy } from '../../../../frontend/src/features/ranking/sort-by.ts';

const key = (id: ColumnId, desc: boolean): SortKey => ({ id, desc });

describe('a click on a column', () => {
  it('sorts by it alone, figures from the greatest, words from the first', () => {
    expect(sortBy([key('rank', false)], 'score', false)).toEqual([key('score', true)]);
    expect(sortBy([key('score', true)], 'name', false)).toEqual([key('name', false)]);
  });

  it('turns the order round the second time', () => {
    expect(sortBy([key('score', true)], 'score', false)).toEqual([key('score', false)]);
  });

  it('with Shift adds it behind the others, or turns its own order round', () => {
    expect(sortBy([key('findings', true)], 'name', true)).toEqual([key('findings', true), key('name', false)]);
    expect(sortBy([key('findings', true), key('name', false)], 'findings', true)).toEqual([key('findings', false), key('name', false)]);
  });
});
