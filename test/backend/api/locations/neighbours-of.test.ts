import { describe, expect, it } from 'vitest';
import { neighboursOf } from '#api/locations/neighbours-of.ts';

const row = (storeCode: string, rank: number | null) => ({ locationId: storeCode, storeCode, name: `Store ${storeCode}`, rank });
const ROWS = [row('C', 2), row('D', null), row('A', 2), row('B', 1)];

describe('who stands beside a location in the ranking', () => {
  it.each([
    ['B', null, 'A', 1], ['A', 'B', 'C', 2], ['C', 'A', 'D', 3], ['D', 'C', null, 4],
  ])('%s', (id, previous, next, place) => {
    const found = neighboursOf(ROWS, id);
    expect([found?.previous?.locationId ?? null, found?.next?.locationId ?? null, found?.place, found?.of]).toEqual([previous, next, place, 4]);
  });
  it('is nobody where the viewer’s ranking has it not', () => expect(neighboursOf(ROWS, 'X')).toBeNull());
});
