import type { Viewer } from '#domain/viewer.ts';
import { isWithheld, withheldValue } from '#domain/withheld.ts';
import { db } from './connection.ts';
import { Prisma } from './generated/client.ts';
import { purgeReplies } from './purge-replies.ts';

/** Days for which a publisher lets what it showed be kept, since it was last seen there. */
export interface ValueLimit {
  publisherId: string;
  days: number;
}

/** Members of an event's details that repeat what was shown. */
const SHOWN_DETAILS = ['observed', 'from', 'to'];
/** Rows that are rewritten at once. */
const CHUNK = 500;

/**
 * Takes away what publishers showed longer ago than they allow, wherever it was written: observations, memories of pages,
 * reviews, candidates; verdicts, findings and their events keep what we judged, with a mark in place of the value. What
 * is seen again begins anew. Answers how many rows changed.
 */
export async function purgeValues(_viewer: Viewer, limits: readonly ValueLimit[], now: Date): Promise<number> {
  let changed = 0;
  for (const { publisherId, days } of limits) {
    const before = new Date(now.getTime() - days * 86_400_000);
    changed += await purgeObservations(publisherId, before);
    changed += await purgeVerdicts(publisherId, before);
    changed += await purgeFindings(publisherId, before);
    changed += await purgeEvents(publisherId, before);
    changed += await purgeReplies(publisherId, before, now);
    changed += await purgeReviews(publisherId, before);
    changed += (await db().listingLink.updateMany({ where: { publisherId, foundAt: { lt: before }, NOT: { seen: { equals: Prisma.DbNull } } }, data: { seen: Prisma.DbNull } })).count;
    changed += await db().$executeRaw`
      DELETE FROM "PageMemory" AS m WHERE m."publisherId" = ${publisherId}
        AND NOT EXISTS (SELECT 1 FROM "Reading" AS r WHERE r."publisherId" = ${publisherId} AND r.url = m.url AND r."lastSeenAt" >= ${before})`;
  }
  // Previews repeat values of every publisher; they are thrown away after some days in any case.
  const shortest = Math.min(...limits.map((one) => one.days));
  if (Number.isFinite(shortest)) changed += (await db().standardPreview.deleteMany({ where: { createdAt: { lt: new Date(now.getTime() - shortest * 86_400_000) } } })).count;
  return changed;
}

async function purgeObservations(publisherId: string, before: Date): Promise<number> {
  const [, deleted] = await db().$transaction([
    // Or the next reading that shows the same would take it for stored.
    db().$executeRaw`UPDATE "Listing" SET "shownHash" = NULL WHERE "publisherId" = ${publisherId} AND COALESCE("lastSeenAt", "firstSeenAt") < ${before} AND "shownHash" IS NOT NULL`,
    db().$executeRaw`
      DELETE FROM "Observation" AS o USING "Listing" AS l
      WHERE l.id = o."listingId" AND l."publisherId" = ${publisherId} AND COALESCE(o."validTo", l."lastSeenAt", l."firstSeenAt") < ${before}`,
  ]);
  return deleted;
}

/** A verdict in force was last seen when its listing was. */
async function purgeVerdicts(publisherId: string, before: Date): Promise<number> {
  const rows = await db().$queryRaw<{ id: string; observed: string | null }[]>`
    SELECT v.id, v.observed FROM "Verdict" AS v LEFT JOIN "Listing" AS l ON l.id = v."listingId"
    WHERE v."publisherId" = ${publisherId} AND COALESCE(v."validTo", l."lastSeenAt", v."validFrom") < ${before}
      AND ((v.observed IS NOT NULL AND v.observed NOT LIKE 'withheld:%' AND v.observed IS DISTINCT FROM l.url) OR v.params <> '{}' OR v.evidence->>'excerpt' <> '')`;
  for (const chunk of chunksOf(rows)) {
    await db().$executeRaw`
      UPDATE "Verdict" AS v SET observed = r.observed, params = '{}', evidence = CASE WHEN v.evidence IS NULL THEN NULL ELSE v.evidence || '{"excerpt": "", "bodyHash": null}' END
      FROM jsonb_to_recordset(${JSON.stringify(chunk.map(withhold))}::jsonb) AS r(id text, observed text) WHERE v.id = r.id`;
  }
  return rows.length;
}

