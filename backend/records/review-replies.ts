import { hash } from 'node:crypto';
import { NotFoundError } from '#backend/errors.ts';
import { type ReplyEventKind, type ReplyState, type ReplyTrouble, UNDER_WAY } from '#domain/review-reply.ts';
import type { ReviewAnalysis } from '#domain/review.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import type { Prisma } from './generated/client.ts';
import { newId } from './ids.ts';
import { locationScope } from './scope.ts';
import { storable } from './storable.ts';

/** A reply as it is kept, with all that happened to it. */
export interface StoredReply {
  id: string;
  text: string;
  language: string;
  templateId: string | null;
  state: ReplyState;
  revision: number;
  authorId: string | null;
  approverId: string | null;
  changedAt: string;
  approvedAt: string | null;
  postedAt: string | null;
  isByHand: boolean;
  trouble: ReplyTrouble | null;
  events: { kind: ReplyEventKind; at: string; actorId: string | null; trouble: ReplyTrouble | null; text: string | null }[];
}

/** A review as far as answering it needs. */
export interface AnsweredReview {
  id: string;
  locationId: string;
  brandId: string;
  publisherId: string;
  externalId: string;
  rating: number | null;
  text: string;
  authorName: string | null;
  isRemoved: boolean;
  /** Where it was read. */
  url: string | null;
  standing: { text: string; publishedAt: string | null } | null;
  language: string | null;
  label: ReviewAnalysis['label'];
}

/** A review with its replies, the last first, and the names of everybody whom they name. */
export interface ReplyCase {
  review: AnsweredReview;
  replies: StoredReply[];
  people: Map<string, string>;
  /** When a crawl last ended for its location, UTC; null before the first. */
  lastReadAt: string | null;
}

/** Reviews for which a reply waits to be approved; for filters. */
export const AWAITS_APPROVAL: Prisma.ReviewWhereInput = { removedAt: null, replies: { some: { state: 'draft' } } };

/** Of the reply that stands at a source: tells whether it is still the one that somebody saw. */
export function replyHash(text: string): string {
  return hash('sha256', text.normalize('NFC').replaceAll(/\s+/g, ' ').trim());
}

/** Throws NotFoundError outside the viewer's scope. */
export async function readReplyCase(viewer: Viewer, reviewId: string): Promise<ReplyCase> {
  const row = await db().review.findFirst({
    where: { id: reviewId, location: locationScope(viewer) },
    include: { analysis: { select: { language: true, label: true } }, location: { select: { brandId: true } }, replies: { orderBy: { createdAt: 'desc' }, include: { events: { orderBy: { id: 'asc' } } } } },
  });
  if (!row) throw new NotFoundError({ fr: 'Cet avis n’existe pas.', en: 'There is no such review.' });
  const ids = row.replies.flatMap((one) => [one.authorId, one.approverId, ...one.events.map(({ actorId }) => actorId)]).filter((id) => id !== null);
  const [people, read] = await Promise.all([
    db().user.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true } }),
    db().auditRunLocation.findFirst({ where: { locationId: row.locationId, finishedAt: { not: null } }, orderBy: { finishedAt: 'desc' }, select: { finishedAt: true } }),
  ]);
  return { review: readReview(row), replies: row.replies.map(readReply), people: new Map(people.map((one) => [one.id, one.name])), lastReadAt: read?.finishedAt?.toISOString() ?? null };
}

/** The case that a reply is part of. Throws NotFoundError outside the viewer's scope. */
export async function reviewOfReply(viewer: Viewer, replyId: string): Promise<string> {
  const row = await db().reviewReply.findFirst({ where: { id: replyId, review: { location: locationScope(viewer) } }, select: { reviewId: true } });
  if (!row) throw new NotFoundError({ fr: 'Cette réponse n’existe pas.', en: 'There is no such reply.' });
  return row.reviewId;
}

/**
 * Keeps a draft: a new one, or the next text of the one under way, which has to be approved anew. False: somebody
 * changed it meanwhile, or it is being posted. Throws NotFoundError outside the viewer's scope.
 */
