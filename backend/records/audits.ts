import type { AuditOutcome } from '#domain/audit.ts';
import { FORMULA_VERSION } from '#domain/score.ts';
import { seesAll, type Viewer } from '#domain/viewer.ts';
import { compressNew } from './bodies.ts';
import { db } from './connection.ts';
import type { Prisma } from './generated/client.ts';
import { inBatches, type Answer } from './in-batches.ts';
import { packMemories, renewValidators, savePageMemories, type PackedMemory } from './page-memories.ts';
import { lockRunLocations, markRead } from './run-locations.ts';
import { RunEndedError } from './run-orders.ts';
import { saveFindings, saveScores, saveVerdicts } from './save-judgements.ts';
import { saveListings } from './save-listings.ts';
import { saveObservations } from './save-observations.ts';
import { saveReadings } from './save-readings.ts';
import { writeReviews } from './save-reviews.ts';
import { requireLocation } from './scope.ts';
import { readStanding } from './standing.ts';
import { storable } from './storable.ts';

export { loadAuditInput } from './audit-inputs.ts';

/** Audits kept in one transaction; more wait for the next one. */
const MOST = 50;

/**
 * Writes all that an audit ended with, in one transaction: killed before it, nothing has happened; after it, all has.
 * Audits that end while another is written are written together. The same outcome written twice (a job that is run again)
 * leaves the database as it was. Throws RunEndedError where the run was cancelled meanwhile.
 */
export async function saveAudit(viewer: Viewer, outcome: AuditOutcome): Promise<void> {
  if (!seesAll(viewer)) await requireLocation(viewer, outcome.locationId);
  await save({ ...outcome, reviews: storable(outcome.reviews) });
}

const save = inBatches(async (outcomes: AuditOutcome[]): Promise<Answer<void>[]> => {
  const bodies = outcomes.flatMap((one) => one.bodies.map((body) => ({ ...body, firstSeenAt: one.asOf })));
  const [fresh, memories] = await Promise.all([compressNew(db(), bodies), packMemories(storable(outcomes.flatMap((one) => one.memories)))]);
  return db().$transaction(async (tx) => {
    // A job that was given up for dead and one that took its place may both come here: one after the other, or in one batch.
    const states = await lockRunLocations(tx, outcomes);
    const unsaved = [...new Map(outcomes.flatMap((one, index) => (states[index] === 'unsaved' ? [[`${one.runId} ${one.locationId}`, one] as const] : []))).values()];
    await keep(tx, unsaved, fresh, memories);
    return states.map((state) => (state === 'ended' ? { error: new RunEndedError({ fr: 'L’analyse a été annulée pendant la lecture de ce lieu.', en: 'The crawl was cancelled while this location was read.' }) } : { value: undefined }));
  }, { timeout: 60_000, maxWait: 60_000 });
}, MOST);

async function keep(tx: Prisma.TransactionClient, outcomes: readonly AuditOutcome[], fresh: readonly Prisma.BodyCreateManyInput[], packed: readonly PackedMemory[]): Promise<void> {
  const hashes = new Set(outcomes.flatMap((one) => one.bodies.map((body) => body.hash)));
  const bodies = fresh.filter((one) => hashes.has(one.hash));
  if (bodies.length > 0) await tx.body.createMany({ data: bodies, skipDuplicates: true });
  const standings = await readStanding(tx, outcomes);
  const audits = await saveListings(tx, outcomes.flatMap((outcome) => {
    const standing = standings.get(outcome.locationId);
    return standing ? [{ outcome, standing }] : [];
  }));
  await saveReadings(tx, audits);
  const remembered = new Set(outcomes.flatMap((one) => one.memories.map((memory) => memory.id)));
  await savePageMemories(tx, packed.filter((one) => remembered.has(one.id)));
  await renewValidators(tx, outcomes.flatMap((one) => one.renewed));
  await saveObservations(tx, audits);
  await saveVerdicts(tx, audits);
  await saveFindings(tx, audits);
  await saveScores(tx, audits, FORMULA_VERSION);
  for (const { locationId, reviews, goneReviews, asOf } of outcomes) await writeReviews(tx, locationId, reviews, asOf, { gone: goneReviews });
  await markRead(tx, outcomes);
}
