import { useQuery } from '@tanstack/react-query';
import { listRegions } from '#contract/ranking.ts';
import { call, type CallAnswer } from '../../lib/call.ts';

export type Region = CallAnswer<typeof listRegions>[number];

/** The region tree of the brand. */
export function useRegions(brandId: string) {
  return useQuery({ queryKey: ['regions', { brandId }], queryFn: ({ signal }) => call(listRegions, { params: { brandId } }, signal) });
}
