/** What words name, and at which word of the sentence. */
export interface Hit<Name> {
  name: Name;
  at: number;
  /** What is named rather than spoken of: in "my glasses were ready early" the glasses are not the topic. */
  isWeak: boolean;
}

/** One rule: what must follow its first word, of what something must stand elsewhere, and whose it is (null: a phrase that names nothing). */
interface Rule<Name> {
  name: Name | null;
  isWeak: boolean;
  rest: readonly Pattern[];
  beside: Pattern | null;
}
/** Words of which one must stand there, whole or by its beginning. */
interface Pattern {
  words: ReadonlySet<string>;
  stems: readonly string[];
}

/** Finds what is named by the words of one language. Compiled once; what a word begins is remembered. */
export interface RuleMatcher<Name> {
  match(words: readonly string[]): Hit<Name>[];
}

const SHORTEST_STEM = 2;
/** Words seen before are looked up and not compared again. */
const KNOWN_WORDS_MAX = 50_000;
/** How near a word beside must stand: further away it is said of something else (4 words gave no less F1 than 5, 6, 8 or the whole sentence). */
const BESIDE_REACH_WORDS = 4;
const NO_RULES: readonly never[] = [];

/** Makes rules ready: lists of words, written as topic-rules.ts says, by what they name; null names nothing, its phrases only take their words. */
export function compileRules<Name>(rules: Iterable<readonly [Name | null, readonly string[]]>): RuleMatcher<Name> {
  const byWord = new Map<string, Rule<Name>[]>();
  const byStem = new Map<string, Rule<Name>[]>();
  for (const [name, list] of rules) {
    for (const written of list) {
      const [phrase = '', beside] = written.split('&');
      const [first, ...rest] = phrase.replace('~', '').trim().split(/\s+/).map(readPattern);
      const rule = { name, isWeak: phrase.startsWith('~'), rest, beside: beside === undefined ? null : readPattern(beside) };
      for (const word of first?.words ?? []) byWord.set(word, [...(byWord.get(word) ?? []), rule]);
      for (const stem of first?.stems ?? []) byStem.set(stem, [...(byStem.get(stem) ?? []), rule]);
    }
  }
  const known = new Map<string, readonly Rule<Name>[]>();
  const rulesOf = (word: string): readonly Rule<Name>[] => {
    const remembered = known.get(word);
    if (remembered !== undefined) return remembered;
    const found = [...(byWord.get(word) ?? [])];
    for (let length = SHORTEST_STEM; length <= word.length; length += 1) found.push(...(byStem.get(word.slice(0, length)) ?? []));
    const own = found.length === 0 ? NO_RULES : found.toSorted((a, b) => b.rest.length - a.rest.length);
    if (known.size >= KNOWN_WORDS_MAX) known.clear();
    known.set(word, own);
    return own;
  };
  return { match: (words) => matchWords(words, rulesOf) };
}

function matchWords<Name>(words: readonly string[], rulesOf: (word: string) => readonly Rule<Name>[]): Hit<Name>[] {
  const hits: Hit<Name>[] = [];
  let at = 0;
  while (at < words.length) {
    let taken = 0;
    for (const rule of rulesOf(words[at] as string)) {
      // Rules come longest first: once a phrase has matched, shorter ones of the same words are not asked.
      if (rule.rest.length + 1 < taken) break;
      if (!follows(rule.rest, words, at + 1) || (rule.beside !== null && !standsBeside(rule.beside, words, at))) continue;
      taken = rule.rest.length + 1;
      if (rule.name !== null) hits.push({ name: rule.name, at, isWeak: rule.isWeak });
    }
    at += Math.max(taken, 1);
  }
  return hits;
}

function follows(rest: readonly Pattern[], words: readonly string[], from: number): boolean {
  for (let index = 0; index < rest.length; index += 1) if (!fits(rest[index] as Pattern, words[from + index])) return false;
  return true;
}

function standsBeside(beside: Pattern, words: readonly string[], at: number): boolean {
  const end = Math.min(words.length, at + BESIDE_REACH_WORDS + 1);
  for (let place = Math.max(0, at - BESIDE_REACH_WORDS); place < end; place += 1) if (place !== at && fits(beside, words[place])) return true;
  return false;
}

function fits({ words, stems }: Pattern, word: string | undefined): boolean {
  if (word === undefined) return false;
  if (words.has(word)) return true;
  for (const stem of stems) if (word.startsWith(stem)) return true;
  return false;
}

function readPattern(choices: string): Pattern {
  const all = choices.split('|').map((one) => one.trim());
  return { words: new Set(all.filter((one) => !one.endsWith('*'))), stems: all.filter((one) => one.endsWith('*')).map((one) => one.slice(0, -1)) };
}
