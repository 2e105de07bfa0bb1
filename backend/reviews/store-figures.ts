import type { ShrunkMean } from '#domain/review.ts';

/** 90 % of a normal distribution lies within this many standard deviations. */
const INTERVAL_DEVIATIONS = 1.645;

/**
 * Means of stores, drawn toward the mean of the group as far as their own sample is small (empirical Bayes). The variance
 * between stores is estimated by the method of moments, that within stores is pooled. The interval holds the true mean nine
 * times in ten where stores differ about normally. A store without values has no figure; values may have any unit.
 */
export function shrinkMeans(stores: readonly { id: string; values: readonly number[] }[]): Map<string, ShrunkMean> {
  const heard = stores.filter((store) => store.values.length > 0).map((store) => ({ mean: meanOf(store.values), size: store.values.length, values: store.values }));
  const within = poolVariance(heard);
  const between = estimateBetween(heard, within);
  const weights = heard.map(({ size }) => weigh(size, within, between));
  const total = weights.reduce((sum, one) => sum + one, 0);
  const centre = heard.reduce((sum, { mean }, index) => sum + mean * (weights[index] ?? 1), 0) / total;
  return new Map(stores.map(({ id, values }) => [id, shrinkOne(values, { within, between, centre, centreVariance: between > 0 || within > 0 ? 1 / total : 0 })]));
}

/** Weight of a store's mean in the mean of the group: the inverse of its variance. With no spread at all every store weighs its size. */
function weigh(size: number, within: number, between: number): number {
  return within === 0 && between === 0 ? size : 1 / (between + within / size);
}

function shrinkOne(values: readonly number[], group: { within: number; between: number; centre: number; centreVariance: number }): ShrunkMean {
  if (values.length === 0) return { value: null, low: null, high: null, sampleSize: 0, plainMean: null };
  const plainMean = meanOf(values);
  const noise = group.within / values.length;
  const trust = group.between + noise === 0 ? 1 : group.between / (group.between + noise);
  const value = group.centre + trust * (plainMean - group.centre);
  // What remains unknown of the store, and of the centre it is drawn to.
  const deviation = Math.sqrt(trust * noise + (1 - trust) ** 2 * group.centreVariance);
  const reach = INTERVAL_DEVIATIONS * deviation;
  return { value, low: value - reach, high: value + reach, sampleSize: values.length, plainMean };
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

interface Heard { mean: number; size: number; values: readonly number[] }

/** Variance of values around their own store's mean, over all stores. */
function poolVariance(stores: readonly Heard[]): number {
  const freedom = stores.reduce((sum, { size }) => sum + size - 1, 0);
  if (freedom > 0) return stores.reduce((sum, { mean, values }) => sum + values.reduce((part, value) => part + (value - mean) ** 2, 0), 0) / freedom;
  // One value per store: what is between and what is within can't be told apart, and all of it is taken as noise.
  const overall = stores.length === 0 ? 0 : meanOf(stores.map((store) => store.mean));
  return stores.length < 2 ? 0 : stores.reduce((sum, { mean }) => sum + (mean - overall) ** 2, 0) / (stores.length - 1);
}

/** DerSimonian and Laird (1986): the spread of means beyond what their own noise explains, never negative. */
function estimateBetween(stores: readonly Heard[], within: number): number {
  if (stores.length < 2) return 0;
  if (within === 0) return meanOf(stores.map(({ mean }) => (mean - meanOf(stores.map((one) => one.mean))) ** 2));
  const sizes = stores.reduce((sum, { size }) => sum + size, 0);
  const centre = stores.reduce((sum, { mean, size }) => sum + mean * size, 0) / sizes;
  const spread = stores.reduce((sum, { mean, size }) => sum + (size * (mean - centre) ** 2) / within, 0);
  const scale = (sizes - stores.reduce((sum, { size }) => sum + size ** 2, 0) / sizes) / within;
  return scale <= 0 ? 0 : Math.max(0, (spread - (stores.length - 1)) / scale);
}
