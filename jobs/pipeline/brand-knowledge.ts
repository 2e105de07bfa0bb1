import { acceptedValues, judgeStored, scoreByStandard } from '#backend/judge-stored.ts';
import { loadBrandKnowledge } from '#backend/know-brand.ts';
import type { BrandKnowledge } from '#domain/brand-knowledge.ts';
import { verdictKey } from '#domain/verdict.ts';
import { advanceFindings } from '#findings/advance-findings.ts';
import { loadGatheredMany } from '#records/gathered.ts';
import { loadJudged } from '#records/judged.ts';
import { listLocations } from '#records/locations.ts';
import { isReread, RECHECK, type RunRow } from '#records/runs.ts';
import { saveJudgedAgain } from '#records/save-judged-again.ts';
import { getStandard } from '#records/standards.ts';
import type { Toolbox } from './toolbox.ts';

/** The checks whose answer hangs on what the whole brand tells. */
const ON_BRAND: ReadonlySet<string> = new Set(['template-data']);
/** Runs whose knowledge is held: those under way and the ones that just ended. */
const HELD = 8;
/** Read at once from the database. */
const CHUNK = 20;

type Run = Pick<RunRow, 'id' | 'brandId' | 'asOf'>;
const held = new Map<string, Promise<BrandKnowledge>>();

/**
 * What the brand told before a run (its first reading), or what it tells with all that the run has read (its second).
 * Read once per run and process; a run that is taken up again by another process knows the same.
 */
export function knowledgeFor({ viewer }: Pick<Toolbox, 'viewer'>, { id, brandId, asOf }: Run, reading: 'first' | 'second'): Promise<BrandKnowledge> {
  const key = `${id} ${reading}`;
  const known = held.get(key);
  if (known) return known;
  const loading = loadBrandKnowledge(viewer, brandId, reading === 'first' ? asOf : undefined);
  held.set(key, loading);
  // What could not be read is asked for again.
  loading.catch(() => held.delete(key));
  for (const old of [...held.keys()].slice(0, -HELD)) held.delete(old);
  return loading;
}

/**
 * Judges once more, from what is stored, the checks that hang on the whole brand, where a run has taught something new of
 * it: at a brand's first crawl above all. Begins verdicts that the second reading confirms; fetches nothing.
 */
export async function judgeByBrand(toolbox: Pick<Toolbox, 'checks' | 'publishers' | 'viewer'>, run: RunRow): Promise<void> {
  const { viewer } = toolbox;
  if (run.trigger === RECHECK) return;
  const [before, brand] = await Promise.all([knowledgeFor(toolbox, run, 'first'), knowledgeFor(toolbox, run, 'second')]);
  if (isSame(before, brand)) return;
  const judges = { checks: toolbox.checks.filter((check) => ON_BRAND.has(check.id)), publishers: toolbox.publishers, brand };
  const [{ standard }, locations] = await Promise.all([getStandard(viewer, run.standardVersionId), listLocations(viewer, run.brandId)]);
  const patienceDays = new Map(toolbox.publishers.map((one) => [one.id, Math.max(1, one.patienceDays)]));
  for (let from = 0; from < locations.length; from += CHUNK) {
    const chunk = locations.slice(from, from + CHUNK);
    const [gathered, judged] = await Promise.all([loadGatheredMany(viewer, chunk), loadJudged(viewer, chunk.map((one) => one.id), 'all')]);
    for (const location of chunk) {
      const { verdicts: all, findings } = judged.get(location.id) ?? { verdicts: [], findings: [] };
      const [previous, others] = [all.filter((one) => ON_BRAND.has(one.checkId)), all.filter((one) => !ON_BRAND.has(one.checkId))];
      const stored = { location, listings: gathered.get(location.id) ?? [], verdicts: previous, accepted: acceptedValues(findings), askedBy: standard };
      const { verdicts } = judgeStored(stored, standard, judges, { readAt: run.asOf, now: run.asOf });
      if (verdicts.insert.length + verdicts.close.length + verdicts.markReadable.length + verdicts.markUnreadable.length === 0) continue;
      const inForce = [...others, ...verdicts.inForce];
      const standing = findings.filter((one) => ON_BRAND.has(one.checkId));
      // What a template repeats is known otherwise because pages are read otherwise: nothing of it changed in public.
      const byReaders = isReread(run) ? { byReaders: { moved: new Set(standing.map(verdictKey)) } } : {};
      await saveJudgedAgain(viewer, {
        runId: run.id, locationId: location.id, asOf: run.asOf, standardVersionId: run.standardVersionId, verdicts, score: scoreByStandard(location, inForce, standard),
        findings: advanceFindings({ previous: standing, verdicts: verdicts.inForce, now: run.asOf, patienceDays, claimedAt: new Map(standing.map((one) => [one.id, run.asOf])), before: { verdicts: previous, readAt: run.asOf }, ...byReaders }),
      });
    }
  }
}

function isSame(a: BrandKnowledge, b: BrandKnowledge): boolean {
  const plain = ({ templateValues }: BrandKnowledge): string => JSON.stringify([...templateValues].map(([host, values]) => [host, [...values].sort()] as const).sort(([x], [y]) => (x < y ? -1 : 1)));
  return plain(a) === plain(b);
}
