import type { BrandStandard } from '#domain/brand-standard.ts';
import type { Location } from '#domain/location.ts';
import type { UiLanguage } from '#domain/words.ts';
import { areaOf as areaOfAddress } from '#normalize/area.ts';

/** Where a location stands for the rules of a standard: "CA-QC", "FR" when the region is not known, null without a country. */
export function areaOf(location: Pick<Location, 'address'>): string | null {
  return areaOfAddress(location.address);
}

/** Does a rule hold here? A rule without areas holds everywhere, one of a country in all its regions. */
export function holdsIn(areas: readonly string[] | undefined, area: string | null): boolean {
  if (areas === undefined) return true;
  return area !== null && areas.some((one) => one === area || area.startsWith(`${one}-`));
}

/** The rule of languages that holds at a location; that of the smallest area wins, so that a province may differ from its country. */
export function languageRule(location: Pick<Location, 'address'>, standard: BrandStandard): BrandStandard['languages'][number] | null {
  const area = areaOf(location);
  const fit = (areas: readonly string[] | undefined): number => Math.max(0, ...(areas ?? []).filter((one) => holdsIn([one], area)).map((one) => one.length));
  const rules = standard.languages.filter((rule) => holdsIn(rule.areas, area));
  return rules.toSorted((a, b) => fit(b.areas) - fit(a.areas))[0] ?? null;
}

/** The languages that the standard requires at a location. */
export function requiredLanguages(location: Pick<Location, 'address'>, standard: BrandStandard): readonly string[] {
  return languageRule(location, standard)?.required ?? [];
}

/** The language in which expected and observed values are written out: the first that the standard requires there; where it says nothing, that of the only page, or French. */
export function shownLanguage(location: Pick<Location, 'address' | 'websiteUrls'>, standard: BrandStandard): UiLanguage {
  const [first] = requiredLanguages(location, standard);
  const offered = Object.keys(location.websiteUrls);
  return (first ?? (offered.length === 1 ? offered[0] : 'fr')) === 'en' ? 'en' : 'fr';
}
