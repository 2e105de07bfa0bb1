import { foldWords } from '#normalize/text.ts';
import { wordsOf } from '#normalize/words/all.ts';
import { GENERIC_WORDS, TRADE_WORDS } from './generic-words.ts';

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
}

/** Compares two business names word by word. */
export function likenessOfNames(a: string, b: string): NameLikeness {
  const [left, right] = [nameWords(a), nameWords(b)];
  if (left.length === 0 || right.length === 0) return { likeness: 0, containment: 0, areRivals: false, areOtherKinds: false };
  if (left.join('') === right.join('')) return { likeness: 1, containment: 1, areRivals: false, areOtherKinds: false };
  let shared = 0;
  const alone: string[] = [];
  const free = [...right];
  for (const word of left) {
    let best = -1;
    let bestLikeness = SAME_WORD;
    for (const [index, other] of free.entries()) {
      const likeness = word === other ? 1 : likenessOfTexts(word, other);
      if (likeness >= bestLikeness) [best, bestLikeness] = [index, likeness];
    }
    if (best < 0) {
      if (!SMALL_WORDS.has(word)) alone.push(word);
      continue;
    }
    shared += Math.min(weightOf(word), weightOf(free[best] ?? '')) * bestLikeness;
    free.splice(best, 1);
  }
  const others = free.filter((word) => !SMALL_WORDS.has(word));
  const areRivals = alone.length > 0 && others.length > 0;
  const [leftWeight, rightWeight] = [weigh(left), weigh(right)];
  const byWords = (2 * shared) / (leftWeight + rightWeight);
  return { likeness: Math.max(byWords, likenessOfTexts(left.join(''), right.join(''))), containment: shared / Math.min(leftWeight, rightWeight), areRivals, areOtherKinds: areRivals && [...alone, ...others].every((word) => GENERIC_WORDS.has(word)) };
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

function nameWords(name: string): string[] {
  return foldWords(name.replace(/[&+]/g, ' and ')).map((word) => TRADE_WORDS.get(word) ?? word);
}

function weightOf(word: string): number {
  return GENERIC_WORDS.has(word) ? GENERIC_WEIGHT : 1;
}

function weigh(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + weightOf(word), 0);
}
