import { buildOverview } from '#backend/build-overview.ts';
import { followCauses } from '#notices/follow-causes.ts';
import type { NoticeDraft } from '#domain/notice.ts';
import { listLocationFacts } from '#records/locations.ts';
import { endCauses, standingCauses, tellNotices } from '#records/notices.ts';
import { listRegions } from '#records/regions.ts';
import type { RunRow } from '#records/runs.ts';
import { roundShown } from '#scoring/round-shown.ts';
import type { Toolbox } from './toolbox.ts';

const KIND = 'score-below-target';
const BRAND = { fr: 'La marque', en: 'The brand' };

/** Tells of the brand and of regions whose score is below their target: each once, and again after it was reached in between. */
export async function tellAboutTargets({ viewer, checks }: Pick<Toolbox, 'viewer' | 'checks'>, run: RunRow): Promise<number> {
  const [overview, regions, places] = await Promise.all([buildOverview(viewer, run.brandId, checks), listRegions(viewer, run.brandId), listLocationFacts(viewer, run.brandId)]);
  const below = regions.flatMap((region) => {
    const figures = overview.regions.find((one) => one.regionId === region.id);
    // A region without a target of its own is held to that of the one above, which is told already.
    const parent = overview.regions.find((one) => one.regionId === region.parentId)?.target ?? overview.target;
    const isOwn = figures?.target !== undefined && figures.target !== null && (parent === null || figures.target.score !== parent.score || figures.target.by !== parent.by);
    const score = figures?.score ?? null;
    return isOwn && figures?.target && score !== null && roundShown(score) < figures.target.score ? [{ region, score: roundShown(score), target: figures.target }] : [];
  });
  const drafts = below.map(({ region, score, target }): NoticeDraft => {
    const inside = new Set(regions.filter((one) => region.path.every((name, depth) => one.path[depth] === name)).map((one) => one.id));
    return {
      ...draftOf(run, `region:${region.id}`), params: { region: region.name, score, target: target.score, by: target.by },
      subjects: places.filter((one) => one.regionId !== null && inside.has(one.regionId)).map((one) => ({ locationId: one.id, storeCode: one.storeCode, name: one.branch ?? one.businessName, about: null, path: `/brands/${run.brandId}/locations/${one.id}`, figures: {} })),
    };
  });
  const score = overview.score === null ? null : roundShown(overview.score);
  if (overview.target !== null && score !== null && score < overview.target.score) {
    drafts.push({ ...draftOf(run, 'brand'), params: {}, brandParams: { region: BRAND, score, by: overview.target.by, target: overview.target.score } });
  }
  const { ended } = followCauses((await standingCauses(run.brandId, KIND)).keys(), drafts.map((one) => one.cause));
  await endCauses(run.brandId, KIND, ended, run.asOf);
  return tellNotices(drafts);
}

function draftOf(run: RunRow, cause: string): NoticeDraft {
  return { kind: KIND, brandId: run.brandId, cause, occurredAt: run.asOf, impact: null, lasts: 'standing', to: null, params: {}, subjects: [], path: `/brands/${run.brandId}` };
}
