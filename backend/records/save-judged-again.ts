import type { AuditOutcome } from '#domain/audit.ts';
import { FORMULA_VERSION } from '#domain/score.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { saveFindings, saveScores, saveVerdicts } from './save-judgements.ts';
import { saveListings } from './save-listings.ts';
import { requireLocation } from './scope.ts';
import { readStanding } from './standing.ts';

/** What judging a location again from stored observations ends with: nothing was fetched, so nothing read changes. */
export type JudgedAgain = Pick<AuditOutcome, 'runId' | 'locationId' | 'asOf' | 'standardVersionId' | 'verdicts' | 'findings' | 'score'>;

/** Writes it in one transaction; written twice it leaves the database as it was. */
export async function saveJudgedAgain(viewer: Viewer, judged: JudgedAgain): Promise<void> {
  await requireLocation(viewer, judged.locationId);
  const outcome: AuditOutcome = { ...judged, reading: 'first', bodies: [], fetches: [], memories: [], renewed: [], quarantined: [], listings: [], reviews: [] };
  await db().$transaction(async (tx) => {
    const standing = (await readStanding(tx, [outcome])).get(outcome.locationId);
    const audits = await saveListings(tx, standing ? [{ outcome, standing }] : []);
    await saveVerdicts(tx, audits);
    await saveFindings(tx, audits);
    await saveScores(tx, audits, FORMULA_VERSION);
  }, { timeout: 60_000, maxWait: 60_000 });
}
