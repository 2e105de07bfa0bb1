/**
 * Trains the sentiment models that backend/reviews ships: `node test/eval/train-sentiment.ts [--open] [--dry]`.
 * Reads ../shared/data/reviews/train and nothing else; `--open` takes only sources whose licence is known to be open;
 * `--dry` prints the figures without writing. Deterministic: the same data give the same files. About two minutes.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { BUCKETS, hashFeatures, WORD_BUCKETS } from '#reviews/features.ts';
import { OWN_PHRASES } from './own-phrases.ts';
import { measureAuc, measureBalancedAccuracy, measureMacroF1 } from './ranking-measures.ts';

const TRAIN = new URL('../../../shared/data/reviews/train/', import.meta.url);
const MODELS = new URL('../../backend/reviews/model/', import.meta.url);
const VERSION = '2026-11';

const OWN = 'own-phrases';
/** Own phrases are few and clean: each counts as this many reviews (1 → 3: +0.003 AUC on unseen restaurants). */
const OWN_REPEATS = 3;

/**
 * Sources by language, with what is known of their licence. SemEval's own sets are not among them (French: NC-ND). The
 * English restaurant part of M-ABSA holds the very sentences of SemEval's English test and is left out.
 */
const SOURCES = {
  fr: [
    { file: OWN, licence: 'Apache-2.0 (test/eval/own-phrases.ts)', isOpen: true },
    { file: 'fr_trustpilot', licence: 'none stated', isOpen: false },
    { file: 'fr_allocine', licence: 'not verified (the Allociné corpus itself is MIT)', isOpen: false },
    { file: 'fr_mabsa_train', licence: 'none stated', isOpen: false },
  ],
  en: [
    { file: OWN, licence: 'Apache-2.0 (test/eval/own-phrases.ts)', isOpen: true },
    { file: 'en_uci_amazon_cells', licence: 'CC BY 4.0 (UCI; not verified)', isOpen: true },
    { file: 'en_uci_imdb', licence: 'CC BY 4.0 (UCI; not verified)', isOpen: true },
    { file: 'en_vader_movie', licence: 'MIT', isOpen: true },
    { file: 'en_amazon', licence: 'academic use', isOpen: false },
    { file: 'en_zomato', licence: 'not known', isOpen: false },
    { file: 'en_mabsa_train', licence: 'none stated', isOpen: false },
  ],
} as const;
type Language = keyof typeof SOURCES;

// Chosen by leaving one source out within the training part (2026-11): rate 0.1 → 0.02 gave +0.02 AUC in French,
// character weight 1 or 0.15 −0.002 to −0.007, dividing by the square root of the length +0.02 over its fourth root.
const EPOCHS = 6;
const RATE = 0.02;
const CHARACTER_WEIGHT = 0.4;
const GAIN = 10;
const CLASS_BALANCE = 0.7;
const CLASS_WEIGHT_MAX = 8;
const NEUTRAL_WEIGHT = 0.5;

interface Example { source: string; target: 0 | 0.5 | 1; features: Int32Array }
interface Weights { values: Float64Array; bias: number }

const factor = (bucket: number) => (bucket < WORD_BUCKETS ? 1 : CHARACTER_WEIGHT);
const gainOf = (features: Int32Array) => GAIN / Math.sqrt(Math.max(features.length, 1));

function readOwnPhrases(language: Language): Example[] {
  const targets = { positive: 1, negative: 0, neutral: 0.5 } as const;
  const once = (['positive', 'negative', 'neutral'] as const).flatMap((label) => OWN_PHRASES[language][label].map((text): Example => ({ source: OWN, target: targets[label], features: hashFeatures(text) })));
  return Array.from({ length: OWN_REPEATS }, () => once).flat();
}

function readExamples(file: string, language: Language): Example[] {
  if (file === OWN) return readOwnPhrases(language);
  const examples: Example[] = [];
  for (const line of readFileSync(new URL(`${file}.jsonl`, TRAIN), 'utf8').trim().split('\n')) {
    const row = JSON.parse(line) as { label?: string; text: string; title?: string; domain?: string };
    if (file === 'en_mabsa_train' && row.domain === 'restaurant') continue;
    const target = row.label === 'positive' ? 1 : row.label === 'negative' ? 0 : row.label === 'neutral' ? 0.5 : null;
    if (target === null) continue;
    examples.push({ source: file, target, features: hashFeatures(row.text) });
    // A title is the shortest honest label of its review.
    if (row.title !== undefined && row.title.length > 3 && !row.text.startsWith(row.title)) examples.push({ source: file, target, features: hashFeatures(row.title) });
  }
  return examples;
}

function score(weights: Weights, features: Int32Array): number {
  let sum = 0;
  for (const bucket of features) sum += (weights.values[bucket] ?? 0) * factor(bucket);
  return sum * gainOf(features) + weights.bias;
}

/** Logistic regression by AdaGrad; rare classes of a source weigh more, so that mostly happy sources don't teach optimism. */
function train(examples: readonly Example[]): Weights {
  const importance = weighClasses(examples);
  const values = new Float64Array(BUCKETS);
  const seen = new Float64Array(BUCKETS).fill(1e-3);
  let bias = 0;
  let biasSeen = 1e-3;
  const order = examples.map((_, index) => index);
  const random = createRandom(7);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, random);
    for (const index of order) {
      const example = examples[index];
      if (example === undefined) continue;
      const error = (sigmoid(score({ values, bias }, example.features)) - example.target) * (importance[index] ?? 1);
      const gain = gainOf(example.features);
      for (const bucket of example.features) {
        const slope = error * gain * factor(bucket);
        const total = (seen[bucket] ?? 0) + slope * slope;
        seen[bucket] = total;
        values[bucket] = (values[bucket] ?? 0) - (RATE * slope) / Math.sqrt(total);
      }
      biasSeen += error * error;
      bias -= (RATE * error) / Math.sqrt(biasSeen);
    }
  }
  return { values, bias };
}

