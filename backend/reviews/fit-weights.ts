import type { FitWeights } from '#domain/sentiment-fit.ts';
import { boundReach, BRAND_BUCKETS, SHIFT_MAX, SLOPE_RANGE, WORDS_REACH } from './fitted-model.ts';

/** One text: what the shipped model makes of it (log-odds), the buckets of its words, what it was meant as, and how much it counts. */
export interface FitExample { base: number; buckets: readonly number[]; target: number; weight: number }

// Chosen on the train part of ../shared/data/reviews (2026-11-22): rates of 0.05 and 0.15 and a reach of 2.5 give the same within 0.01.
const EPOCHS = 12;
const RATE = 0.1;
/** How strongly words are held to 0, and slope and shift to 1 and 0. */
const WORDS_HELD = 0.02;
const SCALE_HELD = 0.02;

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** Logistic regression upon the shipped model's word, by AdaGrad; both sides weigh the same in all. */
export function fitWeights(examples: readonly FitExample[]): FitWeights {
  const importance = balance(examples);
  const words = new Float64Array(BRAND_BUCKETS);
  const moved = new Float64Array(BRAND_BUCKETS).fill(1e-2);
  let [slope, shift, slopeMoved, shiftMoved] = [1, 0, 1e-2, 1e-2];
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    for (const index of shuffled(examples.length, epoch)) {
      const { base, buckets, target } = examples[index] as FitExample;
      const share = 1 / Math.sqrt(Math.max(buckets.length, 1));
      let sum = 0;
      for (const bucket of buckets) sum += words[bucket] as number;
      const added = boundReach(sum, buckets.length);
      const error = (1 / (1 + Math.exp(-(slope * base + shift + added))) - target) * (importance[index] as number);
      const reach = 1 - (added / WORDS_REACH) ** 2;
      for (const bucket of buckets) {
        const pull = error * reach * share + WORDS_HELD * (words[bucket] as number) * share;
        moved[bucket] = (moved[bucket] as number) + pull * pull;
        words[bucket] = (words[bucket] as number) - (RATE * pull) / Math.sqrt(moved[bucket]);
      }
      const bySlope = error * base * 0.2 + SCALE_HELD * (slope - 1);
      slopeMoved += bySlope * bySlope;
      slope = clamp(slope - (RATE * 0.3 * bySlope) / Math.sqrt(slopeMoved), ...SLOPE_RANGE);
      const byShift = error + SCALE_HELD * shift;
      shiftMoved += byShift * byShift;
      shift = clamp(shift - (RATE * byShift) / Math.sqrt(shiftMoved), -SHIFT_MAX, SHIFT_MAX);
    }
  }
  return { slope, shift, ...quantise(words) };
}

/** Praise and complaints weigh half each; what is neither weighs as one of the more frequent. Mean 1. */
function balance(examples: readonly FitExample[]): number[] {
  const total = (target: number): number => examples.reduce((sum, one) => sum + (one.target === target ? one.weight : 0), 0);
  const [bad, good] = [total(0), total(1)];
  return examples.map(({ target, weight }) => (weight * (bad + good)) / 2 / (target === 0 ? bad : target === 1 ? good : Math.max(bad, good)));
}

function quantise(words: Float64Array): Pick<FitWeights, 'step' | 'words'> {
  const step = Math.max(words.reduce((most, one) => Math.max(most, Math.abs(one)), 0), 1e-6) / 127;
  return { step, words: Int8Array.from(words, (one) => Math.round(one / step)) };
}

/** An order that is the same for the same number and round. */
function shuffled(count: number, round: number): number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  let state = 0x9e3779b9 ^ (round + 1);
  for (let index = count - 1; index > 0; index -= 1) {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
    state = (Math.imul(state ^ (state >>> 12), 0x297a2d39) ^ (state >>> 15)) + 0x6d2b79f5;
    const other = (state >>> 0) % (index + 1);
    [order[index], order[other]] = [order[other] as number, order[index] as number];
  }
  return order;
}
