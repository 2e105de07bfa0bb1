/** Bad reviews that came close together, against what the store is used to. */
export interface Burst {
  /** Day of the first of them. */
  since: number;
  /** Bad reviews since, and how many were to be expected in that time. */
  bad: number;
  expected: number;
  /** All reviews since. */
  reviews: number;
  /** Minus the natural logarithm of the chance of so many by luck. */
  strength: number;
}

export interface DatedReview {
  day: number;
  isBad: boolean;
}

/** What the peers are used to: bad reviews a day, and the share of bad ones among all. */
export interface BadRate {
  perDay: number;
  share: number;
}

/** What lies farther apart is no burst, but a trend. */
export const BURST_DAYS = 30;
/** Fewer are no burst: a store with 400 reviews is not alarmed for one, nor for two. */
const BAD_MIN = 3;
/** The peers' rate weighs as much as so many bad reviews of the store's own. */
const PRIOR_EVENTS = 2;
/** More of all reviews bring more bad ones: their share has to be this many times the usual as well. */
const SHARE_TIMES_MIN = 1.5;

/**
 * The least likely burst that lasts until `today` (a day), within the last weeks; null where there is none. The store's own
 * rate before it, drawn toward its peers, is uncertain itself: counts of the time to come are negative binomial. `series` is
 * in the order of days; the store was watched from `watchedSince` on.
 */
export function findBurst(series: readonly DatedReview[], peers: BadRate, { watchedSince, today }: { watchedSince: number; today: number }): Burst | null {
  let best: Burst | null = null;
  let [bad, reviews] = [0, 0];
  const total = { bad: series.filter((one) => one.isBad).length, reviews: series.length };
  for (let index = series.length - 1; index >= 0; index -= 1) {
    const one = series[index];
    if (one === undefined || today - one.day > BURST_DAYS) break;
    reviews += 1;
    if (one.isBad) bad += 1;
    if (!one.isBad || bad < BAD_MIN || series[index - 1]?.day === one.day) continue;
    const rate = { shape: PRIOR_EVENTS + total.bad - bad, days: PRIOR_EVENTS / peers.perDay + Math.max(0, one.day - watchedSince) };
    const usualShare = (PRIOR_EVENTS + total.bad - bad) / (PRIOR_EVENTS / peers.share + total.reviews - reviews);
    const days = Math.max(1, today - one.day + 1);
    const strength = -logTail(bad, rate, days);
    if (bad / reviews < SHARE_TIMES_MIN * usualShare || strength <= (best?.strength ?? 0)) continue;
    best = { since: one.day, bad, expected: (rate.shape / rate.days) * days, reviews, strength };
  }
  return best;
}

/** Logarithm of the chance of at least `count` events within some days, the rate being gamma-distributed. */
function logTail(count: number, { shape, days: known }: { shape: number; days: number }, days: number): number {
  const chance = days / (days + known);
  // Terms of the negative binomial from `count` on fall geometrically once they lie above the mean.
  let term = logGamma(shape + count) - logGamma(shape) - logGamma(count + 1) + count * Math.log(chance) + shape * Math.log(1 - chance);
  let sum = 0;
  const first = term;
  for (let at = count; at < count + 500; at += 1) {
    sum += Math.exp(term - first);
    term += Math.log(((shape + at) / (at + 1)) * chance);
    if (term - first < -30) break;
  }
  return Math.min(0, first + Math.log(sum));
}

/** Stirling's series, shifted to where it is exact to ten digits. */
function logGamma(value: number): number {
  let [at, shift] = [value, 0];
  for (; at < 10; at += 1) shift -= Math.log(at);
  return shift + (at - 0.5) * Math.log(at) - at + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * at) - 1 / (360 * at ** 3) + 1 / (1260 * at ** 5);
}
