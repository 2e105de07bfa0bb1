import { NotFoundError } from '#backend/errors.ts';
import type { AuditInput, AuditOutcome } from '#domain/audit.ts';
import type { GatheredListing } from '#domain/listing.ts';
import { FORMULA_VERSION } from '#domain/score.ts';
import type { Trouble } from '#domain/trouble.ts';
import type { Viewer } from '#domain/viewer.ts';
import { compressNew } from './bodies.ts';
import { db } from './connection.ts';
import { claimedSince } from './finding-actions.ts';
import type { Prisma } from './generated/client.ts';
import { readFinding, readVerdict } from './judgement-rows.ts';
import { getLocation } from './locations.ts';
import { packMemories, renewValidators, savePageMemories } from './page-memories.ts';
import type { ReadingSummary } from './run-summary.ts';
import { lockRunLocation } from './run-orders.ts';
import { requireRun } from './runs.ts';
import { saveFindings, saveScore, saveVerdicts } from './save-judgements.ts';
import { saveListings, saveObservations } from './save-listings.ts';
import { saveReadings } from './save-readings.ts';
import { readAnalyses, writeReviews } from './save-reviews.ts';
import { requireLocation } from './scope.ts';
import { getStandard } from './standards.ts';
import { storable } from './storable.ts';

/** All that the audit of one location in one run starts from; listings are named by `externalId`. */
export async function loadAuditInput(viewer: Viewer, runId: string, locationId: string): Promise<AuditInput> {
  const run = await requireRun(viewer, runId);
  // Named once: a database that closes in between would throw amid the list, with half of its questions asked.
  const store = db();
  const [location, standard, verdicts, findings, listings, progress, lastRead, analyses] = await Promise.all([
    getLocation(viewer, locationId),
    getStandard(viewer, run.standardVersionId),
    store.verdict.findMany({ where: { locationId, validTo: null } }),
    store.finding.findMany({ where: { locationId } }),
    store.listing.findMany({ where: { locationId }, select: { id: true, externalId: true } }),
    store.auditRunLocation.findUnique({ where: { runId_locationId: { runId, locationId } }, select: { brandSources: true } }),
    store.auditRunLocation.findFirst({ where: { locationId, state: 'done', runId: { not: runId } }, orderBy: { run: { asOf: 'desc' } }, select: { run: { select: { asOf: true } } } }),
    readAnalyses(locationId),
  ]);
  if (location.brandId !== run.brandId) throw new NotFoundError('This location is no part of that crawl.');
  const externalIds = new Map(listings.map((row) => [row.id, row.externalId]));
  const claimedAt = findings.some((one) => one.state === 'fix-claimed') ? await claimedSince(locationId) : null;
  const toExternal = (id: string | null) => (id === null ? null : (externalIds.get(id) ?? id));
  return {
    runId, asOf: run.asOf.toISOString(), location, standard, lastReadAt: lastRead?.run.asOf.toISOString() ?? null,
    verdicts: verdicts.map((row) => readVerdict(row, toExternal)),
    findings: findings.map((row) => readFinding(row, toExternal)),
    analyses, ...(claimedAt ? { claimedAt } : {}),
    brandListings: (progress?.brandSources ?? []) as unknown as GatheredListing[],
    brandTroubles: Object.fromEntries(Object.entries((run.brandSources ?? {}) as Record<string, Trouble | null>).filter((pair): pair is [string, Trouble] => pair[1] !== null)),
  };
}

/**
 * Writes all that an audit ended with, in one transaction: killed before it, nothing has happened; after it, all has.
 * The same outcome written twice (a job that is run again) leaves the database as it was.
 */
export async function saveAudit(viewer: Viewer, given: AuditOutcome): Promise<void> {
  await requireLocation(viewer, given.locationId);
  const { bodies, memories: read, ...rest } = given;
  const outcome: AuditOutcome = { ...storable(rest), bodies, memories: read };
  const { locationId } = outcome;
  const [fresh, memories] = await Promise.all([compressNew(db(), bodies, outcome.asOf), packMemories(storable(read))]);
  await db().$transaction(async (tx) => {
    // A job that was given up for dead and one that took its place may both come here: one after the other.
    if (!(await lockRunLocation(tx, outcome))) return;
    if (fresh.length > 0) await tx.body.createMany({ data: fresh, skipDuplicates: true });
    const ids = await saveListings(tx, outcome);
    await saveReadings(tx, outcome.fetches, ids);
    await savePageMemories(tx, memories);
    await renewValidators(tx, outcome.renewed);
    await saveObservations(tx, outcome, ids);
    await saveVerdicts(tx, outcome, ids);
    await saveFindings(tx, outcome, ids);
    await saveScore(tx, outcome, FORMULA_VERSION, ids);
    await writeReviews(tx, locationId, outcome.reviews, outcome.asOf);
    await markDone(tx, outcome);
  }, { timeout: 60_000, maxWait: 60_000 });
}

async function markDone(tx: Prisma.TransactionClient, outcome: AuditOutcome): Promise<void> {
  const troubles: Record<string, number> = {};
  for (const { trouble } of outcome.fetches) if (trouble !== null) troubles[trouble] = (troubles[trouble] ?? 0) + 1;
  const drawn = outcome.fetches.flatMap(({ rendering }) => rendering ?? []);
  const rendered = drawn.length === 0 ? {} : { rendered: { pages: drawn.length, seconds: drawn.reduce((sum, one) => sum + one.seconds, 0) } };
  const summary: Record<string, ReadingSummary> = { [outcome.reading]: { pages: outcome.fetches.filter((one) => one.kind === 'page').length, troubles, ...rendered, ...(outcome.quarantined.length > 0 ? { quarantined: outcome.quarantined } : {}) } };
  await tx.$executeRaw`
    UPDATE "AuditRunLocation"
    SET state = 'done', "finishedAt" = COALESCE("finishedAt", now()), summary = COALESCE(summary, '{}') || ${JSON.stringify(summary)}::jsonb
    WHERE "runId" = ${outcome.runId} AND "locationId" = ${outcome.locationId}`;
}
