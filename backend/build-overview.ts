import { weighReviews } from '#backend/build-ranking.ts';
import type { Check } from '#checks/define-check.ts';
import type { Overview } from '#contract/overview.ts';
import { clusterFindings } from '#findings/cluster-findings.ts';
import { seesWholeBrand, type Viewer } from '#domain/viewer.ts';
import { getBrand } from '#records/brands.ts';
import { findSpots } from '#records/finding-actions.ts';
import { findingFlow } from '#records/finding-flow.ts';
import { countEventsByMoment, listLivingFacts } from '#records/findings.ts';
import { listLocationFacts } from '#records/locations.ts';
import { listRegions, type RegionNode } from '#records/regions.ts';
import { reviewMoments } from '#records/review-figures.ts';
import { listRuns } from '#records/runs.ts';
import { latestScores, trendHistory } from '#records/scores.ts';
import { currentStandard, listStandards } from '#records/standards.ts';
import { listStandingVerdicts } from '#records/verdicts.ts';
import { CLUSTERS_MAX, presentOverview } from '#reports/present-overview.ts';
import { monthAgo } from '#reports/since-last-month.ts';

/** The brand at a glance, as far as the viewer sees it: one answer for the page, the sheet that is printed of it, and the mail. Throws NotFoundError outside their scope. */
export async function buildOverview(viewer: Viewer, brandId: string, checks: readonly Pick<Check, 'id' | 'group'>[]): Promise<Overview> {
  await getBrand(viewer, brandId);
  const [runs, standard] = await Promise.all([listRuns(viewer, brandId), currentStandard(viewer, brandId)]);
  const since = monthAgo(runs);
  const [facts, scores, history, regions, events, findings, verdicts, reviews, standards, flow] = await Promise.all([
    listLocationFacts(viewer, brandId), latestScores(viewer, brandId), trendHistory(viewer, brandId), listRegions(viewer, brandId),
    countEventsByMoment(viewer, brandId), listLivingFacts(viewer, brandId), listStandingVerdicts(viewer, brandId), reviewMoments(viewer, brandId, weighReviews(runs, standard)), listStandards(viewer, brandId),
    since === null ? null : findingFlow(viewer, brandId, since),
  ]);
  const clusters = clusterFindings(findings);
  const spots = await findSpots(viewer, clusters.slice(0, CLUSTERS_MAX).flatMap((one) => one.findingIds));
  return presentOverview({
    clusters, spots, facts, scores, history, regions, runs, standards, events, findings, verdicts, reviews, standard: standard?.standard ?? null,
    fieldChecks: new Set(checks.filter((one) => one.group === 'fields').map((one) => one.id)), scope: scopeOf(viewer, brandId, regions), month: since === null || flow === null ? null : { since, findings: flow },
  });
}

/** The uppermost regions that a viewer is confined to. */
function scopeOf(viewer: Viewer, brandId: string, regions: readonly RegionNode[]): string[][] {
  if (seesWholeBrand(viewer, brandId)) return [];
  const seen = new Set(regions.map((one) => one.id));
  return regions.filter((one) => one.parentId === null || !seen.has(one.parentId)).map((one) => one.path);
}
