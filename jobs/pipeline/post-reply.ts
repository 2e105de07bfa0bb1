import { replyObstacle } from '#backend/reply-channel.ts';
import { isSameReply, type ReplyTrouble } from '#domain/review-reply.ts';
import { saysAbsent, type Trouble } from '#domain/trouble.ts';
import type { BrandTarget, Publisher, ShownReply } from '#publishers/define-publisher.ts';
import { writeAuditEntry } from '#records/audit-log.ts';
import { listLinks } from '#records/listing-links.ts';
import { listListings } from '#records/listings.ts';
import { getLocation } from '#records/locations.ts';
import { openPublisherSettings } from '#records/publisher-settings.ts';
import { isReplyGranted, noteReplyStep, REPLY_ATTEMPTS, takeReply, type ReplyStep, type TakenReply } from '#records/reply-posting.ts';
import { replyHash } from '#records/review-replies.ts';
import { currentStandard } from '#records/standards.ts';
import { askPublisher, emptyLog, readStoredBody, type AskingMeans } from './ask-publisher.ts';
import { connectionOf } from './connections.ts';
import { declaredLinks, standingOf } from './find-listing.ts';
import { flushAnswers } from './note-answers.ts';
import type { Toolbox } from './toolbox.ts';

/** Under this name replies stand in the history of a source. */
export const REPLY_RUN = 'replies';

/** The source has surely taken nothing: it said no, or nothing left the house. Whatever else kept an answer from us leaves that open. */
const SURELY_NOT_SENT: ReadonlySet<Trouble> = new Set([
  'rate-limited', 'forbidden', 'captcha', 'budget-spent', 'quiet-hours', 'private-address', 'certificate-expired', 'certificate-self-signed', 'certificate-of-another-host', 'tls-error', 'not-authorised', 'not-connected', 'secret-unreadable',
  'key-refused', 'sign-in-expired', 'not-approved', 'not-in-plan', 'quota-spent', 'request-refused', 'stale-id', 'listing-not-confirmed', 'not-found', 'gone',
]);

/** What came of it; `again`: the source asks us to wait; `busy`: another worker may still be at it. Null: there was nothing to post. */
export type PostingEnd = { end: 'posted' | 'again' | 'busy' } | { end: 'failed'; trouble: ReplyTrouble } | null;

/** A reply on its way, with how its publisher is asked. */
interface Posting {
  reply: TakenReply;
  /** Asks for the answer that the source shows now; null where it does not tell. */
  look: (() => Promise<ShownReply>) | null;
  send(): Promise<{ ok: true } | { ok: false; trouble: Trouble }>;
}

/**
 * Posts a reply that was approved. It is sent once: before, the source is asked what it shows, and so it is where no
 * answer came or where a worker fell silent. What can't be told is said, and left to a person.
 */
export async function postReply(toolbox: Toolbox, replyId: string): Promise<PostingEnd> {
  const reply = await takeReply(replyId, toolbox.now());
  if (reply === null) return null;
  if (reply === 'busy') return { end: 'busy' };
  const prepared = await prepare(toolbox, reply);
  const step = typeof prepared === 'string' ? fail(reply, prepared) : await post(toolbox, prepared);
  await flushAnswers(toolbox, reply.brandId);
  if (step === null || !(await noteReplyStep(reply, step, toolbox.now()))) return null;
  if (step.kind !== 'waits') await auditPosting(reply, step, toolbox.now());
  return step.kind === 'failed' ? { end: 'failed', trouble: step.trouble } : { end: step.kind === 'waits' ? 'again' : 'posted' };
}

/** What was posted in the brand's name, or was not: without a word of it. */
async function auditPosting({ id, brandId, locationId, review }: TakenReply, step: ReplyStep, at: Date): Promise<void> {
  const state = step.kind === 'failed' ? { state: 'failed', trouble: step.trouble } : { state: 'posted', trouble: null };
  await writeAuditEntry({ actor: { kind: 'job', name: 'post-reply' }, noun: 'review-replies', act: step.kind === 'failed' ? 'change' : 'publish', before: { brandId, id, name: review.publisherId, locationId, state: { state: 'approved', trouble: null } }, after: { brandId, id, name: review.publisherId, locationId, state }, at });
}

