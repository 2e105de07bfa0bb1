import { listLocationFacts } from '#records/locations.ts';
import { endCauses, tellNotices } from '#records/notices.ts';
import { failedLocations, stuckRuns } from '#records/notice-facts.ts';
import type { RunRow } from '#records/runs.ts';
import type { Toolbox } from './toolbox.ts';

const KIND = 'run-trouble';
/** A crawl in which nothing was read for so long is stuck: a page takes seconds, a host’s own pace minutes. */
export const STALLED_MINUTES = 45;

/** Tells of the locations that a crawl could not read. */
export async function tellAboutTrouble({ viewer }: Pick<Toolbox, 'viewer'>, run: RunRow): Promise<number> {
  await endCauses(run.brandId, KIND, [`stalled:${run.id}`], run.asOf);
  const failed = new Set(await failedLocations(viewer, run.id));
  if (failed.size === 0) return 0;
  const places = await listLocationFacts(viewer, run.brandId);
  return tellNotices([{
    kind: KIND, brandId: run.brandId, cause: `failed:${run.id}`, occurredAt: run.asOf, impact: null, lasts: 'event', to: null, params: { trouble: 'failed' }, path: `/brands/${run.brandId}/runs`,
    subjects: places.filter((one) => failed.has(one.id)).map((one) => (
      { locationId: one.id, storeCode: one.storeCode, name: one.branch ?? one.businessName, about: null, path: `/brands/${run.brandId}/locations/${one.id}`, figures: { failed: 1 } })),
  }]);
}

/** Tells of crawls that go on and read nothing, each once. One that somebody paused is not stuck. */
export async function tellAboutStalled({ viewer }: Pick<Toolbox, 'viewer'>, now: Date): Promise<number> {
  let told = 0;
  for (const run of await stuckRuns(viewer, new Date(now.getTime() - STALLED_MINUTES * 60_000), now)) {
    told += await tellNotices([{
      kind: KIND, brandId: run.brandId, cause: `stalled:${run.id}`, occurredAt: now.toISOString(), impact: null, lasts: 'standing', to: null, subjects: [],
      params: { trouble: 'stalled', minutes: STALLED_MINUTES }, path: `/brands/${run.brandId}/runs`,
    }]);
  }
  return told;
}
