/** Figures of sentiment and topics on the test part of the reviews, which is never trained or tuned on. Run alone: `node test/eval/sentiment.ts`. */
import { existsSync, readFileSync } from 'node:fs';
import { analyseReview } from '#reviews/analyse-review.ts';
import { findSentenceTopics } from '#reviews/find-topics.ts';
import { measureAuc, measureBalancedAccuracy, measureMacroF1 } from './ranking-measures.ts';

const REVIEWS = new URL('../../../shared/data/reviews/', import.meta.url);
const SETS = [['fr_trustpilot_b', 'fr'], ['fr_semeval', 'fr'], ['en_semeval', 'en'], ['en_vader_amazon', 'en']] as const;
const TARGETS: Record<string, number> = { positive: 1, negative: 0, neutral: 0.5 };

/** A table for people and for comparison: columns by name, a row per set. */
export interface Table {
  title: string;
  columns: string[];
  rows: (string | number | null)[][];
}

const fold = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
const readRows = <T>(file: string): T[] => readFileSync(new URL(file, REVIEWS), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as T);
const round = (value: number) => Math.round(value * 1000) / 1000;

/** Negative against positive per set: AUC, balanced accuracy at the shipped threshold (0), and three-class macro-F1. Empty without the sets. */
export function runSentimentEval(): Promise<Table> {
  const table: Table = { title: 'Sentiment (test part, never trained on)', columns: ['set', 'n', 'AUC', 'balanced accuracy', 'macro-F1 of 3'], rows: [] };
  if (!existsSync(REVIEWS)) return Promise.resolve(table);
  const trained = new Set(['fr_allocine', 'fr_mabsa_train', 'fr_trustpilot', 'en_amazon', 'en_mabsa_train', 'en_uci_amazon_cells', 'en_uci_imdb', 'en_vader_movie', 'en_zomato'].flatMap((file) => readRows<{ text: string; domain?: string }>(`train/${file}.jsonl`).filter((row) => !(file === 'en_mabsa_train' && row.domain === 'restaurant')).map((row) => fold(row.text))));
  for (const [file, language] of SETS) {
    // A text that also stands in the training part ("Excellent !") proves nothing.
    const rows = readRows<{ text: string; label: string }>(`test/${file}.jsonl`).filter((row) => TARGETS[row.label] !== undefined && !trained.has(fold(row.text)));
    const analyses = rows.map((row) => analyseReview(row.text, language));
    const scores = analyses.map((one) => one.sentiment ?? 0);
    const targets = rows.map((row) => TARGETS[row.label] ?? 0.5);
    const polar = targets.filter((target) => target !== 0.5).length;
    table.rows.push([file, polar, round(measureAuc(scores, targets)), round(measureBalancedAccuracy(scores, targets)), round(measureMacroF1(analyses.map((one) => one.label ?? 'neutral'), rows.map((row) => row.label)))]);
  }
  return Promise.resolve(table);
}

const TOPIC_SETS = ['topics_fr_semeval16_restaurants_fr', 'topics_en_semeval16_restaurants'] as const;
const GOLD: Record<string, (category: string) => boolean> = {
  staff: (category) => category.startsWith('SERVICE'),
  price: (category) => category.endsWith('#PRICES'),
  product: (category) => /^(?:FOOD|DRINKS)#(?!PRICES)/.test(category),
  place: (category) => /^(?:AMBIENCE|LOCATION)/.test(category),
};

/** F1 of topics by sentence. */
export function runTopicsEval(): Promise<Table> {
  const table: Table = { title: 'Topics by sentence (test part)', columns: ['set', 'topic', 'n', 'precision', 'recall', 'F1'], rows: [] };
  if (!existsSync(REVIEWS)) return Promise.resolve(table);
  for (const file of TOPIC_SETS) {
    const rows = readRows<{ text: string; aspects: { category: string }[] }>(`test/${file}.jsonl`);
    const language = file.startsWith('topics_fr') ? 'fr' : 'en';
    const found = rows.map((row) => new Set<string>(findSentenceTopics(row.text, language)));
    for (const [topic, isGold] of Object.entries(GOLD)) {
      const gold = rows.map((row) => row.aspects.some((aspect) => isGold(aspect.category)));
      const hits = gold.filter((is, index) => is && found[index]?.has(topic)).length;
      const claimed = found.filter((one) => one.has(topic)).length;
      const total = gold.filter(Boolean).length;
      table.rows.push([file, topic, total, round(hits / claimed), round(hits / total), round((2 * hits) / (claimed + total))]);
    }
  }
  return Promise.resolve(table);
}

if (import.meta.main) {
  for (const table of [await runSentimentEval(), await runTopicsEval()]) {
    console.log(`\n${table.title}\n${table.columns.join('\t')}`);
    for (const row of table.rows) console.log(row.join('\t'));
  }
}
