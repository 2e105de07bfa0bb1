import type { ReviewAnalysis } from '#domain/review.ts';
import { detectLanguage } from '#normalize/language.ts';
import { findTopics } from './find-topics.ts';
import { labelSentiment } from './label-sentiment.ts';
import { SHIPPED_MODELS, type SentimentModels } from './sentiment-model.ts';
import { takeOriginal } from './split-translation.ts';

/** Named in place of a model where there is none for the language. */
export const NO_MODEL = 'none';

/** A text as its author wrote it, and its language (ISO 639-1) as far as it can be told. */
export interface SpokenText { original: string; language: string | null; isEmpty: boolean }

/** What is judged of a review: `language` (ISO 639-1) spares the detection when the source declares it. */
export function readSpoken(text: string, language?: string): SpokenText {
  const original = takeOriginal(text);
  const spoken = language === undefined || original !== text.trim() ? detectLanguage(original).language ?? guessShort(original) : language.slice(0, 2).toLowerCase();
  return { original, language: spoken, isEmpty: !/[\p{L}\p{Extended_Pictographic}]/u.test(original) };
}

/**
 * What the text of a review alone says. Sentiment is null without text, or in a language without a model: that is
 * `cannot-tell`, not neutral.
 */
export function analyseReview(text: string, language?: string, models: SentimentModels = SHIPPED_MODELS): ReviewAnalysis {
  const { original, language: spoken, isEmpty } = readSpoken(text, language);
  const model = isEmpty || spoken === null ? null : models.find(spoken, original);
  if (model === null) return { language: spoken, sentiment: null, label: null, confidence: 0, topics: [], model: NO_MODEL };
  const sentiment = model.judge(original);
  return {
    language: spoken,
    sentiment,
    label: labelSentiment(sentiment),
    confidence: Math.abs(sentiment),
    topics: spoken === 'fr' || spoken === 'en' ? findTopics(original, spoken, (clause) => model.judge(clause)) : [],
    model: model.version,
  };
}

export { labelSentiment } from './label-sentiment.ts';

/** True when the models in use now would have been asked the same: such an analysis need not be made again. */
export function isCurrentAnalysis({ language, model }: Pick<ReviewAnalysis, 'language' | 'model'>, models: SentimentModels = SHIPPED_MODELS): boolean {
  return model === ((language === null ? null : models.find(language))?.version ?? NO_MODEL);
}

const SHORT_FRENCH = /^(?:(?:tr[eè]s|trop|super|bon|bonne|bien|g[eé]nial|parfait|nul|nulle|mauvais|d[eé]cevant|merci|service|accueil|pas|top|horrible|excellent)e?s?[\s!.,]*)+$/iu;
const SHORT_ENGLISH = /^(?:(?:very|so|super|good|great|nice|bad|awful|terrible|perfect|thanks|thank|you|love|it|amazing|poor|service|not|the|best|worst|horrible|excellent)[\s!.,]*)+$/iu;

/** "Très bien !" is too short for the detector; a few words that only one language has settle most such reviews. */
function guessShort(text: string): string | null {
  const [isFrench, isEnglish] = [SHORT_FRENCH.test(text), SHORT_ENGLISH.test(text)];
  if (isFrench === isEnglish) return null;
  return isFrench ? 'fr' : 'en';
}
