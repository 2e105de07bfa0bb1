import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getManualListings, listDueManualChecks, recordManualCheck } from '#contract/manual-checks.ts';
import { call, type CallAnswer, type CallInput } from '../../lib/call.ts';

export type ManualListing = CallAnswer<typeof getManualListings>['listings'][number];
export type DueCheck = CallAnswer<typeof listDueManualChecks>['due'][number];
export type ManualCheckInput = CallInput<typeof recordManualCheck>['body'];

/** The listings of a location that are checked by eye. */
export function useManualListings(locationId: string) {
  return useQuery({ queryKey: ['manual-checks', { locationId }], queryFn: ({ signal }) => call(getManualListings, { params: { locationId } }, signal) });
}

/** The brand's listings that somebody has to look at now. */
export function useDueManualChecks(brandId: string, query: { region?: string; publisher?: string; page?: number } = {}) {
  return useQuery({ ...dueManualChecksQuery(brandId, query), placeholderData: keepPreviousData });
}

export function dueManualChecksQuery(brandId: string, query: { region?: string; publisher?: string; page?: number } = {}) {
  return queryOptions({ queryKey: ['manual-checks', { brandId }, query], queryFn: ({ signal }) => call(listDueManualChecks, { params: { brandId }, query }, signal) });
}

/** Records what was seen; what shows the location is asked for again. */
export function useRecordManualCheck(locationId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: ManualCheckInput) => call(recordManualCheck, { params: { locationId }, body }),
    onSuccess: () => Promise.all(['manual-checks', 'location', 'queue', 'overview'].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
}
