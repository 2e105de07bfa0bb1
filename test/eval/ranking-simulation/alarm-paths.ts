import { weightOfAge } from '#reviews/half-life.ts';
import { measurePeers, momentsOf, RATING_SCALE, type PeerSpread } from '#reviews/store-figures.ts';
import { findChange, RATING_DROP, RECOVERED, TELLING_MIN, type DatedValue } from '#reviews/trend.ts';
import { rngFor, type Rng } from '#test/network/rng.ts';
import { drawChain, drawStars, meanStars, tiltFor, tiltStars, type Trade } from './chain.ts';

/** How strong the alarm's sum was after each review of a watched year: of stores that stay as they are, and of stores that lose half a star on its first day. */
export interface AlarmPaths {
  volume: number;
  steady: number[][];
  /** The first value is that before the drop. */
  dropped: number[][];
}

const YEARS_BEFORE = 3;
const WATCHED_FROM = YEARS_BEFORE * 365;
const DROP = 0.5;
/** A store with few reviews a year is followed for longer, to see how many reviews it takes. */
const FOLLOWED_REVIEWS = 120;
/** Of a busy store so many are looked at a year: the sum moves little from one review to the next. */
const LOOKS_MAX = 400;

export function peersOf(trade: Trade): PeerSpread {
  const peers = measurePeers(drawChain(trade, 1).map((store) => momentsOf(store.reviews.map((one) => one.stars), store.reviews.map((one) => weightOfAge(one.ageDays)))), RATING_SCALE);
  if (peers === null) throw new Error('A chain without reviews.');
  return peers;
}

export function walkAlarm(trade: Trade, peers: PeerSpread, volume: number, { stores, seed }: { stores: number; seed: number }): AlarmPaths {
  const paths: AlarmPaths = { volume, steady: [], dropped: [] };
  for (let store = 0; store < stores; store += 1) {
    const rng = rngFor('alarm', trade.name, volume, seed, store);
    const shares = tiltStars(trade.stars, trade.tilt * rng.normal());
    const worse = tiltStars(trade.stars, tiltFor(trade.stars, meanStars(shares) - DROP));
    const past = drawDays(rng, 0, WATCHED_FROM, YEARS_BEFORE * volume, shares);
    const skip = Math.max(1, Math.round(volume / LOOKS_MAX));
    paths.steady.push(strengthsOf(past, drawDays(rng, WATCHED_FROM, WATCHED_FROM + 365, volume, shares), peers, skip));
    const followed = Math.max(volume, FOLLOWED_REVIEWS);
    const days = (365 * followed) / volume;
    paths.dropped.push([strengthOf(past, peers), ...strengthsOf(past, drawDays(rng, WATCHED_FROM, WATCHED_FROM + days, followed, worse).slice(0, 200), peers, 1)]);
  }
  return paths;
}

/** Alarms per store and year at a threshold, each over once its sum has fallen to its end. */
export function countFalse({ steady }: AlarmPaths, threshold: number, endShare: number): number {
  let raised = 0;
  for (const path of steady) {
    let isOn = false;
    for (const strength of path) {
      if (!isOn && strength >= threshold) raised += 1;
      isOn = strength >= threshold * (isOn ? endShare : 1);
    }
  }
  return raised / steady.length;
}

/** Middle number of reviews from the drop to the alarm, stores left aside whose alarm had sounded before; Infinity where half are never found. */
export function medianDelay({ dropped }: AlarmPaths, threshold: number): number {
  const delays = dropped.filter((path) => (path[0] ?? 0) < threshold).map((path) => path.findIndex((one) => one >= threshold)).map((at) => (at < 0 ? Infinity : at)).sort((a, b) => a - b);
  return delays[Math.floor(delays.length / 2)] ?? Infinity;
}

function strengthsOf(past: readonly DatedValue[], coming: readonly DatedValue[], peers: PeerSpread, skip: number): number[] {
  const series = [...past];
  return coming.flatMap((one, index) => {
    series.push(one);
    return index % skip === 0 ? [strengthOf(series, peers)] : [];
  });
}

function strengthOf(series: readonly DatedValue[], peers: PeerSpread): number {
  const change = findChange(series, peers, RATING_DROP);
  return change === null || change.telling < TELLING_MIN || change.recovery >= RECOVERED ? 0 : change.strength;
}

function drawDays(rng: Rng, from: number, to: number, count: number, shares: readonly number[]): DatedValue[] {
  return Array.from({ length: Math.round(count) }, () => from + rng.next() * (to - from)).sort((a, b) => a - b).map((day) => ({ day: Math.floor(day), value: drawStars(rng, shares) }));
}
