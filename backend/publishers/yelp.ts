import type { GatheredListing } from '#domain/listing.ts';
import { whereOf, withQuery } from './_look-up.ts';
import { yelpIdIn } from './_yelp-business.ts';
import { readYelpListing, searchYelp, testYelp } from './_yelp-read.ts';
import { askDetails, readYelpRefusal, yelpLocales } from './_yelp-requests.ts';
import { YELP_FIELDS, YELP_WORDS } from './_yelp-words.ts';
import { defineLocationPublisher } from './define-publisher.ts';

/** Listings of Yelp, each asked by its id. */
export default defineLocationPublisher({
  id: 'yelp',
  words: YELP_WORDS,
  // The website is an attribute of the dearer plans; a position and a category Yelp adds by itself.
  carries: {
    businessName: 'always', address: 'always', phone: 'always', regularHours: 'always', specialHours: 'optional', businessStatus: 'optional',
    coordinates: 'optional', category: 'optional', websiteUrl: 'optional', rating: 'optional',
  },
  // Three of its choice on most plans, and of each the beginning.
  reviewSample: 3,
  // Its limit per second is not published; a burst is answered by 429.
  pace: { requestsPerSecond: 2, concurrency: 1 },
  // Terms: content may be kept for 24 hours, the id for ever.
  retention: { bodyDays: 1, valueDays: 1 },
  // What an owner changes shows within days; what anybody else proposes is looked at first.
  patienceDays: 7,
  // The trial's, counted anew at midnight UTC; a paid plan grants more.
  quota: { requests: 300, per: 'day', timeZone: 'UTC', setting: 'dailyCalls' },
  fields: YELP_FIELDS,
  readRefusal: readYelpRefusal,
  // The owner's form; without a claim on the business it asks for one.
  lookUpUrl: (location) => withQuery('https://www.yelp.com/search', { find_desc: location.businessName, find_loc: whereOf(location) }),
  editUrl: ({ externalId }) => `https://biz.yelp.com/biz_info/${encodeURIComponent(externalId)}`,
  idIn: yelpIdIn,
  plan: ({ location, links, settings }) => links.map((id) => askDetails(id, yelpLocales(location)[0], settings)),
  async *search(target) {
    return yield* searchYelp(target);
  },
  async *gather(target) {
    const listings: GatheredListing[] = [];
    for (const id of target.links) listings.push(yield* readYelpListing(id, target));
    return listings;
  },
  async *test(target) {
    return yield* testYelp(target);
  },
});
