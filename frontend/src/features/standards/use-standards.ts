import { useQuery } from '@tanstack/react-query';
import { listStandards } from '#contract/standards.ts';
import { call, type CallAnswer } from '../../lib/call.ts';

export type StandardEntry = CallAnswer<typeof listStandards>['versions'][number];

/** Published versions, newest first, and whether the reader may publish one. */
export function useStandards(brandId: string) {
  return useQuery({ queryKey: ['standards', { brandId }], queryFn: ({ signal }) => call(listStandards, { params: { brandId } }, signal) });
}
