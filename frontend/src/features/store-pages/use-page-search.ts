import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { cancelPageSearch, decideStorePages, getPageSearch, listStorePages, startPageSearch } from '#contract/store-pages.ts';
import { call, type CallAnswer, type CallInput } from '../../lib/call.ts';

export type PageSearchState = CallAnswer<typeof getPageSearch>;
export type PageSearch = NonNullable<PageSearchState['search']>;
export type StorePage = CallAnswer<typeof listStorePages>['rows'][number];
export type StorePageState = StorePage['state'];
export type PageQuestion = CallInput<typeof startPageSearch>['body'];

const LOOK_SECONDS = 1;
export const isAtWork = (search: PageSearch | null | undefined): boolean => search?.state === 'waiting' || search?.state === 'running';

/** The last search for store pages; asked again each second while it is at work. */
export function usePageSearch(brandId: string) {
  return useQuery({
    queryKey: ['store-pages', { brandId }, 'search'],
    queryFn: ({ signal }) => call(getPageSearch, { params: { brandId } }, signal),
    refetchInterval: ({ state: { data } }) => (isAtWork(data?.search) ? LOOK_SECONDS * 1000 : false),
  });
}

/** Pages of one state, page after page. `round` is what a new search changes. */
export function useStorePages(brandId: string, query: { state: StorePageState; text: string }, round: string) {
  return useInfiniteQuery({
    queryKey: ['store-pages', { brandId }, 'list', query, round],
    queryFn: ({ signal, pageParam }) => call(listStorePages, { params: { brandId }, query: { ...query, ...(pageParam === '' ? {} : { cursor: pageParam }) } }, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    select: ({ pages }) => pages.flatMap((one) => one.rows),
    placeholderData: keepPreviousData,
  });
}

/** All that a person does with pages; what shows master records is asked for again. */
export function usePageActions(brandId: string) {
  const queries = useQueryClient();
  const params = { brandId };
  const onSettled = () => Promise.all(['store-pages', 'crawl-plan', 'location'].map((key) => queries.invalidateQueries({ queryKey: [key] })));
  return {
    start: useMutation({ mutationFn: (body: PageQuestion) => call(startPageSearch, { params, body }), onSettled }),
    cancel: useMutation({ mutationFn: (searchId: string) => call(cancelPageSearch, { params: { ...params, searchId }, body: {} }), onSettled }),
    decide: useMutation({ mutationFn: (body: CallInput<typeof decideStorePages>['body']) => call(decideStorePages, { params, body }), onSettled }),
  };
}

export type PageActions = ReturnType<typeof usePageActions>;
