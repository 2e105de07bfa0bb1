import { nameAndAddress, withQuery } from './_look-up.ts';
import { type BrandTarget, defineBrandPublisher, SourceFailedError } from './define-publisher.ts';
import { gatherProfiles } from './_google-profile-gather.ts';
import { batchReviews, listPhotos, listProfiles, profileUrl, readProfileName } from './_google-profile-requests.ts';
import { isSignedIn, readShownReply, REPLY_BYTES_MAX, replyToReview } from './_google-profile-reply.ts';
import { searchProfiles } from './_google-profile-search.ts';
import { testProfiles } from './_google-profile-test.ts';
import { FIELDS, REPORTS, SIGN_IN, WORDS } from './_google-profile-words.ts';
import { readGoogleRefusal } from './_google-refusal.ts';

/**
 * The profiles that the brand manages, read as customers see them. A listing's id is its v4 name,
 * `accounts/1/locations/2`, which holds the v1 name. Google's quota is by the minute (300 requests and API, 2026-11),
 * and a project that is not approved has one of zero: no day's count is granted.
 */
export default defineBrandPublisher({
  id: 'google-business-profile',
  words: WORDS,
  // The owner can fill all of these, dates far ahead among them; Google tells no place that the owner did not set.
  carries: {
    businessName: 'always', address: 'always', phone: 'always', websiteUrl: 'always', regularHours: 'always', specialHours: 'always', businessStatus: 'always', category: 'always', logo: 'always',
    description: 'optional', coordinates: 'optional', moreHours: 'optional', standing: 'always', publicEdit: 'optional',
  },
  // Three hosts, five a second each at most; Google turns down raises to those who come in bursts.
  pace: { requestsPerSecond: 4, concurrency: 1 },
  // The merchant's own data, for managing own profiles; an older wording of the policies lets content be cached 30 days.
  retention: { bodyDays: 30, valueDays: null },
  // Google reviews an edit for up to three days.
  patienceDays: 3,
  fields: FIELDS,
  signIn: SIGN_IN,
  readRefusal: (refusal) => readGoogleRefusal(refusal, 'sign-in-expired'),
  // https://developers.google.com/maps/documentation/urls/get-started
  lookUpUrl: (location) => withQuery('https://www.google.com/maps/search/', { api: '1', query: nameAndAddress(location) }),
  editUrl: ({ externalId }) => (readProfileName(externalId) === null ? null : profileUrl(externalId)),
  plan: ({ settings, links }) => {
    const names = [...links.values()].flat().flatMap((link) => readProfileName(link) ?? []);
    const accounts = [...Map.groupBy(names, ({ account }) => account)];
    return [...accounts.flatMap(([account, own]) => [listProfiles(settings, account, null), batchReviews(settings, account, own.map(({ v4 }) => v4), null)]), ...names.map((name) => listPhotos(settings, name, null))];
  },
  async *test({ settings }) {
    return isSignedIn(settings) ? yield* testProfiles(settings) : { ok: false, trouble: 'not-connected', words: REPORTS.notConnected };
  },
  async *search({ settings }) {
    return yield* searchProfiles(signedIn(settings));
  },
  async *gather(target: BrandTarget) {
    return yield* gatherProfiles({ ...target, settings: signedIn(target.settings) });
  },
  longestReply: { count: REPLY_BYTES_MAX, unit: 'bytes' },
  async *reply({ settings }, review) {
    return yield* replyToReview(settings, review);
  },
  async *shownReply({ settings }, review) {
    return yield* readShownReply(settings, review);
  },
});

function signedIn(settings: BrandTarget['settings']): BrandTarget['settings'] {
  if (!isSignedIn(settings)) throw new SourceFailedError('not-connected', 'Nobody has signed in to Google for this brand.');
  return settings;
}
