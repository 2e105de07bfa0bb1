import { foursquareIdIn } from './_foursquare-place.ts';
import { gatherFoursquare, searchFoursquare, testFoursquare } from './_foursquare-read.ts';
import { askPlace, readFoursquareRefusal } from './_foursquare-requests.ts';
import { FOURSQUARE_FIELDS, FOURSQUARE_WORDS } from './_foursquare-words.ts';
import { defineLocationPublisher } from './define-publisher.ts';

/** Places of Foursquare, each asked by its id. */
export default defineLocationPublisher({
  id: 'foursquare',
  words: FOURSQUARE_WORDS,
  // What people and applications entered: a place has a name and an address, the rest comes with time. Hours are paid for.
  carries: {
    businessName: 'always', address: 'always', phone: 'optional', websiteUrl: 'optional', email: 'optional', regularHours: 'optional', businessStatus: 'optional', coordinates: 'optional', category: 'optional', updatedAt: 'optional', rating: 'optional', standing: 'optional',
  },
  pace: { requestsPerSecond: 2, concurrency: 1 },
  // Usage guidelines (2026-02-12): no caching but of ids; a day on the device for Enterprise alone.
  retention: { bodyDays: 0, valueDays: 0 },
  // A proposed edit is voted on by others before it shows.
  patienceDays: 14,
  fields: FOURSQUARE_FIELDS,
  readRefusal: readFoursquareRefusal,
  idIn: foursquareIdIn,
  editUrl: ({ externalId }) => `https://foursquare.com/placemakers/review-place/${encodeURIComponent(externalId)}`,
  plan: ({ links, settings }) => links.map((id) => askPlace(id, settings)),
  async *search(target) {
    return yield* searchFoursquare(target);
  },
  async *gather(target) {
    return yield* gatherFoursquare(target);
  },
  async *test(target) {
    return yield* testFoursquare(target);
  },
});
