import { foldWords } from './text.ts';
import { ALL_WORDS } from './words/all.ts';
import { areOpposites, NEGATIONS } from './words/opposites.ts';

/** What one text says and the other denies, each as published with the words around it. */
export interface Contradiction {
  expected: string;
  observed: string;
}

interface Word {
  /** Folded; a number written out stands as its digits. */
  word: string;
  raw: string;
  isName: boolean;
}

/** Words in which two texts differ at one place; either side may be empty. */
interface Change {
  gone: readonly Word[];
  come: readonly Word[];
  /** Each side as published, with the words around it. */
  shown: Contradiction;
}

/** More changed words than this at one place are a sentence left out or added, not one turned round. */
const LONGEST_CHANGE = 4;
/** A negation that comes or goes with more words than this is part of a statement of its own. */
const LONGEST_NEGATION = 3;
/** Longer texts are compared to here (words): descriptions of listings end at 750 characters. */
const MOST_WORDS = 400;
const CARDINALS = new Map(ALL_WORDS.flatMap(({ cardinals }) => cardinals.slice(1).map((name, index) => [name, String(index + 2)] as const)));

/**
 * The first place where a text that is else the same says the opposite: another number, a negation that came or went,
 * a word turned round (ouvert / fermé, lundi / mardi), another name. Null where there is none. Sentences left out,
 * added or moved, and how numbers are written (1 500, deux), are no contradiction.
 */
export function findContradiction(expected: string, observed: string): Contradiction | null {
  const changes = changesOf(wordsOf(expected), wordsOf(observed));
  return changes.find(isTurned)?.shown ?? null;
}

function isTurned({ gone, come }: Change): boolean {
  if (gone.length > LONGEST_CHANGE || come.length > LONGEST_CHANGE) return false;
  const [before, after] = [gone.map(({ word }) => word), come.map(({ word }) => word)];
  const hasNegation = [before, after].map((words) => words.some((word) => NEGATIONS.has(word)));
  if (hasNegation[0] !== hasNegation[1] && Math.max(before.length, after.length) <= LONGEST_NEGATION) return true;
  if (before.length === 0 || after.length === 0) return false;
  const [left, right] = [digitsOf(before), digitsOf(after)];
  if (left !== '' && right !== '' && left !== right) return true;
  if (before.some((word) => after.some((other) => areOpposites(word, other)))) return true;
  return gone.length === come.length && gone.length <= 2 && gone.every((one, at) => one.isName && come[at]?.isName === true && !isNear(one.word, come[at].word));
}

function digitsOf(words: readonly string[]): string {
  return words.filter((word) => /^\d+$/.test(word)).join('');
}

/** Two spellings of one name share their beginning. */
function isNear(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length, 4);
  return length >= 3 && a.slice(0, length) === b.slice(0, length);
}

function wordsOf(text: string): Word[] {
  const plain = text.normalize('NFC').replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '').replace(/(\d)[\s,.'\u2019](?=\d{3}(?!\d))/g, '$1').replace(/\bcan['\u2019]?t\b/gi, 'can not').replace(/\bwon['\u2019]t\b/gi, 'will not').replace(/n['\u2019]t\b/gi, ' not').replace(/(?<=\d)(?=\p{L})|(?<=\p{L})(?=\d)/gu, ' ');
  const isShouted = plain === plain.toUpperCase();
  const words: Word[] = [];
  for (const found of plain.matchAll(/[\p{L}\p{N}'\u2019]+/gu)) {
    const isFirst = /(?:^|[.!?:;\u2022\n])[\s"\u00AB\u201C(]*$/.test(plain.slice(Math.max(0, found.index - 4), found.index)) || found.index === 0;
    for (const word of foldWords(found[0])) words.push({ word: CARDINALS.get(word) ?? word, raw: found[0], isName: !isShouted && !isFirst && /^(?:[dl]['\u2019])?\p{Lu}\p{Ll}/u.test(found[0]) });
  }
  return words.slice(0, MOST_WORDS);
}

/** The places where two texts differ, by their longest common subsequence of words. */
function changesOf(a: readonly Word[], b: readonly Word[]): Change[] {
  const columns = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * columns);
  const at = (row: number, column: number): number => longest[row * columns + column] ?? 0;
  for (let row = a.length - 1; row >= 0; row -= 1) {
    for (let column = b.length - 1; column >= 0; column -= 1) {
      longest[row * columns + column] = a[row]?.word === b[column]?.word ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const changes: Change[] = [];
  let [row, column] = [0, 0];
  while (row < a.length || column < b.length) {
    const [fromRow, fromColumn] = [row, column];
    while ((row < a.length || column < b.length) && !(row < a.length && column < b.length && a[row]?.word === b[column]?.word)) {
      if (column >= b.length || (row < a.length && at(row + 1, column) >= at(row, column + 1))) row += 1;
      else column += 1;
    }
    if (row > fromRow || column > fromColumn) {
      const shown = { expected: withNeighbours(a, fromRow, row), observed: withNeighbours(b, fromColumn, column) };
      changes.push({ gone: a.slice(fromRow, row), come: b.slice(fromColumn, column), shown });
    }
    row += 1;
    column += 1;
  }
  return changes;
}

function withNeighbours(words: readonly Word[], from: number, to: number): string {
  const pieces = words.slice(Math.max(0, from - 1), to + 2).map(({ raw }) => raw);
  return pieces.filter((raw, index) => raw !== pieces[index - 1]).join(' ');
}
