import file from './model/french-english.json' with { type: 'json' };
import { knownBits, piecesOf, plainWord, splitLatinWords } from './word-pieces.ts';

/** How far one word may move the balance: a name tells no more than this, however odd its letters. */
const WORD_ODDS_MAX = 6;
/** In a longer text the n-grams need no help. */
const WORDS_MAX = 24;
/** Shorter words are in every list. */
const KNOWN_LETTERS_MIN = 3;

/** What the words of a text say of French and English. See model/MODEL-CARD.md and test/eval/train-language.ts. */
export interface WordJudgement {
  /** Sum over the words of the log-odds of French, and of English, against every other language. */
  fr: number;
  en: number;
  words: number;
  /** −1 … 1 times the square root of the words asked: known to French alone less known to English alone. */
  knownBalance: number;
}

const unpack = (packed: string): Int8Array => new Int8Array(Buffer.from(packed, 'base64'));
const weights = { fr: unpack(file.fr), en: unpack(file.en) };
const known = { fr: Buffer.from(file.knownFr, 'base64'), en: Buffer.from(file.knownEn, 'base64') };

/** Judges the words of a text one by one, by their letters and by whether French or English has them. */
export function judgeWords(text: string): WordJudgement {
  const words = splitLatinWords(text).slice(0, WORDS_MAX);
  let [fr, en, asked, balance] = [0, 0, 0, 0];
  for (const word of words) {
    const pieces = piecesOf(word);
    const scale = file.step / Math.sqrt(pieces.size);
    let [wordFr, wordEn] = [0, 0];
    for (const piece of pieces) {
      wordFr += weights.fr[piece] ?? 0;
      wordEn += weights.en[piece] ?? 0;
    }
    fr += clip(wordFr * scale + file.biasFr);
    en += clip(wordEn * scale + file.biasEn);
    if (word.length < KNOWN_LETTERS_MIN || word.endsWith("'")) continue;
    asked += 1;
    const plain = plainWord(word);
    balance += Number(isKnown(plain, known.fr)) - Number(isKnown(plain, known.en));
  }
  return { fr, en, words: words.length, knownBalance: asked === 0 ? 0 : balance / Math.sqrt(asked) };
}

function clip(odds: number): number {
  return Math.max(-WORD_ODDS_MAX, Math.min(WORD_ODDS_MAX, odds));
}

function isKnown(word: string, set: Uint8Array): boolean {
  return knownBits(word).every((bit) => (((set[bit >> 3] ?? 0) >> (bit & 7)) & 1) === 1);
}
