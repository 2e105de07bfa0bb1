import { useQuery } from '@tanstack/react-query';
import { listRuns } from '#contract/runs.ts';
import { call, type CallAnswer } from '../../lib/call.ts';

export type RunView = CallAnswer<typeof listRuns>['rows'][number];

const LIVE_SECONDS = 2;
const QUIET_SECONDS = 30;

/** True while a crawl goes on. */
export function isLive(run: RunView): boolean {
  return run.state === 'running' || run.state === 'second-reading';
}

/** Crawls, newest first; asked again every two seconds while one runs, or is awaited: the first one always is. */
export function useRuns(brandId: string, isAwaited = false) {
  return useQuery({
    queryKey: ['runs', { brandId }],
    queryFn: async ({ signal }) => (await call(listRuns, { params: { brandId }, query: {} }, signal)).rows,
    refetchInterval: ({ state: { data } }) => (isAwaited || data?.length === 0 || data?.some(isLive) ? LIVE_SECONDS : QUIET_SECONDS) * 1000,
  });
}
