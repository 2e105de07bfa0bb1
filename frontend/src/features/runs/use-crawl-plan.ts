import { useQuery } from '@tanstack/react-query';
import { getCrawlPlan } from '#contract/runs.ts';
import { call, type CallAnswer } from '../../lib/call.ts';

export type CrawlPlan = CallAnswer<typeof getCrawlPlan>;

/** What the next crawl would fetch. */
export function useCrawlPlan(brandId: string) {
  return useQuery({ queryKey: ['crawl-plan', { brandId }], queryFn: ({ signal }) => call(getCrawlPlan, { params: { brandId } }, signal) });
}
