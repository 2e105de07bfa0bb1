import type { AuditOutcome } from '#domain/audit.ts';
import { FORMULA_VERSION } from '#domain/score.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import type { Prisma } from './generated/client.ts';
import { packMemories, savePageMemories } from './page-memories.ts';
import { lockRunLocations } from './run-locations.ts';
import { RunEndedError } from './run-orders.ts';
import type { ReadingSummary } from './run-summary.ts';
import { isReread, RECHECK, requireRun } from './runs.ts';
import { saveFindings, saveScores, saveVerdicts } from './save-judgements.ts';
import { saveListings } from './save-listings.ts';
import { saveObservations } from './save-observations.ts';
import { writeReviews } from './save-reviews.ts';
import { requireLocation } from './scope.ts';
import { readStanding } from './standing.ts';
import { storable } from './storable.ts';

/** What reading a location's stored pages again ends with: no site was asked, so nothing was seen anew. */
export type Reread = Pick<AuditOutcome, 'runId' | 'locationId' | 'asOf' | 'standardVersionId' | 'memories' | 'quarantined' | 'listings' | 'verdicts' | 'findings' | 'score' | 'reviews'> & {
  /** Pages read, and those that are no longer kept. */
  pages: number;
  unkept: number;
};

/** Writes it in one transaction; written twice, or by two workers, it is written once. When its listings were last seen stays. */
export async function saveReread(viewer: Viewer, { memories: read, pages, unkept, ...given }: Reread): Promise<void> {
  await requireLocation(viewer, given.locationId);
  const outcome: AuditOutcome = { ...storable(given), reading: 'first', bodies: [], fetches: [], memories: [], renewed: [] };
  const memories = await packMemories(storable(read));
  await db().$transaction(async (tx) => {
    const [state] = await lockRunLocations(tx, [outcome]);
    if (state === 'ended') throw new RunEndedError({ fr: 'L’opération a été annulée pendant la lecture des pages de ce lieu.', en: 'This was cancelled while the pages of this location were read.' });
    const standing = (await readStanding(tx, [outcome])).get(outcome.locationId);
    if (state === 'saved' || standing === undefined) return;
    const audits = (await saveListings(tx, [{ outcome: { ...outcome, listings: [] }, standing }])).map((one) => ({ ...one, outcome }));
    await savePageMemories(tx, memories);
    await saveObservations(tx, audits);
    // What a listing was last seen to show was written by other readers: the next crawl compares value by value.
    const shown = audits.flatMap(({ ids }) => outcome.listings.map((one) => ids.of(one.publisherId, one.externalId)));
    await tx.listing.updateMany({ where: { id: { in: shown }, shownHash: { not: null } }, data: { shownHash: null } });
    await saveVerdicts(tx, audits);
    await saveFindings(tx, audits);
    await saveScores(tx, audits, FORMULA_VERSION);
    await writeReviews(tx, outcome.locationId, outcome.reviews, outcome.asOf, { isReread: true });
    const summary: { first: ReadingSummary } = { first: { pages, troubles: unkept > 0 ? { 'not-read-yet': unkept } : {}, ...(outcome.quarantined.length > 0 ? { quarantined: outcome.quarantined } : {}) } };
    await tx.auditRunLocation.update({ where: { runId_locationId: { runId: outcome.runId, locationId: outcome.locationId } }, data: { state: 'done', finishedAt: new Date(), summary: summary as unknown as Prisma.InputJsonValue } });
  }, { timeout: 60_000, maxWait: 60_000 });
}

/** All locations of a run in one order, and whether each still waits: a batch is the same one whoever asks for it. */
export async function locationsOfRun(viewer: Viewer, runId: string): Promise<{ locationId: string; isWaiting: boolean }[]> {
  await requireRun(viewer, runId);
  const rows = await db().auditRunLocation.findMany({ where: { runId }, orderBy: { locationId: 'asc' }, select: { locationId: true, state: true } });
  return rows.map(({ locationId, state }) => ({ locationId, isWaiting: state === 'waiting' }));
}

/** Forgets which locations a reread had before it: it audited none of them, and when they were last read is told by crawls. */
export async function forgetReread(viewer: Viewer, runId: string): Promise<void> {
  if (isReread(await requireRun(viewer, runId))) await db().auditRunLocation.deleteMany({ where: { runId } });
}

/** Brands whose pages were last read, or read again, by other code than this: an update of the product has come since. */
export async function brandsReadByOthers(_viewer: Viewer, readers: string): Promise<string[]> {
  const rows = await db().$queryRaw<{ brandId: string }[]>`
    SELECT "brandId" FROM (
      SELECT DISTINCT ON ("brandId") "brandId", readers FROM "AuditRun" WHERE state = 'done' AND trigger <> ${RECHECK} ORDER BY "brandId", "startedAt" DESC
    ) AS last WHERE readers IS DISTINCT FROM ${readers} ORDER BY 1`;
  return rows.map((row) => row.brandId);
}
