import type { BrandRanking } from '#backend/build-ranking.ts';
import { countFacets, filterRows } from '#contract/ranking-filter.ts';
import { sortRows } from '#contract/ranking-order.ts';
import { packRows } from '#contract/ranking-pack.ts';
import type { listRanking, RankingRow } from '#contract/ranking.ts';
import { readView, type RankingView } from '#contract/ranking-view.ts';
import type { z } from 'zod';

/** Up to here a brand's locations come once and the page filters and sorts them by itself. */
export const WHOLE_UP_TO = 10_000;

/** The rows that a view shows, in its order. */
export function rowsInView(rows: readonly RankingRow[], view: RankingView): RankingRow[] {
  return sortRows(filterRows(rows, view), view.sort, view.peers);
}

/** A ranking as it is answered: whole, or beyond `wholeUpTo` locations the asked part of a view. */
export function pageRanking(ranking: BrandRanking, { offset, limit, ...words }: z.infer<typeof listRanking.query>, wholeUpTo = WHOLE_UP_TO): z.input<typeof listRanking.response> {
  const { rows, ...about } = ranking;
  const total = rows.length;
  if (total <= wholeUpTo) return { ...about, total, isWhole: true, matching: null, packed: packRows(rows) };
  const view = readWords(words);
  const shown = rowsInView(rows, view);
  return { ...about, total, isWhole: false, matching: { count: shown.length, facets: countFacets(rows, view) }, packed: packRows(shown.slice(offset, offset + limit)) };
}

/** The view that the words of a request name. */
export function readWords(words: Readonly<Record<string, string | string[] | undefined>>): RankingView {
  return readView(new URLSearchParams(Object.entries(words).flatMap(([name, value]) => (value === undefined ? [] : Array.isArray(value) ? value.map((one) => [name, one]) : [[name, value]]))));
}