function weighClasses(examples: readonly Example[]): number[] {
  const count = new Map<string, number>();
  const add = (key: string) => count.set(key, (count.get(key) ?? 0) + 1);
  for (const { source, target } of examples) {
    add(source);
    add(`${source} ${target}`);
  }
  return examples.map(({ source, target }) => {
    const share = (count.get(source) ?? 1) / (3 * (count.get(`${source} ${target}`) ?? 1));
    return Math.min(CLASS_WEIGHT_MAX, share ** CLASS_BALANCE) * (target === 0.5 ? NEUTRAL_WEIGHT : 1);
  });
}

const sigmoid = (value: number) => 1 / (1 + Math.exp(-value));

function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffle(order: number[], random: () => number): void {
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
}

/** Slope and shift that make scores of sources unseen in training into probabilities, each class of each source weighing the same. */
function calibrate(unseen: readonly { score: number; target: number; weight: number }[]): { slope: number; shift: number } {
  let slope = 1;
  let shift = 0;
  for (let round = 0; round < 400; round += 1) {
    let [byA, byB, all] = [0, 0, 0];
    for (const one of unseen) {
      const error = (sigmoid(slope * one.score + shift) - one.target) * one.weight;
      byA += error * one.score;
      byB += error;
      all += one.weight;
    }
    slope -= (0.5 * byA) / all;
    shift -= (0.5 * byB) / all;
  }
  return { slope, shift };
}

/** Three-class F1 by width of the neutral band, on the same unseen scores: NEUTRAL_SENTIMENT_MAX in backend/reviews is chosen from these. */
function printCuts(language: Language, judged: readonly { sentiment: number; target: number }[]): void {
  const figures = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7].map((cut) => {
    const predicted = judged.map(({ sentiment }) => (sentiment > cut ? '1' : sentiment < -cut ? '0' : '0.5'));
    return `${cut}: ${measureMacroF1(predicted, judged.map((one) => String(one.target))).toFixed(3)}`;
  });
  console.log(`${language} neutral band ${figures.join(', ')}`);
}

function quantise(weights: Weights): { bytes: Int8Array; step: number } {
  const scaled = weights.values.map((value, bucket) => value * factor(bucket));
  const sizes = Array.from(scaled, Math.abs).filter((size) => size > 0).sort((a, b) => a - b);
  const largest = sizes[Math.floor(sizes.length * 0.9995)] ?? 1;
  const step = largest / 127;
  return { bytes: Int8Array.from(scaled, (value) => Math.max(-127, Math.min(127, Math.round(value / step)))), step };
}

function build(language: Language, isOpenOnly: boolean, isDry: boolean): void {
  const sources = SOURCES[language].filter((source) => !isOpenOnly || source.isOpen);
  if (sources.length === 0) {
    console.log(`${language}: no openly licensed source`);
    return;
  }
  const bySource = new Map(sources.map(({ file }) => [file as string, readExamples(file, language)]));
  const unseen: { score: number; target: number; weight: number }[] = [];
  for (const [held, examples] of bySource) {
    if (held === OWN) continue;
    const rest = train([...bySource].filter(([file]) => file !== held).flatMap(([, others]) => others));
    const scores = examples.map((example) => score(rest, example.features));
    const targets = examples.map((example) => example.target);
    console.log(`${language} unseen ${held}: n ${examples.length}, AUC ${measureAuc(scores, targets).toFixed(3)}, balanced accuracy ${measureBalancedAccuracy(scores, targets).toFixed(3)}`);
    examples.forEach((example, index) => {
      unseen.push({ score: scores[index] ?? 0, target: example.target, weight: example.target === 0.5 ? 0 : 1 / targets.filter((one) => one === example.target).length });
    });
  }
  const { slope, shift } = unseen.length === 0 ? { slope: 1, shift: 0 } : calibrate(unseen);
  if (unseen.length > 0) printCuts(language, unseen.map((one) => ({ sentiment: Math.tanh((one.score * slope + shift) / 2), target: one.target })));
  const weights = train([...bySource.values()].flat());
  const { bytes, step } = quantise(weights);
  const model = {
    version: `${language}-${VERSION}${isOpenOnly ? '-open' : ''}`,
    language,
    sources: sources.map(({ file, licence }) => ({ file, licence, examples: bySource.get(file)?.length ?? null })),
    step: step * GAIN * slope,
    bias: weights.bias * slope + shift,
    weights: Buffer.from(bytes.buffer).toString('base64'),
  };
  console.log(`${language}: slope ${slope.toFixed(3)}, shift ${shift.toFixed(3)}, ${bytes.filter((one) => one !== 0).length} weights`);
  if (!isDry) writeFileSync(new URL(`${language}${isOpenOnly ? '-open' : ''}.json`, MODELS), `${JSON.stringify(model)}\n`);
}

if (!existsSync(TRAIN)) throw new Error('The training part of the reviews is not beside the repository (../shared/data/reviews/train).');
for (const language of ['fr', 'en'] as const) build(language, process.argv.includes('--open'), process.argv.includes('--dry'));
