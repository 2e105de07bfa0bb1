import { momentsOf, RATING_SCALE, SENTIMENT_SCALE, shrinkMeans } from '#reviews/store-figures.ts';
import { drawChain, type KnownStore, type Trade } from './chain.ts';

/** Sizes by which the intervals are looked at. */
export const SIZE_CLASSES = [[1, 4], [5, 19], [20, 99], [100, 299], [300, 900]] as const;

export interface ShrinkageFigures {
  /** Root mean square error of the plain mean and of the shrunk one, against the truth. */
  plainError: number;
  shrunkError: number;
  /** Mean distance between a store's place and its true place, in places of a thousand. */
  plainPlaces: number;
  shrunkPlaces: number;
  /** Share of intervals that hold the truth: of all, and by size. */
  held: { inside: number; of: number };
  heldBySize: { inside: number; of: number }[];
  /** Chains in which a store with two perfect reviews stood among the best twentieth. */
  upstarts: number;
  chains: number;
}

/** What shrinking does over some chains of one trade. */
export function measureShrinkage(trade: Trade, figure: 'rating' | 'sentiment', seeds: readonly number[], { halfLifeDays, memoryYears = Infinity }: { halfLifeDays: number; memoryYears?: number }): ShrinkageFigures {
  const all: { truth: number; plain: number; value: number; isHeld: boolean; size: number; plainPlace: number; shrunkPlace: number }[] = [];
  let upstarts = 0;
  for (const seed of seeds) {
    const chain = [...drawChain(trade, seed, { memoryYears }), ...[0, 1, 2].map((index): KnownStore => ({ id: `two perfect ${index}`, trueRating: Number.NaN, trueSentiment: Number.NaN, reviews: [10, 30].map((ageDays) => ({ ageDays, stars: 5, sentiment: 1 })) }))];
    const figures = shrinkMeans(chain.map((store) => ({ id: store.id, moments: momentsOfStore(store, figure, halfLifeDays) })), figure === 'rating' ? RATING_SCALE : SENTIMENT_SCALE);
    const ranked = chain.flatMap((store) => {
      const found = figures.get(store.id);
      return found?.value == null || found.plainMean === null ? [] : [{ store, value: found.value, plain: found.plainMean, low: found.low ?? 0, high: found.high ?? 0, size: found.sampleSize, truth: figure === 'rating' ? store.trueRating : store.trueSentiment }];
    });
    const places = placesOf(ranked.map((one) => one.value));
    if (ranked.some((one, index) => one.store.id.startsWith('two perfect') && (places[index] ?? 0) < ranked.length * 0.05)) upstarts += 1;
    const known = ranked.filter((one) => !Number.isNaN(one.truth));
    const [truePlaces, plainPlaces, shrunkPlaces] = [placesOf(known.map((one) => one.truth)), placesOf(known.map((one) => one.plain)), placesOf(known.map((one) => one.value))];
    for (const [index, { truth, plain, value, low, high, size }] of known.entries()) {
      const apart = (place: readonly number[]) => (Math.abs((place[index] ?? 0) - (truePlaces[index] ?? 0)) * 1_000) / known.length;
      all.push({ truth, plain, value, size, isHeld: low <= truth && truth <= high, plainPlace: apart(plainPlaces), shrunkPlace: apart(shrunkPlaces) });
    }
  }
  const mean = (pick: (one: (typeof all)[number]) => number) => all.reduce((sum, one) => sum + pick(one), 0) / all.length;
  const held = (some: typeof all) => ({ inside: some.filter((one) => one.isHeld).length, of: some.length });
  return {
    plainError: Math.sqrt(mean((one) => (one.plain - one.truth) ** 2)), shrunkError: Math.sqrt(mean((one) => (one.value - one.truth) ** 2)),
    plainPlaces: mean((one) => one.plainPlace), shrunkPlaces: mean((one) => one.shrunkPlace),
    held: held(all), heldBySize: SIZE_CLASSES.map(([from, to]) => held(all.filter((one) => one.size >= from && one.size <= to))), upstarts, chains: seeds.length,
  };
}

/** Place of each value, the highest first; equal ones share the middle of theirs. */
function placesOf(values: readonly number[]): number[] {
  const order = [...values.keys()].sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0));
  const places: number[] = [];
  for (let start = 0; start < order.length; ) {
    let end = start;
    while (end < order.length && values[order[end] ?? 0] === values[order[start] ?? 0]) end += 1;
    for (const index of order.slice(start, end)) places[index] = (start + end - 1) / 2;
    start = end;
  }
  return places;
}

function momentsOfStore({ reviews }: KnownStore, figure: 'rating' | 'sentiment', halfLifeDays: number) {
  const heard = reviews.flatMap(({ ageDays, stars, sentiment }) => (figure === 'rating' ? [{ ageDays, value: stars }] : sentiment === null ? [] : [{ ageDays, value: sentiment }]));
  return momentsOf(heard.map((one) => one.value), heard.map((one) => 2 ** (-one.ageDays / halfLifeDays)));
}
