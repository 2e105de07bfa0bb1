import { useQuery } from '@tanstack/react-query';
import { listRanking } from '#contract/ranking.ts';
import { call, type CallAnswer } from '../../lib/call.ts';

export type Ranking = CallAnswer<typeof listRanking>;
export type RankingRow = Ranking['rows'][number];

/** Every location of the brand in the viewer's scope. */
export function useRanking(brandId: string) {
  return useQuery({ queryKey: ['ranking', { brandId }], queryFn: ({ signal }) => call(listRanking, { params: { brandId } }, signal) });
}
