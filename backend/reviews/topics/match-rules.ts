import { splitTopicWords } from './split-sentences.ts';

/** What words name, and at which word of the sentence. */
export interface Hit<Name> {
  name: Name;
  at: number;
  /** A thing that is named, rather than spoken of: in "my glasses were ready early" the glasses are not the topic. */
  isWeak: boolean;
}

/** One rule: what must follow its first word, of what something must stand elsewhere, and whose it is (null: a phrase that names nothing). */
interface Rule<Name> {
  name: Name | null;
  isWeak: boolean;
  rest: readonly Pattern[];
  beside: readonly Pattern[];
}
interface Pattern {
  word: string;
  isStem: boolean;
}

/** Finds what is named by the words of one language. Compiled once; what a word begins is remembered. */
export interface RuleMatcher<Name> {
  match(words: readonly string[]): Hit<Name>[];
}

const SHORTEST_STEM = 2;
/** Words seen before are looked up and not compared again; a language's reviews use few of them most of the time. */
const KNOWN_WORDS_MAX = 50_000;
const NO_RULES: readonly never[] = [];

const matches = ({ word, isStem }: Pattern, other: string | undefined) => other !== undefined && (isStem ? other.startsWith(word) : other === word);

/** Makes rules ready: lists of words by what they name; null names nothing, its phrases only take their words. */
export function compileRules<Name>(rules: Iterable<readonly [Name | null, readonly string[]]>): RuleMatcher<Name> {
  const byWord = new Map<string, Rule<Name>[]>();
  const byStem = new Map<string, Rule<Name>[]>();
  for (const [name, list] of rules) {
    for (const written of list) {
      const [choices = '', beside = ''] = written.split('&');
      const besides = beside.split('|').flatMap(readPatterns);
      for (const phrase of spellOut(choices.trim())) {
        const [first, ...rest] = readPatterns(phrase);
        if (first === undefined) continue;
        const table = first.isStem ? byStem : byWord;
        const rule = { name, isWeak: phrase.startsWith('~'), rest, beside: besides };
        table.set(first.word, [...(table.get(first.word) ?? []), rule]);
      }
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
    for (const rule of rulesOf(words[at] ?? '')) {
      // Rules come longest first: once a phrase has matched, shorter ones of the same words are not asked.
      if (rule.rest.length + 1 < taken) break;
      if (!rule.rest.every((one, index) => matches(one, words[at + 1 + index]))) continue;
      if (rule.beside.length > 0 && !words.some((word, place) => place !== at && rule.beside.some((one) => matches(one, word)))) continue;
      taken = rule.rest.length + 1;
      if (rule.name !== null) hits.push({ name: rule.name, at, isWeak: rule.isWeak });
    }
    at += Math.max(taken, 1);
  }
  return hits;
}

function readPatterns(written: string): Pattern[] {
  return written.trim().split(/\s+/).flatMap((part) => {
    const words = splitTopicWords(part);
    return words.map((word, index) => ({ word, isStem: index === words.length - 1 && part.endsWith('*') }));
  });
}

/** "he|she told|asked" is four phrases. */
function spellOut(choices: string): string[] {
  return choices.split(' ').reduce<string[]>((phrases, word) => phrases.flatMap((phrase) => word.split('|').map((one) => `${phrase} ${one}`.trim())), ['']);
}
