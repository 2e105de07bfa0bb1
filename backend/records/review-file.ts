import { NotFoundError } from '#backend/errors.ts';
import { Evidence } from '#domain/observation.ts';
import type { ReviewAnalysis } from '#domain/review.ts';
import type { ReviewReading } from '#domain/review-correction.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { readInboxReview, type InboxReview } from './review-inbox.ts';
import { locationScope } from './scope.ts';

/** A correction as it was made, and what ended it. Who is no longer known has no name. */
export interface CorrectionRow {
  at: string;
  author: string | null;
  before: ReviewReading;
  after: ReviewReading;
  endedAt: string | null;
  ending: string | null;
  endedBy: string | null;
}

/** All that is known of one review. */
export interface ReviewFile extends InboxReview {
  brandId: string;
  firstSeenAt: string;
  reply: { text: string; publishedAt: string | null } | null;
  /** Where its source shows it; null: nowhere that can be opened. */
  url: string | null;
  /** What it said before, oldest first. */
  versions: { text: string; rating: number | null; replacedAt: string }[];
  /** The same review at other sources. */
  copies: { id: string; publisherId: string; publishedAt: string | null; url: string | null; hasReply: boolean }[];
  /** What the model says, where a person has corrected it. */
  said: ReviewAnalysis | null;
  model: string | null;
  /** Oldest first. */
  corrections: CorrectionRow[];
}

/** Throws NotFoundError where the viewer sees no such review. A copy is shown by its own, with the others beside it. */
export async function getReviewFile(viewer: Viewer, reviewId: string): Promise<ReviewFile> {
  const row = await db().review.findFirst({
    where: { id: reviewId, location: locationScope(viewer) },
    include: {
      analysis: true, repeats: true, sameAs: { include: { repeats: true } },
      location: { select: { id: true, brandId: true, storeCode: true, businessName: true, regionId: true, record: true } },
      versions: { orderBy: [{ replacedAt: 'asc' }, { id: 'asc' }] }, corrections: { orderBy: [{ at: 'asc' }, { id: 'asc' }] },
    },
  });
  if (row === null) throw new NotFoundError({ fr: 'Cet avis n’existe pas.', en: 'There is no such review.' });
  const copies = [...(row.sameAs ? [row.sameAs, ...row.sameAs.repeats] : []), ...row.repeats].filter((one) => one.id !== row.id);
  const names = await namesOf(row.corrections.flatMap((one) => [one.authorId, one.endedBy]));
  return {
    ...readInboxReview(row, row.publishedAt ?? row.firstSeenAt), brandId: row.location.brandId, firstSeenAt: row.firstSeenAt.toISOString(),
    alsoOn: [...new Set(copies.map((one) => one.publisherId))].toSorted(),
    reply: row.reply as ReviewFile['reply'], url: addressOf(row.evidence), model: row.analysis?.model ?? null, said: (row.analysis?.said ?? null) as unknown as ReviewAnalysis | null,
    versions: row.versions.map(({ text, rating, replacedAt }) => ({ text, rating, replacedAt: replacedAt.toISOString() })),
    copies: copies.map((one) => ({ id: one.id, publisherId: one.publisherId, publishedAt: one.publishedAt?.toISOString() ?? null, url: addressOf(one.evidence), hasReply: one.reply !== null })),
    corrections: row.corrections.map((one) => ({
      at: one.at.toISOString(), author: names.get(one.authorId ?? '') ?? null, before: one.before as unknown as ReviewReading, after: one.after as unknown as ReviewReading,
      endedAt: one.endedAt?.toISOString() ?? null, ending: one.ending, endedBy: names.get(one.endedBy ?? '') ?? null,
    })),
  };
}

function addressOf(evidence: unknown): string | null {
  const read = Evidence.safeParse(evidence);
  return read.success && /^https?:\/\//.test(read.data.url) ? read.data.url : null;
}

async function namesOf(ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const known = ids.flatMap((id) => id ?? []);
  const rows = known.length === 0 ? [] : await db().user.findMany({ where: { id: { in: known } }, select: { id: true, name: true } });
  return new Map(rows.map((row) => [row.id, row.name]));
}
