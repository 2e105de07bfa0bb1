import { useQuery } from '@tanstack/react-query';
import { getWorkReport } from '#contract/work-report.ts';
import { call, type CallAnswer } from '../../lib/call.ts';

export type WorkReport = CallAnswer<typeof getWorkReport>;
export type WorkGroup = WorkReport['all'];

/** How the work goes over the last so many days. */
export function useWorkReport(brandId: string, days: number) {
  return useQuery({ queryKey: ['work-report', { brandId, days }], queryFn: ({ signal }) => call(getWorkReport, { params: { brandId }, query: { days } }, signal), placeholderData: (before) => before });
}
