import { withDatabase } from '#backend/database-watch.ts';
import { ConflictError } from '#backend/errors.ts';
import { findLastCrawl } from '#backend/preview-standard.ts';
import { FORMULA_VERSION } from '#domain/score.ts';
import type { RunSummary } from '#domain/run.ts';
import { loadGatheredMany } from '#records/gathered.ts';
import { loadJudged } from '#records/judged.ts';
import { getLocation } from '#records/locations.ts';
import { forgetReread, locationsOfRun, saveReread } from '#records/rereading.ts';
import { beginSecondReading, countRun, createRun, finishRun, getRun, holderName, isLocationWaiting, isReread, markLocationFailed, REREADS, RunEndedError, runningRun, type RunRow } from '#records/runs.ts';
import { readAnalyses } from '#records/save-reviews.ts';
import { latestScores } from '#records/scores.ts';
import { currentStandard, getStandard } from '#records/standards.ts';
import { loadStoredPages } from '#records/stored-pages.ts';
import { scoreGroup } from '#scoring/score-group.ts';
import { judgeByBrand, knowledgeFor } from './brand-knowledge.ts';
import { extractionVersion } from './extraction-version.ts';
import { waitsWhilePaused, whileHolding } from './go-on.ts';
import { inParallel } from './in-parallel.ts';
import { rereadLocation, type RereadRun } from './reread-location.ts';
import { rereadSources } from './reread-sources.ts';
import { changedSourcesFor } from './source-alarm.ts';
import type { Toolbox } from './toolbox.ts';
import { watchReviews } from './watch-reviews.ts';

/** Locations of one job: a worker that dies repeats no more, and what is the same for all is asked for once. */
const BATCH = 10;

/**
 * Opens a run that reads what is stored of a brand again, or returns the one that was left unfinished. `crawl-runs`: a
 * crawl is at work, which reads by today's readers itself; ask again after it. Null: there is nothing in store yet.
 */
export async function openReread({ viewer }: Pick<Toolbox, 'viewer'>, brandId: string, { asOf, all }: { asOf: Date; all: boolean }): Promise<RunRow | 'crawl-runs' | null> {
  const running = await runningRun(viewer, brandId);
  if (running) return isReread(running) ? running : 'crawl-runs';
  const [standard, crawl] = await Promise.all([currentStandard(viewer, brandId), findLastCrawl(viewer, brandId)]);
  if (!standard || crawl.askedBy === null) return null;
  try {
    return await createRun(viewer, { brandId, trigger: all ? REREADS.all : REREADS.changed, asOf: asOf.toISOString(), standardVersionId: standard.id, readers: extractionVersion() });
  } catch (error) {
    if (error instanceof ConflictError) return 'crawl-runs';
    throw error;
  }
}

/** The locations of a run in batches, each the same whoever asks; those in which nothing waits are left out. */
export async function batchesOf({ viewer }: Pick<Toolbox, 'viewer'>, runId: string): Promise<string[][]> {
  const all = await locationsOfRun(viewer, runId);
  const batches = Array.from({ length: Math.ceil(all.length / BATCH) }, (_, index) => all.slice(index * BATCH, (index + 1) * BATCH));
  return batches.filter((batch) => batch.some((one) => one.isWaiting)).map((batch) => batch.map((one) => one.locationId));
}

/** Reads the stored pages of some locations again; those that are done already are left alone. What fails is marked, and holds up nothing. */
export async function rereadBatch(toolbox: Toolbox, run: RunRow, locationIds: readonly string[], goOn: () => Promise<boolean>, onDone: () => void = () => {}): Promise<void> {
  const { viewer } = toolbox;
  const context = await withDatabase(() => contextOf(toolbox, run));
  // One more than there are threads, so that one location is written while the next one is read; a worker of concurrency 1 keeps to one core.
  await inParallel(locationIds, Math.min(toolbox.pool.threads + 1, toolbox.env.WORKER_CONCURRENCY), async (locationId) => {
    if (!(await goOn()) || !(await withDatabase(() => isLocationWaiting(viewer, run.id, locationId)))) return;
    try {
      await withDatabase(() => rereadOne(toolbox, context, locationId));
    } catch (error) {
      if (error instanceof RunEndedError) return;
      await withDatabase(() => markLocationFailed(viewer, run.id, locationId, error instanceof Error ? error.message : String(error)));
    }
    onDone();
  });
}

async function contextOf(toolbox: Toolbox, run: RunRow): Promise<RereadRun> {
  const { viewer } = toolbox;
  const [standard, crawl, brand, changed] = await Promise.all([getStandard(viewer, run.standardVersionId), findLastCrawl(viewer, run.brandId), knowledgeFor(toolbox, run, 'first'), changedSourcesFor(toolbox, run, 'first')]);
  return { run, standard, crawl, brand, changed, sources: await rereadSources(toolbox, run, standard.standard) };
}

async function rereadOne(toolbox: Toolbox, context: RereadRun, locationId: string): Promise<void> {
  const { viewer } = toolbox;
  const location = await getLocation(viewer, locationId);
  const [pages, listings, judged, analyses] = await Promise.all([loadStoredPages(viewer, [locationId]), loadGatheredMany(viewer, [location]), loadJudged(viewer, [locationId], 'all'), readAnalyses(locationId)]);
  const kept = { location, pages: pages.get(locationId) ?? new Map(), listings: listings.get(locationId) ?? [], ...(judged.get(locationId) ?? { verdicts: [], findings: [] }), analyses };
  await saveReread(viewer, await rereadLocation(toolbox, context, kept));
}

/** Judges what hangs on the whole brand by what was read now, and closes the run with its summary. */
export async function closeReread(toolbox: Toolbox, run: RunRow): Promise<RunSummary> {
  const { viewer } = toolbox;
  await beginSecondReading(viewer, run.id, 0);
  if (run.state !== 'cancelled') {
    await judgeByBrand(toolbox, run);
    await watchReviews(toolbox, run.brandId, new Date(run.asOf));
  }
  const summary = { ...(await countRun(viewer, run.id)), score: scoreGroup(await latestScores(viewer, run.brandId)).value, formulaVersion: FORMULA_VERSION };
  await finishRun(viewer, run.id, summary);
  await forgetReread(viewer, run.id);
  return summary;
}

/** All of it in this process, which no worker joins: for the terminal where no worker runs. */
export async function rereadHere(toolbox: Toolbox, run: RunRow, onPause?: (isPaused: boolean) => void): Promise<RunSummary> {
  const holder = holderName();
  const read = async (): Promise<RunSummary> => {
    const goOn = waitsWhilePaused(toolbox.viewer, run.id, holder, onPause);
    for (const batch of await batchesOf(toolbox, run.id)) await rereadBatch(toolbox, run, batch, goOn);
    const now = await getRun(toolbox.viewer, run.id);
    if (now.state !== 'cancelled' && now.locationsDone + now.locationsFailed < now.locationsTotal) throw new ConflictError({ fr: 'Un autre processus a repris ce travail.', en: 'Another process has taken this over.' });
    return closeReread(toolbox, now);
  };
  return whileHolding(toolbox.viewer, run.id, holder, read, () => {
    throw new ConflictError({ fr: 'Un autre processus y travaille déjà.', en: 'Another process is at this already.' });
  });
}
