import { describe, expect, it } from 'vitest';
import { findNeighbours } from '../../../../frontend/src/features/ranking/ranking-way.ts';
import { makeRow } from '../../../backend/contract/ranking-row.ts';

const ROWS = [makeRow('a', { format: 'mall', openFindings: 1 }), makeRow('b', { format: 'street', openFindings: 9 }), makeRow('c', { format: 'mall', openFindings: 5 }), makeRow('d', { format: 'mall', openFindings: 3 })];
const beside = (ranking: string, id: string) => {
  const found = findNeighbours(ROWS, ranking, id);
  return found && [found.place, found.of, found.previous?.locationId ?? null, found.next?.locationId ?? null];
};

describe('the store before and the one after, in the list that a reader came from', () => {
  it('as it was filtered and sorted', () => {
    expect(beside('format=mall&sort=-findings', 'd')).toEqual([2, 3, 'c', 'a']);
    expect(beside('format=mall&sort=-findings', 'c')).toEqual([1, 3, null, 'd']);
  });
  it('of a store that the list no longer holds: none', () => expect(beside('format=mall', 'b')).toBeNull());
});
