import { dropBrandSources } from '#records/brand-source-limits.ts';
import type { Toolbox } from './toolbox.ts';

/** What nobody may keep for a day may wait so long for the audits of the crawl that asked for it: a crawl of a large brand takes some hours. */
const WAITING_HOURS = 6;

/** Lets go of what sources said for whole brands, where they let nobody keep it that long: see dropBrandSources. */
export function letGoOfBrandSources({ viewer, publishers }: Pick<Toolbox, 'viewer' | 'publishers'>, now: Date, only: 'unfinished' | 'all'): Promise<number> {
  const limits = publishers.flatMap(({ id: publisherId, asks, retention: { valueDays } }) => (asks === 'whole-brand' && valueDays !== null ? [{ publisherId, hours: valueDays === 0 ? WAITING_HOURS : valueDays * 24 }] : []));
  return dropBrandSources(viewer, limits, now, only);
}
