import type { BrandStandard } from '#domain/brand-standard.ts';
import { depthOnPath } from '#normalize/region-name.ts';

/** The target of a region: its own, else that of the nearest region above it, else the brand's; null without any. Of several for one place the next to come due. */
export function targetOf(path: readonly string[], targets: BrandStandard['targets']): BrandStandard['targets'][number] | null {
  const held = targets.map((target) => ({ target, depth: target.region === undefined ? 0 : depthOnPath(target.region, path) })).filter(({ target, depth }) => target.region === undefined || depth > 0);
  return held.toSorted((a, b) => b.depth - a.depth || (a.target.by < b.target.by ? -1 : 1))[0]?.target ?? null;
}
