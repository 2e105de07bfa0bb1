import { existsSync, readFileSync } from 'node:fs';
import { fitToBrand, type StarredText } from '#reviews/fit-to-brand.ts';
import { applyFit, brandWords, logOdds } from '#reviews/fitted-model.ts';
import { loadOpenModels, type SentimentModel } from '#reviews/sentiment-model.ts';
import type { Evaluation } from './main.ts';
import { measureBalancedAccuracy } from './ranking-measures.ts';
import { createRandom, shuffle } from './sentiment-training/numbers.ts';
import type { Table } from './table.ts';

const TRAIN = new URL('../../../shared/data/reviews/train/', import.meta.url);
/** Trades that the open build has never seen a review of: it stands for the shipped model at a customer's. */
const TRADES = [['shops', 'fr', 'fr_trustpilot', null], ['restaurants', 'en', 'en_zomato', null], ['kitchen ware', 'en', 'en_amazon', 'amazon_kitchen'], ['books', 'en', 'en_amazon', 'amazon_books']] as const;
const STARS = [50, 200, 1000];
const DRAWS = 10;
/** One in four complains: more than in most chains, as few as leave enough of them among 50. */
const COMPLAINING = 0.25;
/** What a fit that was kept may lose. */
const HARM_MAX = 0.01;
const HELD_BACK = { complaining: 300, praising: 900 };

interface Row { text: string; stars?: number; domain?: string }

/** What a brand's own stars are worth: accuracy on a thousand reviews that no fit has seen, without and with 50, 200 and 1,000. */
export default {
  id: 'sentiment-fit',
  isShort: false,
  async run() {
    const table: Table = { title: 'Sentiment fitted to a brand’s own stars (open build; train part, reviews that no fit has seen)', columns: ['trade', 'stars', 'balanced accuracy without', 'by the rule', 'worst draw', 'mean of those kept', 'kept', 'CPU s'], rows: [], failures: [] };
    if (!existsSync(TRAIN)) return [{ ...table, failures: process.env['CI'] === undefined ? [] : ['The gathered reviews are not beside the repository.'] }];
    const models = await loadOpenModels();
    for (const [trade, language, file, domain] of TRADES) {
      const rows = readFileSync(new URL(`${file}.jsonl`, TRAIN), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Row).filter((row) => domain === null || row.domain === domain);
      const model = models.find(language);
      if (model !== null) measureTrade(`${trade} (${language})`, model, rows, table);
    }
    return [table];
  },
} satisfies Evaluation;

function measureTrade(trade: string, model: SentimentModel, rows: readonly Row[], table: Table): void {
  const random = createRandom(11);
  const [bad, good] = [rows.filter((row) => (row.stars ?? 3) < 3), rows.filter((row) => (row.stars ?? 3) > 3)];
  shuffle(bad, random);
  shuffle(good, random);
  const seen = [...bad.splice(0, HELD_BACK.complaining), ...good.splice(0, HELD_BACK.praising)].map(({ text, stars }) => ({ base: logOdds(model.judge(text)), words: brandWords(text), target: (stars ?? 3) > 3 ? 1 : 0 }));
  const targets = seen.map((one) => one.target);
  const without = measureBalancedAccuracy(seen.map((one) => one.base), targets);
  for (const count of STARS) {
    const complaining = Math.round(count * COMPLAINING);
    if (bad.length < complaining) continue;
    const began = process.cpuUsage().user;
    const draws = Array.from({ length: DRAWS }, () => {
      shuffle(bad, random);
      shuffle(good, random);
      const starred = [...bad.slice(0, complaining), ...good.slice(0, count - complaining)].map((row, index): StarredText => ({ text: row.text, rating: row.stars ?? null, corrected: null, locationId: `store-${index % 12}`, publishedAt: null }));
      const { state, weights } = fitToBrand(model, starred);
      return state === 'kept' && weights !== null ? measureBalancedAccuracy(seen.map((one) => applyFit(weights, one.base, one.words)), targets) : null;
    });
    const spent = (process.cpuUsage().user - began) / 1e6 / DRAWS;
    const ruled = draws.map((one) => one ?? without);
    const kept = draws.filter((one) => one !== null);
    const mean = (values: readonly number[]): string => (values.length === 0 ? '–' : (values.reduce((sum, one) => sum + one, 0) / values.length).toFixed(3));
    if (Math.min(...ruled) < without - HARM_MAX) table.failures.push(`${trade}, ${count} stars: a fit was kept that reads worse, ${Math.min(...ruled).toFixed(3)} where it was ${without.toFixed(3)}.`);
    table.rows.push([trade, count, without.toFixed(3), mean(ruled), Math.min(...ruled).toFixed(3), mean(kept), `${kept.length} of ${DRAWS}`, spent.toFixed(2)]);
  }
}
