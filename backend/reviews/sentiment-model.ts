import english from './model/en.json' with { type: 'json' };
import french from './model/fr.json' with { type: 'json' };
import { hashFeatures } from './features.ts';

/** A trained model as its file holds it: one signed byte per bucket. See model/MODEL-CARD.md and test/eval/train-sentiment.ts. */
interface ModelFile {
  version: string;
  step: number;
  bias: number;
  weights: string;
}

/** Judges a text: log-odds of positive against negative, by a model of one language. */
export interface SentimentModel {
  version: string;
  score(text: string): number;
}

function unpackModel({ version, step, bias, weights }: ModelFile): SentimentModel {
  const bytes = new Int8Array(Buffer.from(weights, 'base64'));
  return {
    version,
    score(text) {
      const features = hashFeatures(text);
      let sum = 0;
      for (const bucket of features) sum += bytes[bucket] ?? 0;
      return (sum * step) / Math.sqrt(Math.max(features.length, 1)) + bias;
    },
  };
}

const MODELS: ReadonlyMap<string, SentimentModel> = new Map([['fr', unpackModel(french)], ['en', unpackModel(english)]]);

/** The model of a language (ISO 639-1), or null: then the sentiment of a text in it can't be told. */
export function findSentimentModel(language: string | null): SentimentModel | null {
  return language === null ? null : (MODELS.get(language) ?? null);
}
