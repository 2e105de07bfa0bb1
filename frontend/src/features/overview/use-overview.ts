import { queryOptions, useQuery } from '@tanstack/react-query';
import { getOverview } from '#contract/overview.ts';
import { call, type CallAnswer } from '../../lib/call.ts';

export type Overview = CallAnswer<typeof getOverview>;

/** The brand at a glance. */
export function useOverview(brandId: string) {
  return useQuery(overviewQuery(brandId));
}

export function overviewQuery(brandId: string) {
  return queryOptions({ queryKey: ['overview', { brandId }], queryFn: ({ signal }) => call(getOverview, { params: { brandId } }, signal) });
}
