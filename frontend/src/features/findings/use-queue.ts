import { useQuery } from '@tanstack/react-query';
import { listCauses, listFindings } from '#contract/finding-queue.ts';
import { call, type CallAnswer } from '../../lib/call.ts';
import type { QueuePart } from './queue-view.ts';

export type Queue = CallAnswer<typeof listFindings>;
export type QueueRow = Queue['rows'][number];
export type QueueCluster = Queue['clusters'][number];
export type CountedCause = CallAnswer<typeof listCauses>['causes'][number];

/** The findings that the reader may see, clusters first. */
export function useQueue(brandId: string, part: QueuePart) {
  return useQuery({ queryKey: ['queue', { brandId, part }], queryFn: ({ signal }) => call(listFindings, { params: { brandId }, query: { part } }, signal), enabled: brandId !== '' });
}

/** Causes that people named, counted. */
export function useCauses(brandId: string) {
  return useQuery({ queryKey: ['causes', { brandId }], queryFn: ({ signal }) => call(listCauses, { params: { brandId } }, signal) });
}
