import { LONGEST_REPLY, type ReplyLimit, type ReplyMode, type ReplyTrouble } from '#domain/review-reply.ts';
import type { Trouble } from '#domain/trouble.ts';
import type { Publisher } from '#publishers/define-publisher.ts';
import type { OpenedSettings } from '#records/publisher-settings.ts';

/** Why we can't post a reply at a publisher for a brand; null: we can. What nobody granted is never asked. */
export function replyObstacle(publisher: Pick<Publisher, 'reply' | 'signIn'> | undefined, granted: { mode: ReplyMode; trouble: Trouble | null; opened: Pick<OpenedSettings, 'hasSignedIn'> | undefined }): ReplyTrouble | null {
  if (publisher?.reply === undefined) return 'no-api';
  if (granted.mode === 'off') return 'replies-off';
  if (granted.trouble !== null) return granted.trouble;
  // Where one may read without signing in, one may not answer.
  return publisher.signIn !== undefined && granted.opened?.hasSignedIn !== true ? 'not-connected' : null;
}

/** The longest reply that is taken there. */
export function longestReply(publisher: Pick<Publisher, 'longestReply'> | undefined): ReplyLimit {
  return publisher?.longestReply ?? LONGEST_REPLY;
}
