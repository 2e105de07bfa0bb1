import { createHmac, randomBytes } from 'node:crypto';
import { ERASED_MARK, isTelling, nameKey, patternOf, redact } from '#backend/redact-name.ts';
import type { ReviewerErasure } from '#domain/erasure.ts';
import type { Review } from '#domain/review.ts';
import { forgetInBodies } from './forget-in-bodies.ts';
import type { Prisma } from './generated/client.ts';
import { newId } from './ids.ts';
import { readTime } from './review-time.ts';
import type { AnalysedReview } from './save-reviews.ts';

/** Those whom a location's reviews may not name any more. */
interface Forgotten {
  salt: string;
  entries: { nameHash: string; takesText: boolean }[];
}

const hashed = (salt: string, text: string): string => createHmac('sha256', salt).update(text).digest('hex');

/** Notes whom not to write again; asked twice, the second wins. One salt for a brand: what was erased before goes on being recognised. Answers it. */
export async function rememberErased(tx: Prisma.TransactionClient, { brandId, locationId, name, takesText }: ReviewerErasure, erasedAt: Date): Promise<string> {
  const known = await tx.erasedReviewer.findMany({ where: { brandId } });
  const salt = known[0]?.salt ?? randomBytes(32).toString('hex');
  const nameHash = hashed(salt, nameKey(name));
  const same = known.find((one) => one.nameHash === nameHash && one.locationId === locationId);
  if (same) await tx.erasedReviewer.update({ where: { id: same.id }, data: { takesText: same.takesText || takesText, erasedAt } });
  else await tx.erasedReviewer.create({ data: { id: newId(), brandId, locationId, salt, nameHash, takesText, erasedAt } });
  return salt;
}

/**
 * Reviews as they may be written: those of people who wanted to be forgotten without their name, and the pages that they were read from without it,
 * too. Costs one small question where nobody has asked for that.
 */
export async function withoutErased(tx: Prisma.TransactionClient, locationId: string, reviews: readonly AnalysedReview[]): Promise<readonly AnalysedReview[]> {
  const forgotten = await readForgotten(tx, locationId);
  if (forgotten === null) return reviews;
  const told: AnalysedReview[] = [];
  for (const one of reviews) {
    const entry = findEntry(forgotten, one.review.authorName);
    if (entry === null) {
      told.push(one);
      continue;
    }
    const name = one.review.authorName ?? '';
    if (one.review.evidence?.bodyHash && name !== ERASED_MARK) await forgetInBodies(tx, [one.review.evidence.bodyHash], name, entry.takesText);
    told.push(forgetReview(one, name, forgotten.salt, entry.takesText));
  }
  return told;
}

/** A review without whoever wrote it. It is named by what it says, so that the next reading of it is known for the same. */
export function forgetReview(one: AnalysedReview, name: string, salt: string, takesText: boolean): AnalysedReview {
  const pattern = name === ERASED_MARK ? null : patternOf(name, 'anywhere');
  const clean = (text: string): string => (pattern === null ? text : redact(text, pattern));
  const { review, analysis } = one;
  const text = clean(review.text);
  const { survey: _survey, authorUrl: _url, ...rest } = review;
  return {
    ...one,
    review: {
      ...rest, ...(review.survey ? { survey: review.survey } : {}), externalId: nameByContent(one.publisherId, { ...review, text }, salt), authorName: null, text: takesText ? '' : text,
      reply: review.reply && { ...review.reply, text: takesText ? '' : clean(review.reply.text) },
      evidence: takesText || review.evidence === null ? null : { ...review.evidence, excerpt: clean(review.evidence.excerpt), url: clean(review.evidence.url) },
    },
    analysis: { ...analysis, topics: analysis.topics.map((topic) => ({ ...topic, excerpt: takesText ? '' : clean(topic.excerpt) })) },
  };
}

function nameByContent(publisherId: string, { publishedAt, rating, text }: Review, salt: string): string {
  return `erased-${hashed(salt, JSON.stringify([publisherId, readTime(publishedAt)?.toISOString() ?? null, rating, text.replace(/\s+/g, ' ').trim()])).slice(0, 40)}`;
}

async function readForgotten(tx: Prisma.TransactionClient, locationId: string): Promise<Forgotten | null> {
  const rows = await tx.$queryRaw<{ salt: string; nameHash: string; takesText: boolean }[]>`
    SELECT e.salt, e."nameHash", e."takesText" FROM "ErasedReviewer" AS e JOIN "Location" AS l ON l."brandId" = e."brandId" WHERE l.id = ${locationId} AND (e."locationId" IS NULL OR e."locationId" = l.id)`;
  const [first] = rows;
  return first === undefined ? null : { salt: first.salt, entries: rows };
}

/** A page that was cleaned and is read again shows the mark in place of a name. */
function findEntry({ salt, entries }: Forgotten, authorName: string | null): { takesText: boolean } | null {
  if (authorName === null) return null;
  if (authorName === ERASED_MARK) return { takesText: false };
  const nameHash = hashed(salt, nameKey(authorName));
  const found = entries.filter((one) => one.nameHash === nameHash);
  return found.length === 0 ? null : { takesText: found.some((one) => one.takesText) };
}

/** Where a name may be looked for in texts that are not its bearer's own. */
export function searchOf(name: string): RegExp {
  return patternOf(name, isTelling(name) ? 'anywhere' : 'values');
}
