import { useQuery } from '@tanstack/react-query';
import { listReadings } from '#contract/findings.ts';
import { call, type CallAnswer } from '../../lib/call.ts';
import { isUnderWay } from './use-finding.ts';

export type AskedReading = CallAnswer<typeof listReadings>['readings'][number];

const LIVE_SECONDS = 2;

/** Readings that the reader asked for in the last day; asked again every two seconds while one is under way. */
export function useReadings(brandId: string) {
  return useQuery({
    queryKey: ['readings', { brandId }],
    queryFn: async ({ signal }) => (await call(listReadings, { params: { brandId } }, signal)).readings,
    refetchInterval: ({ state: { data } }) => (data?.some(isUnderWay) ? LIVE_SECONDS * 1000 : false),
  });
}
