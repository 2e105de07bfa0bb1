import { nameAndAddress, withQuery } from './_look-up.ts';
import { type BrandTarget, defineBrandPublisher, type ListingsByLocation, type PublisherRequest, SourceFailedError } from './define-publisher.ts';
import { locationOf } from './_assign-elements.ts';
import { failedTest } from './_failed-listing.ts';
import { elementUrl, readElement } from './_map-element.ts';
import { areasOf, overpassQuery, readOverpassAnswer } from './_overpass.ts';

const PUBLIC_ENDPOINT = 'https://overpass-api.de/api/interpreter';

const TESTED = {
  noLocations: { fr: 'Il n’y a pas encore d’établissement à chercher.', en: 'There are no locations to look for yet.' },
  refused: { fr: 'Overpass n’a pas répondu.', en: 'Overpass did not answer.' },
  cutShort: { fr: 'Overpass a répondu sans aller au bout : il est trop occupé, ou la région est trop vaste.', en: 'Overpass answered without getting to the end: it is too busy, or the area too wide.' },
};

/** The map that anybody may mend: asked once per area for the whole brand, never once per location. */
export default defineBrandPublisher({
  id: 'openstreetmap',
  words: {
    name: { fr: 'OpenStreetMap', en: 'OpenStreetMap' },
    description: {
      fr: 'La carte libre, lue par Overpass : réglages `wikidata` (élément de la marque) et `overpassUrl`.',
      en: 'The free map, read through Overpass: settings `wikidata` (the brand’s item) and `overpassUrl`.',
    },
    attribution: { fr: '© les contributeurs d’OpenStreetMap', en: '© OpenStreetMap contributors' },
  },
  // Volunteers map what they saw: what they left out is not the brand's defect.
  carries: {
    businessName: 'always', address: 'optional', phone: 'optional', websiteUrl: 'optional', regularHours: 'optional',
    businessStatus: 'optional', coordinates: 'optional', email: 'optional', category: 'optional', updatedAt: 'optional',
  },
  // The public endpoint gives an address two slots and asks for restraint.
  pace: { requestsPerSecond: 0.5, concurrency: 1 },
  // ODbL: may be kept, with attribution.
  retention: { bodyDays: null, valueDays: null },
  // An edit shows within minutes; Overpass mirrors lag by up to a day.
  patienceDays: 1,
  readRefusal: ({ status }) => (status === 400 ? 'request-refused' : null),
  fields: [
    {
      key: 'wikidata', kind: 'text', isRequired: false,
      label: { fr: 'Élément Wikidata de la marque', en: 'The brand’s Wikidata item' },
      hint: { fr: 'Par exemple Q123; sans lui, les lieux sont cherchés par les noms de la norme.', en: 'For example Q123; without it, places are looked for by the names of the standard.' },
    },
  ],
  async *test(target) {
    // One area proves the endpoint and the item; the others cost the map as much again.
    const [request] = requestsFor(target);
    const answer = request === undefined ? null : yield request;
    if (answer === null) return { ok: false, trouble: 'not-connected', words: TESTED.noLocations };
    if (!answer.ok) return failedTest('Overpass', answer.trouble, TESTED.refused);
    const read = readOverpassAnswer(answer.body ?? '');
    if ('trouble' in read) return failedTest('Overpass', read.trouble, TESTED.cutShort);
    const places = read.found.length;
    return { ok: true, words: { fr: `La carte répond; lieux de la marque dans la première région : ${places}.`, en: `The map answers; places of the brand in the first area: ${places}.` } };
  },
  lookUpUrl: (location) => withQuery('https://www.openstreetmap.org/search', { query: nameAndAddress(location) }),
  editUrl: ({ externalId }) => {
    const [type, id] = externalId.split('/');
    return type === undefined || id === undefined ? null : `https://www.openstreetmap.org/edit?${type}=${id}`;
  },
  plan: (target) => requestsFor(target),
  async *gather(target) {
    const listings: ListingsByLocation = new Map();
    const seen = new Set<string>();
    for (const request of requestsFor(target)) {
      const answer = yield request;
      if (!answer.ok) throw new SourceFailedError(answer.trouble, 'Overpass could not be read.');
      const read = readOverpassAnswer(answer.body ?? '');
      if ('trouble' in read) throw new SourceFailedError(read.trouble, 'Overpass did not answer in full.');
      for (const one of read.found) {
        const externalId = `${one.element.type}/${one.element.id}`;
        const location = locationOf(one.element, target.locations);
        if (location === null || seen.has(externalId)) continue;
        seen.add(externalId);
        const listing = { publisherId: 'openstreetmap', externalId, url: elementUrl(one.element), pages: readElement(one, answer, location.address), absent: false };
        listings.set(location.id, [...(listings.get(location.id) ?? []), listing]);
      }
    }
    return listings;
  },
});

function requestsFor({ locations, standard, settings }: BrandTarget): PublisherRequest[] {
  const brand = { wikidata: settings['wikidata'], names: standard.names.map(({ name }) => name) };
  return areasOf(locations.map(({ address }) => address)).map((area) => ({
    url: settings['overpassUrl'] ?? PUBLIC_ENDPOINT,
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ data: overpassQuery(area, brand) }).toString(),
    accept: 'json',
    // An API for programs, used under its own terms.
    obeysRobots: false,
    withResources: false,
  }));
}
