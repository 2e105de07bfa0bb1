import type { BrandStandard } from '#domain/brand-standard.ts';
import type { Location } from '#domain/location.ts';
import { isSameCategory } from '#normalize/category.ts';
import { foldText } from '#normalize/text.ts';
import { areaOf, holdsIn } from './_area.ts';

/** What narrows a rule of a standard. */
interface Scoped {
  areas?: readonly string[] | undefined;
  formats?: readonly string[] | undefined;
  language?: string | undefined;
  publishers?: readonly string[] | undefined;
}

/** Does a rule hold for this location? Formats are compared without accents and capitals; a location without format is of none. */
export function holdsFor(rule: Scoped, location: Pick<Location, 'address' | 'format'>): boolean {
  if (!holdsIn(rule.areas, areaOf(location))) return false;
  return rule.formats === undefined || (location.format !== undefined && rule.formats.some((one) => foldText(one) === foldText(location.format ?? '')));
}

/** Does a rule hold for text in this language? One without language holds for all, and for a page of unknown language. */
export function holdsForLanguage(rule: Scoped, language: string | null): boolean {
  return rule.language === undefined || language === null || rule.language === language;
}

/** Does a rule hold for this kind of business? The location's own categories say which it is; without any, the brand's. */
export function holdsForSector(rule: { sectors?: readonly string[] | undefined }, location: Pick<Location, 'categories'>, standard: Pick<BrandStandard, 'categories'>): boolean {
  const own = location.categories.length > 0 ? location.categories : standard.categories;
  return rule.sectors === undefined || rule.sectors.some((sector) => own.some((category) => isSameCategory(sector, category)));
}
