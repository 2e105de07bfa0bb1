import { describe, expect, it } from 'vitest';
import { addMoments, momentsOf, NO_FIGURE, RATING_SCALE, SENTIMENT_SCALE, shrinkMeans as shrinkMoments, type Scale } from '#reviews/store-figures.ts';

/** Of values that all count alike. */
const shrinkMeans = (stores: readonly { id: string; values: readonly number[] }[], scale: Scale) => shrinkMoments(stores.map(({ id, values }) => ({ id, moments: momentsOf(values) })), scale);

/** Deterministic noise: the test must not pass by luck. */
function createRandom(seed: number) {
  let state = seed;
  const uniform = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
  return { uniform, normal: () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform()) };
}

/** 1,000 stores: 8 % unheard, half of the others under 100 reviews, up to 900; true means around 4.1, stars 1–5 in whole steps. */
function simulateChain(seed: number) {
  const { uniform, normal } = createRandom(seed);
  return Array.from({ length: 1000 }, (_, index) => {
    const truth = Math.min(4.9, Math.max(1.5, 4.1 + 0.3 * normal()));
    const size = uniform() < 0.08 ? 0 : Math.ceil(uniform() < 0.5 ? 100 * uniform() ** 2 : 100 + 800 * uniform() ** 2);
    // Stars drawn as 5 less a binomial number of lost points: the mean is the truth, and the scale is respected.
    const values = Array.from({ length: size }, () => 5 - [0, 1, 2, 3].filter(() => uniform() < (5 - truth) / 4).length);
    return { id: String(index), truth, values };
  });
}

const figureOf = (figures: ReturnType<typeof shrinkMeans>, id: string) => {
  const figure = figures.get(id);
  if (figure === undefined) throw new Error(`no figure for ${id}`);
  return figure;
};

describe('shrinkMeans', () => {
  it('draws a store with few reviews to its peers and leaves one with many where it is', () => {
    const figures = shrinkMeans([
      { id: 'two perfect', values: [5, 5] },
      { id: 'many good', values: Array.from({ length: 300 }, (_, index) => (index % 5 === 0 ? 4 : 5)) },
      ...[2, 3, 4].map((step) => ({ id: `peer ${step}`, values: Array.from({ length: 300 }, (_, index) => (index % step === 0 ? 3 : 5)) })),
    ], RATING_SCALE);
    const few = figureOf(figures, 'two perfect');
    const many = figureOf(figures, 'many good');
    expect(few.value).toBeLessThan(many.value ?? 0);
    expect(few).toMatchObject({ plainMean: 5, sampleSize: 2 });
    expect(Math.abs((many.value ?? 0) - 4.8)).toBeLessThan(0.02);
    expect((few.high ?? 0) - (few.low ?? 0)).toBeGreaterThan((many.high ?? 0) - (many.low ?? 0));
  });

  it('has no figure where there are no reviews', () => {
    expect(shrinkMeans([{ id: 'none', values: [] }, { id: 'one', values: [4] }], RATING_SCALE).get('none')).toEqual(NO_FIGURE);
    expect(shrinkMeans([], RATING_SCALE).size).toBe(0);
  });

  it.each([
    ['one store with one review', [[4]]],
    ['one review each', [[5], [1], [3]]],
    ['the same everywhere', [[5, 5], [5], [5, 5, 5]]],
    ['no spread within, some between', [[5, 5], [4, 4]]],
  ])('stays within the values seen: %s', (_, values) => {
    const figures = shrinkMeans(values.map((own, index) => ({ id: String(index), values: own })), RATING_SCALE);
    for (const { value, low, high } of figures.values()) {
      expect(value).toBeGreaterThanOrEqual(Math.min(...values.flat()));
      expect(value).toBeLessThanOrEqual(Math.max(...values.flat()));
      expect(low).toBeLessThanOrEqual(value ?? Number.NaN);
      expect(high).toBeGreaterThanOrEqual(value ?? Number.NaN);
    }
  });

  it('gives one review each the mean of all, for nothing tells luck from merit', () => {
    const figures = shrinkMeans([{ id: 'a', values: [5] }, { id: 'b', values: [3] }], RATING_SCALE);
    expect(figures.get('a')?.value).toBeCloseTo(4);
  });

  it.each([['stars', [5], RATING_SCALE, 1.5], ['sentiment', [0.76], SENTIMENT_SCALE, 0.75]])('lets one review of one store say little, within its scale: %s', (_, values, scale, reach) => {
    const { value, low, high } = figureOf(shrinkMeans([{ id: 'only', values }], scale), 'only');
    expect((value ?? 0) - (low ?? 0)).toBeGreaterThan(reach);
    expect(high).toBe(scale.to);
  });

  it.each([1, 2, 3])('comes at least 30 %% nearer to the truth than the plain mean, by simulation %i', (seed) => {
    const stores = simulateChain(seed);
    const figures = shrinkMeans(stores, RATING_SCALE);
    const heard = stores.filter((store) => store.values.length > 0);
    const errorOf = (value: 'value' | 'plainMean') => Math.sqrt(heard.reduce((sum, { id, truth }) => sum + ((figureOf(figures, id)[value] ?? Number.NaN) - truth) ** 2, 0) / heard.length);
    expect(errorOf('value')).toBeLessThan(0.7 * errorOf('plainMean'));
  });

  it('holds the truth in nine intervals of ten, within two points', () => {
    const stores = [11, 12, 13, 14, 15].map(simulateChain);
    const inside = stores.flatMap((chain) => {
      const figures = shrinkMeans(chain, RATING_SCALE);
      return chain.filter((store) => store.values.length > 0).map(({ id, truth }) => {
        const { low, high } = figureOf(figures, id);
        return low !== null && high !== null && low <= truth && truth <= high;
      });
    });
    const share = inside.filter(Boolean).length / inside.length;
    expect(share).toBeGreaterThan(0.88);
    expect(share).toBeLessThan(0.92);
  });

  it('never lets two perfect reviews into the best twentieth', () => {
    for (const seed of [21, 22, 23]) {
      const figures = shrinkMeans([...simulateChain(seed), { id: 'two perfect', values: [5, 5] }], RATING_SCALE);
      const ranked = [...figures].filter(([, figure]) => figure.value !== null).sort(([, a], [, b]) => (b.value ?? 0) - (a.value ?? 0)).map(([id]) => id);
      expect(ranked.indexOf('two perfect')).toBeGreaterThan(ranked.length * 0.05);
    }
  });
});

