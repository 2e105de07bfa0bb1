import { templateHost, templateKey, type BrandKnowledge } from '#domain/brand-knowledge.ts';
import type { Observation } from '#domain/observation.ts';
import type { Viewer } from '#domain/viewer.ts';
import { findTemplateValues, type SitePage } from '#extract/template-values.ts';
import { siteValues, type SiteValue } from '#records/site-values.ts';

/** Fewer locations on a host show no template; that of extract/template-values.ts. */
const LOCATIONS_MIN = 5;

/**
 * What the stored observations of a whole brand tell: those in force now, or those that were in force before a moment
 * (UTC, that of a run), however far that run has come: a crawl that is taken up again knows what it knew at its start.
 */
export async function loadBrandKnowledge(viewer: Viewer, brandId: string, before?: string): Promise<BrandKnowledge> {
  return knowBrand(await siteValues(viewer, brandId, before));
}

/** The same from values at hand: one row per value of a page. */
export function knowBrand(values: readonly SiteValue[]): BrandKnowledge {
  const pages = new Map<string, SitePage & { observations: Observation[] }>();
  const locations = new Map<string, Set<string>>();
  for (const one of values) {
    const host = templateHost(one.pageUrl);
    if (host === null) continue;
    const key = `${one.locationId}\n${one.pageUrl}`;
    const page = pages.get(key) ?? { host, location: one.locationId, observations: [] };
    page.observations.push(observationOf(one));
    pages.set(key, page);
    locations.set(host, (locations.get(host) ?? new Set()).add(one.locationId));
  }
  const templateValues = new Map([...locations].flatMap(([host, on]) => (on.size >= LOCATIONS_MIN ? [[host, new Set<string>()] as const] : [])));
  for (const { host, field, method, value } of findTemplateValues([...pages.values()]).list()) {
    const key = templateKey(observationOf({ field, method, value: JSON.parse(value) as unknown, pageUrl: '' }));
    if (key !== null) templateValues.get(host)?.add(key);
  }
  return { templateValues };
}

function observationOf({ field, value, method, pageUrl }: Omit<SiteValue, 'locationId'>): Observation {
  return { field, value, method, raw: '', rank: 0, evidence: { url: pageUrl, fetchedAt: '', bodyHash: null, locator: '', excerpt: '' } } as Observation;
}
