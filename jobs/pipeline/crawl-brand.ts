import { withDatabase } from '#backend/database-watch.ts';
import { locationsAudited } from '#backend/metrics.ts';
import { NotFoundError, ConflictError } from '#backend/errors.ts';
import type { RunSummary } from '#domain/run.ts';
import { FORMULA_VERSION } from '#domain/score.ts';
import { beginSecondReading, countRun, createRun, finishRun, getRun, holderName, isReread, markLocationFailed, RECHECK, RunEndedError, runningRun, waitingLocations, type RunRow } from '#records/runs.ts';
import { latestScores } from '#records/scores.ts';
import { currentStandard } from '#records/standards.ts';
import { locationsToReadAgain } from '#records/verdicts.ts';
import { scoreGroup } from '#scoring/score-group.ts';
import { auditLocation, publishersToReadAgain } from './audit-location.ts';
import { judgeByBrand } from './brand-knowledge.ts';
import { escalateOverdue } from './escalate-overdue.ts';
import { extractionVersion } from './extraction-version.ts';
import { gatherBrandSources } from './gather-brand.ts';
import { waitsWhilePaused, whileHolding, type GoOn } from './go-on.ts';
import { inParallel } from './in-parallel.ts';
import { planLate } from './late-readings.ts';
import { flushAnswers } from './note-answers.ts';
import { rereadHere } from './reread-brand.ts';
import { closeSources } from './source-alarm.ts';
import type { Toolbox } from './toolbox.ts';
import { flushHosts, watchHosts } from './watch-hosts.ts';
import { watchReviews } from './watch-reviews.ts';

export interface CrawlProgress {
  stage: 'sources' | 'first-reading' | 'second-reading';
  done: number;
  total: number;
}
type OnProgress = (progress: CrawlProgress) => void;

/** Opens a run for a brand, or returns the one that was left unfinished: a crawl killed in the middle goes on. */
export async function openRun(toolbox: Toolbox, brandId: string, options: { asOf: Date; trigger: string }): Promise<RunRow> {
  const unfinished = await runningRun(toolbox.viewer, brandId);
  if (unfinished) return unfinished;
  const standard = await currentStandard(toolbox.viewer, brandId);
  if (!standard) throw new ConflictError({ fr: 'Cette marque n’a pas encore de norme : importez-en une d’abord.', en: 'This brand has no brand standard yet: import one first.' });
  return createRun(toolbox.viewer, { brandId, asOf: options.asOf.toISOString(), trigger: options.trigger, standardVersionId: standard.id, readers: extractionVersion() });
}

interface CrawlOptions {
  asOf: Date;
  trigger: string;
  onProgress?: OnProgress;
  /** Hears when somebody pauses the run and when it is resumed: this process waits in between. */
  onPause?: (isPaused: boolean) => void;
  onRun?: (run: RunRow) => void;
}

/** A whole crawl in this process, which no worker joins: sources, every location, second readings, the end. The queue's tasks call the same steps one by one. */
export async function crawlBrand(toolbox: Toolbox, brandId: string, options: CrawlOptions): Promise<RunSummary> {
  const run = await openRun(toolbox, brandId, options);
  options.onRun?.(run);
  // What was left unfinished read stored pages again: the crawl comes after it.
  if (isReread(run)) {
    await rereadHere(toolbox, run, options.onPause);
    return crawlBrand(toolbox, brandId, options);
  }
  const holder = holderName();
  const crawl = async (): Promise<RunSummary> => {
    const goOn = waitsWhilePaused(toolbox.viewer, run.id, holder, options.onPause);
    if (await goOn()) await gatherBrandSources(toolbox, run);
    const isComplete = await auditWaiting(toolbox, run, goOn, options.onProgress);
    const read = await getRun(toolbox.viewer, run.id);
    const summary = isComplete || read.state === 'cancelled' ? await closeRun(toolbox, read, goOn, options.onProgress) : null;
    if (!summary) throw new ConflictError({ fr: 'Un autre processus a repris cette analyse.', en: 'Another process has taken this crawl over.' });
    return summary;
  };
  const summary = await whileHolding(toolbox.viewer, run.id, holder, crawl, () => {
    throw new ConflictError({ fr: 'Un autre processus mène cette analyse.', en: 'Another process is at this crawl.' });
  });
  // What was left unfinished was the check of a location that a person asked for: the crawl comes after it.
  return run.trigger === RECHECK && options.trigger !== RECHECK ? crawlBrand(toolbox, brandId, options) : summary;
}

/** False when it was stopped before its end. */
async function auditWaiting(toolbox: Toolbox, run: RunRow, goOn: GoOn, onProgress?: OnProgress): Promise<boolean> {
  const waiting = await waitingLocations(toolbox.viewer, run.id);
  let done = 0;
  await inParallel(waiting, toolbox.env.WORKER_CONCURRENCY, async (locationId) => {
    if (!(await goOn())) return;
    await auditOrGiveUp(toolbox, run.id, locationId);
    done += 1;
    onProgress?.({ stage: 'first-reading', done, total: waiting.length });
  });
  return done === waiting.length;
}