describe('weights', () => {
  const peers = [2.2, 4.5, 3.3, 3.9].map((mean, index) => ({ id: `peer ${index}`, moments: momentsOf(Array.from({ length: 80 }, (_, at) => Math.min(5, mean + (at % 5) - 2))) }));
  const figure = (weights: number[]) => {
    const found = shrinkMoments([{ id: 'it', moments: momentsOf([1, 1, 1, 5, 5, 5], weights) }, ...peers], RATING_SCALE).get('it');
    if (found === undefined) throw new Error('no figure');
    return found;
  };

  it('let what is recent count more, and leave what the sources show as it is', () => {
    const [all, late] = [figure([1, 1, 1, 1, 1, 1]), figure([0.1, 0.1, 0.1, 1, 1, 1])];
    expect(Number(late.value)).toBeGreaterThan(Number(all.value));
    expect([late.plainMean, late.sampleSize]).toEqual([3, 6]);
  });

  it('make the interval wider as they differ, and nothing where all are alike', () => {
    const [whole, half, uneven] = [figure([1, 1, 1, 1, 1, 1]), figure([0.5, 0.5, 0.5, 0.5, 0.5, 0.5]), figure([1, 0.1, 0.1, 1, 0.1, 0.1])];
    expect(half).toEqual(whole);
    expect(whole.effectiveSize).toBe(6);
    expect(uneven.effectiveSize).toBeLessThan(3);
    expect(Number(uneven.high) - Number(uneven.low)).toBeGreaterThan(Number(whole.high) - Number(whole.low));
  });

  it('of nothing are no figure', () => {
    expect(figure([0, 0, 0, 0, 0, 0])).toEqual(NO_FIGURE);
  });

  it('add up over several groups as over one', () => {
    expect(addMoments([momentsOf([1, 2], [1, 0.5]), momentsOf([5], [0.25])])).toEqual(momentsOf([1, 2, 5], [1, 0.5, 0.25]));
  });
});

// A vendor's published ratio puts one positive review of one (100) above 480 of 500 (96).
it('want 15: a store with one kind review does not stand above one with 480 of 500', () => {
  const many = [...Array.from({ length: 480 }, () => 0.9), ...Array.from({ length: 20 }, () => -0.9)];
  const peers = Array.from({ length: 30 }, (_, index) => ({ id: `peer-${index}`, values: Array.from({ length: 60 }, (_, at) => (at % 10 < 7 + (index % 3) ? 0.8 : -0.7)) }));
  const figures = shrinkMeans([{ id: 'few', values: [0.9] }, { id: 'many', values: many }, ...peers], SENTIMENT_SCALE);
  const [few, most] = [figureOf(figures, 'few'), figureOf(figures, 'many')];
  expect(few.plainMean).toBeGreaterThan(Number(most.plainMean));
  expect(Number(few.value)).toBeLessThan(Number(most.value));
  expect([few.sampleSize, most.sampleSize]).toEqual([1, 500]);
  expect(Number(few.high) - Number(few.low)).toBeGreaterThan(Number(most.high) - Number(most.low));
});
