import type { ReviewAnalysis } from '#domain/review.ts';
import { readSentences, type Sentence } from './topics/read-sentences.ts';
import { findSpokenTopics, type SpokenTopic } from './topics/sentence-topics.ts';
import { sumOpinions } from './topics/topic-polarity.ts';
import { TOPICS, type Topic } from './topics/topic-rules.ts';

/** A proof is a sentence, not the review over again. */
const EXCERPT_LENGTH_MAX = 300;

/**
 * How much the clause around the parts that speak of a topic counts beside them, and each word that praises or blames it.
 * Chosen on training sentences (2026-11; mixed ones English, French, then all): without either 0.79, 0.73, 0.84, 0.91;
 * clause 0.4 alone 0.77, 0.73, 0.85, 0.93; with words 1.0, and the clause where there are none, 0.89, 0.87, 0.88, 0.94. The
 * whole sentence added nothing.
 */
const CLAUSE_WEIGHT = 0.4;
const POLARITY_WEIGHT = 1;
/** Where no word judges the topic, what its sentence says may be about another thing: "I asked the manager for my money". */
const UNJUDGED_WEIGHT = 0.5;

/** −1 … 1 for a text. */
export type Judge = (text: string) => number;

/** Topics of one sentence, by the words of its language, in the order of TOPICS. */
export function findSentenceTopics(sentence: string, language: 'fr' | 'en'): Topic[] {
  const found = new Set(readSentences(sentence).flatMap((one) => findSpokenTopics(one, language).map(({ topic }) => topic)));
  return TOPICS.filter((topic) => found.has(topic));
}

/**
 * Topics of a review, each once: the mean sentiment of the sentences that speak of it, and the sentence that says it most
 * strongly as its proof, as it was written. `judge` gives −1 … 1 for a text.
 */
export function findTopics(text: string, language: 'fr' | 'en', judge: Judge): ReviewAnalysis['topics'] {
  const found = new Map<Topic, Said[]>();
  for (const sentence of readSentences(text)) {
    const topics = findSpokenTopics(sentence, language);
    if (topics.length === 0) continue;
    // Parts that several topics share, and clauses of one part, are judged once.
    const judged = new Map<number, number>();
    const judgeParts = (parts: readonly number[]) => {
      const key = nameParts(parts);
      const known = judged.get(key) ?? toOdds(judge(writeParts(text, sentence, parts)));
      judged.set(key, known);
      return known;
    };
    for (const spoken of topics) {
      const said = { sentiment: judgeTopic(spoken, sentence, judgeParts), sentence, at: spoken.at };
      const before = found.get(spoken.topic);
      if (before === undefined) found.set(spoken.topic, [said]);
      else before.push(said);
    }
  }
  return [...found].map(([topic, all]) => {
    const { sentence, at } = all.reduce((best, one) => (Math.abs(one.sentiment) > Math.abs(best.sentiment) ? one : best));
    return { topic, sentiment: meanByStrength(all), excerpt: cutExcerpt(text, sentence, at) };
  });
}

/** What one sentence says of a topic. */
interface Said {
  sentiment: number;
  sentence: Sentence;
  at: number;
}

/** A sentence that merely names a topic says little of it, and weighs little beside one that judges it. */
function meanByStrength(all: readonly Said[]): number {
  let strength = 0;
  let sum = 0;
  for (const { sentiment } of all) {
    strength += Math.abs(sentiment);
    sum += sentiment * Math.abs(sentiment);
  }
  return strength === 0 ? 0 : sum / strength;
}

/**
 * What a sentence says of one of its topics: the parts that speak of it, with what belongs to them, and the words that
 * praise or blame this very topic; without such words the clause around counts too.
 */
function judgeTopic({ parts, opinions }: SpokenTopic, { segments }: Sentence, judgeParts: (parts: readonly number[]) => number): number {
  const own = judgeParts(parts);
  const opinion = sumOpinions(opinions);
  if (opinion !== 0) return Math.tanh(own + POLARITY_WEIGHT * opinion);
  const clause: number[] = [];
  for (let part = 0; part < segments.length; part += 1) if (parts.some((one) => segments[one]?.clause === segments[part]?.clause)) clause.push(part);
  const around = clause.length === parts.length ? own : (own + CLAUSE_WEIGHT * judgeParts(clause)) / (1 + CLAUSE_WEIGHT);
  return Math.tanh(UNJUDGED_WEIGHT * around);
}

/** A number for parts of one sentence, whatever their order. Beyond 50 parts, which no sentence but a list has, two sets may share one. */
function nameParts(parts: readonly number[]): number {
  return parts.reduce((sum, part) => sum + 2 ** (part % 50), 0);
}

const SUREST = 0.999;
const toOdds = (sentiment: number) => Math.atanh(Math.max(-SUREST, Math.min(SUREST, sentiment)));

/** Parts as they were written, one after another. */
function writeParts(text: string, { segments }: Sentence, parts: readonly number[]): string {
  return parts.map((part) => text.slice(segments[part]?.from, segments[part]?.to)).join('');
}

/** The sentence as it was written; of one without an end, what stands around the word that names the topic. */
function cutExcerpt(text: string, { from, to, places }: Sentence, at: number): string {
  if (to - from <= EXCERPT_LENGTH_MAX) return text.slice(from, to);
  const start = Math.max(from, Math.min((places[at] ?? from) - EXCERPT_LENGTH_MAX / 2, to - EXCERPT_LENGTH_MAX));
  return text.slice(start, start + EXCERPT_LENGTH_MAX);
}
