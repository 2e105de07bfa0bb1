import { useMutation, useQueryClient } from '@tanstack/react-query';
import { orderRun } from '#contract/runs.ts';
import { call } from '../../lib/call.ts';

export type RunOrder = 'pause' | 'resume' | 'cancel';

/** Pauses, resumes or cancels a crawl; the server answers 409 when it has ended meanwhile. */
export function useOrderRun(runId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (order: RunOrder) => call(orderRun, { params: { runId }, body: { order } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['runs'] }),
  });
}
