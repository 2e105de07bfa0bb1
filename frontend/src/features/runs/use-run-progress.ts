import { useQuery } from '@tanstack/react-query';
import { getRunProgress } from '#contract/runs.ts';
import { call, type CallAnswer } from '../../lib/call.ts';

export type RunProgress = CallAnswer<typeof getRunProgress>;

const LIVE_SECONDS = 2;

/** How far a crawl is; asked again every two seconds while it is drawn. */
export function useRunProgress(runId: string) {
  return useQuery({ queryKey: ['runs', 'progress', { runId }], queryFn: ({ signal }) => call(getRunProgress, { params: { runId } }, signal), refetchInterval: LIVE_SECONDS * 1000 });
}
