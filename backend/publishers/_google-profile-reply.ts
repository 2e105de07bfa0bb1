import type { Trouble } from '#domain/trouble.ts';
import { at, parseJson, textOf } from './_api-page.ts';
import type { PublisherAnswer, PublisherRequest, PublisherSettings, ShownReply } from './define-publisher.ts';
import { getReview, putReply, readProfileName } from './_google-profile-requests.ts';
import { readProfileReview } from './_google-profile-reviews.ts';

/** Google refuses a longer reply, in bytes (reference of v4.9, 2026-11). */
export const REPLY_BYTES_MAX = 4096;

type Asking<R> = Generator<PublisherRequest, R, PublisherAnswer>;
interface Place {
  listingId: string;
  externalId: string;
}

export function isSignedIn(settings: PublisherSettings): boolean {
  return (settings['accessToken'] ?? '') !== '';
}

function refusalOf(settings: PublisherSettings, { listingId }: Place): Trouble | null {
  if (!isSignedIn(settings)) return 'not-connected';
  return readProfileName(listingId) === null ? 'stale-id' : null;
}

/** Answers a review, in place of an answer that stands. */
export function* replyToReview(settings: PublisherSettings, review: Place & { text: string }): Asking<{ ok: true } | { ok: false; trouble: Trouble }> {
  const refused = refusalOf(settings, review) ?? (Buffer.byteLength(review.text, 'utf8') > REPLY_BYTES_MAX ? 'request-refused' : null);
  if (refused !== null) return { ok: false, trouble: refused };
  const answer = yield putReply(settings, review);
  if (!answer.ok) return { ok: false, trouble: answer.trouble };
  // Google answers with the reply; anything else leaves open whether it was taken.
  return textOf(at(parseJson(answer.body), 'comment')) === null ? { ok: false, trouble: 'source-changed' } : { ok: true };
}

/** The answer that Google holds of a review, one that it still looks at among it; one that it rejected is none. */
export function* readShownReply(settings: PublisherSettings, review: Place): Asking<ShownReply> {
  const refused = refusalOf(settings, review);
  if (refused !== null) return { ok: false, trouble: refused };
  const answer = yield getReview(settings, review);
  if (!answer.ok) return { ok: false, trouble: answer.trouble };
  const json = parseJson(answer.body);
  const read = readProfileReview(json);
  // Not a review: whether it is answered, nobody can tell.
  if (read === null || (at(json, 'reviewReply') !== undefined && read.reply === null && at(json, 'reviewReply', 'reviewReplyState') !== 'REJECTED')) return { ok: false, trouble: 'source-changed' };
  return { ok: true, text: read.reply?.text ?? null };
}
