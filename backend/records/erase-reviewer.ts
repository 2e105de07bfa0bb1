import { isTelling, nameKey, patternOf, redact } from '#backend/redact-name.ts';
import { ErasureReceipt, type ReviewerErasure } from '#domain/erasure.ts';
import { UNDER_WAY } from '#domain/review-reply.ts';
import type { Review, ReviewAnalysis } from '#domain/review.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { forgetReview, rememberErased } from './erased-reviewers.ts';
import { keepReceipt } from './erasure-receipts.ts';
import { forgetInBodies } from './forget-in-bodies.ts';
import { Prisma } from './generated/client.ts';
import { idOf } from './ids.ts';
import { reachedRows } from './reached-rows.ts';
import { requireBrand } from './scope.ts';
import { quoted, readTables } from './tables.ts';

const LONGEST_MS = 3_600_000;
/** What the brand says of itself: a store may bear the name of somebody who also writes reviews. Addresses and ids are no texts. */
const MASTER = new Set(['Brand', 'Region', 'Location', 'StandardVersion', 'Membership', 'ApiKey', 'Channel', 'ErasedReviewer', 'Invitation', 'Listing', 'ListingLink', 'StorePage']);
/** What hangs on a review: its bearer's own name is looked for there whatever it is. */
const OF_REVIEWS = new Set(['Review', 'ReviewVersion', 'ReviewAnalysis', 'ReviewReply', 'ReviewReplyEvent', 'ReviewCorrection']);

/** A review that somebody named by its id, its id at the source or its address. */
export async function findReviewAuthor(viewer: Viewer, brandId: string, named: string): Promise<{ authorName: string | null; locationId: string } | null> {
  await requireBrand(viewer, brandId);
  const [found] = await db().$queryRaw<{ authorName: string | null; locationId: string }[]>`
    SELECT r."authorName", r."locationId" FROM "Review" AS r JOIN "Location" AS l ON l.id = r."locationId"
    WHERE l."brandId" = ${brandId} AND (r.id = ${named} OR r."externalId" = ${named} OR r.evidence->>'url' = ${named}) ORDER BY (r.id = ${named}) DESC LIMIT 1`;
  return found ?? null;
}

/** How many rows would change, by table; nothing is written. */
export function previewErasure(viewer: Viewer, erasure: ReviewerErasure, now: Date): Promise<ErasureReceipt['counts']> {
  return run(viewer, erasure, now, 'preview').then((receipt) => receipt.counts);
}

/**
 * Takes a person out of all that is kept of a brand: their name, what a source calls them, and where `takesText` their texts. Stars and days
 * stay, of nobody. What is read of them later is not written again. Answers the receipt.
 */
export function eraseReviewer(viewer: Viewer, erasure: ReviewerErasure, now: Date): Promise<ErasureReceipt> {
  return run(viewer, erasure, now, 'erase');
}

class PreviewEnd extends Error {
  readonly receipt: ErasureReceipt;
  constructor(receipt: ErasureReceipt) {
    super('preview');
    this.receipt = receipt;
  }
}

/** A preview does all of it and takes it back: what it counts is what happens. */
async function run(viewer: Viewer, erasure: ReviewerErasure, now: Date, mode: 'preview' | 'erase'): Promise<ErasureReceipt> {
  await requireBrand(viewer, erasure.brandId);
  return db().$transaction(async (tx) => {
    const receipt = await erase(tx, viewer, erasure, now);
    if (mode === 'preview') throw new PreviewEnd(receipt);
    await keepReceipt(tx, receipt);
    return receipt;
  }, { timeout: LONGEST_MS, maxWait: 60_000 }).catch((error: unknown) => {
    if (error instanceof PreviewEnd) return error.receipt;
    throw error;
  });
}

