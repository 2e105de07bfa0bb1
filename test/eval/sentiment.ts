/** Figures of sentiment on the test part of the reviews, which is never trained or tuned on. Run alone: `node test/eval/sentiment.ts`. */
import { existsSync, readFileSync } from 'node:fs';
import { analyseReview } from '#reviews/analyse-review.ts';
import { measureAuc, measureBalancedAccuracy, measureMacroF1 } from './ranking-measures.ts';
import { formatTable, type Table } from './table.ts';

const REVIEWS = new URL('../../../shared/data/reviews/', import.meta.url);
const SETS = [['fr_trustpilot_b', 'fr'], ['fr_semeval', 'fr'], ['en_semeval', 'en'], ['en_vader_amazon', 'en']] as const;
const TARGETS: Record<string, number> = { positive: 1, negative: 0, neutral: 0.5 };

/** What the shipped models reached on 2026-11-21 less a margin of 0.01: below it something broke. */
const AUC_MIN: Record<(typeof SETS)[number][0], number> = { fr_trustpilot_b: 0.962, fr_semeval: 0.932, en_semeval: 0.939, en_vader_amazon: 0.9 };

const fold = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
const readRows = <T>(file: string): T[] => readFileSync(new URL(file, REVIEWS), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as T);
const round = (value: number) => value.toFixed(3);
/** Without the gathered reviews nothing can be said: a sentence, and in CI a failure. */
const findAbsence = () => (existsSync(REVIEWS) ? null : ['The gathered reviews are not beside the repository (../shared/data/reviews).'].filter(() => process.env['CI'] !== undefined));

/** Negative against positive per set: AUC, balanced accuracy at the shipped threshold (0), and three-class macro-F1. Empty without the sets. */
export function runSentimentEval(): Promise<Table> {
  const table: Table = { title: 'Sentiment (test part, never trained on)', columns: ['set', 'n', 'AUC', 'balanced accuracy', 'macro-F1 of 3'], rows: [], failures: findAbsence() ?? [] };
  if (findAbsence() !== null) return Promise.resolve(table);
  const trained = new Set(['fr_allocine', 'fr_mabsa_train', 'fr_trustpilot', 'en_amazon', 'en_mabsa_train', 'en_uci_amazon_cells', 'en_uci_imdb', 'en_vader_movie', 'en_zomato'].flatMap((file) => readRows<{ text: string; domain?: string }>(`train/${file}.jsonl`).filter((row) => !(file === 'en_mabsa_train' && row.domain === 'restaurant')).map((row) => fold(row.text))));
  for (const [file, language] of SETS) {
    // A text that also stands in the training part ("Excellent !") proves nothing.
    const rows = readRows<{ text: string; label: string }>(`test/${file}.jsonl`).filter((row) => TARGETS[row.label] !== undefined && !trained.has(fold(row.text)));
    const analyses = rows.map((row) => analyseReview(row.text, language));
    const scores = analyses.map((one) => one.sentiment ?? 0);
    const targets = rows.map((row) => TARGETS[row.label] ?? 0.5);
    const polar = targets.filter((target) => target !== 0.5).length;
    const auc = measureAuc(scores, targets);
    if (auc < AUC_MIN[file]) table.failures.push(`${file}: AUC ${round(auc)} is below ${AUC_MIN[file]}.`);
    table.rows.push([file, polar, round(auc), round(measureBalancedAccuracy(scores, targets)), round(measureMacroF1(analyses.map((one) => one.label ?? 'neutral'), rows.map((row) => row.label)))]);
  }
  return Promise.resolve(table);
}

if (import.meta.main) {
  console.log(formatTable(await runSentimentEval()));
}
