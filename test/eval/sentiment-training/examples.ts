import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { findNegated, hashWord, kindOf, splitWords, visitRuns, characterBucket, hashCharacters } from '#reviews/features.ts';
import { readRange, rowsOfWord } from '#reviews/word-network.ts';
import { OWN_PHRASES } from '../own-phrases.ts';
import { writeSentences } from '../own-words/write-sentences.ts';
import { NETWORK_SIZES } from './train-network.ts';

const REVIEWS = new URL('../../../../shared/data/reviews/', import.meta.url);
export const OWN = 'own-words';
export type Language = 'fr' | 'en';

/**
 * Sources by language, with what is known of their licence. SemEval's own sets are not among them (French: NC-ND; English:
 * not known): the English one of 2014 only chooses settings. M-ABSA's English restaurants are SemEval's very sentences;
 * its "sight" part has no labels worth the name.
 */
export const SOURCES: Record<Language, readonly { file: string; origin: string; licence: string; isOpen: boolean }[]> = {
  fr: [
    { file: OWN, origin: OWN, licence: 'Apache-2.0 (test/eval/own-words, own-phrases.ts)', isOpen: true },
    { file: 'fr_trustpilot', origin: 'trustpilot', licence: 'none stated', isOpen: false },
    { file: 'fr_allocine', origin: 'allocine', licence: 'not verified (the Allociné corpus itself is MIT)', isOpen: false },
    { file: 'fr_mabsa_train', origin: 'mabsa', licence: 'none stated', isOpen: false },
  ],
  en: [
    { file: OWN, origin: OWN, licence: 'Apache-2.0 (test/eval/own-words, own-phrases.ts)', isOpen: true },
    { file: 'en_uci_amazon_cells', origin: 'sentences', licence: 'CC BY 4.0 (UCI; not verified)', isOpen: true },
    { file: 'en_uci_imdb', origin: 'films', licence: 'CC BY 4.0 (UCI; not verified)', isOpen: true },
    { file: 'en_vader_movie', origin: 'films', licence: 'MIT', isOpen: true },
    { file: 'en_amazon', origin: 'amazon', licence: 'academic use', isOpen: false },
    { file: 'en_zomato', origin: 'zomato', licence: 'not known', isOpen: false },
    { file: 'en_mabsa_train', origin: 'sentences', licence: 'none stated', isOpen: false },
  ],
};

/** One text to learn from or to be measured on. */
export interface Example {
  /** What it is measured under: its file, for M-ABSA with its domain. */
  source: string;
  /** Sources of one origin are left out together. */
  origin: string;
  /** 1 praise, 0 complaint, 0.5 neither. */
  target: number;
  /** How sure the target is, 0–1. */
  certainty: number;
  isTitle: boolean;
  /** Only measured on, never learned from. */
  isForMeasuring: boolean;
  /** Linear: distinct buckets of word runs; buckets of characters word by word. */
  runs: Int32Array;
  characters: Int32Array;
  /** Network: its words (index into `words`), negative −1−index where a negation reaches it. */
  words: Int32Array;
  text: string;
}

/** Words of all examples, with the rows of the network's vectors that make them up. */
export const WORD_ROWS: Int32Array[] = [];
const WORD_IDS = new Map<string, number>();
const CHARACTERS_OF = new Map<string, number[]>();

const TARGETS: Record<string, number> = { positive: 1, negative: 0, neutral: 0.5 };
const fold = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
const readRows = <T>(url: URL) => readFileSync(url, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as T);

export function hasReviews(): boolean {
  return existsSync(REVIEWS);
}

/** Texts of the test part: whatever stands there is learned from nowhere. Very short ones ("Excellent !") say nothing about anybody. */
function readTestTexts(): Set<string> {
  const folder = new URL('test/', REVIEWS);
  return new Set(readdirSync(folder).flatMap((file) => readRows<{ text: string }>(new URL(file, folder)).map((row) => fold(row.text))).filter((text) => text.split(' ').length > 3));
}

