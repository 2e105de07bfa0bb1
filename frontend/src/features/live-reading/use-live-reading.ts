import { useMutation, useQuery } from '@tanstack/react-query';
import { listLiveSources, readLive } from '#contract/live-readings.ts';
import { ApiError, call, type CallAnswer, type CallInput } from '../../lib/call.ts';

export type LiveReading = CallAnswer<typeof readLive>;
export type LiveQuestion = CallInput<typeof readLive>['body'];

/** Which sources can be read live for a location. */
export function useLiveSources(locationId: string) {
  return useQuery({ queryKey: ['live-sources', { locationId }], queryFn: ({ signal }) => call(listLiveSources, { params: { locationId } }, signal) });
}

/** Asks a source now. What it answers lives as long as the part of the page that asked, and is not put among what is remembered of queries. */
export function useLiveReading(locationId: string) {
  return useMutation({ mutationFn: (body: LiveQuestion) => call(readLive, { params: { locationId }, body }), gcTime: 0 });
}

/** The key of the sentence that says why nothing came. */
export function failureOf(error: unknown): 'live.tooOften' | 'live.noAnswer' | 'live.failed' {
  const status = error instanceof ApiError ? error.status : 0;
  return status === 429 ? 'live.tooOften' : status === 504 ? 'live.noAnswer' : 'live.failed';
}
