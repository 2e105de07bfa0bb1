import { DROP_THRESHOLDS } from './alarm-thresholds.ts';
import type { PeerSpread } from './store-figures.ts';

/**
 * Strengths from which complaints about a topic, and a burst of bad reviews, are told: at these a store with 72 reviews a year
 * has 0.2 and 0.05 false alarms a year from them (all eleven topics together). A store with more reviews is looked at as often
 * as it has reviews, and the time to a false alarm grows exponentially with the threshold: so the threshold grows by the
 * logarithm of the volume. Measured by `npm run eval -- ranking`.
 */
const TOPIC_STRENGTH = 3.3;
const BURST_STRENGTH = 8;
const GROWTH = 0.75;
const VOLUME_FROM = 72;

export const topicThreshold = (volume: number): number => TOPIC_STRENGTH + growthOf(volume);
export const burstThreshold = (volume: number): number => BURST_STRENGTH + growthOf(volume);

const growthOf = (volume: number): number => GROWTH * Math.log(Math.max(1, volume / VOLUME_FROM));

/** Strength from which a drop of the stars is told, at so many reviews a year and as far as the peers' reviews spread; between what was simulated in straight lines. */
export function dropThreshold(volume: number, { within }: Pick<PeerSpread, 'within'>): number {
  const { volumes, rows } = DROP_THRESHOLDS;
  const atVolume = rows.map((row) => ({ spread: row.spread, threshold: between(volumes.map(Math.log), row.thresholds, Math.log(Math.max(volume, 1))) }));
  return between(atVolume.map((one) => one.spread), atVolume.map((one) => one.threshold), Math.sqrt(within));
}

/** The value at `x` of a line through points in the order of `xs`; beyond its ends as at them. */
function between(xs: readonly number[], ys: readonly number[], x: number): number {
  const index = xs.findIndex((one) => one >= x);
  const [left, right] = index < 0 ? [xs.length - 1, xs.length - 1] : [Math.max(0, index - 1), index];
  const [fromX, toX, fromY, toY] = [xs[left], xs[right], ys[left], ys[right]];
  if (fromX === undefined || toX === undefined || fromY === undefined || toY === undefined) throw new RangeError('No thresholds.');
  return fromX === toX ? fromY : fromY + ((toY - fromY) * (x - fromX)) / (toX - fromX);
}
