import english from './model/en.json' with { type: 'json' };
import french from './model/fr.json' with { type: 'json' };
import { unpackModel } from './unpack-model.ts';

/** Judges a text, by a model of one language. */
export interface SentimentModel {
  version: string;
  /** −1 … 1: probability of praise less probability of complaint; near 0 where the text says both or neither. */
  judge(text: string): number;
}

/** Models by language (ISO 639-1). */
export interface SentimentModels {
  /** The model that judges a text of this language, or null: then its sentiment can't be told. */
  find(language: string, text?: string): SentimentModel | null;
}

/** The shipped models: learned from all sources that may be learned from (see model/MODEL-CARD.md). */
export const SHIPPED_MODELS: SentimentModels = collectModels([['fr', unpackModel(french)], ['en', unpackModel(english)]]);

/** The models that know openly licensed and self-written text alone; read when they are asked for. */
export async function loadOpenModels(): Promise<SentimentModels> {
  const [{ default: french }, { default: english }] = await Promise.all([import('./model/fr-open.json', { with: { type: 'json' } }), import('./model/en-open.json', { with: { type: 'json' } })]);
  return collectModels([['fr', unpackModel(french)], ['en', unpackModel(english)]]);
}

/** Models of some languages. */
export function collectModels(models: Iterable<readonly [string, SentimentModel]>): SentimentModels {
  const byLanguage = new Map(models);
  return { find: (language) => byLanguage.get(language) ?? null };
}
