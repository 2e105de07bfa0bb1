import type { GatheredListing } from '#domain/listing.ts';
import { type BrandPublisher, type BrandTarget, defineBrandPublisher, type ListingsByLocation, type PublisherRequest, type PublisherSettings, SourceFailedError } from './define-publisher.ts';
import { saysAbsent } from '#domain/trouble.ts';
import { parseJson } from './_api-page.ts';
import { failedTest } from './_failed-listing.ts';
import { sayFound, sayTrouble } from './_geojson-words.ts';
import { locationOf, ownSigns } from './_assign-elements.ts';
import { featureId, featureUrl, readFeature } from './_map-feature.ts';
import { type Feature, featuresOf, isOfBrand } from './_geojson.ts';

/** What tells one source of GeoJSON from another. */
export interface GeoJsonSource extends Pick<BrandPublisher, 'id' | 'words' | 'fields' | 'patienceDays'> {
  /** Where the file is; null while nobody has said. */
  addressOf(settings: PublisherSettings): string | null;
}

/**
 * Declares a publisher that is one GeoJSON file of the whole brand: a FeatureCollection whose properties are OSM tags as All
 * The Places writes them. A location has one listing there, the feature that has most of its signs: several features of one
 * place are its departments.
 */
export function defineGeoJson({ addressOf, ...source }: GeoJsonSource): BrandPublisher {
  const requestsFor = ({ locations, settings }: BrandTarget): PublisherRequest[] => {
    const url = addressOf(settings);
    return url === null || locations.length === 0 ? [] : [{ url, method: 'GET', accept: 'json', obeysRobots: false, withResources: false }];
  };
  return defineBrandPublisher({
    // What a spider could not read is left out of the file: nothing that is missing is the brand's defect.
    carries: {
      businessName: 'optional', address: 'optional', phone: 'optional', email: 'optional', websiteUrl: 'optional', regularHours: 'optional', businessStatus: 'optional', category: 'optional',
      coordinates: 'optional', socialProfile: 'optional',
    },
    pace: { requestsPerSecond: 0.5, concurrency: 1 },
    // Free to keep; but the whole file comes again at each crawl, and the values that it gave are kept by themselves.
    retention: { bodyDays: 30, valueDays: null },
    // It copies the brand's own site: what is mended there is mended here.
    editUrl: ({ url }) => (/^https?:/.test(url) ? url : null),
    ...source,
    plan: requestsFor,
    async *test(target) {
      const [request] = requestsFor(target);
      if (request === undefined) return { ok: false, trouble: 'not-connected', words: sayTrouble('no-file') };
      const answer = yield request;
      if (!answer.ok) return saysAbsent(answer.trouble) ? { ok: false, trouble: answer.trouble, words: sayTrouble('not-there') } : failedTest(source.words.name.en, answer.trouble, sayTrouble('unread'));
      const features = featuresOf(parseJson(answer.body));
      if (features === null) return { ok: false, trouble: 'source-changed', words: sayTrouble('no-collection') };
      const own = ofBrand(features, target);
      return { ok: true, words: sayFound({ features: own.length, matched: bestByLocation(own, target).size, locations: target.locations.length }) };
    },
    async *gather(target) {
      const [request] = requestsFor(target);
      if (request === undefined) throw new SourceFailedError('not-connected', 'No file is named.');
      const answer = yield request;
      // A file that is not there says nothing of the brand's locations.
      if (!answer.ok) throw new SourceFailedError(saysAbsent(answer.trouble) ? 'source-failed' : answer.trouble, 'The file could not be read.');
      const features = featuresOf(parseJson(answer.body));
      if (features === null) throw new SourceFailedError('source-changed', 'This is no GeoJSON FeatureCollection.');
      const best = bestByLocation(ofBrand(features, target), target);
      const listings: ListingsByLocation = new Map();
      for (const location of target.locations) {
        const feature = best.get(location.id)?.feature;
        if (feature === undefined) continue;
        const url = featureUrl(feature, request.url);
        const listing: GatheredListing = { publisherId: source.id, externalId: featureId(feature), url, pages: [readFeature(feature, url, answer, location.address)], absent: false };
        listings.set(location.id, [listing]);
      }
      return listings;
    },
  });
}

function ofBrand(features: readonly Feature[], { settings }: BrandTarget): Feature[] {
  return features.filter((one) => isOfBrand(one, settings['wikidata']));
}

function bestByLocation(features: readonly Feature[], { locations }: BrandTarget): Map<string, { feature: Feature; signs: number }> {
  const best = new Map<string, { feature: Feature; signs: number }>();
  for (const feature of features) {
    const location = locationOf({ ...feature, hasForeignRefs: true }, locations);
    if (location === null) continue;
    const signs = ownSigns(feature, location);
    if (signs > (best.get(location.id)?.signs ?? -1)) best.set(location.id, { feature, signs });
  }
  return best;
}
