import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { actOnFinding, getFinding } from '#contract/findings.ts';
import { call, type CallAnswer, type CallInput } from '../../lib/call.ts';

export type FindingDetails = CallAnswer<typeof getFinding>;
export type FindingActionKind = FindingDetails['may'][number];
export type FindingAction = CallInput<typeof actOnFinding>['body']['action'];

/** How often a finding whose location is being read again is asked for. */
const WHILE_CHECKING_MS = 4000;

/** One finding with the answers to its seven questions; fresh while a reading is on its way. */
export function useFinding(findingId: string, enabled = true) {
  return useQuery({
    enabled,
    queryKey: ['finding', { findingId }],
    queryFn: ({ signal }) => call(getFinding, { params: { findingId } }, signal),
    refetchInterval: (query) => (query.state.data?.isChecking ? WHILE_CHECKING_MS : false),
  });
}

/** Does something about a finding; what shows findings is asked for again. */
export function useActOnFinding(findingId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ action, alsoElsewhere = false }: { action: FindingAction; alsoElsewhere?: boolean }) => call(actOnFinding, { params: { findingId }, body: { action, alsoElsewhere } }),
    onSettled: () => Promise.all(['finding', 'location', 'overview', 'queue', 'causes'].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
}
