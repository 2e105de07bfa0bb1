import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { askLocationCheck, getLocationCheck } from '#contract/location-checks.ts';
import { call, type CallAnswer } from '../../lib/call.ts';
import type { StoreFigures } from './check-outcome.ts';

export type LocationCheck = CallAnswer<typeof getLocationCheck>;

/** How often a location that is being read again is asked for. */
const WHILE_CHECKING_MS = 3000;
const keyOf = (locationId: string) => ['location-check', { locationId }];

/** How fresh a location is; live while it is being read again. */
export function useLocationCheck(locationId: string) {
  return useQuery({
    ...locationCheckQuery(locationId),
    refetchInterval: (query) => (query.state.data?.isChecking ? WHILE_CHECKING_MS : false),
  });
}

export function locationCheckQuery(locationId: string) {
  return queryOptions({ queryKey: keyOf(locationId), queryFn: ({ signal }) => call(getLocationCheck, { params: { locationId } }, signal) });
}

/** Asks for it to be read again now; what is given along (the figures as they stand) is kept beside the request, to be compared with what comes back. */
export function useAskLocationCheck(locationId: string) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: (_before: StoreFigures) => call(askLocationCheck, { params: { locationId }, body: {} }), onSuccess: (check) => queries.setQueryData(keyOf(locationId), check) });
}
