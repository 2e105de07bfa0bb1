import { findLastCrawl } from '#backend/preview-standard.ts';
import { acceptedValues, judgeStored } from '#backend/judge-stored.ts';
import { loadBrandKnowledge } from '#backend/know-brand.ts';
import type { BrandStandard } from '#domain/brand-standard.ts';
import { advanceFindings } from '#findings/advance-findings.ts';
import { movedByStandard, turning } from '#findings/by-standard.ts';
import { loadGatheredMany } from '#records/gathered.ts';
import { loadJudged } from '#records/judged.ts';
import { askJudging, noteJudged } from '#records/judging.ts';
import { listLocations } from '#records/locations.ts';
import { runningRun } from '#records/runs.ts';
import { saveJudgedAgain } from '#records/save-judged-again.ts';
import { currentStandard, getStandardVersion } from '#records/standards.ts';
import type { Toolbox } from './toolbox.ts';

/** Read at once from the database. */
const CHUNK = 20;

/**
 * Judges what is stored of a brand by the standard in force, after a new one was published: no page is fetched, findings
 * open and close, and scores move. While a crawl runs nothing is done, and `false` answered: it judges by the standard
 * with which it began, and its end asks for this again. `only`: these locations, whose master record was changed.
 */
export async function judgeAgain(toolbox: Pick<Toolbox, 'checks' | 'publishers' | 'viewer'>, brandId: string, now: Date, only?: readonly string[]): Promise<boolean> {
  const { viewer } = toolbox;
  const [standard, all, crawl, brand] = await Promise.all([currentStandard(viewer, brandId), listLocations(viewer, brandId), findLastCrawl(viewer, brandId), loadBrandKnowledge(viewer, brandId)]);
  if (!standard || crawl.askedBy === null) return true;
  const asOf = now.toISOString();
  const locations = only === undefined ? all : all.filter((one) => only.includes(one.id));
  if (only === undefined) await askJudging(viewer, brandId);
  const last = standard.version > 1 ? (await getStandardVersion(viewer, brandId, standard.version - 1)).standard : null;
  // A claimed fix is decided by a reading, and this is none: its patience begins anew and is never over here.
  const patienceDays = new Map(toolbox.publishers.map((one) => [one.id, Math.max(1, one.patienceDays)]));
  for (let from = 0; from < locations.length; from += CHUNK) {
    if (await runningRun(viewer, brandId)) return false;
    const chunk = locations.slice(from, from + CHUNK);
    const [gathered, judged] = await Promise.all([loadGatheredMany(viewer, chunk), loadJudged(viewer, chunk.map((one) => one.id), 'all')]);
    for (const location of chunk) {
      const { verdicts: previous, findings } = judged.get(location.id) ?? { verdicts: [], findings: [] };
      const stored = { location, listings: gathered.get(location.id) ?? [], verdicts: previous, accepted: acceptedValues(findings), askedBy: crawl.askedBy };
      const judgeBy = (one: BrandStandard) => judgeStored(stored, one, { ...toolbox, brand }, { readAt: crawl.readAt, now: asOf });
      const { verdicts, score } = judgeBy(standard.standard);
      const turned = turning(findings, verdicts.inForce);
      // Judged by the version before only where something turns: whether the standard did it, or the master record.
      const moved = last === null || turned.length === 0 ? new Set<string>() : movedByStandard(turned, judgeBy(last).verdicts.inForce, verdicts.inForce);
      await saveJudgedAgain(viewer, {
        runId: `standard-${standard.id}`, locationId: location.id, asOf, standardVersionId: standard.id, verdicts, score,
        findings: advanceFindings({ previous: findings, verdicts: verdicts.inForce, now: asOf, patienceDays, claimedAt: new Map(findings.map((one) => [one.id, asOf])), before: { verdicts: previous, readAt: crawl.readAt }, byStandard: { version: standard.version, moved } }),
      });
    }
    if (only === undefined) await noteJudged(viewer, standard.id, { done: Math.min(from + CHUNK, locations.length), total: locations.length });
  }
  return true;
}