export async function saveDraft(viewer: Viewer, reviewId: string, given: { text: string; language: string; templateId: string | null; basedOn: number | null }, now: Date): Promise<boolean> {
  const { text, language, templateId, basedOn } = storable(given);
  return db().$transaction(async (tx) => {
    const seen = await tx.review.findFirst({ where: { id: reviewId, location: locationScope(viewer) }, select: { id: true } });
    if (!seen) throw new NotFoundError({ fr: 'Cet avis n’existe pas.', en: 'There is no such review.' });
    await tx.$queryRaw`SELECT id FROM "Review" WHERE id = ${reviewId} FOR UPDATE`;
    const standing = await tx.reviewReply.findFirst({ where: { reviewId, state: { in: [...UNDER_WAY] } }, select: { id: true, revision: true, state: true } });
    if ((standing?.revision ?? null) !== basedOn) return false;
    if (standing === null) {
      const id = newId();
      await tx.reviewReply.create({ data: { id, reviewId, text, language, templateId, state: 'draft', authorId: viewer.userId, createdAt: now, changedAt: now } });
      await noteReplyEvent(tx, id, { kind: 'drafted', at: now, actorId: viewer.userId, details: { text } });
      return true;
    }
    const { count } = await tx.reviewReply.updateMany({
      where: { id: standing.id, revision: standing.revision, state: { in: ['draft', 'approved', 'failed'] } },
      data: { text, language, templateId, state: 'draft', revision: { increment: 1 }, authorId: viewer.userId, changedAt: now, approverId: null, approvedAt: null, askedAt: null, standingHash: null },
    });
    if (count === 0) return false;
    await noteReplyEvent(tx, standing.id, { kind: 'changed', at: now, actorId: viewer.userId, details: { text } });
    return true;
  });
}

/** What a person decides of a reply. `isAsked`: it is to be posted by us. */
export interface ReplyDecision {
  kind: 'approve' | 'post' | 'mark-posted' | 'withdraw';
  revision: number;
  isAsked: boolean;
}

const FROM: Readonly<Record<ReplyDecision['kind'], readonly ReplyState[]>> = { approve: ['draft'], post: ['approved', 'failed'], 'mark-posted': ['draft', 'approved', 'failed'], withdraw: ['draft', 'approved', 'failed'] };

/** One step of a reply, taken by a person. False: its state or its text is no longer what they saw. */
export async function decideReply(viewer: Viewer, replyId: string, { kind, revision, isAsked }: ReplyDecision, now: Date): Promise<boolean> {
  const reviewId = await reviewOfReply(viewer, replyId);
  return db().$transaction(async (tx) => {
    const { reply } = await tx.review.findUniqueOrThrow({ where: { id: reviewId }, select: { reply: true } });
    const stood = readStanding(reply);
    const approval = { approverId: viewer.userId, approvedAt: now, standingHash: stood === null ? null : replyHash(stood.text) };
    const asked = isAsked ? { askedAt: now } : {};
    const data = {
      approve: { state: 'approved', ...approval, ...asked },
      // What kept it from being posted was shown to who asks again: it may take the place of what stands there.
      post: { state: 'approved', ...asked },
      'mark-posted': { state: 'posted', isByHand: true, postedAt: now, askedAt: null, trouble: null },
      withdraw: { state: 'withdrawn', askedAt: null },
    }[kind];
    const { count } = await tx.reviewReply.updateMany({ where: { id: replyId, revision, state: { in: [...FROM[kind]] } }, data: { ...data, changedAt: now } });
    if (count === 0) return false;
    const event = { approve: 'approved', post: 'asked', 'mark-posted': 'posted-by-hand', withdraw: 'withdrawn' } as const;
    await noteReplyEvent(tx, replyId, { kind: event[kind], at: now, actorId: viewer.userId, details: {} });
    return true;
  });
}

