import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { actOnFinding, getFinding, type Reading } from '#contract/findings.ts';
import { ApiError, call, type CallAnswer, type CallInput } from '../../lib/call.ts';
import { sumUp } from './sum-up.ts';
import { tellDone } from './undo-store.ts';

export type FindingDetails = CallAnswer<typeof getFinding>;
export type FindingActionKind = FindingDetails['may'][number];
export type FindingAction = CallInput<typeof actOnFinding>['body']['action'];

/** How often a finding whose location is being read again is asked for. */
const WHILE_CHECKING_MS = 2000;

/** True while a reading that was asked for has not come back. */
export function isUnderWay(reading: Pick<Reading, 'stage'> | null): boolean {
  return reading !== null && reading.stage !== 'read';
}

/** What shows findings is asked for again. */
export function refreshFindings(queries: QueryClient): Promise<unknown> {
  return Promise.all(['finding', 'location', 'overview', 'queue', 'readings', 'causes'].map((key) => queries.invalidateQueries({ queryKey: [key] })));
}

/** One finding with the answers to its seven questions; fresh while a reading is on its way. */
export function useFinding(findingId: string, enabled = true) {
  return useQuery({
    enabled,
    queryKey: ['finding', { findingId }],
    queryFn: ({ signal }) => call(getFinding, { params: { findingId } }, signal),
    // What does not exist is not asked for again by the page that is drawn after the frame has asked.
    retryOnMount: (query: { state: { error: Error | null } }) => !(query.state.error instanceof ApiError && query.state.error.status === 404),
    refetchInterval: (query) => (isUnderWay(query.state.data?.reading ?? null) ? WHILE_CHECKING_MS : false),
  });
}

/** Does something about a finding; what shows findings is asked for again. */
export function useActOnFinding(findingId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ action, alsoElsewhere = false }: { action: FindingAction; alsoElsewhere?: boolean }) => sumUp(action.kind, [await call(actOnFinding, { params: { findingId }, body: { action, alsoElsewhere } })]),
    onSuccess: (done) => tellDone(done),
    onSettled: () => { void refreshFindings(queries); },
  });
}