/**
 * Audits one location of a run. What fails twice is marked failed with its sentence, so that one bad location never
 * holds up a run; its verdicts stay as they stand. A database that is away or full is waited for. True when it was read now.
 */
export async function auditOrGiveUp(toolbox: Toolbox, runId: string, locationId: string, reading: 'first' | 'second' = 'first', only?: ReadonlySet<string>): Promise<boolean> {
  const audit = async () => {
    const isRead = await watchHosts(toolbox, runId, (watched) => withDatabase(() => auditLocation(watched, runId, locationId, reading, only)));
    if (isRead) locationsAudited.inc({ outcome: 'done' });
    return isRead;
  };
  try {
    return await audit();
  } catch (first) {
    if (first instanceof RunEndedError) return false;
    try {
      return await audit();
    } catch (error) {
      if (error instanceof RunEndedError) return false;
      locationsAudited.inc({ outcome: 'failed' });
      await withDatabase(() => markLocationFailed(toolbox.viewer, runId, locationId, error instanceof Error ? error.message : String(error)));
      return false;
    }
  }
}

/**
 * Reads again what changed, then closes the run with its summary. Null: it was paused before its end. A cancelled run
 * reads nothing a second time, and is closed with what it has.
 */
export async function closeRun(toolbox: Toolbox, run: RunRow, goOn: GoOn = () => Promise.resolve(true), onProgress?: OnProgress): Promise<RunSummary | null> {
  await beginSecondReading(toolbox.viewer, run.id, 0);
  const sources = await closeSources(toolbox, run);
  if (run.state !== 'cancelled') {
    await judgeByBrand(toolbox, run);
    const isComplete = await readAgain(toolbox, run, goOn, onProgress);
    if (!isComplete && (await getRun(toolbox.viewer, run.id)).state !== 'cancelled') return null;
    await escalateOverdue(toolbox, run.brandId, run.asOf);
    // A check of some locations is no day of the brand: what their reviews say is worked out with the others'.
    if (run.trigger !== RECHECK) await watchReviews(toolbox, run.brandId, new Date(run.asOf));
  }
  // Figures alone: what can’t be noted of hosts keeps no run from its end.
  await flushHosts(toolbox, run.id).catch(() => {});
  await flushAnswers(toolbox, run.brandId).catch(() => {});
  const scores = await latestScores(toolbox.viewer, run.brandId);
  const publishers = [...new Set(scores.flatMap((one) => one.listings.map((listing) => listing.publisherId)))].sort();
  const counted = await countRun(toolbox.viewer, run.id);
  // Of a check of some locations nothing is left for later: a host that asks for a pause each time would be asked for ever.
  const late = run.trigger === RECHECK || run.state === 'cancelled' ? [] : await planLate(toolbox, run, counted.troubles);
  const summary = { ...counted, ...(late.length > 0 ? { late } : {}), score: scoreGroup(scores).value, formulaVersion: FORMULA_VERSION, publishers, ...sourcesSaid(sources) };
  await finishRun(toolbox.viewer, run.id, summary);
  return summary;
}

/** False when it was stopped before its end. */
async function readAgain(toolbox: Toolbox, run: RunRow, goOn: GoOn, onProgress?: OnProgress): Promise<boolean> {
  const changed = await locationsToReadAgain(toolbox.viewer, run.id);
  await beginSecondReading(toolbox.viewer, run.id, changed.length);
  const brandWide = new Set(toolbox.publishers.filter((one) => one.asks === 'whole-brand').map((one) => one.id));
  if (changed.some((one) => [...publishersToReadAgain(one.verdicts)].some((id) => brandWide.has(id))) && (await goOn())) await gatherBrandSources(toolbox, run, { again: true });
  let done = 0;
  await inParallel(changed, toolbox.env.WORKER_CONCURRENCY, async ({ locationId }) => {
    if (!(await goOn())) return;
    await auditOrGiveUp(toolbox, run.id, locationId, 'second');
    done += 1;
    onProgress?.({ stage: 'second-reading', done, total: changed.length });
  });
  return done === changed.length;
}

/** Nothing is said of sources that are as they were. */
function sourcesSaid({ changedSources, sourceAlarms }: Awaited<ReturnType<typeof closeSources>>): Pick<RunSummary, 'changedSources' | 'sourceAlarms'> {
  const plain = Object.fromEntries(Object.entries(changedSources).map(([id, fields]) => [id, [...fields]]));
  return { ...(Object.keys(plain).length > 0 ? { changedSources: plain } : {}), ...(sourceAlarms.length > 0 ? { sourceAlarms } : {}) };
}

/** The run of a job's payload; a NotFoundError when it is gone. */
export async function runOf(toolbox: Toolbox, runId: string): Promise<RunRow> {
  const run = await getRun(toolbox.viewer, runId);
  if (!run) throw new NotFoundError({ fr: `L’analyse ${runId} n’existe pas.`, en: `There is no run ${runId}.` });
  return run;
}
