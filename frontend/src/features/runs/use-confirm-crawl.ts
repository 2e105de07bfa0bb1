import { useMutation, useQueryClient } from '@tanstack/react-query';
import { confirmCrawl } from '#contract/runs.ts';
import { call } from '../../lib/call.ts';

/** Agrees to the plan; the first crawl starts. */
export function useConfirmCrawl(brandId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => call(confirmCrawl, { params: { brandId }, body: {} }),
    onSuccess: () => queries.invalidateQueries(),
  });
}
