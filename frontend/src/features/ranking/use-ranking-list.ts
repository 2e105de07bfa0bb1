import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import { countFacets, filterRows } from '#contract/ranking-filter.ts';
import { sortRows } from '#contract/ranking-order.ts';
import { writeView, type RankingView } from '#contract/ranking-view.ts';
import type { RankingRow } from '#contract/ranking.ts';
import { type Ranking, readRanking } from './use-ranking.ts';

/** Rows of one request where the server pages. */
const PAGE = 500;
/** As many as a drawing that wants all rows is given of a very long list. */
const DRAWN_AT_MOST = 10_000;

/** The ranking as a view shows it. */
export interface RankingList {
  /** In the order of the view; undefined: not fetched yet. */
  rows: readonly (RankingRow | undefined)[];
  /** By facet and value: how many locations choosing it would show. */
  counts: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Tells which rows are in the window, so that a long list fetches them. */
  onWindow(first: number, last: number): void;
}

/** Filters and sorts on the page where all rows are there; else asks the server for the part in the window. */
export function useRankingList(brandId: string, data: Ranking, view: RankingView): RankingList {
  const { facets, sort, peers, show } = view;
  const search = useDeferredValue(view.search);
  const [pages, setPages] = useState<readonly number[]>([0]);
  const filtered = useMemo(() => (data.isWhole ? filterRows(data.rows, { facets, search }) : null), [data, facets, search]);
  const sorted = useMemo(() => (filtered === null ? null : sortRows(filtered, sort, peers)), [filtered, sort, peers]);
  const ownCounts = useMemo(() => (data.isWhole ? countFacets(data.rows, { facets, search }) : null), [data, facets, search]);

  const words = useMemo(() => wordsOf({ ...view, search }), [view, search]);
  const ask = (offset: number, limit: number, isEnabled: boolean) => ({
    queryKey: ['ranking', { brandId }, words, offset, limit] as const, enabled: isEnabled && !data.isWhole,
    queryFn: ({ signal }: { signal: AbortSignal }) => readRanking(brandId, { ...words, offset, limit }, signal),
  });
  const parts = useQueries({ queries: pages.map((page) => ask(page * PAGE, PAGE, show === 'table')) });
  const drawn = useQuery({ ...ask(0, DRAWN_AT_MOST, show !== 'table'), placeholderData: keepPreviousData });
  const answer = show === 'table' ? parts.find((one) => one.data !== undefined)?.data : drawn.data;
  const fetched = useMemo(() => {
    if (data.isWhole) return [];
    if (show !== 'table') return drawn.data?.rows ?? [];
    const rows: (RankingRow | undefined)[] = Array.from({ length: answer?.matching?.count ?? data.matching?.count ?? 0 });
    for (const [at, page] of pages.entries()) for (const [place, row] of (parts[at]?.data?.rows ?? []).entries()) rows[page * PAGE + place] = row;
    return rows;
  }, [data, show, drawn.data, answer, pages, parts]);

  const onWindow = (first: number, last: number): void => {
    if (data.isWhole) return;
    const wanted = Array.from({ length: Math.floor(last / PAGE) - Math.floor(first / PAGE) + 1 }, (_, at) => Math.floor(first / PAGE) + at);
    if (wanted.some((page) => !pages.includes(page))) setPages([...wanted, ...pages.filter((page) => !wanted.includes(page))].slice(0, 6));
  };
  return { rows: sorted ?? fetched, counts: ownCounts ?? answer?.matching?.facets ?? data.matching?.facets ?? {}, onWindow };
}

/** The view's words for the server: those that decide which rows come, and in which order. */
function wordsOf(view: RankingView): Record<string, string | string[]> {
  const search = writeView({ ...view, show: 'table' });
  search.delete('columns');
  return Object.fromEntries([...new Set(search.keys())].map((name) => [name, search.getAll(name)]));
}
