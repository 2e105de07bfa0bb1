import { expect, test } from 'vitest';
import { rankMovers } from '../../../../frontend/src/features/standards/rank-movers.ts';

const mover = (storeCode: string, scores: [number | null, number | null], ranks: [number | null, number | null]) => ({
  locationId: storeCode, storeCode, name: storeCode, region: null, appear: 0, vanish: 0, change: 0,
  before: { score: scores[0], coverage: 1, rank: ranks[0] }, after: { score: scores[1], coverage: 1, rank: ranks[1] },
});

test('who moves most comes first: a score gained or lost altogether, then by points, by ranks and by code', () => {
  const movers = [mover('B', [90, 89], [1, 2]), mover('A', [90, 89], [1, 2]), mover('C', [50, 80], [9, 3]), mover('D', [null, 70], [null, 5]), mover('E', [60, 60], [4, 8])];
  expect(rankMovers(movers).map((one) => one.storeCode)).toEqual(['D', 'C', 'A', 'B', 'E']);
});
