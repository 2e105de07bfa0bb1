import { eld } from 'eld/small';
import { judgeLine } from './line-language.ts';
import { judgeWords } from './word-model.ts';

/** The language of a text, as one command and every reader names it. */
export interface DetectedLanguage {
  /** ISO 639-1 ("nb" for Norwegian); null when nothing can be said. */
  language: string | null;
  /** 0 to 1; 0.5 is a draw with the next language. */
  confidence: number;
}

/** More tells no more (characters): eld itself stops after 380 bytes. */
const LONGEST_SAMPLE = 600;
/** Below this even a word is no word: "G." (letters). */
const FEWEST_LETTERS = 4;
/** Fewer letters than this must be plain beyond doubt: "Restaurant" and "Menu" are words of many languages. */
const SHORT_LETTERS = 12;
const SHORT_CONFIDENCE = 0.8;

// What a word's own letters and the lists of known words weigh beside eld's n-grams. Chosen on windows of 20–60
// characters of the training reviews and of texts in 37 languages (2026-11): 0 and 0 leave 60 of 3,500 French and
// English windows wrong, 8 and 8 leave 31, twice as much takes texts of other languages for English.
const LETTERS_WEIGHT = 8;
const KNOWN_WEIGHT = 8;

/** "Choisis ta monture" is French by one little word. 0 → 12 brings it in and costs no window; 16 costs one. */
const LITTLE_WORDS_WEIGHT = 12;

/** Lead over the next language, in eld's scale, at which the odds are e to one (measured with the weights above). */
const LEAD_SCALE = 12;

/** Names in Latin letters stand in texts of every script; from this share on, the other script is the text's own. */
const OTHER_SCRIPT_SHARE = 0.25;
const OTHER_SCRIPT = /[^\P{L}\p{Script=Latin}]/gu;
const LATIN_RUN = /\p{Script=Latin}+/gu;

/** Where eld's name is another than ours: it does not part Norwegian's two forms, nor Malay from Indonesian. */
const RENAMED: Readonly<Record<string, string>> = { no: 'nb', ms: 'id' };

/** Languages that few shop signs near ours are written in, and that names fall to by chance: "Carleton University" is no Tagalog. */
const RARE: ReadonlySet<string> = new Set(['tl', 'yo', 'ku', 'eu', 'is', 'sq', 'az']);
const RARE_MALUS = 8;

const NOTHING: DetectedLanguage = { language: null, confidence: 0 };

/**
 * The language in which a text is written and how sure that is. Null when it is too short or has no letters. Judge text
 * of people, not names, hours or addresses. Source: the n-grams of eld (small database) for sixty languages, with a
 * word model of ours that knows French and English from their neighbours.
 */
export function detectLanguage(text: string): DetectedLanguage {
  const letters = (text.slice(0, LONGEST_SAMPLE).match(/\p{L}/gu) ?? []).length;
  if (letters < FEWEST_LETTERS) return NOTHING;
  const sample = ownScript(text.slice(0, LONGEST_SAMPLE), letters);
  const [first, second] = rank(sample);
  if (!first) return NOTHING;
  const confidence = 1 / (1 + Math.exp(-(first.score - (second?.score ?? 0)) / LEAD_SCALE));
  if (letters < SHORT_LETTERS && confidence < SHORT_CONFIDENCE) return NOTHING;
  return { language: first.language, confidence };
}

function ownScript(sample: string, letters: number): string {
  if (/^[\0-\u024F\u2000-\u206F]*$/.test(sample)) return sample;
  const others = (sample.match(OTHER_SCRIPT) ?? []).length;
  return others >= letters * OTHER_SCRIPT_SHARE ? sample.replace(LATIN_RUN, ' ') : sample;
}

/** The best two languages. */
function rank(sample: string): { language: string; score: number }[] {
  const words = judgeWords(sample);
  const spread = 1 / Math.sqrt(Math.max(1, words.words));
  const { language: little } = judgeLine(sample);
  const bonus: Record<string, number> = {
    fr: LETTERS_WEIGHT * words.fr * spread + KNOWN_WEIGHT * words.knownBalance + (little === 'fr' ? LITTLE_WORDS_WEIGHT : 0),
    en: LETTERS_WEIGHT * words.en * spread - KNOWN_WEIGHT * words.knownBalance + (little === 'en' ? LITTLE_WORDS_WEIGHT : 0),
  };
  return Object.entries(eld.detect(sample).getScores())
    // eld shows a score s as s ÷ (s + 25); this undoes it.
    .map(([language, shown]) => ({ language: RENAMED[language] ?? language, score: (25 * shown) / Math.max(1e-9, 1 - shown) + (bonus[language] ?? 0) - (RARE.has(language) ? RARE_MALUS : 0) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, 2);
}
