import { QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError, isSignedOut } from './call.ts';

const FRESH_MINUTES = 1;

/** One store of answers. What the server refused is not asked again by itself; a lost connection is, twice. */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    // A session that ended while a page was open: asking for it again lets the shell say so.
    onError: (error, query) => {
      if (isSignedOut(error) && query.queryKey[0] !== 'session') void queryClient.invalidateQueries({ queryKey: ['session'] });
    },
  }),
  defaultOptions: {
    // A browser that thinks itself offline still reaches a server on its own machine or network: it asks, and says so when nobody answers.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      staleTime: FRESH_MINUTES * 60_000,
      refetchOnWindowFocus: false,
      retry: (failures, error) => failures < 2 && error instanceof ApiError && (error.status === 0 || error.status >= 500),
    },
  },
});
