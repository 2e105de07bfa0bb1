import { useMutation, useQueryClient } from '@tanstack/react-query';
import { startRun } from '#contract/runs.ts';
import { call } from '../../lib/call.ts';

/** Starts a crawl of the whole brand; the server answers 409 while one runs. */
export function useStartRun(brandId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => call(startRun, { params: { brandId }, body: {} }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['runs', { brandId }] }),
  });
}
