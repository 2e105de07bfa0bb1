import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { getRun } from './runs.ts';

/** Which verdicts of a run are taken back. */
export interface TakenBack {
  runId: string;
  publisherId: string;
  /** Checks of which only an absence is taken back, and checks of which every fail is. */
  fieldChecks: readonly string[];
  countingChecks: readonly string[];
  absences: readonly string[];
  /** Why: kept with the verdicts that stand again. */
  reason: string;
}

/**
 * Takes back what a run said of a source before it was known that the source has changed: the verdicts that stood before
 * stand again, marked unreadable since the run; where none stood, the new one becomes `cannot-tell`. Answers the keys
 * (location, check, listing, subject) of both by location. Done twice it changes nothing.
 */
export async function restoreVerdicts(viewer: Viewer, { runId, publisherId, fieldChecks, countingChecks, absences, reason }: TakenBack): Promise<Map<string, Set<string>>> {
  const run = await getRun(viewer, runId);
  const asOf = new Date(run.asOf);
  const mine = { publisherId, location: { brandId: run.brandId } };
  return await db().$transaction(async (tx) => {
    const said = await tx.verdict.findMany({
      where: { ...mine, validFrom: asOf, validTo: null, OR: [{ checkId: { in: [...fieldChecks] }, reason: { in: [...absences] } }, { checkId: { in: [...countingChecks] }, outcome: 'fail' }] },
      select: { id: true, locationId: true, listingId: true, checkId: true, subject: true },
    });
    const before = await tx.verdict.findMany({
      where: { ...mine, validTo: asOf, validFrom: { lt: asOf }, checkId: { in: [...fieldChecks, ...countingChecks] }, outcome: { not: 'cannot-tell' } },
      select: { id: true, locationId: true, listingId: true, checkId: true, subject: true, unreadableSince: true },
    });
    const stood = new Map(before.map((row) => [`${row.locationId}\n${keyOf(row)}`, row]));
    const pairs = said.map((row) => ({ row, old: stood.get(`${row.locationId}\n${keyOf(row)}`) }));
    const [fresh, dark] = [pairs.flatMap(({ old }) => (old && old.unreadableSince === null ? [old.id] : [])), pairs.flatMap(({ old }) => (old && old.unreadableSince !== null ? [old.id] : []))];
    await tx.verdict.deleteMany({ where: { id: { in: pairs.flatMap(({ row, old }) => (old ? [row.id] : [])) } } });
    await tx.verdict.updateMany({ where: { id: { in: fresh } }, data: { validTo: null, unreadableSince: asOf, unreadableReason: reason } });
    await tx.verdict.updateMany({ where: { id: { in: dark } }, data: { validTo: null, unreadableReason: reason } });
    await tx.verdict.updateMany({ where: { id: { in: pairs.flatMap(({ row, old }) => (old ? [] : [row.id])) } }, data: { outcome: 'cannot-tell', reason, params: {}, observed: null, isConfirmed: true } });
    return new Map([...Map.groupBy(said, (row) => row.locationId)].map(([locationId, rows]) => [locationId, new Set(rows.map((row) => `${row.checkId}\n${row.subject}`))]));
  }, { timeout: 60_000, maxWait: 60_000 });
}

function keyOf({ listingId, checkId, subject }: { listingId: string | null; checkId: string; subject: string }): string {
  return [listingId ?? '-', checkId, subject].join('\n');
}