async function erase(tx: Prisma.TransactionClient, viewer: Viewer, erasure: ReviewerErasure, now: Date): Promise<ErasureReceipt> {
  const { brandId, locationId, name, takesText } = erasure;
  await tx.$executeRaw`SELECT set_config('enseigne.audit_change', 'erasure', true)`;
  const brand = await tx.brand.findUniqueOrThrow({ where: { id: brandId }, select: { id: true, name: true } });
  const location = locationId === null ? null : await tx.location.findUniqueOrThrow({ where: { id: locationId }, select: { storeCode: true } });
  const locationIds = locationId === null ? (await tx.location.findMany({ where: { brandId }, select: { id: true } })).map((one) => one.id) : [locationId];
  const salt = await rememberErased(tx, erasure, now);
  const named = (await tx.review.findMany({ where: { locationId: { in: locationIds }, authorName: { not: null } }, include: { analysis: true } })).filter((one) => nameKey(one.authorName ?? '') === nameKey(name));
  const hashes = await bodiesOf(tx, locationIds);
  const ids = [];
  for (const one of named) ids.push(await forgetStored(tx, one, name, salt, takesText));
  if (takesText) await takeTexts(tx, ids, now);
  const counts = new Map<string, number>([['Review', ids.length]]);
  for (const [table, changed] of await sweep(tx, { name, brandId, locationIds, isWhole: locationId === null, reviewIds: ids })) counts.set(table, (counts.get(table) ?? 0) + changed);
  counts.set('Body', await forgetInBodies(tx, hashes, name, takesText));
  return {
    kind: 'reviewer', at: now.toISOString(), by: viewer.userId ?? 'command', brand, storeCode: location?.storeCode ?? null, takesText,
    counts: [...counts].filter(([, count]) => count > 0).map(([what, before]) => ({ what, before, after: 0 })).toSorted((a, b) => (a.what < b.what ? -1 : 1)),
  };
}

/** Pages of these locations, and answers that were fetched for no one location by the sources of any review of theirs: a name may outlive in them the one on the review. */
async function bodiesOf(tx: Prisma.TransactionClient, locationIds: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ hash: string }[]>`
    SELECT DISTINCT r."bodyHash" AS hash FROM "Reading" AS r LEFT JOIN "Listing" AS l ON l.id = r."listingId"
    WHERE r."bodyHash" IS NOT NULL AND (l."locationId" = ANY(${[...locationIds]}) OR (r."listingId" IS NULL AND r."publisherId" IN (SELECT DISTINCT "publisherId" FROM "Review" WHERE "locationId" = ANY(${[...locationIds]}))))
    UNION SELECT evidence->>'bodyHash' FROM "Review" WHERE "locationId" = ANY(${[...locationIds]}) AND evidence->>'bodyHash' IS NOT NULL`;
  return rows.map((one) => one.hash);
}

async function forgetStored(tx: Prisma.TransactionClient, row: Prisma.ReviewGetPayload<{ include: { analysis: true } }>, name: string, salt: string, takesText: boolean): Promise<string> {
  const review = { externalId: row.externalId, publishedAt: row.publishedAt?.toISOString() ?? null, rating: row.rating, text: row.text, authorName: row.authorName, reply: row.reply, evidence: row.evidence } as unknown as Review;
  const { reviewId: _id, said: _said, ...analysis } = row.analysis ?? { reviewId: '', said: null, language: null, sentiment: null, label: null, confidence: 0, topics: [], model: '' };
  const told = forgetReview({ publisherId: row.publisherId, review, analysis: analysis as unknown as ReviewAnalysis }, name, salt, takesText);
  const id = idOf('review', row.locationId, row.publisherId, told.review.externalId);
  // Said twice in the same words on the same day: one of the two tells as much of nobody.
  if (id !== row.id && (await tx.review.findUnique({ where: { id }, select: { id: true } }))) {
    await tx.review.delete({ where: { id: row.id } });
    return id;
  }
  await tx.review.update({
    where: { id: row.id },
    // An empty hash is nobody's: the next reading of it is written anew, and is no edit of its author's.
    data: { id, externalId: told.review.externalId, authorName: null, text: told.review.text, contentHash: '', reply: told.review.reply ?? Prisma.DbNull, evidence: told.review.evidence ?? Prisma.DbNull },
  });
  await tx.$executeRaw`UPDATE "ReviewWarning" SET "reviewIds" = array_replace("reviewIds", ${row.id}, ${id}) WHERE "locationId" = ${row.locationId} AND ${row.id} = ANY("reviewIds")`;
  return id;
}

