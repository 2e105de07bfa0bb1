import { keepPreviousData, queryOptions, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getManualListings, listDueManualChecks, recordManualCheck } from '#contract/manual-checks.ts';
import { call, type CallAnswer, type CallInput } from '../../lib/call.ts';

export type ManualListing = CallAnswer<typeof getManualListings>['listings'][number];
export type DueCheck = CallAnswer<typeof listDueManualChecks>['due'][number];
export type ManualCheckInput = CallInput<typeof recordManualCheck>['body'];

/** The listings of a location that are checked by eye. */
export function useManualListings(locationId: string) {
  return useQuery({ queryKey: ['manual-checks', { locationId }], queryFn: ({ signal }) => call(getManualListings, { params: { locationId } }, signal) });
}

/** How many of the brand's listings somebody has to look at now, and the first of them. */
export function useDueManualChecks(brandId: string) {
  return useQuery({ ...dueManualChecksQuery(brandId), placeholderData: keepPreviousData });
}

/** All of them, page after page, of a region or a source. */
export function useDueManualCheckPages(brandId: string, query: { region: string; publisher: string }) {
  return useInfiniteQuery({
    queryKey: ['manual-checks', { brandId }, 'pages', query],
    queryFn: ({ signal, pageParam }) => call(listDueManualChecks, { params: { brandId }, query: { ...query, ...(pageParam === '' ? {} : { cursor: pageParam }) } }, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    select: ({ pages }) => ({ total: pages[0]?.total ?? 0, publishers: pages[0]?.publishers ?? [], mayCheck: pages[0]?.mayCheck === true, due: pages.flatMap((one) => one.due) }),
    placeholderData: keepPreviousData,
  });
}

export function dueManualChecksQuery(brandId: string) {
  return queryOptions({ queryKey: ['manual-checks', { brandId }], queryFn: ({ signal }) => call(listDueManualChecks, { params: { brandId }, query: {} }, signal) });
}

/** Records what was seen; what shows the location is asked for again. */
export function useRecordManualCheck(locationId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: ManualCheckInput) => call(recordManualCheck, { params: { locationId }, body }),
    onSuccess: () => Promise.all(['manual-checks', 'location', 'queue', 'overview'].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
}
