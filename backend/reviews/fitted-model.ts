import type { FitWeights, SentimentFit } from '#domain/sentiment-fit.ts';
import { findNegated, hashWord, kindOf, splitWords, visitRuns } from './features.ts';
import type { SentimentModel, SentimentModels } from './sentiment-model.ts';

/** Buckets of a brand's own words. */
export const BRAND_BUCKETS = 2 ** 14;
/**
 * How far a fit moves a text, in log-odds: its words by at most so much, and its shift. A text that the shipped model reads
 * plainly (0.9 and beyond) stays on its side, so that stars teach no text away that contradicts them; a text without
 * any word of the brand's, read as neither, stays neutral (see NEUTRAL_SENTIMENT_MAX).
 */
export const WORDS_REACH = 1.5;
export const SHIFT_MAX = 0.6;
/** How much surer or less sure the shipped model's own word may become. */
export const SLOPE_RANGE = [0.75, 1.6] as const;
/** Log-odds beyond it are no surer. */
const LOG_ODDS_MAX = 8;

/** Log-odds of a sentiment, −1 … 1. */
export function logOdds(sentiment: number): number {
  const bound = Math.tanh(LOG_ODDS_MAX / 2);
  return 2 * Math.atanh(Math.max(-bound, Math.min(bound, sentiment)));
}

/** Buckets of the words of a text, and of their pairs and threes, each once. */
export function brandWords(text: string): number[] {
  const tokens = splitWords(text);
  const kinds = tokens.map(kindOf);
  const found = new Set<number>();
  visitRuns(tokens.map(hashWord), kinds, findNegated(tokens, kinds), (bucket) => found.add(bucket % BRAND_BUCKETS));
  return [...found];
}

/** What the words of a text add: a sum of many says hardly more than one of few. */
export function boundReach(sum: number, count: number): number {
  return WORDS_REACH * Math.tanh(sum / Math.sqrt(Math.max(count, 1)) / WORDS_REACH);
}

/** The log-odds of praise by a fit. */
export function applyFit({ slope, shift, step, words }: FitWeights, base: number, buckets: readonly number[]): number {
  let sum = 0;
  for (const bucket of buckets) sum += words[bucket] ?? 0;
  return slope * base + shift + boundReach(sum * step, buckets.length);
}

/** Models of which those that a brand's fits were made for judge by them. Analyses name the fit: another one judges anew. */
export function fittedModels(base: SentimentModels, fits: readonly SentimentFit[]): SentimentModels {
  if (fits.length === 0) return base;
  const ofLanguage = new Map(fits.map((one) => [one.language, one]));
  return {
    find(language, text) {
      const model = base.find(language, text);
      const fit = ofLanguage.get(language);
      return model === null || fit === undefined || fit.base !== model.version ? model : fitModel(model, fit);
    },
  };
}

/** A shipped model with a fit upon it. */
export function fitModel(model: SentimentModel, { id, weights }: Pick<SentimentFit, 'id' | 'weights'>): SentimentModel {
  return {
    version: `${model.version}+brand-${id.slice(-8)}`,
    judge: (text) => Math.tanh(applyFit(weights, logOdds(model.judge(text)), brandWords(text)) / 2),
  };
}
