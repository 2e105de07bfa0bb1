import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { actOnReply, getReplyFile, listReplyPermissions, listWaitingReplies, saveReplyDraft, setReplyPermission } from '#contract/review-replies.ts';
import { call, type CallAnswer, type CallInput } from '../../lib/call.ts';

export type ReplyFile = CallAnswer<typeof getReplyFile>;
export type Reply = NonNullable<ReplyFile['current']>;
export type ReplyDraft = CallInput<typeof saveReplyDraft>['body'];
export type ReplyDecision = CallInput<typeof actOnReply>['body']['kind'];
export type ReplyPermission = CallAnswer<typeof listReplyPermissions>['permissions'][number];

/** While a reply is on its way, its state is asked for this often. */
const WATCH_MS = 1_500;

/** True while a worker has it, or is about to. */
export function isOnItsWay({ current, byHand }: Pick<ReplyFile, 'current' | 'byHand'>): boolean {
  return current !== null && (current.state === 'posting' || (current.state === 'approved' && byHand === null));
}

/** All that is known of the answer to a review; asked again while one is being posted. */
export function useReplyFile(reviewId: string) {
  return useQuery({
    queryKey: ['review-replies', { reviewId }],
    queryFn: ({ signal }) => call(getReplyFile, { params: { reviewId } }, signal),
    refetchInterval: ({ state: { data } }) => (data !== undefined && isOnItsWay(data) ? WATCH_MS : false),
  });
}

/** One step: a text is kept, a decision is taken, or both, one after the other. What counts replies is asked for again. */
export function useReplyStep(reviewId: string) {
  const queries = useQueryClient();
  const queryKey = ['review-replies', { reviewId }];
  return useMutation({
    mutationFn: async ({ draft, decide }: { draft: ReplyDraft | null; decide: { kind: ReplyDecision; on: Reply | null } | null }) => {
      const saved = draft === null ? null : await call(saveReplyDraft, { params: { reviewId }, body: draft });
      if (saved !== null) queries.setQueryData(queryKey, saved);
      const reply = saved?.current ?? decide?.on ?? null;
      return decide === null || reply === null ? saved : call(actOnReply, { params: { replyId: reply.id }, body: { kind: decide.kind, revision: reply.revision } });
    },
    onSuccess: async (file) => {
      if (file !== null) queries.setQueryData(queryKey, file);
      await Promise.all([['reviews'], ['review-replies', 'waiting']].map((key) => queries.invalidateQueries({ queryKey: key })));
    },
    // Somebody else may have been there first: what stands is shown.
    onError: () => queries.invalidateQueries({ queryKey }),
  });
}

/** The brand's replies that wait for an approval, or that could not be posted. */
export function useWaitingReplies(brandId: string) {
  return useQuery({ queryKey: ['review-replies', 'waiting', { brandId }], queryFn: ({ signal }) => call(listWaitingReplies, { params: { brandId } }, signal) });
}

/** Where replies may be posted for the brand. */
export function useReplyPermissions(brandId: string) {
  return useQuery({ queryKey: ['reply-permissions', { brandId }], queryFn: ({ signal }) => call(listReplyPermissions, { params: { brandId } }, signal) });
}

/** Grants or takes it back; every reply's panel is asked for again. */
export function useSetReplyPermission(brandId: string, publisherId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (mode: ReplyPermission['mode']) => call(setReplyPermission, { params: { brandId, publisherId }, body: { mode } }),
    onSettled: () => Promise.all(['reply-permissions', 'review-replies'].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
}
