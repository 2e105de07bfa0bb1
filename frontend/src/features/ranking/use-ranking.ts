import { queryOptions, useQuery } from '@tanstack/react-query';
import { listRanking, type RankingRow } from '#contract/ranking.ts';
import { unpackRows } from '#contract/ranking-pack.ts';
import { call, type CallAnswer } from '../../lib/call.ts';

export type Ranking = Omit<CallAnswer<typeof listRanking>, 'packed'> & { rows: RankingRow[] };

/** The locations of the brand in the viewer's scope: all of them, or the first of very many (`isWhole`). */
export function useRanking(brandId: string) {
  return useQuery(rankingQuery(brandId));
}

export function rankingQuery(brandId: string) {
  return queryOptions({ queryKey: ['ranking', { brandId }], queryFn: ({ signal }) => readRanking(brandId, {}, signal) });
}

/** One answer of the ranking, with its rows as rows. */
export async function readRanking(brandId: string, words: Record<string, string | string[] | number>, signal: AbortSignal): Promise<Ranking> {
  const { packed, ...about } = await call(listRanking, { params: { brandId }, query: words }, signal);
  return { ...about, rows: unpackRows(packed) };
}
