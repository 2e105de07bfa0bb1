import { useMutation, useQueryClient } from '@tanstack/react-query';
import { actOnFindings, undoBatch, type BatchAnswer } from '#contract/findings.ts';
import { call } from '../../lib/call.ts';
import { applyLocally } from './apply-locally.ts';
import { localDay } from './due-words.ts';
import { refreshFindings, type FindingAction } from './use-finding.ts';
import { sumUp } from './sum-up.ts';
import { tellDone } from './undo-store.ts';
import type { Queue } from './use-queue.ts';

/** As many as the server takes at once. */
const BATCH_MAX = 500;

/**
 * Does the same to many findings. What is known beforehand is drawn at once, and taken back when the server refuses;
 * then what came of it is told, with a way back where there is one.
 */
export function useActOnMany(brandId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ findingIds, action }: { findingIds: readonly string[]; action: FindingAction }) => {
      const answers: BatchAnswer[] = [];
      for (let from = 0; from < findingIds.length; from += BATCH_MAX) answers.push(await call(actOnFindings, { params: { brandId }, body: { findingIds: findingIds.slice(from, from + BATCH_MAX), action } }));
      return sumUp(action.kind, answers);
    },
    onMutate: async ({ findingIds, action }) => {
      const key = { queryKey: ['queue', { brandId }] };
      await queries.cancelQueries(key);
      const before = queries.getQueriesData<Queue>(key);
      for (const [queryKey, queue] of before) if (queue) queries.setQueryData(queryKey, applyLocally(queue, new Set(findingIds), action, localDay(new Date())));
      return before;
    },
    onError: (_error, _asked, before) => {
      for (const [queryKey, queue] of before ?? []) queries.setQueryData(queryKey, queue);
    },
    onSuccess: (done) => tellDone(done),
    onSettled: () => { void refreshFindings(queries); },
  });
}

/** Takes back what one did last. */
export function useUndo() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (batchIds: readonly string[]) => sumUp('undone', await Promise.all(batchIds.map((batchId) => call(undoBatch, { params: { batchId }, body: {} })))),
    onSuccess: (done) => tellDone(done),
    onSettled: () => { void refreshFindings(queries); },
  });
}
