import { wordsOf } from '#normalize/words/all.ts';
import { GENERIC_WORDS } from './generic-words.ts';
import { nameWords } from './name-words.ts';

const SMALL_WORDS = new Set(wordsOf((words) => words.smallWords));

/** How much a word that many businesses carry ("restaurant", "optique") counts beside one that few do. */
const GENERIC_WEIGHT = 0.3;
/** Below this likeness two words are two words (bigram Dice: "lunetterie" and "lunettes" 0.75). */
const SAME_WORD = 0.7;

/** How two names are alike; all from 0 to 1. */
export interface NameLikeness {
  /** Share of the weighted words that both have, in any order and small misspellings aside. */
  likeness: number;
  /** The same, of the shorter name: 1 when all of it is in the longer. */
  containment: number;
  /** True when each has a word that the other lacks: "Ritz Café" and "Ritz Dining Room". */
  areRivals: boolean;
  /** True when all such words say of what kind it is: two businesses of one house. */
  areOtherKinds: boolean;
  /** True when they share no word but of the trade: "Optique Dubois" and "Optique Tremblay". */
  areStrangers: boolean;
}

/** A name and the same name with its branch after it. */
const BRANCH_LIKENESS = 0.9;
/** "SAQ" beside "Société des alcools du Québec". */
const INITIALS_LIKENESS = 0.85;
/** "Art's Deli" beside "Art's Delicatessen". */
const SHORTENED_LIKENESS = 0.85;

/** Compares two business names word by word. `places`: localities of the listings, which say nothing at the end of a name. */
export function likenessOfNames(a: string, b: string, places: readonly string[] = []): NameLikeness {
  const [left, right] = [nameWords(a, places), nameWords(b, places)];
  const found = likenessOfWords(left.all, right.all);
  if (isBaseOf(left.base, right.all) || isBaseOf(right.base, left.all)) return { ...found, likeness: Math.max(found.likeness, BRANCH_LIKENESS), containment: 1 };
  if (isInitialsOf(left.all, right.all) || isInitialsOf(right.all, left.all)) return { likeness: INITIALS_LIKENESS, containment: 1, areRivals: false, areOtherKinds: false, areStrangers: false };
  return found;
}

function isBaseOf(base: readonly string[] | null, all: readonly string[]): boolean {
  return base !== null && base.join(' ') === all.join(' ') && base.some((word) => !GENERIC_WORDS.has(word));
}

function isInitialsOf(short: readonly string[], long: readonly string[]): boolean {
  const [initials] = short;
  if (short.length !== 1 || initials === undefined || initials.length < 3 || long.length < initials.length) return false;
  return initials === long.map((word) => word[0]).join('') || initials === long.filter((word) => !SMALL_WORDS.has(word)).map((word) => word[0]).join('');
}

function likenessOfWords(left: readonly string[], right: readonly string[]): NameLikeness {
  if (left.length === 0 || right.length === 0) return { likeness: 0, containment: 0, areRivals: false, areOtherKinds: false, areStrangers: false };
  if (left.join('') === right.join('')) return { likeness: 1, containment: 1, areRivals: false, areOtherKinds: false, areStrangers: false };
  let shared = 0;
  const alone: string[] = [];
  let sharesOwnWord = false;
  const free = [...right];
  for (const word of left) {
    let best = -1;
    let bestLikeness = SAME_WORD;
    for (const [index, other] of free.entries()) {
      const likeness = likenessOfTwoWords(word, other);
      if (likeness >= bestLikeness) [best, bestLikeness] = [index, likeness];
    }
    if (best < 0) {
      if (!SMALL_WORDS.has(word)) alone.push(word);
      continue;
    }
    if (!isCommon(word)) sharesOwnWord = true;
    shared += Math.min(weightOf(word), weightOf(free[best] ?? '')) * bestLikeness;
    free.splice(best, 1);
  }
  const others = free.filter((word) => !SMALL_WORDS.has(word));
  const areRivals = alone.length > 0 && others.length > 0;
  const [leftWeight, rightWeight] = [weigh(left), weigh(right)];
  const byWords = (2 * shared) / (leftWeight + rightWeight);
  const [leftText, rightText] = [left.join(''), right.join('')];
  return {
    likeness: Math.max(byWords, likenessOfTexts(leftText, rightText)),
    containment: shared / Math.min(leftWeight, rightWeight),
    areRivals,
    areOtherKinds: areRivals && [...alone, ...others].every((word) => GENERIC_WORDS.has(word)),
    areStrangers: areRivals && !sharesOwnWord && [alone, others].every((words) => words.some((word) => !isCommon(word))) && !leftText.includes(rightText) && !rightText.includes(leftText),
  };
}

function likenessOfTwoWords(a: string, b: string): number {
  if (a === b) return 1;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return Math.max(likenessOfTexts(a, b), short.length >= 4 && long.startsWith(short) && !/\d/.test(long) ? SHORTENED_LIKENESS : 0);
}

/** Bigram Dice coefficient of two folded texts, 0 to 1. */
export function likenessOfTexts(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2) return 0;
  const pairs = new Map<string, number>();
  for (let at = 0; at < a.length - 1; at += 1) pairs.set(a.slice(at, at + 2), (pairs.get(a.slice(at, at + 2)) ?? 0) + 1);
  let shared = 0;
  for (let at = 0; at < b.length - 1; at += 1) {
    const left = pairs.get(b.slice(at, at + 2));
    if (left === undefined || left === 0) continue;
    pairs.set(b.slice(at, at + 2), left - 1);
    shared += 1;
  }
  return (2 * shared) / (a.length + b.length - 2);
}

function weightOf(word: string): number {
  return GENERIC_WORDS.has(word) ? GENERIC_WEIGHT : 1;
}

function isCommon(word: string): boolean {
  return GENERIC_WORDS.has(word) || SMALL_WORDS.has(word);
}

function weigh(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + weightOf(word), 0);
}
