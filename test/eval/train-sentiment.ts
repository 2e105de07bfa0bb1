/**
 * Trains the sentiment models that backend/reviews ships: `node test/eval/train-sentiment.ts [fr|en] [--open] [--dry] [--unseen=FOLDER]`.
 * Learns from ../shared/data/reviews/train and our own words; whatever stands in the test part is left out. `--open`
 * takes only sources whose licence is known to be open; `--dry` prints the figures without writing; `--unseen` keeps in a folder what
 * was said of unseen sources, or takes it from there: most of the time goes into it. The same texts give
 * the same files. Processor time on one core: French about four minutes, English eight, less with `--open`.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { WORD_BUCKETS } from '#reviews/features.ts';
import { mixJudgements, type ModelFile } from '#reviews/unpack-model.ts';
import { measureAuc, measureBalancedAccuracy } from './ranking-measures.ts';
import { hasReviews, OWN, readExamples, readMeasured, SOURCES, type Example, type Language } from './sentiment-training/examples.ts';
import { labelSentences } from './sentiment-training/label-sentences.ts';
import { fitMixing, measureThreeClasses, type Unseen } from './sentiment-training/mix-parts.ts';
import { quantiseLinear, scoreLinear, trainLinear, type LinearWeights } from './sentiment-training/train-linear.ts';
import { createReader, NETWORK_SIZES, quantiseVectors, trainNetwork, type TrainedNetwork } from './sentiment-training/train-network.ts';
import { weighExamples } from './sentiment-training/weigh-examples.ts';

const MODELS = new URL('../../backend/reviews/model/', import.meta.url);
const VERSION = '2026-11d';
/** Networks of one kind that started elsewhere and are asked together: their mean errs less than either. */
const SEEDS = [5, 23];

interface Parts { linear: LinearWeights; networks: TrainedNetwork[] }

function learn(examples: readonly Example[]): Parts {
  const importance = weighExamples(examples);
  const linear = trainLinear(examples, importance);
  // The linear part gains nothing by sentences that it labelled itself.
  const sentences = labelSentences(examples, linear);
  const all = [...examples, ...sentences];
  const weights = Float32Array.from([...importance, ...sentences.map((one) => one.certainty)]);
  return { linear, networks: SEEDS.map((seed) => trainNetwork(all, weights, seed)) };
}

/** What both parts say of a text; of the networks the mean. */
function createJudge({ linear, networks }: Parts): (one: Example) => Unseen {
  const readers = networks.map(createReader);
  return (one) => {
    const said = readers.map((read) => read(one));
    const mean = (of: 'praise' | 'plain') => said.reduce((sum, each) => sum + each[of], 0) / said.length;
    return { source: one.source, target: one.target, linear: scoreLinear(linear, one), network: { praise: mean('praise'), plain: mean('plain') } };
  };
}

/** Each origin judged by what was learned from the others. Our own words are never left out where there are others. */
function judgeUnseen(examples: readonly Example[], measured: readonly Example[]): Unseen[] {
  const origins = [...new Set(examples.map((one) => one.origin))].filter((one) => one !== OWN);
  return origins.flatMap((origin) => {
    const judge = createJudge(learn(examples.filter((one) => one.origin !== origin)));
    return [...examples, ...measured].filter((one) => one.origin === origin && !one.isTitle).map(judge);
  });
}

/** Own words alone: every fifth sentence is left out in turn, so that at least the scale of the answers is found. */
function judgeOwn(examples: readonly Example[]): Unseen[] {
  const held = examples.filter((_, index) => index % 5 === 0);
  const judge = createJudge(learn(examples.filter((_, index) => index % 5 !== 0)));
  return held.filter((one) => one.certainty === 1).map(judge);
}

/** What was said of unseen texts, from the folder of `--unseen` where it lies there. */
function remember(name: string, judge: () => Unseen[]): Unseen[] {
  const folder = process.argv.find((one) => one.startsWith('--unseen='))?.slice('--unseen='.length);
  if (folder === undefined) return judge();
  const file = path.join(folder, `${name}.unseen.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Unseen[];
  const unseen = judge();
  writeFileSync(file, JSON.stringify(unseen));
  return unseen;
}

function printFigures(language: Language, unseen: readonly Unseen[], mixing: ModelFile['mixing']): void {
  for (const source of new Set(unseen.map((one) => one.source))) {
    const own = unseen.filter((one) => one.source === source);
    const targets = own.map((one) => one.target);
    const auc = (scores: number[]) => measureAuc(scores, targets).toFixed(4);
    const mixed = own.map((one) => mixJudgements(mixing, one.linear, one.network));
    process.stdout.write(`${language} unseen ${source}: n ${own.length}, AUC linear ${auc(own.map((one) => one.linear))}, network ${auc(own.map((one) => one.network.praise))}, both ${auc(own.map((one) => mixing.linear * one.linear + mixing.network * one.network.praise))}, as shipped ${auc(mixed)}, balanced accuracy ${measureBalancedAccuracy(mixed, targets).toFixed(3)}, three classes ${measureThreeClasses(mixing, own).toFixed(3)} of ${targets.filter((one) => one === 0.5).length} neutral\n`);
  }
}

const encode = (values: Int8Array | Float32Array) => Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString('base64');

function pack(version: string, { linear, networks }: Parts, mixing: ModelFile['mixing']): ModelFile {
  const { bytes, step } = quantiseLinear(linear, WORD_BUCKETS);
  return { version, mixing, linear: { step, bias: linear.bias, weights: encode(bytes) }, networks: networks.map(packNetwork) };
}

function packNetwork({ vectors, praiseBias, plainBias, kernel, bias, praise, plain, negation }: TrainedNetwork): ModelFile['networks'][number] {
  const { bytes, step } = quantiseVectors(vectors);
  return { ...NETWORK_SIZES, step, vectors: encode(bytes), praiseBias, plainBias, kernel: encode(kernel), bias: encode(bias), praise: encode(praise), plain: encode(plain), negation: encode(negation) };
}

function build(language: Language, isOpenOnly: boolean, isDry: boolean): void {
  const started = process.cpuUsage().user;
  const examples = readExamples(language, isOpenOnly);
  const name = `${language}${isOpenOnly ? '-open' : ''}`;
  const unseen = remember(name, () => {
    const hasOthers = examples.some((one) => one.origin !== OWN);
    return hasOthers ? judgeUnseen(examples, isOpenOnly ? [] : readMeasured(language)) : judgeOwn(examples);
  });
  const mixing = fitMixing(unseen);
  printFigures(language, unseen, mixing);
  const sources = SOURCES[language].filter((one) => !isOpenOnly || one.isOpen).map(({ file, licence }) => ({ file, licence, examples: examples.filter((one) => one.source.startsWith(file)).length }));
  const model = { ...pack(`${name}-${VERSION}`, learn(examples), mixing), sources };
  if (!isDry) writeFileSync(new URL(`${name}.json`, MODELS), `${JSON.stringify(model)}\n`);
  process.stdout.write(`${name}: mixing ${JSON.stringify(mixing)}, ${examples.length} examples, ${((process.cpuUsage().user - started) / 1e6).toFixed(0)} s of processor time\n`);
}

if (!hasReviews()) throw new Error('The gathered reviews are not beside the repository (../shared/data/reviews).');
const languages = (['fr', 'en'] as const).filter((one) => process.argv.includes(one));
for (const language of languages.length > 0 ? languages : (['fr', 'en'] as const)) build(language, process.argv.includes('--open'), process.argv.includes('--dry'));
