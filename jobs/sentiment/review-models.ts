import type { Settings } from '#backend/env.ts';
import { readSpoken } from '#reviews/analyse-review.ts';
import { loadOpenModels, SHIPPED_MODELS, type SentimentModel, type SentimentModels } from '#reviews/sentiment-model.ts';
import { openOutsideModel, type OutsideModel } from './outside-model.ts';

/** Texts of one question: an answer within seconds, also from a transformer on a processor. */
const TEXTS_ASKED = 32;
/** After a failure the model is left alone so long. */
const REST_MS = 5 * 60_000;

/** The models that judge reviews in this process. */
export interface ReviewModels {
  /** Whose word stands: what they made need not be made again. */
  current: SentimentModels;
  /** Models ready to judge these texts: one of the operator's own is asked before, all at once. `language` as in analyseReview. */
  prepare(texts: readonly string[], language?: string): Promise<SentimentModels>;
}

/** Opens what the settings name. `tell` takes the sentence that a model of the operator's own can't be asked: once, until it answers again. */
export async function openReviewModels(settings: Settings, tell: (sentence: string) => void = () => {}, now: () => number = Date.now): Promise<ReviewModels> {
  const shipped = settings.ENSEIGNE_SENTIMENT_BUILD === 'open' ? await loadOpenModels() : SHIPPED_MODELS;
  const outside = await openOutsideModel(settings);
  if (outside === null) return { current: shipped, prepare: () => Promise.resolve(shipped) };
  return askFirst(outside, shipped, tell, now);
}

function askFirst(outside: OutsideModel, shipped: SentimentModels, tell: (sentence: string) => void, now: () => number): ReviewModels {
  let restsUntil = 0;
  let hasTold = false;
  const ask = async (language: string, texts: readonly string[]): Promise<Map<string, number>> => {
    const known = new Map<string, number>();
    for (let from = 0; from < texts.length && now() >= restsUntil; from += TEXTS_ASKED) {
      const asked = texts.slice(from, from + TEXTS_ASKED);
      try {
        const scores = await outside.score(asked, language);
        asked.forEach((text, index) => {
          const score = scores[index];
          if (typeof score === 'number') known.set(text, score);
        });
        hasTold = false;
      } catch (error) {
        restsUntil = now() + REST_MS;
        if (!hasTold) tell(`The sentiment model of your own can't be asked; the shipped one judges meanwhile. ${error instanceof Error ? error.message : String(error)}`);
        hasTold = true;
      }
    }
    return known;
  };
  // A clause of a text is judged by the shipped model: asking for each would take as many questions again.
  const answering = (language: string, answers: ReadonlyMap<string, number>): SentimentModel => ({ version: outside.version, judge: (text) => answers.get(text) ?? shipped.find(language)?.judge(text) ?? 0 });
  return {
    current: { find: (language) => (outside.languages.has(language) ? { version: outside.version, judge: () => 0 } : shipped.find(language)) },
    async prepare(texts, declared) {
      const byLanguage = new Map<string, Set<string>>();
      for (const text of texts) {
        const { original, language, isEmpty } = readSpoken(text, declared);
        if (!isEmpty && language !== null && outside.languages.has(language)) byLanguage.set(language, (byLanguage.get(language) ?? new Set<string>()).add(original));
      }
      const answered = new Map<string, Map<string, number>>();
      for (const [language, originals] of byLanguage) answered.set(language, await ask(language, [...originals]));
      return {
        find(language, text) {
          const answers = answered.get(language);
          // What was not answered is the shipped model's word, and is asked for again the next time.
          return answers === undefined || text === undefined || !answers.has(text) ? shipped.find(language) : answering(language, answers);
        },
      };
    },
  };
}

const opened = new WeakMap<Settings, Promise<ReviewModels>>();

/** The models of these settings, opened once per process. */
export function reviewModelsFor(settings: Settings, tell?: (sentence: string) => void): Promise<ReviewModels> {
  const known = opened.get(settings);
  if (known !== undefined) return known;
  const opening = openReviewModels(settings, tell);
  opened.set(settings, opening);
  // What could not be opened is tried again.
  opening.catch(() => opened.delete(settings));
  return opening;
}
