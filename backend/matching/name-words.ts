import { nameWords as plainWords } from '#normalize/business-name.ts';
import { wordsOf } from '#normalize/words/all.ts';
import { GENERIC_WORDS, TRADE_WORDS } from './generic-words.ts';

const SMALL_WORDS = new Set(wordsOf((words) => words.smallWords));
/** Half of a legal form in a name of several words: "Tiffany & Company". */
const COMPANY = new Set(['company', 'cie', 'compagnie']);
/** " – Laval", " (Galeries)", " | Laval", " @ Laval", "#123": what follows names the branch. */
const BRANCH = /\s+[-\u2013\u2014|@\u00B7\u2022:]\s+|\s*[([\u2013\u2014|]|\s*,\s+|\s+#(?=\d)/;
/** What follows is no name any more (characters). */
const LONGEST_NAME = 300;

/** A name in words that compare: one form for each word of a trade, legal forms and the place dropped. */
export interface NameWords {
  all: string[];
  /** The words before the branch, where the name has one. */
  base: string[] | null;
}

/** The words of a business name. `places` are the localities of the listings: "Optique Y Laval" is "Optique Y" in Laval. */
export function nameWords(name: string, places: readonly string[]): NameWords {
  const text = name.slice(0, LONGEST_NAME).trim();
  const all = withoutPlaces(wordsOfName(text), places);
  const branch = BRANCH.exec(text);
  const base = branch === null || branch.index < 2 ? [] : wordsOfName(text.slice(0, branch.index));
  return { all, base: base.length === 0 || base.length >= all.length ? null : base };
}

function wordsOfName(text: string): string[] {
  const words = plainWords(text);
  while (words.length > 1 && COMPANY.has(words.at(-1) ?? '')) words.pop();
  while (words.length > 2 && words.at(-1) === 'and') words.pop();
  return words.map((word) => TRADE_WORDS.get(word) ?? word);
}

function withoutPlaces(words: string[], places: readonly string[]): string[] {
  for (const place of places) {
    const town = plainWords(place).map((word) => TRADE_WORDS.get(word) ?? word);
    const at = words.length - town.length;
    if (town.length === 0 || at < 1 || words.slice(at).join(' ') !== town.join(' ')) continue;
    const rest = words.slice(0, at);
    while (rest.length > 1 && SMALL_WORDS.has(rest.at(-1) ?? '')) rest.pop();
    // "Hôtel Bel-Air" of Bel-Air has no other name.
    if (rest.some((word) => !GENERIC_WORDS.has(word) && !SMALL_WORDS.has(word))) return rest;
  }
  return words;
}
