import { facebookIdIn } from './_facebook-id.ts';
import { gatherFacebook, searchFacebook, testFacebook } from './_facebook-read.ts';
import { askLocations, askPage, PAGE_FIELDS, readFacebookRefusal } from './_facebook-requests.ts';
import { FACEBOOK_FIELDS, FACEBOOK_WORDS } from './_facebook-words.ts';
import { whereOf, withQuery } from './_look-up.ts';
import { defineBrandPublisher } from './define-publisher.ts';

/** The brand's own pages on Facebook. */
export default defineBrandPublisher({
  id: 'facebook',
  words: FACEBOOK_WORDS,
  // A store page has a place for each of these, and the brand fills it in. Reviews were taken out of the API.
  carries: {
    businessName: 'always', address: 'always', phone: 'always', websiteUrl: 'always', regularHours: 'always', businessStatus: 'optional', coordinates: 'optional', category: 'optional', rating: 'optional',
  },
  // Calls are counted by the hour and by how many people use the page: few are granted to a small one.
  pace: { requestsPerSecond: 1, concurrency: 1 },
  // Platform Terms: as long as it serves what it was asked for. A year of the brand's own pages tells how they fared.
  retention: { bodyDays: 30, valueDays: 365 },
  // An owner's change shows within minutes; one to the name is looked at for days.
  patienceDays: 3,
  fields: FACEBOOK_FIELDS,
  readRefusal: readFacebookRefusal,
  idIn: facebookIdIn,
  lookUpUrl: (location) => withQuery('https://www.facebook.com/search/places/', { q: `${location.businessName} ${whereOf(location)}` }),
  editUrl: ({ externalId }) => `https://www.facebook.com/${encodeURIComponent(externalId)}/about`,
  plan({ locations, links, settings }) {
    const ids = locations.flatMap(({ id }) => [...(links.get(id) ?? [])]);
    const mainPage = settings['pageId']?.trim() ?? '';
    if (ids.length === 0) return [];
    return mainPage === '' ? ids.map((id) => askPage(id, PAGE_FIELDS, settings)) : [askLocations(mainPage, PAGE_FIELDS, null, settings)];
  },
  async *search(target) {
    return yield* searchFacebook(target);
  },
  async *gather(target) {
    return yield* gatherFacebook(target);
  },
  async *test(target) {
    return yield* testFacebook(target);
  },
});
