import type { FieldName, Observation, ReadMethod } from '#domain/observation.ts';

/** The fields that belong to one location, and that a template's footer or head repeats with the head office's. */
const LOCATION_FIELDS: ReadonlySet<FieldName> = new Set(['businessName', 'address', 'phone', 'email', 'regularHours', 'specialHours', 'coordinates']);
/** Those of which another value on the page is enough to pass over the template's: no two places share them by chance. */
const OF_ONE_PLACE: ReadonlySet<FieldName> = new Set(['address', 'phone', 'email', 'coordinates']);
/** Fewer pages of a site show no template: two shops may share a phone. */
const PAGES_MIN = 5;
/** Of a site's location pages; a page or two may be of another make. */
const SHARE_MIN = 0.8;

/** True when what is shown by pages of this many of a site's locations is its template's. */
export function isTemplateShare(on: number, of: number): boolean {
  return of >= PAGES_MIN && on >= of * SHARE_MIN;
}

/** How many of a site's locations may lack a value of its template at most, of so many; one more, for what rounding takes. */
export function lackedAtMost(of: number): number {
  return of - of * SHARE_MIN + 1;
}

/** One location's page of a site, as read. */
export interface SitePage {
  /** Host of the site, or whatever tells its pages from others'. */
  host: string;
  /** The location that the page is about: its own pages in two languages are one. */
  location: string;
  observations: readonly Observation[];
}

/** What a site's template says on (nearly) every location's page: the head office's values, which are no location's own. */
export interface TemplateValues {
  /** True for a value that the template repeats, read by the method that read this one. */
  isRepeated(host: string, one: Observation): boolean;
  /** True for a value at a place where most of the site's locations say something, and not all of them the same. */
  isAtOwnPlace(host: string, one: Observation): boolean;
  /** The repeated values, for people: host, field, value as JSON, method, on how many locations' pages of how many. */
  list(): { host: string; field: FieldName; value: string; method: ReadMethod; locations: number; of: number }[];
}

/**
 * Finds values that a site's location pages repeat, whichever location they are about: on at least four fifths of five
 * locations or more. A value counts by the method that read it, and not by its exact place: where a number stands in
 * header, text and footer, a reader names the first of them, which differs from page to page. Where the whole brand
 * publishes one number for all, it is every location's number as well, and only the checks can tell (a shared phone is
 * no identity).
 */
export function findTemplateValues(pages: readonly SitePage[]): TemplateValues {
  const locations = new Map<string, Set<string>>();
  const places = new Map<string, { host: string; on: Set<string> }>();
  const seen = new Map<string, { host: string; field: FieldName; value: string; method: ReadMethod; on: Set<string> }>();
  for (const { host, location, observations } of pages) {
    locations.set(host, (locations.get(host) ?? new Set()).add(location));
    for (const one of observations) {
      if (!LOCATION_FIELDS.has(one.field) || one.value === null) continue;
      const key = keyOf(host, one);
      const entry = seen.get(key) ?? { host, field: one.field, value: JSON.stringify(one.value), method: one.method, on: new Set<string>() };
      entry.on.add(location);
      seen.set(key, entry);
      const placeKey = placeKeyOf(host, one);
      const place = places.get(placeKey) ?? { host, on: new Set<string>() };
      place.on.add(location);
      places.set(placeKey, place);
    }
  }
  const isTemplate = ({ host, on }: { host: string; on: ReadonlySet<string> }): boolean => {
    const of = locations.get(host)?.size ?? 0;
    return isTemplateShare(on.size, of);
  };
  const repeated = new Map([...seen].filter(([, entry]) => isTemplate(entry)));
  return {
    isRepeated: (host, one) => repeated.has(keyOf(host, one)),
    isAtOwnPlace: (host, one) => {
      const place = places.get(placeKeyOf(host, one));
      return place !== undefined && isTemplate(place) && !repeated.has(keyOf(host, one));
    },
    list: () => [...repeated.values()].map(({ host, field, value, method, on }) => ({ host, field, value, method, locations: on.size, of: locations.get(host)?.size ?? 0 })),
  };
}

/**
 * A location's own observations: what the template repeats is left out of each field of which the page says something
 * of its own. Where it does not, the repeated value stays: it may still be the location's. Stores of a chain may well
 * keep the same hours, so these give way only to hours at a place where the other pages have theirs; a name that all
 * pages repeat is the brand's and stays. Ranks close up.
 */
export function dropTemplateValues(host: string, observations: readonly Observation[], templates: TemplateValues): Observation[] {
  const answered = new Set<FieldName>();
  for (const one of observations) {
    const isOwn = OF_ONE_PLACE.has(one.field) ? !templates.isRepeated(host, one) : one.field !== 'businessName' && templates.isAtOwnPlace(host, one);
    if (one.value !== null && isOwn) answered.add(one.field);
  }
  const kept = observations.filter((one) => !answered.has(one.field) || !templates.isRepeated(host, one));
  const ranks = new Map<string, number>();
  return kept.map((one) => {
    const key = `${one.field}|${one.method}`;
    const rank = ranks.get(key) ?? 0;
    ranks.set(key, rank + 1);
    return rank === one.rank ? one : { ...one, rank };
  });
}

function keyOf(host: string, one: Observation): string {
  return `${host}|${one.field}|${one.method}|${JSON.stringify(one.value)}`;
}

function placeKeyOf(host: string, one: Observation): string {
  return `${host}|${one.field}|${placeOf(one)}`;
}

/**
 * The kind of place: a method and the path to it, without the counts that move when a page has one block more. An
 * address of a link in a locator is the value itself, not its place.
 */
function placeOf({ method, evidence }: Observation): string {
  const locator = evidence.locator.replace(/\[href="[^"]*"\]/g, '[href]').replace(/:nth-of-type\(\d+\)/g, '').replace(/\[\d+\]/g, '[]');
  // Ids that are made per page ("post-1204", "store_17") name one kind of block.
  return `${method} ${locator.replace(/\d+/g, '#')}`;
}
