import type { BrandStandard } from '#domain/brand-standard.ts';
import { canonicalPages } from '#records/canonical-pages.ts';
import { listLocations } from '#records/locations.ts';
import { currentStandard } from '#records/standards.ts';
import { rejectedStorePages } from '#records/store-pages.ts';
import type { SearchedBrand } from './find-store-pages.ts';
import type { Toolbox } from './toolbox.ts';

/** What a search for store pages knows of a brand. */
export async function searchedBrand({ viewer }: Pick<Toolbox, 'viewer'>, brandId: string): Promise<SearchedBrand> {
  const [locations, version, canonical, refused] = await Promise.all([listLocations(viewer, brandId), currentStandard(viewer, brandId), canonicalPages(viewer, brandId, 'brand-website'), rejectedStorePages(viewer, brandId)]);
  return { locations, standard: version?.standard ?? null, canonical, refused };
}

/** Where a brand's site lies: as the standard names its hosts, by `https`; the search goes by `http` where nothing answers. */
export function sitesOf(standard: BrandStandard | null): string[] {
  return (standard?.website.hosts ?? []).map((host) => `https://${host}/`);
}
