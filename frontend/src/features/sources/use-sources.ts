import { useQuery } from '@tanstack/react-query';
import { listConnections, listListingLinks } from '#contract/publishers.ts';
import { call, type CallAnswer } from '../../lib/call.ts';

export type Source = CallAnswer<typeof listConnections>['publishers'][number];
export type Candidate = CallAnswer<typeof listListingLinks>[number];

const TESTING_SECONDS = 1;

/** Every source as the brand is connected with it; asked again each second while one is tested. */
export function useSources(brandId: string) {
  return useQuery({
    queryKey: ['sources', { brandId }],
    queryFn: ({ signal }) => call(listConnections, { params: { brandId } }, signal),
    refetchInterval: ({ state: { data } }) => (data?.publishers.some((one) => one.isTesting) ? TESTING_SECONDS * 1000 : false),
  });
}

/** Listings of a source that wait for a person. */
export function useCandidates(brandId: string, publisherId: string, isAsked: boolean) {
  return useQuery({
    queryKey: ['sources', { brandId }, 'candidates', publisherId],
    queryFn: ({ signal }) => call(listListingLinks, { params: { brandId, publisherId }, query: { state: 'proposed' } }, signal),
    enabled: isAsked,
  });
}
