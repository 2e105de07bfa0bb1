import { FUNCTION_WORDS } from './words/function-words.ts';
import { REGISTER_WORDS } from './words/register-fr.ts';

/** What one pass over a line tells. */
export interface LineLanguage {
  /** ISO 639-1; null when the little words don't settle it: then ask detectLanguage. */
  language: string | null;
  /** True when a word of the line may address a French reader: only then is its register worth a look. */
  mayAddress: boolean;
}

/** One word that only this language has, or several that it shares. */
const SCORE_MIN = 1;
/** Dishes and brands carry a word of Italian or Spanish onto every page: of other languages than ours it takes more. */
const OTHER_SCORE_MIN = 1.5;
/** The next language may have half as much. */
const LEAD = 2;
/** Of ten words at least this many are little ones, or they are chance finds in another language: Polish has "do" and "to". */
const DENSITY_MIN = 0.15;
/** The rest of a very long line says the same. */
const LINE_CHARACTERS_MAX = 600;

const WORD_LETTERS_MAX = 5;
/** A letter is six bits, so that a word of five is one small integer and no text is cut while reading. */
const LETTER_BITS = 6;
const OE = 59;
/** Letters of none of the languages whose words we have: ł, č, ő. */
const FOREIGN = 63;

interface KnownWord {
  /** Indices in NAMES. */
  languages: number[];
  weight: number;
  mayAddress: boolean;
}

const NAMES = Object.keys(FUNCTION_WORDS);
const ADDRESSES = ['vous', 'votre', 'vos', 'êtes', 'tu', 'te', 'ton', 'ta', 'tes', 'toi', 't'];
const LOWER_E = 5;
const LOWER_Z = 26;

/** 1–26 for a–z, 27–58 for à–ÿ, of either case; 0 for what is no Latin letter. */
function letterOf(code: number): number {
  const lower = code | 32;
  if (lower >= 97 && lower <= 122) return lower - 96;
  if (code < 0xc0) return 0;
  if (code <= 0xff) return code === 0xd7 || code === 0xf7 ? 0 : lower - 0xe0 + 27;
  if (code === 0x152 || code === 0x153) return OE;
  return code <= 0x24f ? FOREIGN : 0;
}

/** The number that stands for a short word; null when it holds a letter that has none. */
function keyOf(word: string): number | null {
  let key = 0;
  for (let at = 0; at < word.length; at += 1) {
    const letter = letterOf(word.charCodeAt(at));
    if (letter === 0 || letter === FOREIGN) return null;
    key = (key << LETTER_BITS) | letter;
  }
  return key;
}

function indexWords(): Map<number, KnownWord> {
  const index = new Map<number, KnownWord>();
  const take = (word: string): KnownWord => {
    const key = keyOf(word);
    const known = (key === null ? undefined : index.get(key)) ?? { languages: [], weight: 0, mayAddress: false };
    if (key !== null) index.set(key, known);
    return known;
  };
  NAMES.forEach((name, language) => {
    for (const word of new Set(FUNCTION_WORDS[name])) take(word).languages.push(language);
  });
  for (const known of index.values()) known.weight = 1 / known.languages.length;
  const orders = [...REGISTER_WORDS.familiarOrders].filter((word) => word.length <= WORD_LETTERS_MAX);
  for (const word of [...ADDRESSES, ...orders]) take(word).mayAddress = true;
  return index;
}

const LETTERS = Uint8Array.from({ length: 0x250 }, (_, code) => letterOf(code));
const INDEX = indexWords();
/** Used by one call after the other: a new one for each line costs as much as reading the line. */
const SCORES = new Float64Array(NAMES.length);
const FIRST_WORD = /^[^A-Za-zÀ-ÿ]*([A-Za-zÀ-ÿ]{6,})/;
const [FRENCH, ENGLISH] = [NAMES.indexOf('fr'), NAMES.indexOf('en')];

/** Judges a line by its little words, in one pass over its letters: detectLanguage takes fifty times as long. */
export function judgeLine(text: string): LineLanguage {
  const scores = SCORES.fill(0);
  const length = Math.min(text.length, LINE_CHARACTERS_MAX);
  let [key, letters, words, foreign, last, beforeLast, mayAddress] = [0, 0, 0, 0, 0, 0, false];
  for (let at = 0; at <= length; at += 1) {
    const letter = at === length ? 0 : (LETTERS[text.charCodeAt(at)] ?? 0);
    if (letter !== 0) {
      if (letter === FOREIGN) foreign += 1;
      key = (key << LETTER_BITS) | letter;
      letters += 1;
      beforeLast = last;
      last = letter;
      continue;
    }
    if (letters === 0) continue;
    words += 1;
    const known = letters <= WORD_LETTERS_MAX ? INDEX.get(key) : undefined;
    if (known) {
      mayAddress ||= known.mayAddress;
      for (const language of known.languages) scores[language] = (scores[language] ?? 0) + known.weight;
    } else if (letters > 3 && last === LOWER_Z && beforeLast === LOWER_E) mayAddress = true;
    key = 0;
    letters = 0;
  }
  const language = foreign > 1 ? null : bestOf(scores, Math.max(SCORE_MIN, words * DENSITY_MIN));
  return { language, mayAddress: mayAddress || (language !== 'en' && (scores[FRENCH] ?? 0) > 0 && opensWithOrder(text)) };
}

function bestOf(scores: Float64Array, least: number): string | null {
  let [best, second, winner] = [0, 0, -1];
  for (let language = 0; language < scores.length; language += 1) {
    const score = scores[language] ?? 0;
    if (score > best) {
      second = best;
      best = score;
      winner = language;
    } else if (score > second) second = score;
  }
  const isOurs = winner === FRENCH || winner === ENGLISH;
  return best >= (isOurs ? least : Math.max(least, OTHER_SCORE_MIN)) && best >= second * LEAD ? (NAMES[winner] ?? null) : null;
}

function opensWithOrder(text: string): boolean {
  const first = FIRST_WORD.exec(text)?.[1]?.toLowerCase();
  return first !== undefined && REGISTER_WORDS.familiarOrders.has(/^[a-z]+$/.test(first) ? first : first.normalize('NFD').replace(/\p{M}/gu, ''));
}
