import { gatherTrustpilot, replyOnTrustpilot, searchTrustpilot, shownOnTrustpilot, testTrustpilot } from './_trustpilot-read.ts';
import { askUnit, readTrustpilotRefusal } from './_trustpilot-requests.ts';
import { TRUSTPILOT_FIELDS, TRUSTPILOT_WORDS } from './_trustpilot-words.ts';
import { defineBrandPublisher } from './define-publisher.ts';

/** Reviews of the brand's locations on Trustpilot. It shows neither hours nor an address. */
export default defineBrandPublisher({
  id: 'trustpilot',
  words: TRUSTPILOT_WORDS,
  // Its score is the brand's, not a location's: that of a location is counted from its reviews.
  carries: { businessName: 'always' },
  // 833 calls in five minutes and 10,000 an hour, of all that use the key.
  pace: { requestsPerSecond: 2, concurrency: 1 },
  // By contract. Answers of the private API hold reviewers' e-mail addresses: none is kept, only what is shown.
  retention: { bodyDays: 0, valueDays: null },
  patienceDays: 3,
  fields: TRUSTPILOT_FIELDS,
  // The private API; scopes it knows none. The key alone is tested, to say why it does not suffice.
  signIn: {
    authorizeUrl: 'https://authenticate.trustpilot.com/', tokenUrl: 'https://api.trustpilot.com/v1/oauth/oauth-business-users-for-applications/accesstoken', scopes: [], parameters: {}, isOptional: true,
  },
  readRefusal: readTrustpilotRefusal,
  editUrl: () => 'https://businessapp.b2b.trustpilot.com/reviews',
  plan: ({ locations, links, settings }) => (locations.some(({ id }) => (links.get(id) ?? []).length > 0) ? [askUnit(settings)] : []),
  async *search(target) {
    return yield* searchTrustpilot(target);
  },
  async *gather(target) {
    return yield* gatherTrustpilot(target);
  },
  async *test(target) {
    return yield* testTrustpilot(target);
  },
  async *reply(target, review) {
    return yield* replyOnTrustpilot(target, review);
  },
  async *shownReply(target, review) {
    return yield* shownOnTrustpilot(target, review);
  },
});
