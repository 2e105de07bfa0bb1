import { rngFor, type Rng } from '#test/network/rng.ts';

/** One invented review: when, in days before today, how many stars, and what its text was read as. */
export interface DrawnReview {
  ageDays: number;
  stars: number;
  /** −1 … 1; null: stars without words, or in a language without a model. */
  sentiment: number | null;
}

/** A store of which we know how good it is. */
export interface KnownStore {
  id: string;
  /** Mean of the stars that it earns in the long run, today. */
  trueRating: number;
  trueSentiment: number;
  reviews: DrawnReview[];
}

/** A trade: how its stars are spread, and how far its stores lie apart. */
export interface Trade {
  name: string;
  /** Shares of 1 to 5 stars of a middling store. */
  stars: readonly number[];
  /** How far stores differ, as the deviation of the tilt: 0.25 makes means differ by about 0.35 stars. */
  tilt: number;
}

/** Shapes as they are known of shops: a J, most of it at five stars, and more ones than twos. */
export const TRADES: readonly Trade[] = [
  { name: 'shops, 4.2 stars', stars: [0.1, 0.03, 0.06, 0.15, 0.66], tilt: 0.22 },
  { name: 'praised, 4.8 stars', stars: [0.022, 0.008, 0.015, 0.06, 0.895], tilt: 0.2 },
  { name: 'opticians, 4.6 stars, close together', stars: [0.045, 0.015, 0.025, 0.09, 0.825], tilt: 0.2 },
  { name: 'restaurants, 3.8 stars, far apart', stars: [0.16, 0.07, 0.1, 0.18, 0.49], tilt: 0.2 },
];

/** What a text is read as, by its stars: mean and deviation of its sentiment; models are surer of praise, and err. */
const READ_AS: readonly (readonly [mean: number, deviation: number])[] = [[-0.75, 0.3], [-0.5, 0.4], [0, 0.45], [0.6, 0.35], [0.82, 0.2]];
/** One text of so many is read as its contrary. */
const MISREAD = 0.06;
const HAS_WORDS = 0.7;
/** Reviews reach back so far. */
const YEARS = 3;

/** Shares of stars, tilted toward five (or one): an exponential family with the trade's shape as its middle, as stars of better and worse stores are spread. */
export function tiltStars(shares: readonly number[], tilt: number): number[] {
  const raised = shares.map((share, index) => share * Math.exp(tilt * (index - 4)));
  const total = raised.reduce((sum, one) => sum + one, 0);
  return raised.map((one) => one / total);
}

export const meanStars = (shares: readonly number[]): number => shares.reduce((sum, share, index) => sum + share * (index + 1), 0);

/** The tilt at which stars of this shape have a given mean. */
export function tiltFor(shares: readonly number[], mean: number): number {
  let [low, high] = [-5, 5];
  for (let step = 0; step < 50; step += 1) {
    const middle = (low + high) / 2;
    if (meanStars(tiltStars(shares, middle)) < mean) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

export function drawStars(rng: Rng, shares: readonly number[]): number {
  let left = rng.next();
  for (const [index, share] of shares.entries()) {
    left -= share;
    if (left < 0) return index + 1;
  }
  return 5;
}

/** 1,000 stores: 8 % without a review, half under 100, up to 900. With `memoryYears` they change: what a store was so long ago tells e⁻¹ of what it is. */
export function drawChain(trade: Trade, seed: number, { stores = 1_000, memoryYears = Infinity } = {}): KnownStore[] {
  return Array.from({ length: stores }, (_, index) => {
    const rng = rngFor('chain', trade.name, seed, index);
    const past = [trade.tilt * rng.normal()];
    const kept = Math.exp(-1 / 12 / memoryYears);
    const months = kept < 1 ? YEARS * 12 : 1;
    for (let month = 1; month < months; month += 1) past.push((past[month - 1] ?? 0) * kept + trade.tilt * Math.sqrt(1 - kept ** 2) * rng.normal());
    const sharesOf = past.map((tilt) => tiltStars(trade.stars, tilt));
    const today = sharesOf[0] ?? trade.stars;
    const reviews = Array.from({ length: drawSize(rng) }, () => {
      const age = rng.next() * YEARS;
      return drawReview(rng, sharesOf[Math.floor(age * 12)] ?? today, age * 365);
    });
    return { id: String(index), trueRating: meanStars(today), trueSentiment: meanSentiment(today), reviews };
  });
}

function drawSize(rng: Rng): number {
  if (rng.chance(0.08)) return 0;
  // Of all stores half lie under 100, those without any among them.
  return rng.chance(0.42 / 0.92) ? 1 + Math.floor(99 * rng.next() ** 1.5) : 100 + Math.floor(801 * rng.next() ** 2);
}

export function drawReview(rng: Rng, shares: readonly number[], ageDays: number): DrawnReview {
  const stars = drawStars(rng, shares);
  const [mean, deviation] = READ_AS[stars - 1] ?? [0, 0];
  const read = Math.max(-1, Math.min(1, mean + deviation * rng.normal()));
  return { ageDays, stars, sentiment: rng.chance(HAS_WORDS) ? (rng.chance(MISREAD) ? -read : read) : null };
}

const SETTLED = READ_AS.map((_, index) => {
  const rng = rngFor('settled sentiment', index);
  const [mean, deviation] = READ_AS[index] ?? [0, 0];
  const draws = Array.from({ length: 20_000 }, () => Math.max(-1, Math.min(1, mean + deviation * rng.normal())) * (rng.chance(MISREAD) ? -1 : 1));
  return draws.reduce((sum, one) => sum + one, 0) / draws.length;
});
/** What the texts of a store with these stars are read as in the long run. */
function meanSentiment(shares: readonly number[]): number {
  return shares.reduce((sum, share, index) => sum + share * (SETTLED[index] ?? 0), 0);
}
