import { templateHost, templateKey, type BrandKnowledge } from '#domain/brand-knowledge.ts';
import type { Observation } from '#domain/observation.ts';
import type { Viewer } from '#domain/viewer.ts';
import { isTemplateShare, lackedAtMost } from '#extract/template-values.ts';
import { countWatched, siteValues, type SiteValue } from '#records/site-values.ts';

/** Fewer locations on a host show no template; that of extract/template-values.ts. */
const LOCATIONS_MIN = 5;
/** Values held before those that can be no template's are let go. */
const HELD_MAX = 100_000;

/**
 * What the stored observations of a whole brand tell: those in force now, or those that were in force before a moment
 * (UTC, that of a run), however far that run has come: a crawl that is taken up again knows what it knew at its start.
 */
export async function loadBrandKnowledge(viewer: Viewer, brandId: string, before?: string): Promise<BrandKnowledge> {
  const counting = countTemplates(await countWatched(viewer, brandId));
  for await (const values of siteValues(viewer, brandId, before)) counting.add(values);
  return counting.finish();
}

/** The same from values at hand: one row per value of a page. */
export function knowBrand(values: readonly SiteValue[]): BrandKnowledge {
  const counting = countTemplates(new Set(values.map((one) => one.locationId)).size);
  counting.add(values);
  return counting.finish();
}

interface Site {
  locations: number;
  /** By `field|value|method`: on the pages of how many locations. */
  values: Map<string, { key: string; locations: number }>;
}

/**
 * Counts, site by site, on how many locations' pages a value stands, as findTemplateValues does, for a brand of which no more
 * than some locations are held at a time. `total`: locations of the brand. A value that more of them lack already than may
 * lack a template's is let go: it can't come to be one.
 */
export function countTemplates(total: number): { add(values: readonly SiteValue[]): void; finish(): BrandKnowledge } {
  const sites = new Map<string, Site>();
  const isLost = (site: Site, locations: number): boolean => site.locations - locations > lackedAtMost(total);
  let held = 0;

  const letGo = (): void => {
    for (const site of sites.values()) {
      for (const [name, value] of site.values) if (isLost(site, value.locations)) site.values.delete(name);
    }
    held = [...sites.values()].reduce((sum, site) => sum + site.values.size, 0);
  };

  const addLocation = (values: readonly SiteValue[]): void => {
    const shown = new Map<string, Map<string, string | null>>();
    for (const one of values) {
      const host = templateHost(one.pageUrl);
      if (host === null) continue;
      const own = shown.get(host) ?? new Map<string, string | null>();
      own.set(`${one.field}|${one.method}|${JSON.stringify(one.value)}`, templateKey(observationOf(one)));
      shown.set(host, own);
    }
    for (const [host, own] of shown) {
      const site = sites.get(host) ?? { locations: 0, values: new Map<string, { key: string; locations: number }>() };
      sites.set(host, site);
      site.locations += 1;
      for (const [name, key] of own) {
        const value = site.values.get(name);
        if (value !== undefined) value.locations += 1;
        else if (key !== null && !isLost(site, 1)) {
          site.values.set(name, { key, locations: 1 });
          held += 1;
        }
      }
    }
  };

  return {
    /** Takes the values of some locations, each of them whole. */
    add(values) {
      for (const group of Map.groupBy(values, (one) => one.locationId).values()) addLocation(group);
      if (held > HELD_MAX) letGo();
    },
    finish() {
      const known = [...sites].filter(([, site]) => site.locations >= LOCATIONS_MIN);
      return {
        templateValues: new Map(known.map(([host, site]) => [host, new Set([...site.values.values()].flatMap(({ key, locations }) => (isTemplateShare(locations, site.locations) ? [key] : [])))])),
      };
    },
  };
}

function observationOf({ field, value, method, pageUrl }: Omit<SiteValue, 'locationId'>): Observation {
  return { field, value, method, raw: '', rank: 0, evidence: { url: pageUrl, fetchedAt: '', bodyHash: null, locator: '', excerpt: '' } } as Observation;
}
