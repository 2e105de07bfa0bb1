import { z } from 'zod';
import { Trouble } from './trouble.ts';
import type { Role } from './viewer.ts';

/** Whether replies may be posted at a publisher for a brand: not at all, once the head office has approved each, or by whoever may write one. */
export const REPLY_MODES = ['off', 'with-approval', 'on'] as const;
export const ReplyMode = z.enum(REPLY_MODES);
export type ReplyMode = z.infer<typeof ReplyMode>;

export const REPLY_STATES = ['draft', 'approved', 'posting', 'posted', 'failed', 'withdrawn'] as const;
export const ReplyState = z.enum(REPLY_STATES);
export type ReplyState = z.infer<typeof ReplyState>;

/** A review has at most one reply in these; the others are behind us. */
export const UNDER_WAY = ['draft', 'approved', 'posting', 'failed'] as const satisfies readonly ReplyState[];

/** How a reply speaks. */
export const REPLY_TONES = ['thanks', 'neutral', 'apology'] as const;
export const ReplyTone = z.enum(REPLY_TONES);
export type ReplyTone = z.infer<typeof ReplyTone>;

/** Why a reply was not posted: what the source answered, or one of our own reasons not to ask. */
export const REPLY_TROUBLES = ['replies-off', 'no-api', 'too-long', 'review-gone', 'answered-meanwhile', 'not-known-whether-posted'] as const;
export const ReplyTrouble = z.union([z.enum(REPLY_TROUBLES), Trouble]);
export type ReplyTrouble = z.infer<typeof ReplyTrouble>;

/** What happens to a reply, in the order in which it may. `looked-there`: the source was asked what it shows before anything was repeated. */
export const REPLY_EVENTS = ['drafted', 'changed', 'approved', 'asked', 'taken-up', 'sent', 'looked-there', 'posted', 'posted-by-hand', 'waits', 'failed', 'withdrawn'] as const;
export const ReplyEventKind = z.enum(REPLY_EVENTS);
export type ReplyEventKind = z.infer<typeof ReplyEventKind>;

/** The longest reply that a publisher takes, in what it counts. */
export const ReplyLimit = z.strictObject({ count: z.int().positive(), unit: z.enum(['bytes', 'characters']) });
export type ReplyLimit = z.infer<typeof ReplyLimit>;

/** What we take where the publisher names no limit: more is no reply. */
export const LONGEST_REPLY: ReplyLimit = { count: 4000, unit: 'characters' };

/** Length of a reply in what the publisher counts; characters as JavaScript counts them, which is never fewer than anybody else does. */
export function replyLength(text: string, { unit }: Pick<ReplyLimit, 'unit'>): number {
  return unit === 'bytes' ? new TextEncoder().encode(text).length : text.length;
}

/** Two replies that read the same: publishers change blanks and line ends. */
export function isSameReply(one: string, other: string): boolean {
  const fold = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  return fold(one) === fold(other);
}

/** What a person may do with the reply of a review. `post` asks again for one that was approved or that failed; `mark-posted` says that somebody posted it there themselves. */
export const REPLY_ACTIONS = ['save', 'approve', 'post', 'mark-posted', 'withdraw'] as const;
export const ReplyAction = z.enum(REPLY_ACTIONS);
export type ReplyAction = z.infer<typeof ReplyAction>;

const WRITERS: readonly Role[] = ['administrator', 'head-office', 'regional-manager', 'store-manager'];
const APPROVERS: readonly Role[] = ['administrator', 'head-office'];

/** What decides who may do what with a reply. */
export interface ReplySituation {
  /** The viewer's roles in the brand of the review. */
  roles: readonly Role[];
  mode: ReplyMode;
  /** We post it through the API of the publisher; else a person does, on its pages. */
  isPostedByUs: boolean;
  /** Of the reply under way; null where there is none. */
  state: ReplyState | null;
  /** The viewer wrote it. */
  isOwn: boolean;
}

/** True for whoever may say that a reply can be seen in public. */
export function mayApproveReplies({ roles, mode }: Pick<ReplySituation, 'roles' | 'mode'>): boolean {
  return roles.some((one) => APPROVERS.includes(one) || (mode === 'on' && one === 'regional-manager'));
}

/**
 * The actions open to a viewer. Whoever answers for stores may write; what is seen in public is the head office's to
 * approve, unless the brand lets regional managers post by themselves. Nothing is changed while it is being posted.
 */
export function replyActions({ roles, mode, isPostedByUs, state, isOwn }: ReplySituation): ReplyAction[] {
  if (!roles.some((one) => WRITERS.includes(one)) || state === 'posting') return [];
  const mayApprove = mayApproveReplies({ roles, mode });
  return [
    'save',
    ...(state === 'draft' && mayApprove ? (['approve'] as const) : []),
    ...((state === 'approved' || state === 'failed') && mayApprove && isPostedByUs ? (['post'] as const) : []),
    // Whoever may post by hand can do so without us; that it was approved is all that we ask. Of one that failed, a person may see that it stands there.
    ...(state === 'failed' || (!isPostedByUs && (state === 'approved' || (state === 'draft' && mayApprove))) ? (['mark-posted'] as const) : []),
    ...(state !== null && UNDER_WAY.some((one) => one === state) && (mayApprove || isOwn) ? (['withdraw'] as const) : []),
  ];
}