/** The replies of a brand that somebody has to look at: drafts that wait for an approval, and those that could not be posted. */
export async function listWaitingReplies(viewer: Viewer, brandId: string, limit: number) {
  const where = (state: ReplyState): Prisma.ReviewReplyWhereInput => ({ state, review: { removedAt: null, location: { AND: [{ brandId, archivedAt: null }, locationScope(viewer)] } } });
  const [awaitingApproval, failed, rows] = await Promise.all([
    db().reviewReply.count({ where: where('draft') }), db().reviewReply.count({ where: where('failed') }),
    db().reviewReply.findMany({
      where: { OR: [where('draft'), where('failed')] }, orderBy: [{ changedAt: 'asc' }, { id: 'asc' }], take: limit,
      select: { id: true, state: true, text: true, changedAt: true, authorId: true, review: { select: { id: true, publisherId: true, location: { select: { id: true, storeCode: true, businessName: true, record: true } } } } },
    }),
  ]);
  const authors = await db().user.findMany({ where: { id: { in: rows.flatMap((one) => one.authorId ?? []) } }, select: { id: true, name: true } });
  const waiting = rows.map(({ id, state, text, changedAt, authorId, review: { id: reviewId, publisherId, location } }) => ({
    replyId: id, reviewId, publisherId, state: state as ReplyState, text, changedAt: changedAt.toISOString(), author: authors.find((one) => one.id === authorId)?.name ?? null,
    locationId: location.id, storeCode: location.storeCode, name: (location.record as { branch?: string }).branch ?? location.businessName,
  }));
  return { awaitingApproval, failed, waiting };
}

/** Writes down one step, in the transaction that takes it and holds the reply: steps are counted, for clocks of two machines may differ. */
export async function noteReplyEvent(tx: Prisma.TransactionClient, replyId: string, { kind, at, actorId, details }: { kind: ReplyEventKind; at: Date; actorId: string | null; details: { text?: string; trouble?: ReplyTrouble } }): Promise<void> {
  const before = await tx.reviewReplyEvent.count({ where: { replyId } });
  await tx.reviewReplyEvent.create({ data: { id: `${replyId}-${String(before).padStart(4, '0')}`, replyId, kind, at, actorId, details } });
}

type ReviewRow = Prisma.ReviewGetPayload<{ include: { analysis: { select: { language: true; label: true } }; location: { select: { brandId: true } } } }>;

function readReview({ id, locationId, location, publisherId, externalId, rating, text, authorName, removedAt, evidence, reply, analysis }: ReviewRow): AnsweredReview {
  const url = (evidence as { url?: unknown } | null)?.url;
  return {
    id, locationId, brandId: location.brandId, publisherId, externalId, rating, text, authorName, isRemoved: removedAt !== null, url: typeof url === 'string' ? url : null,
    standing: readStanding(reply), language: analysis?.language ?? null, label: (analysis?.label ?? null) as AnsweredReview['label'],
  };
}

function readStanding(stored: Prisma.JsonValue): AnsweredReview['standing'] {
  const { text, publishedAt } = (stored ?? {}) as { text?: unknown; publishedAt?: unknown };
  return typeof text === 'string' ? { text, publishedAt: typeof publishedAt === 'string' ? publishedAt : null } : null;
}

function readReply(row: Prisma.ReviewReplyGetPayload<{ include: { events: true } }>): StoredReply {
  const { id, text, language, templateId, revision, authorId, approverId, isByHand } = row;
  return {
    id, text, language, templateId, revision, authorId, approverId, isByHand, state: row.state as ReplyState, trouble: row.trouble as ReplyTrouble | null,
    changedAt: row.changedAt.toISOString(), approvedAt: row.approvedAt?.toISOString() ?? null, postedAt: row.postedAt?.toISOString() ?? null,
    events: row.events.map(({ kind, at, actorId, details }) => {
      const said = details as { text?: string; trouble?: ReplyTrouble };
      return { kind: kind as ReplyEventKind, at: at.toISOString(), actorId, trouble: said.trouble ?? null, text: said.text ?? null };
    }),
  };
}
