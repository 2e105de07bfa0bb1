import type { WorkReport } from '#contract/work-report.ts';
import type { BrandStandard } from '#domain/brand-standard.ts';
import type { Viewer } from '#domain/viewer.ts';
import { dueByHand, dueOf } from '#findings/due-date.ts';
import { daysOpen, lifeBeganAt } from '#findings/finding-life.ts';
import { lifeEvents } from '#records/finding-queue.ts';
import { listLocationFacts } from '#records/locations.ts';
import { listRegions, type RegionNode } from '#records/regions.ts';
import { trendHistory } from '#records/scores.ts';
import { currentStandard } from '#records/standards.ts';
import { listMended, listOpenWork } from '#records/work-report.ts';
import { groupLives, mendedLives, sumAges, sumLives } from '#reports/sum-work.ts';
import { targetOf } from '#scoring/region-target.ts';
import { roundShown } from '#scoring/round-shown.ts';
import { trendScores, type ScoreDay } from '#scoring/trend-scores.ts';

const DAY_MS = 86_400_000;

/** How the work on a brand's findings goes, as far as the viewer sees them. Throws NotFoundError outside their scope. */
export async function buildWorkReport(viewer: Viewer, brandId: string, days: number, now: Date): Promise<WorkReport> {
  const to = now.toISOString();
  const [from, earlier] = [new Date(now.getTime() - days * DAY_MS).toISOString(), new Date(now.getTime() - 2 * days * DAY_MS).toISOString()];
  const version = await currentStandard(viewer, brandId);
  const standard = version?.standard ?? null;
  const [mended, living, events, regions, facts, history] = await Promise.all([
    listMended(viewer, brandId, { from: earlier, to }), listOpenWork(viewer, brandId), lifeEvents(viewer, brandId, 'living'), listRegions(viewer, brandId), listLocationFacts(viewer, brandId), standard === null || standard.targets.length === 0 ? [] : trendHistory(viewer, brandId)]);
  const paths = new Map(regions.map((one) => [one.id, one.path]));
  const rules = { standard, pathOf: (regionId: string | null) => paths.get(regionId ?? '') ?? [] };
  const lives = mendedLives(mended, { ...rules, from, to });
  const open = living.map((finding) => {
    const story = events.get(finding.id) ?? [];
    const beganAt = lifeBeganAt(finding, story);
    const due = dueOf(finding, { beganAt, byHand: dueByHand(story, beganAt), targetDays: standard?.thresholds.fixDays[finding.impact] ?? null, timeZone: finding.timeZone, now: to });
    return { openDays: daysOpen(finding, beganAt, to), isLate: due.isLate, isUnassigned: finding.isUnassigned };
  });
  return {
    from, to, days, all: sumLives(lives), before: sumLives(mendedLives(mended, { ...rules, from: earlier, to: from })),
    regions: groupLives(lives, (one) => one.regionId).map(({ key, ...sums }) => ({ ...sums, regionId: key, path: [...rules.pathOf(key)] })),
    checks: groupLives(lives, (one) => one.checkId).map(({ key, ...sums }) => ({ ...sums, checkId: key })),
    publishers: groupLives(lives, (one) => one.publisherId).map(({ key, ...sums }) => ({ ...sums, publisherId: key })),
    teams: groupLives(lives, (one) => one.team).map(({ key, ...sums }) => ({ ...sums, team: key })),
    causes: groupLives(lives, (one) => one.cause).map(({ key, fixed }) => ({ cause: key, fixed })),
    ages: sumAges(open), open: open.length, late: open.filter((one) => one.isLate).length, unassigned: open.filter((one) => one.isUnassigned).length,
    targets: sumTargets(regions, facts, history, { from, to, targets: standard?.targets ?? [] }),
  };
}

function sumTargets(regions: readonly RegionNode[], facts: readonly { id: string; regionId: string | null }[], history: readonly ScoreDay[], { from, to, targets }: { from: string; to: string; targets: BrandStandard['targets'] }): WorkReport['targets'] {
  if (targets.length === 0) return [];
  const regionOf = new Map(regions.map((one) => [one.id, one]));
  const above = (id: string | null): string[] => (id === null ? [] : [id, ...above(regionOf.get(id)?.parentId ?? null)]);
  const placesOf = Map.groupBy(facts.flatMap((one) => above(one.regionId).map((regionId) => ({ regionId, id: one.id }))), (one) => one.regionId);
  return regions.flatMap((region) => {
    const target = targetOf(region.path, targets);
    const own = new Set(placesOf.get(region.id)?.map((one) => one.id));
    if (target === null || own.size === 0) return [];
    const [first, last] = trendScores(history.filter((one) => own.has(one.locationId)), [from.slice(0, 10), to.slice(0, 10)]);
    const score = last?.score ?? null;
    // As shown: nobody misses a target by what is not seen.
    const missing = score === null ? null : Math.max(0, target.score - roundShown(score));
    return [{ regionId: region.id, path: region.path, target: target.score, by: target.by, before: first?.score ?? null, score, missing, rankedCount: last?.rankedCount ?? 0 }];
  });
}
