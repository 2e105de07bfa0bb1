import { noteLateRead } from '#records/late-listings.ts';
import { holderName, isLocationWaiting } from '#records/runs.ts';
import { openRecheck } from './check-again.ts';
import { auditOrGiveUp, closeRun } from './crawl-brand.ts';
import { gatherBrandSources } from './gather-brand.ts';
import { goesOn, whileHolding } from './go-on.ts';
import { inParallel } from './in-parallel.ts';
import { listDue } from './late-readings.ts';
import type { Toolbox } from './toolbox.ts';

/** What is over within this is over: moments are told to the minute. */
const NEARLY_MS = 60_000;

/**
 * Reads what a run left out and may be asked by now, as a short run of its own: those locations, and of each the publishers
 * that were left out. What is still in its quiet hours is not asked, and has its own moment. `later`: another run is at work.
 * `runId`: the run that read it; null where a crawl has, or will.
 */
export async function readLate(toolbox: Toolbox, { brandId, runId, until }: { brandId: string; runId: string; until: string }): Promise<'later' | { runId: string | null }> {
  const { viewer, now, env } = toolbox;
  const asOf = now();
  const due = (await listDue(toolbox, brandId)).filter((one) => one.until.getTime() <= asOf.getTime() + NEARLY_MS);
  const publishersOf = new Map([...Map.groupBy(due, (one) => one.locationId)].map(([id, group]) => [id, new Set(group.map((one) => one.publisherId))] as const));
  const locationIds = [...publishersOf.keys()];
  const run = locationIds.length === 0 ? 'crawl-reads' : await openRecheck(toolbox, brandId, locationIds, asOf);
  if (run === 'later') return run;
  let readBy: string | null = null;
  if (run !== 'crawl-reads') {
    readBy = run.id;
    const holder = holderName();
    const goOn = goesOn(viewer, run.id, holder);
    const read = async (): Promise<boolean> => {
      await gatherBrandSources(toolbox, run, { only: new Set(due.map((one) => one.publisherId)) });
      await inParallel(locationIds, env.WORKER_CONCURRENCY, async (locationId) => {
        if ((await goOn()) && (await isLocationWaiting(viewer, run.id, locationId))) await auditOrGiveUp(toolbox, run.id, locationId, 'first', publishersOf.get(locationId));
      });
      return (await closeRun(toolbox, run, goOn)) !== null;
    };
    if (!(await whileHolding(viewer, run.id, holder, read, () => false))) return 'later';
  }
  await noteLateRead(viewer, runId, until, now());
  return { runId: readBy };
}
