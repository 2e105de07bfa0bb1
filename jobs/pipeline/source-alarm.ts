import { scoreByStandard } from '#backend/judge-stored.ts';
import type { FieldName } from '#domain/observation.ts';
import type { StandingVerdict } from '#domain/verdict.ts';
import { advanceFindings } from '#findings/advance-findings.ts';
import { COUNTING_CHECKS, findChangedSources, REASONS_OF_ABSENCE, type ChangedSources } from '#findings/source-yield.ts';
import { loadJudged } from '#records/judged.ts';
import { listLocations } from '#records/locations.ts';
import { restoreVerdicts } from '#records/restore-verdicts.ts';
import { listRuns, RECHECK, type RunRow } from '#records/runs.ts';
import { saveJudgedAgain } from '#records/save-judged-again.ts';
import { sourceYields, type JudgedYields } from '#records/source-yields.ts';
import { getStandard } from '#records/standards.ts';
import type { Toolbox } from './toolbox.ts';

const REASON = 'source-changed';
/** Runs of which it is held what changed: those under way and the ones that just ended. */
const HELD = 8;
/** Crawls looked through for the last whole one; checks of single locations may lie between. */
const RUNS_BACK = 20;
/** Locations read at once from the database. */
const CHUNK = 20;

type Run = Pick<RunRow, 'id' | 'brandId' | 'asOf'>;
type Judging = Pick<Toolbox, 'checks' | 'publishers' | 'viewer'>;
const held = new Map<string, Promise<ChangedSources>>();

/**
 * Sources known to have changed when a location is read: for a first reading what the last crawl found, for a second one
 * what this crawl has found, which closeSources must have said before.
 */
export function changedSourcesFor(toolbox: Pick<Toolbox, 'viewer'>, run: Run, reading: 'first' | 'second'): Promise<ChangedSources> {
  return held.get(`${run.id} ${reading}`) ?? hold(`${run.id} first`, () => changedBefore(toolbox, run));
}

function hold(key: string, load: () => Promise<ChangedSources>): Promise<ChangedSources> {
  const known = held.get(key);
  if (known) return known;
  const loading = load();
  held.set(key, loading);
  // What could not be read is asked for again.
  loading.catch(() => held.delete(key));
  for (const old of [...held.keys()].slice(0, -HELD)) held.delete(old);
  return loading;
}

async function changedBefore({ viewer }: Pick<Toolbox, 'viewer'>, run: Run): Promise<ChangedSources> {
  const runs = await listRuns(viewer, run.brandId, RUNS_BACK);
  const last = runs.find((one) => one.id !== run.id && one.state === 'done' && one.trigger !== RECHECK && one.asOf < run.asOf);
  return (last?.summary?.changedSources ?? {}) as ChangedSources;
}

/**
 * Looks, once all of a run's locations were read, whether a source's yield has collapsed. Where it has, what the run said
 * of the fields that are gone is taken back: the verdicts that stood before stand again, with their age, findings that
 * the run opened close unheard, and scores are as if the source had not been read. `alarms`: sources of which this run
 * is the first to see it.
 */
export async function closeSources(toolbox: Judging, run: RunRow): Promise<{ changedSources: ChangedSources; sourceAlarms: string[] }> {
  const before = await changedSourcesFor(toolbox, run, 'first');
  // A check of one location says nothing of a source.
  const changedSources = run.trigger === RECHECK ? before : findChangedSources(await sourceYields(toolbox.viewer, run.brandId, run.asOf, judgedYields(toolbox)), toolbox.publishers, before);
  await hold(`${run.id} second`, () => Promise.resolve(changedSources));
  for (const [publisherId, fields] of Object.entries(changedSources)) await takeBack(toolbox, run, publisherId, fields);
  return { changedSources, sourceAlarms: Object.keys(changedSources).filter((id) => before[id] === undefined) };
}

/** Sources that let nobody keep a value are counted by what was judged of them. */
function judgedYields({ checks, publishers }: Judging): JudgedYields {
  return {
    publisherIds: publishers.filter((one) => one.retention.valueDays === 0).map((one) => one.id),
    checks: checks.flatMap((check) => (check.kind === 'field' ? [{ checkId: check.id, field: check.field }] : [])), absences: REASONS_OF_ABSENCE,
  };
}

async function takeBack({ checks, publishers, viewer }: Judging, run: RunRow, publisherId: string, fields: readonly FieldName[]): Promise<void> {
  const fieldChecks = checks.flatMap((check) => (check.kind === 'field' && fields.includes(check.field) ? [check.id] : []));
  const touched = await restoreVerdicts(viewer, { runId: run.id, publisherId, fieldChecks, countingChecks: COUNTING_CHECKS, absences: REASONS_OF_ABSENCE, reason: REASON });
  const concerned = new Set([...fieldChecks, ...COUNTING_CHECKS]);
  const [{ standard }, locations] = await Promise.all([getStandard(viewer, run.standardVersionId), listLocations(viewer, run.brandId)]);
  const patienceDays = new Map(publishers.map((one) => [one.id, Math.max(1, one.patienceDays)]));
  const affected = locations.filter((one) => touched.has(one.id));
  for (let from = 0; from < affected.length; from += CHUNK) {
    const chunk = affected.slice(from, from + CHUNK);
    const judged = await loadJudged(viewer, chunk.map((one) => one.id), 'all');
    for (const location of chunk) {
      const { verdicts, findings } = judged.get(location.id) ?? { verdicts: [], findings: [] };
      const isConcerned = (one: { publisherId: string; checkId: string }): boolean => one.publisherId === publisherId && concerned.has(one.checkId);
      const previous = findings.filter(isConcerned);
      const unconfirmed = new Set(previous.flatMap((one) => (one.isConfirmed ? [] : [`${one.checkId}\n${one.subject}\n${one.listingId ?? ''}`])));
      const advanced = verdicts.filter(isConcerned).map((one) => (unconfirmed.has(`${one.checkId}\n${one.subject}\n${one.listingId ?? ''}`) ? asReadBefore(one) : one));
      await saveJudgedAgain(viewer, {
        runId: run.id, locationId: location.id, asOf: run.asOf, standardVersionId: run.standardVersionId, score: scoreByStandard(location, verdicts, standard),
        verdicts: { insert: [], close: [], confirm: [], markUnreadable: [], markReadable: [], inForce: verdicts },
        findings: advanceFindings({ previous, verdicts: advanced, now: run.asOf, patienceDays, claimedAt: new Map(previous.map((one) => [one.id, run.asOf])) }),
      });
    }
  }
}

/** What nobody was told of yet is taken back as if the reading of before had been made again. */
function asReadBefore(verdict: StandingVerdict): StandingVerdict {
  if (verdict.outcome === 'cannot-tell') return { ...verdict, outcome: 'not-applicable', reason: 'absent', unreadable: null };
  return { ...verdict, unreadable: null };
}
