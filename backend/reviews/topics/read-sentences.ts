import { foldText } from '#normalize/text.ts';
import { findTurn } from './turns.ts';

/** A part of a sentence that may judge by itself. */
export interface Segment {
  /** Characters of the text. */
  from: number;
  to: number;
  /** Words of the sentence: the first, and the one after the last. */
  firstWord: number;
  endWord: number;
  /** A new clause begins where the author turns round ("mais", "although …,"). */
  clause: number;
}

/** A sentence of a text, in parts at turns, pauses and "and". */
export interface Sentence {
  from: number;
  to: number;
  /** Folded, apostrophes between them: "L'Accueil à 300$" is l, accueil, a, 300, $. */
  words: readonly string[];
  /** Where each word begins in the text. */
  places: readonly number[];
  segments: readonly Segment[];
}

/** Kinds of characters. */
const [OTHER, SPACE, WORD, MONEY, STOP, LINE, PAUSE, DASH] = [0, 1, 2, 3, 4, 5, 6, 7] as const;

const kinds = new Uint8Array(0x10000);
for (let code = 0; code < kinds.length; code += 1) kinds[code] = classify(String.fromCharCode(code));

function classify(character: string): number {
  if (/[\n\r\u2028\u2029]/.test(character)) return LINE;
  if (/\s/.test(character)) return SPACE;
  if (/[\p{L}\p{N}\p{M}]/u.test(character)) return WORD;
  if (/[$€]/.test(character)) return MONEY;
  if (/[.!?…]/.test(character)) return STOP;
  if (/[,;:()]/.test(character)) return PAUSE;
  return /[-–—]/.test(character) ? DASH : OTHER;
}

/** What a word folds to is worked out once: a language's reviews use few words most of the time. */
const FOLDED_WORDS_MAX = 50_000;
const foldedWords = new Map<string, string>();

function foldWord(written: string): string {
  const known = foldedWords.get(written);
  if (known !== undefined) return known;
  const folded = foldText(written).replace(/[^\p{L}\p{N}$€]/gu, '');
  if (foldedWords.size >= FOLDED_WORDS_MAX) foldedWords.clear();
  foldedWords.set(written, folded);
  return folded;
}

/** Folded words of a text. */
export function splitTopicWords(text: string): string[] {
  return readSentences(text).flatMap(({ words }) => words);
}

/** Sentences of a text that hold words, in order, as places in it. One pass over its characters. */
export function readSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let words: string[] = [];
  let places: number[] = [];
  /** Words before which a part begins because of a pause. */
  let pauses: number[] = [];
  let end = 0;
  const finish = () => {
    if (words.length > 0) sentences.push(cutSentence(text, words, places, pauses, end));
    words = [];
    places = [];
    pauses = [];
  };
  let at = 0;
  while (at < text.length) {
    const kind = kinds[text.charCodeAt(at)] as number;
    const from = at;
    at += 1;
    if (kind === WORD) {
      while (at < text.length && kinds[text.charCodeAt(at)] === WORD) at += 1;
      const folded = foldWord(text.slice(from, at));
      if (folded === '') continue;
      words.push(folded);
      places.push(from);
      end = at;
    } else if (kind === MONEY) {
      words.push(text.charAt(from));
      places.push(from);
      end = at;
    } else if (kind === LINE) finish();
    else if (kind === STOP) {
      while (at < text.length && kinds[text.charCodeAt(at)] === STOP) at += 1;
      if (words.length > 0) end = at;
      if (endsSentence(text, from, at)) finish();
      else if (at - from > 1) pauses.push(words.length);
    } else if (kind === PAUSE && !isInNumber(text, from)) pauses.push(words.length);
    // A dash between spaces is a pause, one within a word is none.
    else if (kind === DASH && kinds[text.charCodeAt(from - 1)] === SPACE) pauses.push(words.length);
  }
  finish();
  return sentences;
}

/** Marks end a sentence before white space or the end; also in "bien.Service nul", written without a space. */
function endsSentence(text: string, from: number, to: number): boolean {
  if (to >= text.length || kinds[text.charCodeAt(to)] === SPACE || kinds[text.charCodeAt(to)] === LINE) return true;
  return /^\p{Ll}{3}$/u.test(text.slice(Math.max(0, from - 3), from)) && /^\p{Lu}\p{Ll}$/u.test(text.slice(to, to + 2));
}

const isInNumber = (text: string, at: number) => isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
const isDigit = (code: number) => code >= 48 && code <= 57;

/** Parts begin at pauses, at words that turn, and at "and". */
function cutSentence(text: string, words: readonly string[], places: readonly number[], pauses: readonly number[], end: number): Sentence {
  const segments: Segment[] = [];
  let clause = 0;
  /** "Although small, it is clean": the turn is at the pause that ends what was conceded. */
  let isConceding = false;
  let pause = 0;
  const begin = (word: number) => {
    const last = segments.at(-1);
    const from = places[word] ?? end;
    if (last !== undefined) {
      last.endWord = word;
      last.to = from;
    }
    segments.push({ from, to: end, firstWord: word, endWord: words.length, clause });
  };
  for (let word = 0; word < words.length; word += 1) {
    let isPause = false;
    while (pause < pauses.length && (pauses[pause] as number) <= word) {
      isPause ||= (pauses[pause] as number) === word;
      pause += 1;
    }
    const turn = findTurn(words, word);
    const isTurn = turn?.kind === 'contrast' || turn?.kind === 'concession';
    if (word > 0 && (isTurn || (isPause && isConceding))) clause += 1;
    if (isPause || isTurn) isConceding = turn?.kind === 'concession';
    if (word === 0 || isPause || turn !== null) begin(word);
    word += (turn?.length ?? 1) - 1;
  }
  return { from: places[0] ?? 0, to: end, words, places, segments };
}
