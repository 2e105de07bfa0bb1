import type { ReviewAnalysis } from '#domain/review.ts';
import { detectLanguage } from '#normalize/language.ts';
import { findTopics } from './find-topics.ts';
import { findSentimentModel, type SentimentModel } from './sentiment-model.ts';
import { takeOriginal } from './split-translation.ts';

/** Named in place of a model where there is none for the language. */
export const NO_MODEL = 'none';

/**
 * Between these the text is neither: the cut that gave the best three-class F1 on texts of the training part
 * (2026-11, one source left out at a time). Neutral is the weak class of every model of this kind.
 */
export const NEUTRAL_SENTIMENT_MAX = 0.3;

/**
 * What the text of a review alone says. `language` (ISO 639-1) spares the detection when the source declares it.
 * Sentiment is null without text, or in a language without a model: that is `cannot-tell`, not neutral.
 */
export function analyseReview(text: string, language?: string): ReviewAnalysis {
  const original = takeOriginal(text);
  const spoken = language === undefined || original !== text.trim() ? detectLanguage(original).language ?? guessShort(original) : language.slice(0, 2).toLowerCase();
  const model = /[\p{L}\p{Extended_Pictographic}]/u.test(original) ? findSentimentModel(spoken) : null;
  if (model === null) return { language: spoken, sentiment: null, label: null, confidence: 0, topics: [], model: NO_MODEL };
  const sentiment = judge(model, original);
  return {
    language: spoken,
    sentiment,
    label: labelSentiment(sentiment),
    confidence: Math.abs(sentiment),
    topics: findTopics(original, spoken === 'fr' ? 'fr' : 'en', (clause) => judge(model, clause)),
    model: model.version,
  };
}

/** True when the models in use now would have been asked the same: such an analysis need not be made again. */
export function isCurrentAnalysis({ language, model }: Pick<ReviewAnalysis, 'language' | 'model'>): boolean {
  return model === (findSentimentModel(language)?.version ?? NO_MODEL);
}

/** −1 … 1: probability of positive less probability of negative. */
function judge(model: SentimentModel, text: string): number {
  return Math.tanh(model.score(text) / 2);
}

/** The label of a sentiment. */
export function labelSentiment(sentiment: number): 'negative' | 'neutral' | 'positive' {
  if (sentiment > NEUTRAL_SENTIMENT_MAX) return 'positive';
  return sentiment < -NEUTRAL_SENTIMENT_MAX ? 'negative' : 'neutral';
}

const SHORT_FRENCH = /^(?:(?:tr[eè]s|trop|super|bon|bonne|bien|g[eé]nial|parfait|nul|nulle|mauvais|d[eé]cevant|merci|service|accueil|pas|top|horrible|excellent)e?s?[\s!.,]*)+$/iu;
const SHORT_ENGLISH = /^(?:(?:very|so|super|good|great|nice|bad|awful|terrible|perfect|thanks|thank|you|love|it|amazing|poor|service|not|the|best|worst|horrible|excellent)[\s!.,]*)+$/iu;

/** "Très bien !" is too short for the detector; a few words that only one language has settle most such reviews. */
function guessShort(text: string): string | null {
  const [isFrench, isEnglish] = [SHORT_FRENCH.test(text), SHORT_ENGLISH.test(text)];
  if (isFrench === isEnglish) return null;
  return isFrench ? 'fr' : 'en';
}
