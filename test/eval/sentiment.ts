/** Figures of sentiment on the test part of the reviews, which is never trained or tuned on. Run alone: `node test/eval/sentiment.ts`. */
import { existsSync, readFileSync } from 'node:fs';
import { analyseReview } from '#reviews/analyse-review.ts';
import { env } from '#backend/env.ts';
import { openReviewModels } from '#jobs/sentiment/review-models.ts';
import { loadOpenModels, SHIPPED_MODELS, type SentimentModels } from '#reviews/sentiment-model.ts';
import { measureAuc, measureBalancedAccuracy, measureMacroF1 } from './ranking-measures.ts';
import { formatTable, type Table } from './table.ts';

const REVIEWS = new URL('../../../shared/data/reviews/', import.meta.url);
/** Sets with their language and the AUC that is aimed at. */
const SETS = [['fr_trustpilot_b', 'fr', 0.988], ['fr_semeval', 'fr', 0.965], ['en_semeval', 'en', 0.96], ['en_vader_amazon', 'en', 0.93]] as const;
const TARGETS: Record<string, number> = { positive: 1, negative: 0, neutral: 0.5 };

/** What the shipped models reached on 2026-11-22 less a margin of 0.01: below it something broke. */
const AUC_MIN: Record<(typeof SETS)[number][0], number> = { fr_trustpilot_b: 0.965, fr_semeval: 0.957, en_semeval: 0.95, en_vader_amazon: 0.913 };

const fold = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
const readRows = <T>(file: string): T[] => readFileSync(new URL(file, REVIEWS), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as T);
const round = (value: number) => value.toFixed(3);
/** Without the gathered reviews nothing can be said: a sentence, and in CI a failure. */
const findAbsence = () => (existsSync(REVIEWS) ? null : ['The gathered reviews are not beside the repository (../shared/data/reviews).'].filter(() => process.env['CI'] !== undefined));

/**
 * Negative against positive per set: AUC, balanced accuracy at the shipped threshold (0), and three-class macro-F1; the open
 * build beside the shipped one, and a model of the operator's own where the environment names it. Empty without the sets.
 */
export async function runSentimentEval(): Promise<Table> {
  const table: Table = { title: 'Sentiment (test part, never trained on)', columns: ['model', 'set', 'n', 'AUC', 'target', 'balanced accuracy', 'macro-F1 of 3', 'texts/s CPU'], rows: [], failures: findAbsence() ?? [] };
  if (findAbsence() !== null) return table;
  const trained = new Set(['fr_allocine', 'fr_mabsa_train', 'fr_trustpilot', 'en_amazon', 'en_mabsa_train', 'en_uci_amazon_cells', 'en_uci_imdb', 'en_vader_movie', 'en_zomato'].flatMap((file) => readRows<{ text: string; domain?: string }>(`train/${file}.jsonl`).filter((row) => !(file === 'en_mabsa_train' && row.domain === 'restaurant')).map((row) => fold(row.text))));
  for (const [name, open] of await listModels()) {
    for (const [file, language, target] of SETS) {
      // A text that also stands in the training part ("Excellent !") proves nothing.
      const rows = readRows<{ text: string; label: string }>(`test/${file}.jsonl`).filter((row) => TARGETS[row.label] !== undefined && !trained.has(fold(row.text)));
      const began = process.cpuUsage();
      const models = await open(rows.map((row) => row.text), language);
      const analyses = rows.map((row) => analyseReview(row.text, language, models));
      const spent = process.cpuUsage(began);
      const scores = analyses.map((one) => one.sentiment ?? 0);
      const targets = rows.map((row) => TARGETS[row.label] ?? 0.5);
      const auc = measureAuc(scores, targets);
      if (name === 'shipped' && auc < AUC_MIN[file]) table.failures.push(`${file}: AUC ${round(auc)} is below ${AUC_MIN[file]}.`);
      table.rows.push([name, file, targets.filter((one) => one !== 0.5).length, round(auc), target.toFixed(3), round(measureBalancedAccuracy(scores, targets)), round(measureMacroF1(analyses.map((one) => one.label ?? 'neutral'), rows.map((row) => row.label))), Math.round(rows.length / ((spent.user + spent.system) / 1e6))]);
    }
  }
  return table;
}

type OpenModels = (texts: readonly string[], language: string) => Promise<SentimentModels>;

async function listModels(): Promise<[name: string, open: OpenModels][]> {
  const open = await loadOpenModels();
  const listed: [string, OpenModels][] = [['shipped', () => Promise.resolve(SHIPPED_MODELS)], ['open', () => Promise.resolve(open)]];
  if (env.ENSEIGNE_SENTIMENT_URL === undefined && env.ENSEIGNE_SENTIMENT_MODEL === undefined) return listed;
  const own = await openReviewModels(env, (sentence) => process.stderr.write(`${sentence}\n`));
  return [...listed, ['your own', (texts, language) => own.prepare(texts, language)]];
}

if (import.meta.main) {
  console.log(formatTable(await runSentimentEval()));
}
