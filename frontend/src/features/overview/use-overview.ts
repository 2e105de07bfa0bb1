import { useQuery } from '@tanstack/react-query';
import { getOverview } from '#contract/overview.ts';
import { call, type CallAnswer } from '../../lib/call.ts';

export type Overview = CallAnswer<typeof getOverview>;

/** The brand at a glance. */
export function useOverview(brandId: string) {
  return useQuery({ queryKey: ['overview', { brandId }], queryFn: ({ signal }) => call(getOverview, { params: { brandId } }, signal) });
}
