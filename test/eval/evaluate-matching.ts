import { existsSync, readFileSync } from 'node:fs';
import { identityOf, type ListingIdentity } from '#matching/listing-identity.ts';
import { compareParts } from '#matching/match-features.ts';
import { matchListing } from '#matching/match-listing.ts';
import { FITTED, SET, signalsOf, type FittedSignal } from '#matching/match-weights.ts';
import { OWN_PAIRS } from '#test/backend/matching/own-pairs.ts';
import { fitLogistic, type Example } from './fit-logistic.ts';
import type { Evaluation } from './main.ts';
import { share, type Table } from './table.ts';

interface Pair { a: ListingIdentity; b: ListingIdentity; isMatch: boolean; set: string }

const FOLDER = new URL('../../../shared/data/pairs/', import.meta.url);
/** Names of the sets beside the repository, and the F1 below which the evaluation fails. */
const SETS = [['geo_er', 'Geo-ER (no phones)', 0.95], ['fodors_zagats', 'Fodors-Zagats', 0.99]] as const;
const OWN_BAR = 0.97;
const FOLDS = 5;
const RIDGE = 1;
/** A set of 8,000 neighbours must not drown one of 450 restaurants: both count alike at this factor (their sizes' ratio, rounded). */
const SMALL_SET_WEIGHT = 17;
const SIGNALS = Object.keys(FITTED).filter((one) => one !== 'bias') as FittedSignal[];

/** Same or different business on labelled pairs, and on our own pairs of the French and English trade. */
const evaluation: Evaluation = {
  id: 'matching',
  isShort: true,
  run: async () => [measureTable()],
};
export default evaluation;

function measureTable(): Table {
  const table: Table = { title: 'Same or different business', columns: ['set', 'pairs', 'same', 'precision', 'recall', 'F1', `F1 of weights refit on the other ${FOLDS - 1} of ${FOLDS} parts`], rows: [], failures: [] };
  const isThere = existsSync(FOLDER);
  const labelled = isThere ? SETS.flatMap(([set]) => readPairs(set)) : [];
  const refit = isThere ? predictByFolds(labelled) : [];
  for (const [set, title, bar] of isThere ? SETS : []) {
    const pairs = labelled.filter((pair) => pair.set === set);
    addRow(table, title, pairs, bar, figures(labelled.map((pair, at) => [pair, refit[at] ?? false] as const).filter(([pair]) => pair.set === set)).f1.toFixed(3));
  }
  if (!isThere) process.stdout.write('\nThe labelled pairs (../shared/data/pairs) are not beside the repository: skipped.\n');
  addRow(table, 'own pairs, fr and en', OWN_PAIRS.map(({ a, b, same }) => ({ a: identityOf(a), b: identityOf(b), isMatch: same, set: 'own' })), OWN_BAR, '–');
  return table;
}

function addRow(table: Table, title: string, pairs: readonly Pair[], bar: number, refit: string): void {
  const { hits, alarms, misses, f1 } = figures(pairs.map((pair) => [pair, matchListing(pair.a, pair.b).same] as const));
  table.rows.push([title, pairs.length, hits + misses, share(hits, hits + alarms), share(hits, hits + misses), f1.toFixed(3), refit]);
  if (f1 < bar) table.failures.push(`${title}: F1 ${f1.toFixed(4)}, at least ${bar} expected.`);
}

function figures(answers: readonly (readonly [Pair, boolean])[]): { hits: number; alarms: number; misses: number; f1: number } {
  const count = (isMatch: boolean, same: boolean): number => answers.filter(([pair, answer]) => pair.isMatch === isMatch && answer === same).length;
  const [hits, alarms, misses] = [count(true, true), count(false, true), count(true, false)];
  return { hits, alarms, misses, f1: (2 * hits) / Math.max(1, 2 * hits + alarms + misses) };
}

function readPairs(set: string): Pair[] {
  const lines = readFileSync(new URL(`${set}.jsonl`, FOLDER), 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as { a: Record<string, unknown>; b: Record<string, unknown>; match: boolean })
    .map(({ a, b, match }) => ({ a: identityOf(a), b: identityOf(b), isMatch: match, set }));
}

/** Every pair judged by weights that never saw it: what to expect of pairs that nobody here can see. */
function predictByFolds(pairs: readonly Pair[]): boolean[] {
  const examples = pairs.map(exampleOf);
  const answers: boolean[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const [bias = 0, ...weights] = fitLogistic(examples.filter((_, at) => at % FOLDS !== fold), RIDGE);
    if (process.env.SHOW_WEIGHTS && fold === 0) console.log({ bias, ...Object.fromEntries(SIGNALS.map((signal, at) => [signal, weights[at]?.toFixed(2)])) });
    for (const [at, { signals, offset }] of examples.entries()) {
      if (at % FOLDS === fold) answers[at] = signals.reduce((sum, signal, index) => sum + signal * (weights[index] ?? 0), bias + offset) > 0;
    }
  }
  return answers;
}

function exampleOf({ a, b, isMatch, set }: Pair): Example {
  const signals = signalsOf(compareParts(a, b, new Set()));
  const offset = Object.entries(SET).reduce((sum, [name, weight]) => sum + weight * signals[name as keyof typeof SET], 0);
  return { signals: SIGNALS.map((name) => signals[name]), offset, isMatch, weight: set === 'fodors_zagats' ? SMALL_SET_WEIGHT : 1 };
}
