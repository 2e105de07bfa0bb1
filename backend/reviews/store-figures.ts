import type { ShrunkMean } from '#domain/review.ts';
import { leastOf, mostOf } from '#normalize/extremes.ts';

/** 90 % of a normal distribution lies within this many standard deviations. */
const INTERVAL_DEVIATIONS = 1.645;

/** What a review can say, from end to end: stars go from 1 to 5, sentiment from −1 to 1. */
export const RATING_SCALE: Scale = { from: 1, to: 5 };
export const SENTIMENT_SCALE: Scale = { from: -1, to: 1 };
export interface Scale {
  from: number;
  to: number;
}

/**
 * Before anything is heard, reviews are taken to spread like this many, a quarter of the range around their store's mean:
 * one review says little, and its interval says so. Against hundreds it weighs nothing.
 */
const PRIOR_FREEDOM = 5;

/**
 * Means of stores, drawn toward the mean of the group as far as their own sample is small (empirical Bayes). The variance
 * between stores is estimated by the method of moments, that within stores is pooled. The interval holds the true mean nine
 * times in ten where stores differ about normally. A store without values has no figure; values may have any unit.
 */
export function shrinkMeans(stores: readonly { id: string; values: readonly number[] }[], scale: Scale): Map<string, ShrunkMean> {
  const heard = stores.filter((store) => store.values.length > 0).map((store) => ({ mean: meanOf(store.values), size: store.values.length, values: store.values }));
  const within = poolVariance(heard, scale);
  const between = estimateBetween(heard, within);
  const weights = heard.map(({ size }) => 1 / (between + within / size));
  const total = weights.reduce((sum, one) => sum + one, 0);
  const means = heard.map(({ mean }) => mean);
  const centre = clamp(heard.reduce((sum, { mean }, index) => sum + mean * (weights[index] ?? 0), 0) / total, leastOf(means), mostOf(means));
  return new Map(stores.map(({ id, values }) => [id, shrinkOne(values, { within, between, centre, centreVariance: 1 / total }, scale)]));
}

/** A mean lies within its values; rounding may carry it a hair beyond. */
function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

function shrinkOne(values: readonly number[], group: { within: number; between: number; centre: number; centreVariance: number }, scale: Scale): ShrunkMean {
  if (values.length === 0) return { value: null, low: null, high: null, sampleSize: 0, plainMean: null };
  const plainMean = meanOf(values);
  const noise = group.within / values.length;
  const trust = group.between / (group.between + noise);
  const value = clamp(group.centre + trust * (plainMean - group.centre), Math.min(plainMean, group.centre), Math.max(plainMean, group.centre));
  // What remains unknown of the store, and of the centre it is drawn to.
  const deviation = Math.sqrt(trust * noise + (1 - trust) ** 2 * group.centreVariance);
  const reach = INTERVAL_DEVIATIONS * deviation;
  return { value, low: clamp(value - reach, scale.from, value), high: clamp(value + reach, value, scale.to), sampleSize: values.length, plainMean };
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

interface Heard { mean: number; size: number; values: readonly number[] }

/** Of a sample; 0 for fewer than two. */
function varianceOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return values.length < 2 ? 0 : values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}

/** Variance of values around their own store's mean, over all stores and the prior. */
function poolVariance(stores: readonly Heard[], scale: Scale): number {
  const freedom = stores.reduce((sum, { size }) => sum + size - 1, 0);
  const spread = stores.reduce((sum, { mean, values }) => sum + values.reduce((part, value) => part + (value - mean) ** 2, 0), 0);
  const prior = ((scale.to - scale.from) / 4) ** 2;
  // One value per store: what is between and what is within can't be told apart, and all of it is taken as noise.
  if (freedom === 0) return Math.max(prior, varianceOf(stores.map(({ mean }) => mean)));
  return (spread + PRIOR_FREEDOM * prior) / (freedom + PRIOR_FREEDOM);
}

/** DerSimonian and Laird (1986): the spread of means beyond what their own noise explains, never negative. */
function estimateBetween(stores: readonly Heard[], within: number): number {
  if (stores.length < 2) return 0;
  const sizes = stores.reduce((sum, { size }) => sum + size, 0);
  const centre = stores.reduce((sum, { mean, size }) => sum + mean * size, 0) / sizes;
  const spread = stores.reduce((sum, { mean, size }) => sum + (size * (mean - centre) ** 2) / within, 0);
  const scale = (sizes - stores.reduce((sum, { size }) => sum + size ** 2, 0) / sizes) / within;
  return scale <= 0 ? 0 : Math.max(0, (spread - (stores.length - 1)) / scale);
}
