import { HALF_LIFE_DAYS, weightOfAge } from './half-life.ts';
import type { PeerSpread } from './store-figures.ts';

/** What one review says of one thing, and when, in days since any fixed day. */
export interface DatedValue {
  day: number;
  value: number;
}

/** Since when a store's reviews say something else than before. */
export interface Change {
  /** Day of the first review after it. */
  since: number;
  /** The store's base before it, drawn toward its peers as far as little was said, and the mean since. */
  before: number;
  after: number;
  /** Reviews since, and those of them that lie on the new side of the base. */
  reviews: number;
  telling: number;
  /** How much likelier the change is than none, as a natural logarithm. */
  strength: number;
  /** How much likelier it is that the latest reviews are as before again than that they are as after it: at RECOVERED it is over. */
  recovery: number;
}

/** What is looked for: a shift of the mean by so much, in the unit of the values; below zero for worse. */
export interface ChangeRule {
  shift: number;
  /** A change that began before this day is known already. */
  notBefore?: number;
  halfLifeDays?: number;
}

/** A drop of half a star: what customers see as another number of stars. */
export const RATING_DROP = { shift: -0.5 } as const satisfies ChangeRule;
export const RATING_RISE = { shift: 0.5 } as const satisfies ChangeRule;
/** A warning is over when its strength has fallen to this share of what raised it: what wavers around the threshold is one warning, not many. */
export const WARNING_END_SHARE = 0.2;

/** More reviews than these after a change tell nothing that these do not. */
const REVIEWS_AFTER_MAX = 200;
/** From here it is twenty times likelier that all is as before. */
export const RECOVERED = 3;
/** A year: an older change is how things are. */
const REACH_DAYS = 365;
/** Fewer telling reviews are no change, however far off they are: anybody may have a bad day. */
export const TELLING_MIN = 3;
/** The peers' spread weighs as much as so many reviews of the store's own. */
const SPREAD_PRIOR = 20;
/** A store that hears nothing but praise is still not so even that one complaint proves anything: no less than this share of the peers' spread. */
const SPREAD_SHARE_MIN = 0.5;

/**
 * The likeliest moment since when the mean is shifted, and how likely; null where nothing speaks for one. For each moment
 * the likelihood of what followed under the shift is set against that under none (Page's CUSUM, whose sum is the largest of
 * these ratios), with the store's base as sure as it is: its mean before that moment, weighted by age and drawn toward its
 * peers. A new store has its peers alone to be compared with. `series` is in the order of days.
 */
export function findChange(series: readonly DatedValue[], peers: PeerSpread, { shift, notBefore = -Infinity, halfLifeDays = HALF_LIFE_DAYS }: ChangeRule): Change | null {
  const last = series.at(-1);
  if (last === undefined) return null;
  const sums = sumBefore(series, last.day, halfLifeDays);
  const side = Math.sign(shift);
  let best: (Change & { spread: number }) | null = null;
  let [after, count] = [0, 0];
  for (let index = series.length - 1; index >= 0; index -= 1) {
    const one = series[index];
    if (one === undefined || count >= REVIEWS_AFTER_MAX || last.day - one.day > REACH_DAYS || one.day < notBefore) break;
    after += one.value;
    count += 1;
    // Of several reviews of one day nobody knows the order: a change begins with the first.
    if (series[index - 1]?.day === one.day) continue;
    const base = baseOf(sums, index, peers);
    const mean = after / count;
    const strength = (shift * (mean - base.mean - shift / 2)) / (base.spread / count + base.variance);
    if (strength > (best?.strength ?? 0)) best = { since: one.day, before: base.mean, after: mean, reviews: count, telling: 0, strength, recovery: 0, spread: base.spread };
  }
  if (best === null) return null;
  const { spread, ...change } = best;
  const since = series.filter((one) => one.day >= change.since);
  return { ...change, telling: since.filter((one) => side * (one.value - change.before) >= Math.abs(shift)).length, recovery: recoveryOf(since, change.before, shift, spread) };
}

/** The same sum the other way round, over what came after the change: is the latest of it as before? */
function recoveryOf(since: readonly DatedValue[], before: number, shift: number, spread: number): number {
  let [sum, most] = [0, 0];
  for (const { value } of since.toReversed()) {
    sum += (-shift * (value - before - shift / 2)) / spread;
    most = Math.max(most, sum);
  }
  return most;
}

interface Sums { weight: Float64Array; squares: Float64Array; values: Float64Array; valueSquares: Float64Array }

/** Weighted sums of all that stands before each index. */
function sumBefore(series: readonly DatedValue[], today: number, halfLifeDays: number): Sums {
  const [weight, squares, values, valueSquares] = [0, 1, 2, 3].map(() => new Float64Array(series.length + 1)) as [Float64Array, Float64Array, Float64Array, Float64Array];
  for (const [index, { day, value }] of series.entries()) {
    const own = weightOfAge(today - day, halfLifeDays);
    weight[index + 1] = Number(weight[index]) + own;
    squares[index + 1] = Number(squares[index]) + own * own;
    values[index + 1] = Number(values[index]) + own * value;
    valueSquares[index + 1] = Number(valueSquares[index]) + own * value * value;
  }
  return { weight, squares, values, valueSquares };
}

/** The store's mean before an index with the variance of that estimate, and how far its single reviews spread. */
function baseOf(sums: Sums, index: number, peers: PeerSpread): { mean: number; variance: number; spread: number } {
  const weight = Number(sums.weight[index]);
  if (weight === 0) return { mean: peers.centre, variance: peers.between + peers.centreVariance, spread: peers.within };
  const size = weight ** 2 / Number(sums.squares[index]);
  const own = Number(sums.values[index]) / weight;
  const ownSpread = Math.max(0, Number(sums.valueSquares[index]) / weight - own ** 2) * size;
  const spread = Math.max(peers.within * SPREAD_SHARE_MIN, (SPREAD_PRIOR * peers.within + ownSpread) / (SPREAD_PRIOR + size - 1));
  const noise = spread / size;
  const trust = peers.between / (peers.between + noise);
  return { mean: peers.centre + trust * (own - peers.centre), variance: trust * noise + (1 - trust) ** 2 * peers.centreVariance, spread };
}

/** One more review in seven complains of it: what a regional manager would want to know. */
const TOPIC_RISE = { shift: 0.15 } as const satisfies ChangeRule;
/** Complaints are rare, and three in a row of what nobody ever complained of are no proof: they count as if they spread like this at least (the variance of one in seven). */
const COMPLAINT_SPREAD_MIN = 0.12;

/** Since when more reviews complain of a topic; `series` has 1 for a review that does and 0 for one with words that does not. */
export function findTopicRise(series: readonly DatedValue[], peers: PeerSpread, rule: Omit<ChangeRule, 'shift'> = {}): Change | null {
  // The least spread that findChange takes is a share of the peers'.
  return findChange(series, { ...peers, within: Math.max(peers.within, COMPLAINT_SPREAD_MIN / SPREAD_SHARE_MIN) }, { ...rule, ...TOPIC_RISE });
}
