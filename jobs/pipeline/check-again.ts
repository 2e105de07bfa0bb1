import { ConflictError } from '#backend/errors.ts';
import { coversLocations, createRun, holderName, isLocationWaiting, isReread, RECHECK, runningRun, type RunRow } from '#records/runs.ts';
import { currentStandard } from '#records/standards.ts';
import { auditOrGiveUp, closeRun } from './crawl-brand.ts';
import { gatherBrandSources } from './gather-brand.ts';
import { goesOn, whileHolding } from './go-on.ts';
import type { Toolbox } from './toolbox.ts';

/**
 * Reads some locations of a brand again, now, as a run of its own. `later`: a crawl is at work that has passed them, or
 * another check; ask again in a while. `crawl-reads`: the crawl at work has them before it.
 */
export async function checkAgain(toolbox: Toolbox, brandId: string, locationIds: readonly string[], asOf: Date): Promise<'done' | 'later' | 'crawl-reads'> {
  const run = await openRecheck(toolbox, brandId, locationIds, asOf);
  if (typeof run === 'string') return run;
  const holder = holderName();
  const goOn = goesOn(toolbox.viewer, run.id, holder);
  const read = async () => {
    await gatherBrandSources(toolbox, run);
    for (const locationId of locationIds) if ((await goOn()) && (await isLocationWaiting(toolbox.viewer, run.id, locationId))) await auditOrGiveUp(toolbox, run.id, locationId);
    return (await closeRun(toolbox, run, goOn)) ? ('done' as const) : ('later' as const);
  };
  return whileHolding(toolbox.viewer, run.id, holder, read, () => 'later' as const);
}

/** One run at a time: two audits of one location would write over each other. A check whose process died is taken up. */
export async function openRecheck({ viewer }: Pick<Toolbox, 'viewer'>, brandId: string, locationIds: readonly string[], asOf: Date): Promise<RunRow | 'later' | 'crawl-reads'> {
  const running = await runningRun(viewer, brandId);
  if (running?.trigger === RECHECK) return (await coversLocations(viewer, running.id, locationIds)) ? running : 'later';
  if (running && isReread(running)) return 'later';
  if (running) {
    const waiting = await Promise.all(locationIds.map((id) => isLocationWaiting(viewer, running.id, id)));
    return waiting.every(Boolean) ? 'crawl-reads' : 'later';
  }
  const standard = await currentStandard(viewer, brandId);
  if (!standard) throw new ConflictError({ fr: 'Cette marque n’a pas encore de norme : importez-en une d’abord.', en: 'This brand has no brand standard yet: import one first.' });
  try {
    return await createRun(viewer, { brandId, trigger: RECHECK, asOf: asOf.toISOString(), standardVersionId: standard.id, locationIds });
  } catch (error) {
    if (error instanceof ConflictError) return 'later';
    throw error;
  }
}