/** Null: another worker has it. */
async function post(toolbox: Toolbox, { reply, look, send }: Posting): Promise<ReplyStep | null> {
  if (look !== null) {
    const shown = await look();
    if (!shown.ok) return refused(reply, shown.trouble);
    if (!(await noteReplyStep(reply, { kind: 'looked-there' }, toolbox.now()))) return null;
    if (shown.text !== null && isSameReply(shown.text, reply.text)) return { kind: 'posted' };
    if (shown.text !== null && replyHash(shown.text) !== reply.standingHash) return { ...fail(reply, 'answered-meanwhile'), shown: shown.text };
  } else if (reply.mayHaveBeenSent) return fail(reply, 'not-known-whether-posted');
  if (!(await isReplyGranted(reply.brandId, reply.review.publisherId))) return fail(reply, 'replies-off');
  if (!(await noteReplyStep(reply, { kind: 'sent' }, toolbox.now()))) return null;
  const sent = await send();
  if (sent.ok) return { kind: 'posted' };
  if (SURELY_NOT_SENT.has(sent.trouble)) return refused({ ...reply, mayHaveBeenSent: false }, sent.trouble);
  const after = await look?.();
  return after?.ok === true && after.text !== null && isSameReply(after.text, reply.text) ? { kind: 'posted' } : { kind: 'failed', trouble: 'not-known-whether-posted', isSurelyNotSent: false };
}

/** The source would not tell, or would not take it. */
function refused(reply: Pick<TakenReply, 'mayHaveBeenSent' | 'attempt'>, trouble: Trouble): ReplyStep {
  if (trouble === 'rate-limited' && !reply.mayHaveBeenSent && reply.attempt < REPLY_ATTEMPTS) return { kind: 'waits', trouble };
  if (reply.mayHaveBeenSent) return { kind: 'failed', trouble: 'not-known-whether-posted', isSurelyNotSent: false };
  return fail(reply, saysAbsent(trouble) || trouble === 'stale-id' ? 'review-gone' : trouble);
}

/** We did not even ask: what an earlier try may have sent stays in doubt. */
function fail({ mayHaveBeenSent }: Pick<TakenReply, 'mayHaveBeenSent'>, trouble: ReplyTrouble): Extract<ReplyStep, { kind: 'failed' }> {
  return { kind: 'failed', trouble, isSurelyNotSent: !mayHaveBeenSent };
}

/** How the publisher is asked, by the brand's own settings and sign-in; or why it can't be. */
async function prepare(toolbox: Toolbox, reply: TakenReply): Promise<Posting | ReplyTrouble> {
  const { viewer, box } = toolbox;
  const { brandId, locationId, review } = reply;
  if (review.isRemoved) return 'review-gone';
  const publisher = toolbox.publishers.find((one) => one.id === review.publisherId);
  const [granted, version, opened] = await Promise.all([isReplyGranted(brandId, review.publisherId), currentStandard(viewer, brandId), openPublisherSettings(viewer, box, brandId)]);
  const early = replyObstacle(publisher, { mode: granted ? 'on' : 'off', trouble: version === null ? 'not-connected' : null, opened: opened.get(review.publisherId) });
  if (early !== null || publisher?.reply === undefined || version === null) return early ?? 'no-api';
  const { settings, trouble, account } = await connectionOf(toolbox, { id: REPLY_RUN, brandId }, version.standard, publisher);
  if (trouble !== null) return trouble;
  const location = await getLocation(viewer, locationId);
  const links = standingOf(await listLinks(viewer, [locationId], [publisher.id]), declaredLinks(publisher, location)).links;
  const listingId = await listingOf(toolbox, reply, links);
  if (listingId === null) return 'listing-not-confirmed';
  const target: BrandTarget = { locations: [location], standard: version.standard, settings, links: new Map([[locationId, links]]) };
  const means: AskingMeans = { ...toolbox, account, recollect: () => Promise.resolve(null), readBody: readStoredBody };
  return posting(publisher, target, means, { reply, listingId });
}

function posting(publisher: Publisher, target: BrandTarget, means: AskingMeans, { reply, listingId }: { reply: TakenReply; listingId: string }): Posting {
  const place = { listingId, externalId: reply.review.externalId };
  // Nothing that it answers is kept but what came of it.
  const ask = <R>(asking: Parameters<typeof askPublisher<R>>[1]) => askPublisher(publisher, asking, means, emptyLog());
  const { reply: post, shownReply } = publisher;
  return {
    reply,
    look: shownReply === undefined ? null : () => ask(shownReply(target, place)),
    send: () => (post === undefined ? Promise.resolve({ ok: false, trouble: 'request-refused' }) : ask(post(target, { ...place, text: reply.text }))),
  };
}

/** The listing that the review was read at; where that is not known, the only one that is confirmed. */
async function listingOf({ viewer }: Toolbox, { locationId, review }: TakenReply, links: readonly string[]): Promise<string | null> {
  if (links.length < 2) return links[0] ?? null;
  const read = (await listListings(viewer, locationId)).find((one) => one.publisherId === review.publisherId && one.url === review.url && links.includes(one.externalId));
  return read?.externalId ?? null;
}
