import { describe, expect, it } from 'vitest';
import { inBatches } from '#records/in-batches.ts';

/** Doubles numbers, and notes which were asked for together. */
function doubling(most = 10) {
  const batches: number[][] = [];
  const double = inBatches(async (items: number[]) => {
    batches.push(items);
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (items.includes(13)) throw new Error('13 is refused.');
    return items.map((one) => (one < 0 ? { error: new Error(`${one} is less than nothing.`) } : { value: one * 2 }));
  }, most);
  return { batches, double };
}

describe('asking in batches', () => {
  it('who asks at once goes together, who asks meanwhile with the next', async () => {
    const { batches, double } = doubling();
    const first = Promise.all([double(1), double(2)]);
    await new Promise((resolve) => setTimeout(resolve, 1));
    const rest = Promise.all([double(3), double(4)]);
    expect([...(await first), ...(await rest)]).toEqual([2, 4, 6, 8]);
    expect(batches).toEqual([[1, 2], [3, 4]]);
    expect(await double(5)).toBe(10);
    expect(batches).toHaveLength(3);
  });

  it('a batch has its bound', async () => {
    const { batches, double } = doubling(2);
    await Promise.all([1, 2, 3, 4, 5].map((one) => double(one)));
    expect(batches.map((one) => one.length)).toEqual([2, 2, 1]);
  });

  it('one that is refused by itself leaves the others their answers', async () => {
    const { batches, double } = doubling();
    expect((await Promise.allSettled([double(1), double(-1), double(2)])).map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(batches).toHaveLength(1);
  });

  it('where a batch fails as a whole, each is tried alone', async () => {
    const { batches, double } = doubling();
    const ends = await Promise.allSettled([double(1), double(13), double(2)]);
    expect(ends.map((one) => (one.status === 'fulfilled' ? one.value : (one.reason as Error).message))).toEqual([2, '13 is refused.', 4]);
    expect(batches).toEqual([[1, 13, 2], [1], [13], [2]]);
  });
});
