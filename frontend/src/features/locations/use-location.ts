import { queryOptions, useQuery } from '@tanstack/react-query';
import { getLocation } from '#contract/locations.ts';
import { call, type CallAnswer } from '../../lib/call.ts';

export type LocationDetails = CallAnswer<typeof getLocation>;
export type ListingView = LocationDetails['listings'][number];
export type VerdictView = ListingView['verdicts'][number];
export type FindingView = LocationDetails['findings'][number];
export type ReviewView = LocationDetails['reviews'][number];

/** One location with all that is known of it. */
export function useLocationDetails(locationId: string) {
  return useQuery(locationQuery(locationId));
}

export function locationQuery(locationId: string) {
  return queryOptions({ queryKey: ['location', { locationId }], queryFn: ({ signal }) => call(getLocation, { params: { locationId } }, signal) });
}
