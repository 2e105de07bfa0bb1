import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './call.ts';

const FRESH_MINUTES = 1;

/** One store of answers. What the server refused is not asked again by itself; a lost connection is, twice. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: FRESH_MINUTES * 60_000,
      refetchOnWindowFocus: false,
      retry: (failures, error) => failures < 2 && error instanceof ApiError && (error.status === 0 || error.status >= 500),
    },
  },
});
