import { useQuery } from '@tanstack/react-query';
import { compareStandards } from '#contract/standards.ts';
import { call, type CallAnswer } from '../../lib/call.ts';

export type Difference = CallAnswer<typeof compareStandards>['differences'][number];

/** What a version says otherwise than the one before it. */
export function useDifferences(brandId: string, version: number) {
  return useQuery({
    queryKey: ['standard-differences', { brandId, version }],
    queryFn: ({ signal }) => call(compareStandards, { params: { brandId, version: String(version) }, query: {} }, signal),
    staleTime: Infinity,
  });
}
