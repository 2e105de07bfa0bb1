import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { listLocationLinks } from '#contract/listing-links.ts';
import { listConnections } from '#contract/publishers.ts';
import { call, type CallAnswer } from '../../lib/call.ts';

export type Source = CallAnswer<typeof listConnections>['publishers'][number];
export type LocationLinks = CallAnswer<typeof listLocationLinks>['rows'][number];
export type ListingLink = LocationLinks['links'][number];
export type LinkStanding = keyof CallAnswer<typeof listLocationLinks>['counts'];

const TESTING_SECONDS = 1;

/** Every source as the brand is connected with it; asked again each second while one is tested. */
export function useSources(brandId: string) {
  return useQuery({
    queryKey: ['sources', { brandId }],
    queryFn: ({ signal }) => call(listConnections, { params: { brandId } }, signal),
    refetchInterval: ({ state: { data } }) => (data?.publishers.some((one) => one.isTesting) ? TESTING_SECONDS * 1000 : false),
  });
}

/** Locations by how their listing at a source stands. */
export function useLocationLinks(brandId: string, publisherId: string, query: { standing: LinkStanding; text: string }) {
  return useInfiniteQuery({
    queryKey: ['sources', { brandId }, 'links', publisherId, query],
    queryFn: ({ signal, pageParam }) => call(listLocationLinks, { params: { brandId, publisherId }, query: { ...query, ...(pageParam === '' ? {} : { cursor: pageParam }) } }, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    select: ({ pages }) => ({ counts: pages[0]?.counts, rows: pages.flatMap((one) => one.rows) }),
    placeholderData: keepPreviousData,
  });
}