async function purgeFindings(publisherId: string, before: Date): Promise<number> {
  const rows = await db().$queryRaw<{ id: string; observed: string | null; accepted: string | null }[]>`
    SELECT f.id, f.observed, f.accepted->>'observed' AS accepted FROM "Finding" AS f LEFT JOIN "Listing" AS l ON l.id = f."listingId"
    WHERE f."publisherId" = ${publisherId} AND GREATEST(f."lastSeenAt", CASE WHEN f."closedAt" IS NULL THEN l."lastSeenAt" END) < ${before}
      AND ((f.observed IS NOT NULL AND f.observed NOT LIKE 'withheld:%' AND f.observed IS DISTINCT FROM l.url) OR f.params <> '{}' OR f.evidence->>'excerpt' <> '' OR f.accepted->>'observed' NOT LIKE 'withheld:%')`;
  const marked = rows.map((row) => ({ ...withhold(row), accepted: row.accepted === null ? null : withheldValue(row.accepted) }));
  for (const chunk of chunksOf(marked)) {
    await db().$executeRaw`
      UPDATE "Finding" AS f SET observed = r.observed, params = '{}', evidence = CASE WHEN f.evidence IS NULL THEN NULL ELSE f.evidence || '{"excerpt": "", "bodyHash": null}' END,
        accepted = CASE WHEN r.accepted IS NULL THEN f.accepted ELSE f.accepted || jsonb_build_object('observed', r.accepted) END
      FROM jsonb_to_recordset(${JSON.stringify(chunk)}::jsonb) AS r(id text, observed text, accepted text) WHERE f.id = r.id`;
  }
  return rows.length;
}

/** What happened stays told; what was shown then does not. */
async function purgeEvents(publisherId: string, before: Date): Promise<number> {
  // Nobody takes back what was accepted so long ago; the note that would do so holds what was shown.
  await db().$executeRaw`
    UPDATE "FindingEvent" AS e SET before = NULL FROM "Finding" AS f
    WHERE f.id = e."findingId" AND f."publisherId" = ${publisherId} AND e.at < ${before} AND (e.before->'from' ? 'accepted' OR e.before->'to' ? 'accepted')`;
  const rows = await db().findingEvent.findMany({ where: { at: { lt: before }, finding: { publisherId } }, select: { id: true, details: true } });
  const told = rows.flatMap(({ id, details }) => {
    const entries = Object.entries(details as Record<string, unknown>);
    const isShown = ([name, value]: [string, unknown]): boolean => SHOWN_DETAILS.includes(name) && typeof value === 'string' && !isWithheld(value);
    return entries.some(isShown) ? [{ id, details: Object.fromEntries(entries.map((one) => [one[0], isShown(one) ? withheldValue(String(one[1])) : one[1]])) }] : [];
  });
  for (const chunk of chunksOf(told)) {
    await db().$executeRaw`UPDATE "FindingEvent" AS e SET details = r.details FROM jsonb_to_recordset(${JSON.stringify(chunk)}::jsonb) AS r(id text, details jsonb) WHERE e.id = r.id`;
  }
  return told.length;
}

/** Stars, day and what we made of the text stay; the text, its excerpts, its author and the answer go. An empty hash is nobody's: seen again, it is written anew. */
async function purgeReviews(publisherId: string, before: Date): Promise<number> {
  const [, , , purged] = await db().$transaction([
    // What its author has changed since was last seen before that.
    db().$executeRaw`
      DELETE FROM "ReviewVersion" AS v USING "Review" AS r
      WHERE r.id = v."reviewId" AND r."publisherId" = ${publisherId} AND v."lastSeenAt" < ${before}`,
    db().$executeRaw`
      UPDATE "ReviewAnalysis" AS a SET said = a.said || jsonb_build_object('topics', (SELECT COALESCE(jsonb_agg(one || '{"excerpt": ""}'), '[]') FROM jsonb_array_elements(a.said->'topics') AS one))
      FROM "Review" AS r WHERE r.id = a."reviewId" AND a.said IS NOT NULL AND r."publisherId" = ${publisherId} AND r."lastSeenAt" < ${before} AND r."contentHash" <> ''`,
    db().$executeRaw`
      UPDATE "ReviewAnalysis" AS a SET topics = (SELECT COALESCE(jsonb_agg(one || '{"excerpt": ""}'), '[]') FROM jsonb_array_elements(a.topics) AS one)
      FROM "Review" AS r WHERE r.id = a."reviewId" AND r."publisherId" = ${publisherId} AND r."lastSeenAt" < ${before} AND r."contentHash" <> ''`,
    db().$executeRaw`
      UPDATE "Review" SET text = '', "authorName" = NULL, reply = NULL, evidence = NULL, "contentHash" = ''
      WHERE "publisherId" = ${publisherId} AND "lastSeenAt" < ${before} AND "contentHash" <> ''`,
  ]);
  return purged;
}

function withhold<R extends { id: string; observed: string | null }>({ id, observed }: R): { id: string; observed: string | null } {
  return { id, observed: observed === null ? null : withheldValue(observed) };
}

function chunksOf<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / CHUNK) }, (_, index) => all.slice(index * CHUNK, (index + 1) * CHUNK));
}