/** The texts of a person's reviews go, what they said before and what was answered them, too: an answer repeats what it answers. */
async function takeTexts(tx: Prisma.TransactionClient, ids: readonly string[], now: Date): Promise<void> {
  const of = { reviewId: { in: [...ids] } };
  await tx.reviewVersion.deleteMany({ where: of });
  await tx.$executeRaw`UPDATE "ReviewAnalysis" SET topics = (SELECT COALESCE(jsonb_agg(one || '{"excerpt": ""}'), '[]') FROM jsonb_array_elements(topics) AS one) WHERE "reviewId" = ANY(${[...ids]})`;
  await tx.$executeRaw`UPDATE "ReviewAnalysis" SET said = said || jsonb_build_object('topics', (SELECT COALESCE(jsonb_agg(one || '{"excerpt": ""}'), '[]') FROM jsonb_array_elements(said->'topics') AS one)) WHERE "reviewId" = ANY(${[...ids]}) AND said IS NOT NULL`;
  await tx.reviewReply.updateMany({ where: { ...of, state: { in: [...UNDER_WAY] } }, data: { state: 'withdrawn', askedAt: null, changedAt: now } });
  await tx.reviewReply.updateMany({ where: of, data: { text: '' } });
  await tx.$executeRaw`UPDATE "ReviewReplyEvent" AS e SET details = e.details - 'text' FROM "ReviewReply" AS r WHERE r.id = e."replyId" AND r."reviewId" = ANY(${[...ids]}) AND e.details ? 'text'`;
}

/** Every other text that names them: by any text of the brand where the name is telling, by those of their own reviews where it is one word. */
async function sweep(tx: Prisma.TransactionClient, { name, brandId, locationIds, isWhole, reviewIds }: { name: string; brandId: string; isWhole: boolean; locationIds: readonly string[]; reviewIds: readonly string[] }): Promise<Map<string, number>> {
  const [ofBrand, ofLocation, tables] = [await reachedRows(tx, 'Brand'), await reachedRows(tx, 'Location'), await readTables(tx)];
  const pattern = patternOf(name, 'anywhere');
  const counts = new Map<string, number>();
  for (const { name: table, columns } of tables) {
    // What is of the brand as a whole, such as an entry of the log, is looked through whichever location was meant.
    const isOfNone = ofBrand.has(table) && columns.some((one) => one.name === 'locationId');
    const [condition, ids] = isWhole || !ofLocation.has(table) ? [ofBrand.get(table), [brandId]] : [`(${ofLocation.get(table) ?? 'false'}${isOfNone ? ` OR ("locationId" IS NULL AND ${(ofBrand.get(table) ?? 'false').replaceAll('$1', `ARRAY['${brandId.replaceAll("'", "''")}']`)})` : ''})`, locationIds];
    if (condition === undefined || MASTER.has(table)) continue;
    if (!isTelling(name) && !OF_REVIEWS.has(table)) continue;
    const own = isTelling(name) ? '' : ` AND ${table === 'Review' ? 'id' : table === 'ReviewReplyEvent' ? '"replyId" IN (SELECT id FROM "ReviewReply" WHERE "reviewId"' : '"reviewId"'} = ANY($2)${table === 'ReviewReplyEvent' ? ')' : ''}`;
    const texts = columns.filter((one) => (one.type === 'text' || one.type === 'jsonb') && !/^id$|Id$|Hash$/.test(one.name));
    if (texts.length === 0) continue;
    const rows = await tx.$queryRawUnsafe<{ place: string; cells: (string | null)[] }[]>(
      `SELECT ctid::text AS place, jsonb_build_array(${texts.map((one) => `${quoted(one.name)}::text`).join(', ')}) AS cells FROM ${quoted(table)} WHERE ${condition}${own}`, [...ids], ...(own === '' ? [] : [[...reviewIds]]),
    );
    for (const { place, cells } of rows) {
      const told = cells.map((cell) => (cell === null ? null : redact(cell, pattern)));
      if (told.every((cell, at) => cell === cells[at])) continue;
      await tx.$executeRawUnsafe(`UPDATE ${quoted(table)} SET ${texts.map((one, at) => `${quoted(one.name)} = $${at + 2}::${one.type}`).join(', ')} WHERE ctid = $1::tid`, place, ...told);
      counts.set(table, (counts.get(table) ?? 0) + 1);
    }
  }
  return counts;
}
