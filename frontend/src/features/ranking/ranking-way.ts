import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useLocation } from 'react-router';
import { filterRows } from '#contract/ranking-filter.ts';
import { sortRows } from '#contract/ranking-order.ts';
import { readView } from '#contract/ranking-view.ts';
import type { RankingRow } from '#contract/ranking.ts';
import { rankingQuery } from './use-ranking.ts';

/** What a page keeps of the ranking that led to it: the ranking's address, after its question mark. It lives with the entry of the browser's history, so a shared link does not carry it. */
export interface RankingWay {
  ranking: string;
}

export interface WayNeighbours {
  /** The address of the list, to go back to. */
  ranking: string;
  place: number;
  of: number;
  previous: RankingRow | null;
  next: RankingRow | null;
}

/** Who stands before and after a location in the list that its reader came from, as that list was filtered and sorted; null without one. */
export function useWayNeighbours(brandId: string, locationId: string): WayNeighbours | null {
  const state: unknown = useLocation().state;
  const ranking = isWay(state) ? state.ranking : null;
  const { data } = useQuery({ ...rankingQuery(brandId), enabled: ranking !== null });
  return useMemo(() => (ranking === null || data?.isWhole !== true ? null : findNeighbours(data.rows, ranking, locationId)), [ranking, data, locationId]);
}

/** The place of a location in a ranking's rows as an address shows them. */
export function findNeighbours(rows: readonly RankingRow[], ranking: string, locationId: string): WayNeighbours | null {
  const view = readView(new URLSearchParams(ranking));
  const list = sortRows(filterRows(rows, view), view.sort, view.peers);
  const at = list.findIndex((row) => row.locationId === locationId);
  return at === -1 ? null : { ranking, place: at + 1, of: list.length, previous: list[at - 1] ?? null, next: list[at + 1] ?? null };
}

function isWay(state: unknown): state is RankingWay {
  return typeof state === 'object' && state !== null && 'ranking' in state && typeof state.ranking === 'string';
}
