import type { Moments, ShrunkMean } from '#domain/review.ts';
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

/** Nothing to rest on. */
export const NO_FIGURE: ShrunkMean = { value: null, low: null, high: null, sampleSize: 0, effectiveSize: 0, plainMean: null };

/** What the stores of a group have in common: where they lie, how far apart their true means are, and how far a store's reviews spread. */
export interface PeerSpread {
  /** Mean of the stores, and the variance of that estimate. */
  centre: number;
  centreVariance: number;
  /** Variance between the true means of stores. */
  between: number;
  /** Variance of single reviews around their own store's mean. */
  within: number;
}

/** The sums over values of one store; without weights each counts whole. */
export function momentsOf(values: readonly number[], weights?: readonly number[]): Moments {
  const all: Moments = { count: 0, sum: 0, weight: 0, weightSquares: 0, weighted: 0, weightedSquares: 0 };
  for (const [index, value] of values.entries()) {
    const weight = weights?.[index] ?? 1;
    all.count += 1;
    all.sum += value;
    all.weight += weight;
    all.weightSquares += weight * weight;
    all.weighted += weight * value;
    all.weightedSquares += weight * value * value;
  }
  return all;
}

/** Several groups of values as one. */
export function addMoments(all: readonly Moments[]): Moments {
  const sum = (name: keyof Moments): number => all.reduce((total, one) => total + one[name], 0);
  return { count: sum('count'), sum: sum('sum'), weight: sum('weight'), weightSquares: sum('weightSquares'), weighted: sum('weighted'), weightedSquares: sum('weightedSquares') };
}

/**
 * Means of stores, drawn toward the mean of the group as far as their own sample is small (empirical Bayes). The variance
 * between stores is estimated by the method of moments, that within stores is pooled. The interval holds the true mean nine
 * times in ten where stores differ about normally. A store without values has no figure; values may have any unit.
 */
export function shrinkMeans(stores: readonly { id: string; moments: Moments }[], scale: Scale): Map<string, ShrunkMean> {
  const group = measurePeers(stores.map((store) => store.moments), scale);
  return new Map(stores.map(({ id, moments }) => [id, group === null ? NO_FIGURE : shrinkMean(moments, group, scale)]));
}

/** What the stores of a group have in common; null where nobody has said anything. */
export function measurePeers(stores: readonly Moments[], scale: Scale): PeerSpread | null {
  const heard = stores.filter((one) => one.weight > 0).map((one) => ({ mean: one.weighted / one.weight, size: effectiveSizeOf(one), moments: one }));
  if (heard.length === 0) return null;
  const within = poolVariance(heard, scale);
  const between = estimateBetween(heard, within);
  const weights = heard.map(({ size }) => 1 / (between + within / size));
  const total = weights.reduce((sum, one) => sum + one, 0);
  const means = heard.map(({ mean }) => mean);
  const centre = clamp(heard.reduce((sum, { mean }, index) => sum + mean * (weights[index] ?? 0), 0) / total, leastOf(means), mostOf(means));
  return { centre, centreVariance: 1 / total, between, within };
}

/** One store's mean, drawn toward its peers. */
export function shrinkMean(moments: Moments, group: PeerSpread, scale: Scale): ShrunkMean {
  if (moments.weight <= 0) return NO_FIGURE;
  const mean = moments.weighted / moments.weight;
  const effectiveSize = effectiveSizeOf(moments);
  const noise = group.within / effectiveSize;
  const trust = group.between / (group.between + noise);
  const value = clamp(group.centre + trust * (mean - group.centre), Math.min(mean, group.centre), Math.max(mean, group.centre));
  // What remains unknown of the store, and of the centre it is drawn to.
  const deviation = Math.sqrt(trust * noise + (1 - trust) ** 2 * group.centreVariance);
  const reach = INTERVAL_DEVIATIONS * deviation;
  return { value, low: clamp(value - reach, scale.from, value), high: clamp(value + reach, value, scale.to), sampleSize: moments.count, effectiveSize, plainMean: moments.sum / moments.count };
}

/** As many values of equal weight would have a mean as sure (Kish 1965): never more than there are. Only how weights differ counts, not how high they are. */
export function effectiveSizeOf({ weight, weightSquares, count }: Moments): number {
  return weightSquares === 0 ? 0 : Math.min(count, weight ** 2 / weightSquares);
}

/** A mean lies within its values; rounding may carry it a hair beyond. */
function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

interface Heard { mean: number; size: number; moments: Moments }

/** Squared distances of values to their own store's mean, by weights of which the mean is 1. */
function spreadOf({ mean, size, moments }: Heard): number {
  return Math.max(0, (moments.weightedSquares / moments.weight - mean ** 2) * size);
}

/** Variance of values around their own store's mean, over all stores and the prior. */
function poolVariance(stores: readonly Heard[], scale: Scale): number {
  const freedom = stores.reduce((sum, { size }) => sum + size - 1, 0);
  const spread = stores.reduce((sum, one) => sum + spreadOf(one), 0);
  const prior = ((scale.to - scale.from) / 4) ** 2;
  // One value per store: what is between and what is within can't be told apart, and all of it is taken as noise.
  if (freedom < 1e-9) return Math.max(prior, varianceOf(stores.map(({ mean }) => mean)));
  return (spread + PRIOR_FREEDOM * prior) / (freedom + PRIOR_FREEDOM);
}

/** Of a sample; 0 for fewer than two. */
function varianceOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.length < 2 ? 0 : values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
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