/** Everything that may be learned from in a language, and what settings are chosen on. */
export function readExamples(language: Language, isOpenOnly: boolean): Example[] {
  const banned = readTestTexts();
  return SOURCES[language].filter((one) => !isOpenOnly || one.isOpen).flatMap(({ file, origin }) => (file === OWN ? writeOwn(language) : readFile(file, origin, banned)));
}

/** English sentences of restaurants that choose settings and are never learned from. */
export function readMeasured(language: Language): Example[] {
  if (language === 'fr') return [];
  return readFile('topics_en_semeval14_restaurants', 'sentences', readTestTexts()).map((one) => ({ ...one, isForMeasuring: true }));
}

function writeOwn(language: Language): Example[] {
  const certaintyOfPhrase = 1;
  const phrases = (['positive', 'negative', 'neutral'] as const).flatMap((label) => OWN_PHRASES[language][label].map((text) => ({ text, target: TARGETS[label] ?? 0.5, certainty: certaintyOfPhrase })));
  return [...phrases, ...writeSentences(language)].map(({ text, target, certainty }) => describe(text, { source: OWN, origin: OWN, target, certainty, isTitle: false }));
}

function readFile(file: string, origin: string, banned: ReadonlySet<string>): Example[] {
  interface Row { label?: string; polarity?: string; text: string; title?: string; domain?: string }
  return readRows<Row>(new URL(`train/${file}.jsonl`, REVIEWS)).flatMap((row) => {
    const target = TARGETS[row.label ?? row.polarity ?? ''];
    if (target === undefined || row.domain === 'sight' || (file === 'en_mabsa_train' && row.domain === 'restaurant') || banned.has(fold(row.text))) return [];
    const source = file.includes('mabsa') ? `${file} ${row.domain ?? ''}` : file;
    const known = { source, origin, target, certainty: 1 };
    const text = describe(row.text, { ...known, isTitle: false });
    // A title is the shortest honest label of its review.
    const hasTitle = row.title !== undefined && row.title.length > 3 && !row.title.endsWith('…') && !row.text.startsWith(row.title);
    return hasTitle && row.title !== undefined ? [text, describe(row.title, { ...known, isTitle: true })] : [text];
  });
}

/** A text with its features. */
export function describe(text: string, known: Pick<Example, 'source' | 'origin' | 'target' | 'certainty' | 'isTitle'>): Example {
  const tokens = splitWords(text);
  const kinds = tokens.map(kindOf);
  const negated = findNegated(tokens, kinds);
  const runs = new Set<number>();
  visitRuns(tokens.map(hashWord), kinds, negated, (bucket) => runs.add(bucket));
  const seen = new Set<string>();
  const characters: number[] = [];
  tokens.forEach((token, index) => {
    const key = negated[index] === true ? `~${token}` : token;
    if (kinds[index] !== 'word' || seen.has(key)) return;
    seen.add(key);
    const hashes = CHARACTERS_OF.get(token) ?? hashCharacters(token);
    CHARACTERS_OF.set(token, hashes);
    for (const hash of hashes) characters.push(characterBucket(hash, negated[index] === true));
  });
  const { head, tail } = readRange(tokens.length);
  const words = tokens.flatMap((token, index) => (index < head || index >= tail ? [negated[index] === true ? -1 - idOf(token) : idOf(token)] : []));
  return { ...known, isForMeasuring: false, text, runs: Int32Array.from(runs), characters: Int32Array.from(characters), words: Int32Array.from(words) };
}

function idOf(token: string): number {
  const known = WORD_IDS.get(token);
  if (known !== undefined) return known;
  const id = WORD_ROWS.push(rowsOfWord(token, hashWord(token), kindOf(token) === 'word', NETWORK_SIZES)) - 1;
  WORD_IDS.set(token, id);
  return id;
}
