import type { BrandStandard } from '#domain/brand-standard.ts';
import type { Finding } from '#domain/finding.ts';
import { isOnRegionPath } from '#normalize/region-name.ts';

/** The team that mends a finding: that of the first rule which fits it; null when none does. Regions are names on the location's path. */
export function teamOf({ checkId, publisherId }: Pick<Finding, 'checkId' | 'publisherId'>, regionPath: readonly string[], rules: BrandStandard['routing']): string | null {
  const fits = (named: readonly string[] | undefined, isIn: (name: string) => boolean) => named === undefined || named.some(isIn);
  const rule = rules.find((one) => fits(one.checks, (id) => id === checkId) && fits(one.publishers, (id) => id === publisherId) && fits(one.regions, (name) => isOnRegionPath(name, regionPath)));
  return rule?.team ?? null;
}
