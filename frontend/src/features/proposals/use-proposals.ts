import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { decideProposal, getProposal, listProposals, previewRecordChange, proposeChange, withdrawProposal } from '#contract/proposals.ts';
import { getRecordHistory } from '#contract/record-history.ts';
import { call, type CallAnswer, type CallInput } from '../../lib/call.ts';

export type Proposal = CallAnswer<typeof listProposals>['rows'][number];
export type RecordHistory = CallAnswer<typeof getRecordHistory>;
export type RecordPreview = CallAnswer<typeof previewRecordChange>;
export type RecordEffect = NonNullable<RecordPreview['effect']>;
export type RecordField = Proposal['field'];
export type ProposalPart = 'waiting' | 'decided';

/** Proposals of a brand, those that wait or those decided, page after page. */
export function useProposals(brandId: string, part: ProposalPart) {
  return useInfiniteQuery({
    queryKey: ['proposals', { brandId, part }],
    queryFn: ({ signal, pageParam }) => call(listProposals, { params: { brandId }, query: { part, ...(pageParam === '' ? {} : { cursor: pageParam }) } }, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  });
}

/** What one proposal would do; asked for when it is opened. */
export function useProposalEffect(proposalId: string, isAsked: boolean) {
  return useQuery({ queryKey: ['proposal', { proposalId }], queryFn: ({ signal }) => call(getProposal, { params: { proposalId } }, signal), enabled: isAsked });
}

/** Every change of a location's master record, and the proposals about it. */
export function useRecordHistory(locationId: string) {
  return useQuery({ queryKey: ['record-history', { locationId }], queryFn: ({ signal }) => call(getRecordHistory, { params: { locationId } }, signal) });
}

/** What a field reads as, and what the change would do; asked as soon as something is entered. */
export function useRecordPreview(locationId: string, field: RecordField, value: unknown) {
  const isAsked = value !== undefined;
  return useQuery({ queryKey: ['record-preview', { locationId, field, value }], queryFn: ({ signal }) => call(previewRecordChange, { params: { locationId }, body: { field, value } }, signal), enabled: isAsked, staleTime: 30_000 });
}

/** Proposes, decides and withdraws; lists, the location and its record are asked for again. */
export function useProposalActions() {
  const queries = useQueryClient();
  const onSuccess = async (): Promise<void> => {
    await Promise.all(['proposals', 'proposal', 'record-history', 'location'].map((key) => queries.invalidateQueries({ queryKey: [key] })));
  };
  return {
    propose: useMutation({ mutationFn: (input: CallInput<typeof proposeChange>) => call(proposeChange, input), onSuccess }),
    decide: useMutation({ mutationFn: ({ proposalId, body }: { proposalId: string; body: CallInput<typeof decideProposal>['body'] }) => call(decideProposal, { params: { proposalId }, body }), onSuccess }),
    withdraw: useMutation({ mutationFn: (proposalId: string) => call(withdrawProposal, { params: { proposalId }, body: {} }), onSuccess }),
  };
}
