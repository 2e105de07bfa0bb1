/**
 * Labelled sentences that teach topics, from the training part of the reviews and from nothing else:
 * English ones as they were labelled, French ones as the machine translation of labelled English ones.
 */
import { existsSync, readFileSync } from 'node:fs';
import type { Topic } from '#reviews/topics/topic-rules.ts';

const TRAIN = new URL('../../../../shared/data/reviews/train/', import.meta.url);

export type Language = 'fr' | 'en';

/** A sentence with what is said in it: −1, 0 (neutral, or both) or 1 by topic. `covered` topics are labelled, others are not known. */
export interface LabelledSentence {
  source: string;
  text: string;
  topics: ReadonlyMap<Topic, number>;
  covered: ReadonlySet<Topic>;
}

interface Row { text: string; domain?: string; also_in?: string[]; aspects?: { category: string; polarity: string }[] }

const TOPIC_OF: Readonly<Record<string, Topic>> = { service: 'staff', food: 'product', price: 'price', ambience: 'place' };
const COVERED = new Set(Object.values(TOPIC_OF));
const POLARITY: Readonly<Record<string, number>> = { positive: 1, negative: -1, neutral: 0, conflict: 0 };

const fold = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
const readRows = (file: string) => readFileSync(new URL(`${file}.jsonl`, TRAIN), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Row);

/** True where the gathered reviews stand beside the repository. */
export const hasGatheredReviews = () => existsSync(TRAIN);

function label(row: Row, text: string, source: string): LabelledSentence {
  const topics = new Map<Topic, number>();
  for (const { category, polarity } of row.aspects ?? []) {
    const topic = TOPIC_OF[category];
    if (topic !== undefined) topics.set(topic, POLARITY[polarity] ?? 0);
  }
  return { source, text, topics, covered: COVERED };
}

/** English restaurant sentences (SemEval 2014), less all that stand in a later SemEval set too: those are tested with. */
export function readEnglishSentences(): LabelledSentence[] {
  return readRows('topics_en_semeval14_restaurants').filter((row) => row.also_in === undefined || row.also_in.length === 0).map((row) => label(row, row.text, 'semeval14'));
}

/** The same labels on the French machine translation of those sentences that M-ABSA holds in both languages. */
export function readFrenchSentences(): LabelledSentence[] {
  const labelled = new Map(readRows('topics_en_semeval14_restaurants').map((row) => [fold(row.text), row]));
  const isRestaurant = (row: Row) => row.domain === 'restaurant';
  const pairs = align(readRows('en_mabsa_train').filter(isRestaurant), readRows('fr_mabsa_train').filter(isRestaurant));
  return pairs.flatMap(([english, french]) => {
    const row = labelled.get(fold(english.text));
    return row === undefined ? [] : [label(row, french.text, 'mabsa')];
  });
}

/** Rows dropped on one side: the cost of leaving one out, against that of pairing two that have little in common. */
const GAP_COST = 0.45;

/** Pairs of rows of two lists in the same order, either of which lacks some of the other's (Needleman and Wunsch). */
export function align(english: readonly Row[], french: readonly Row[]): [Row, Row][] {
  const best = Array.from({ length: english.length + 1 }, () => new Float64Array(french.length + 1));
  const cost = (i: number, j: number) => unlikeness(english[i]?.text ?? '', french[j]?.text ?? '');
  const at = (i: number, j: number) => best[i]?.[j] ?? Infinity;
  const isNear = (i: number, j: number) => Math.abs(i - j) < 60;
  for (let i = 0; i <= english.length; i += 1) {
    for (let j = 0; j <= french.length; j += 1) {
      if (i === 0 && j === 0) continue;
      const pair = i > 0 && j > 0 && isNear(i, j) ? at(i - 1, j - 1) + cost(i - 1, j - 1) : Infinity;
      const row = best[i];
      if (row !== undefined) row[j] = Math.min(pair, i > 0 ? at(i - 1, j) + GAP_COST : Infinity, j > 0 ? at(i, j - 1) + GAP_COST : Infinity);
    }
  }
  const pairs: [Row, Row][] = [];
  let [i, j] = [english.length, french.length];
  while (i > 0 && j > 0) {
    const [left, right] = [english[i - 1], french[j - 1]];
    if (left !== undefined && right !== undefined && isNear(i, j) && at(i, j) === at(i - 1, j - 1) + cost(i - 1, j - 1)) {
      if (cost(i - 1, j - 1) < SAME_MAX) pairs.unshift([left, right]);
      i -= 1;
      j -= 1;
    } else if (at(i, j) === at(i - 1, j) + GAP_COST) i -= 1;
    else j -= 1;
  }
  return pairs;
}

const SAME_MAX = 0.75;

/** 0 … 1: how little a sentence and a translation of it agree in length and in the beginnings of their longer words. */
function unlikeness(english: string, french: string): number {
  const length = Math.abs(Math.log((french.length + 8) / (english.length * 1.18 + 8)));
  const left = startsOf(english);
  const right = startsOf(french);
  const common = [...left].filter((one) => right.has(one)).length;
  const agreement = common / Math.max(2, Math.min(left.size, right.size));
  return Math.min(1, Math.max(0, 0.35 + length * 0.8 - agreement * 0.7));
}

const startsOf = (text: string) => new Set((text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().match(/[a-z]{4,}|\d+/g) ?? []).map((word) => word.slice(0, 4)));
