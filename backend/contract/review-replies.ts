import { z } from 'zod';
import { ReplyAction, ReplyEventKind, ReplyLimit, ReplyMode, ReplyState, ReplyTone, ReplyTrouble } from '#domain/review-reply.ts';
import { UiLanguage, Words } from '#domain/words.ts';
import { defineRoute } from './define-route.ts';
import { BrandParams, NoBody, Nothing } from './shared.ts';

/** Somebody by name; null name: they are no longer known. */
const Somebody = z.object({ id: z.string(), name: z.string().nullable() });

/** One reply with all that happened to it. */
export const ReplyView = z.object({
  id: z.string(),
  text: z.string(),
  language: z.string(),
  templateId: z.string().nullable(),
  state: ReplyState,
  /** Whoever approves names the revision that they read. */
  revision: z.int(),
  author: Somebody.nullable(),
  approver: Somebody.nullable(),
  changedAt: z.string(),
  approvedAt: z.string().nullable(),
  postedAt: z.string().nullable(),
  /** A person posted it at the source themselves. */
  isByHand: z.boolean(),
  /** Of a posted one: a crawl has seen it there. */
  isSeen: z.boolean(),
  trouble: ReplyTrouble.nullable(),
  /** Oldest first; `actor` null: a worker did it. */
  events: z.array(z.object({ kind: ReplyEventKind, at: z.string(), actor: Somebody.nullable(), trouble: ReplyTrouble.nullable(), text: z.string().nullable() })),
});
export type ReplyView = z.infer<typeof ReplyView>;

/** A template with its fields filled in for this review. */
const FilledTemplate = z.object({ id: z.string(), language: UiLanguage, tone: ReplyTone, title: Words, text: z.string(), isOwn: z.boolean() });

/** All that the reply panel of a review shows. */
export const ReplyFile = z.object({
  reviewId: z.string(),
  brandId: z.string(),
  publisherId: z.string(),
  /** The source shows the review no longer. */
  isRemoved: z.boolean(),
  /** What the source showed as the owner's answer when it was last read. */
  standing: z.object({ text: z.string(), publishedAt: z.string().nullable() }).nullable(),
  /** When a crawl last ended for its location: what it did not see is not shown there. */
  lastReadAt: z.string().nullable(),
  /** The reply under way. */
  current: ReplyView.nullable(),
  /** Posted and withdrawn ones, the last first. */
  earlier: z.array(ReplyView),
  longest: ReplyLimit,
  mode: ReplyMode,
  /** `because`: why we can't post it there, and a person has to; null: we can. */
  byHand: z.object({ because: ReplyTrouble }).nullable(),
  /** Where a person answers, or at least reads, the review at its source. */
  link: z.string().nullable(),
  /** Who can switch posting on. */
  administrators: z.array(z.string()),
  /** Of the review; null: not told. */
  language: z.string().nullable(),
  suggested: z.object({ language: UiLanguage, tone: ReplyTone }),
  templates: z.array(FilledTemplate),
  may: z.array(ReplyAction),
  /** The viewer may approve: what they write themselves, too, by saying so. */
  mayApprove: z.boolean(),
});
export type ReplyFile = z.infer<typeof ReplyFile>;

const ReviewParams = z.object({ reviewId: z.string().min(1) });

export const getReplyFile = defineRoute({
  keyScope: 'read:reviews', method: 'GET', path: '/api/reviews/:reviewId/replies', summary: 'The owner’s answer to a review: what stands at the source, what is under way, what happened, and what the viewer may do.',
  params: ReviewParams, query: Nothing, body: NoBody, response: ReplyFile,
});

export const saveReplyDraft = defineRoute({
  keyScope: 'write:replies', method: 'POST', path: '/api/reviews/:reviewId/replies', summary: 'Keeps the text of a reply as a draft. What was approved of it before is not any more.',
  params: ReviewParams, query: Nothing,
  body: z.strictObject({
    text: z.string().trim().min(1).max(10_000), language: z.string().regex(/^[a-z]{2,3}$/), templateId: z.string().max(100).nullable().default(null),
    /** The revision that was changed; null where there was none. */
    basedOn: z.int().nullable(),
  }),
  response: ReplyFile,
});

export const actOnReply = defineRoute({
  keyScope: 'write:replies', method: 'POST', path: '/api/review-replies/:replyId/actions', summary: 'Approves a reply (and has it posted where that is granted), has it posted again, says that it was posted by hand, or withdraws it.',
  params: z.object({ replyId: z.string().min(1) }), query: Nothing,
  body: z.strictObject({ kind: ReplyAction.exclude(['save']), revision: z.int() }),
  response: ReplyFile,
});

export const listWaitingReplies = defineRoute({
  keyScope: 'read:reviews', method: 'GET', path: '/api/brands/:brandId/review-replies', summary: 'Replies that wait for an approval, or that could not be posted, those that have waited longest first.',
  params: BrandParams, query: Nothing, body: NoBody,
  response: z.object({
    /** Of all; the list names the first hundred. */
    awaitingApproval: z.int(),
    failed: z.int(),
    waiting: z.array(z.object({ replyId: z.string(), reviewId: z.string(), locationId: z.string(), storeCode: z.string(), name: z.string(), publisherId: z.string(), state: ReplyState, text: z.string(), changedAt: z.string(), author: z.string().nullable() })),
  }),
});

/** Whether a source may be answered for a brand, and who said so. */
export const ReplyPermission = z.object({ publisherId: z.string(), mode: ReplyMode, changedAt: z.string().nullable(), changedBy: z.string().nullable() });
export type ReplyPermission = z.infer<typeof ReplyPermission>;

export const listReplyPermissions = defineRoute({
  method: 'GET', path: '/api/brands/:brandId/reply-permissions', summary: 'The sources that can be answered through their API, and whether that is allowed for the brand.',
  params: BrandParams, query: Nothing, body: NoBody, response: z.object({ permissions: z.array(ReplyPermission), mayChange: z.boolean() }),
});

export const setReplyPermission = defineRoute({
  method: 'PUT', path: '/api/brands/:brandId/reply-permissions/:publisherId', summary: 'Allows replies to be posted at a source for the brand, or forbids it. Administrators of the brand only.',
  params: BrandParams.extend({ publisherId: z.string().min(1) }), query: Nothing, body: z.strictObject({ mode: ReplyMode }), response: z.object({ accepted: z.literal(true) }),
});
