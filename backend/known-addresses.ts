import type { BrandStandard } from '#domain/brand-standard.ts';
import type { Location } from '#domain/location.ts';
import type { Publisher } from '#publishers/define-publisher.ts';
import { manualInterval, publishersFor } from './plan-crawl.ts';

/** A publisher at which some open locations have no address to read. */
export interface WithoutAddress {
  publisherId: string;
  locations: number;
  /** The standard requires a listing there: until somebody gives an address, nobody can tell whether there is one. */
  isRequired: boolean;
}

/** Whether a publisher that reads given addresses alone was given one for this location; true of any other publisher. */
export function hasKnownAddress(publisher: Publisher, location: Location, standard: BrandStandard): boolean {
  if (publisher.isByAddress !== true || publisher.asks !== 'each-location') return true;
  return publisher.plan({ location, standard, settings: {}, links: [] }).length > 0;
}

/** Publishers that the standard names, read at given addresses alone, with how many open locations lack theirs; the most first. */
export function countWithoutAddress(publishers: readonly Publisher[], standard: BrandStandard, locations: readonly Location[]): WithoutAddress[] {
  const byAddress = publishers.filter((one) => one.isByAddress === true && standard.publishers[one.id] !== undefined && manualInterval(one, standard) === null);
  const counted = byAddress.map((publisher): WithoutAddress => ({
    publisherId: publisher.id, isRequired: standard.publishers[publisher.id]?.required === true,
    locations: locations.filter((one) => one.businessStatus === 'open' && publishersFor(one, standard, [publisher]).length > 0 && !hasKnownAddress(publisher, one, standard)).length,
  }));
  return counted.filter((one) => one.locations > 0).toSorted((a, b) => b.locations - a.locations || a.publisherId.localeCompare(b.publisherId));
}
