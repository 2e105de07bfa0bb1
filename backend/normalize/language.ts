import { eld } from 'eld/small';

/** Fewer letters than this say too little: "Restaurant" is read as Catalan (measured 2026-11, eld 2.1.0). */
const FEWEST_LETTERS = 12;

/** More tells no more (characters). */
const LONGEST_SAMPLE = 5000;

/**
 * The language in which a text is written (ISO 639-1) and how sure that is, 0 to 1. Null when the text is too short or
 * has no letters. Judge joined body text, not names, hours or addresses. Source: the n-grams of eld, small database.
 */
export function detectLanguage(text: string): { language: string | null; confidence: number } {
  const sample = text.slice(0, LONGEST_SAMPLE);
  const letters = (sample.match(/\p{L}/gu) ?? []).length;
  if (letters < FEWEST_LETTERS) return { language: null, confidence: 0 };
  const found = eld.detect(sample);
  const scores = Object.values(found.getScores()).sort((a, b) => b - a);
  const [best, second] = scores;
  if (found.language === '' || best === undefined || best <= 0) return { language: null, confidence: 0 };
  // The lead over the next language, as a share of the best score.
  const lead = second === undefined ? 1 : (best - second) / best;
  return { language: found.language, confidence: Math.min(1, Math.max(0, 0.5 + lead)) };
}
