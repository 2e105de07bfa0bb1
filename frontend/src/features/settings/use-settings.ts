import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getSettings, setCrawlTimes } from '#contract/settings.ts';
import { call, type CallAnswer } from '../../lib/call.ts';

export type BrandSettings = CallAnswer<typeof getSettings>;

/** How a brand is watched, and by whom. */
export function useSettings(brandId: string) {
  return useQuery({ queryKey: ['settings', { brandId }], queryFn: ({ signal }) => call(getSettings, { params: { brandId } }, signal) });
}

/** Sets when the brand is crawled; the page then shows what the server keeps. */
export function useSetCrawlTimes(brandId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { crawlSchedule: string | null; timeZone: string }) => call(setCrawlTimes, { params: { brandId }, body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['settings', { brandId }] }),
  });
}
