import { describe, expect, it } from 'vitest';
import { SHARED_REASONS } from '#checks/_shared-reasons.ts';
import type { GatheredListing } from '#domain/listing.ts';
import type { ConnectionReport } from '#domain/publisher-connection.ts';
import type { Trouble } from '#domain/trouble.ts';
import { SourceFailedError } from '#publishers/define-publisher.ts';
import { loadPublishers } from '#publishers/run.ts';
import { readShared } from '#test/network/apis/contract.ts';
import { googleError } from '#test/network/apis/google-contract.ts';
import { play, playSource, type PlayedSource } from './every-answer.ts';

/** What somebody has to do about a refusal; where two need the same, they may be called the same. */
type Remedy = 'another key' | 'sign in again' | 'be given leave' | 'wait for approval' | 'another plan' | 'wait until the quota is new' | 'wait' | 'find the listing again' | 'mend our request' | 'read the new form' | 'write a review' | 'name another file';

interface Refused { what: string; status: number; body: string; trouble: Trouble; remedy: Remedy; /** The answers that it stands in place of; left out: all. */ at?: RegExp; /** Told by the test of the connection alone: a gathering goes on without what is refused. */ isTestOnly?: boolean }

const google = (what: string, trouble: Trouble, remedy: Remedy, ...error: Parameters<typeof googleError>): Refused => ({ what, trouble, remedy, ...googleError(...error) });
const limited = (metadata: Record<string, string>) => ({ reason: 'RATE_LIMIT_EXCEEDED', metadata });
const yelp = (status: number, code: string, trouble: Trouble, remedy: Remedy, more: Partial<Refused> = {}): Refused => ({ what: code, status, body: JSON.stringify({ error: { code, description: 'Played.' } }), trouble, remedy, ...more });
const facebook = (code: number, trouble: Trouble, remedy: Remedy, subcode?: number): Refused => ({ what: `code ${code}${subcode === undefined ? '' : `, subcode ${subcode}`}`, status: code === 2 ? 500 : 400, body: JSON.stringify({ error: { message: 'Played.', type: 'OAuthException', code, ...(subcode === undefined ? {} : { error_subcode: subcode }) } }), trouble, remedy });
const foursquare = (status: number, message: string, trouble: Trouble, remedy: Remedy): Refused => ({ what: message, status, body: JSON.stringify({ message }), trouble, remedy });
const gateway = (status: number, errorcode: string, trouble: Trouble, remedy: Remedy, at?: RegExp): Refused => ({ what: errorcode, status, body: JSON.stringify({ fault: { faultstring: 'Played.', detail: { errorcode } } }), trouble, remedy, ...(at === undefined ? {} : { at }) });
const OWN_TROUBLE: Refused = { what: 'trouble of its own', status: 503, body: '<html>', trouble: 'server-error', remedy: 'wait' };
const OTHER_FORM: Refused = { what: 'an answer of another form', status: 200, body: '["what"]', trouble: 'source-changed', remedy: 'read the new form' };
const PRIVATE = /private/;

/** Every refusal that the studied APIs are known to give. */
const REFUSED: Readonly<Record<string, readonly Refused[]>> = {
  'google-business-profile': [
    OWN_TROUBLE, google('a sign-in that has run out', 'sign-in-expired', 'sign in again', 401, 'UNAUTHENTICATED', 'Request had invalid authentication credentials.'), google('no permission', 'not-authorised', 'be given leave', 403, 'PERMISSION_DENIED', 'The caller does not have permission'),
    google('a scope that was not granted', 'not-authorised', 'be given leave', 403, 'PERMISSION_DENIED', 'Request had insufficient authentication scopes.', { reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT' }),
    google('a quota of zero', 'not-approved', 'wait for approval', 429, 'RESOURCE_EXHAUSTED', 'Quota exceeded.', limited({ quota_limit_value: '0' })), google('an API that is not enabled', 'not-approved', 'wait for approval', 403, 'PERMISSION_DENIED', 'Played: it is disabled.', { reason: 'SERVICE_DISABLED' }),
    google('the day’s quota', 'quota-spent', 'wait until the quota is new', 429, 'RESOURCE_EXHAUSTED', 'Quota exceeded.', limited({ quota_limit: 'RequestsPerDayPerProject', quota_limit_value: '9' })), google('the minute’s quota', 'rate-limited', 'wait', 429, 'RESOURCE_EXHAUSTED', 'Quota exceeded.', limited({ quota_limit: 'RequestsPerMinutePerProject', quota_limit_value: '300' })),
    google('a mask that is not understood', 'request-refused', 'mend our request', 400, 'INVALID_ARGUMENT', 'Request contains an invalid argument.'),
    { ...google('the older API unseen', 'not-approved', 'wait for approval', 403, 'PERMISSION_DENIED', 'Google My Business API has not been used in project 0 before or it is disabled.'), at: /\/v4\//, isTestOnly: true },
  ],
  'google-places': [
    OWN_TROUBLE, { ...OTHER_FORM, body: '[]' }, google('a key that is wrong', 'key-refused', 'another key', 400, 'INVALID_ARGUMENT', 'API key not valid.', { reason: 'API_KEY_INVALID' }), google('a key of other sites', 'key-refused', 'another key', 403, 'PERMISSION_DENIED', 'Played: blocked.', { reason: 'API_KEY_HTTP_REFERRER_BLOCKED' }),
    google('the older API alone', 'not-approved', 'wait for approval', 403, 'PERMISSION_DENIED', 'Played: it is disabled.', { reason: 'SERVICE_DISABLED' }), google('no billing', 'not-in-plan', 'another plan', 403, 'PERMISSION_DENIED', 'This API method requires billing to be enabled.', { reason: 'BILLING_DISABLED' }),
    google('the ceiling of the day', 'quota-spent', 'wait until the quota is new', 429, 'RESOURCE_EXHAUSTED', 'Quota exceeded.', limited({ quota_unit: '1/d/{project}' })), google('too many at once', 'rate-limited', 'wait', 429, 'RESOURCE_EXHAUSTED', 'Quota exceeded.'),
    google('an id of before, as 404', 'stale-id', 'find the listing again', 404, 'NOT_FOUND', 'The Place ID is no longer valid.'), google('an id of before, as 400', 'stale-id', 'find the listing again', 400, 'INVALID_ARGUMENT', 'Not a valid Place ID: x'), google('no mask', 'request-refused', 'mend our request', 400, 'INVALID_ARGUMENT', 'FieldMask is a required parameter.'),
  ],
  yelp: [
    OWN_TROUBLE, OTHER_FORM, yelp(400, 'INVALID_REQUEST', 'request-refused', 'mend our request'), yelp(401, 'TOKEN_INVALID', 'key-refused', 'another key'), yelp(401, 'UNAUTHORIZED_API_KEY', 'not-in-plan', 'another plan'), yelp(403, 'AUTHORIZATION_ERROR', 'not-authorised', 'be given leave'), yelp(403, 'BUSINESS_UNAVAILABLE', 'withheld', 'write a review'),
    yelp(404, 'NOT_FOUND', 'stale-id', 'find the listing again'), yelp(404, 'NOT_FOUND', 'not-in-plan', 'another plan', { what: 'reviews that the plan leaves out', at: /\/reviews/, isTestOnly: true }), yelp(413, 'PAYLOAD_TOO_LARGE', 'request-refused', 'mend our request'), yelp(429, 'TOO_MANY_REQUESTS_PER_SECOND', 'rate-limited', 'wait'), yelp(429, 'ACCESS_LIMIT_REACHED', 'quota-spent', 'wait until the quota is new'),
  ],
  facebook: [
    OWN_TROUBLE, { ...OTHER_FORM, at: /locations/ }, facebook(190, 'key-refused', 'another key'), facebook(190, 'sign-in-expired', 'sign in again', 463), facebook(102, 'sign-in-expired', 'sign in again'), facebook(4, 'rate-limited', 'wait'), facebook(17, 'rate-limited', 'wait'), facebook(32, 'rate-limited', 'wait'), facebook(613, 'rate-limited', 'wait'), facebook(2, 'server-error', 'wait'),
    facebook(10, 'not-authorised', 'be given leave'), facebook(200, 'not-authorised', 'be given leave'), facebook(283, 'not-authorised', 'be given leave'), facebook(299, 'not-authorised', 'be given leave'), facebook(3, 'not-approved', 'wait for approval'), facebook(12, 'request-refused', 'mend our request'), facebook(100, 'request-refused', 'mend our request'), facebook(100, 'stale-id', 'find the listing again', 33), facebook(803, 'stale-id', 'find the listing again'),
  ],
  foursquare: [
    OWN_TROUBLE, OTHER_FORM, foursquare(401, 'Played: no such key.', 'key-refused', 'another key'), foursquare(403, 'Played: not allowed.', 'not-authorised', 'be given leave'), foursquare(429, 'Played: no API credits remaining.', 'quota-spent', 'wait until the quota is new'), foursquare(402, 'Played: pay first.', 'quota-spent', 'wait until the quota is new'), foursquare(429, 'Played: slower.', 'rate-limited', 'wait'),
    foursquare(404, 'Played: no such place.', 'stale-id', 'find the listing again'), foursquare(400, 'Played: a version is required.', 'request-refused', 'mend our request'),
  ],
  trustpilot: [
    OWN_TROUBLE, OTHER_FORM, gateway(401, 'oauth.v2.InvalidApiKey', 'key-refused', 'another key'), gateway(403, 'oauth.v2.InvalidApiKeyForGivenResource', 'not-approved', 'wait for approval'), gateway(401, 'keymanagement.service.invalid_access_token', 'sign-in-expired', 'sign in again', PRIVATE), gateway(403, 'steps.oauth.v2.InsufficientScope', 'not-authorised', 'be given leave', PRIVATE), gateway(429, 'policies.ratelimit.SpikeArrestViolation', 'rate-limited', 'wait'),
    gateway(429, 'policies.ratelimit.QuotaViolation', 'rate-limited', 'wait'), { what: 'a domain that is not known', status: 404, body: '{"message":"Played."}', trouble: 'stale-id', remedy: 'find the listing again' }, { what: 'a question that is not understood', status: 400, body: '{}', trouble: 'request-refused', remedy: 'mend our request' },
  ],
  'recherche-entreprises': [OWN_TROUBLE, OTHER_FORM, { what: 'too many questions', status: 429, body: '{}', trouble: 'rate-limited', remedy: 'wait' }, { what: 'a question that is not understood', status: 400, body: '{"erreur":"Veuillez indiquer au moins un paramètre de recherche."}', trouble: 'request-refused', remedy: 'mend our request' }],
  openstreetmap: [
    OWN_TROUBLE, { what: 'no slot', status: 429, body: '', trouble: 'rate-limited', remedy: 'wait' }, { what: 'a query that died half-way', status: 200, body: '{"elements":[],"remark":"runtime error: Query timed out"}', trouble: 'source-failed', remedy: 'wait' }, { ...OTHER_FORM, trouble: 'source-changed' },
    { what: 'a query that is not understood', status: 400, body: '<html>', trouble: 'request-refused', remedy: 'mend our request' },
  ],
  'all-the-places': [OWN_TROUBLE, OTHER_FORM, { what: 'no such spider', status: 404, body: '<html>', trouble: 'source-failed', remedy: 'name another file' }],
  geojson: [OWN_TROUBLE, OTHER_FORM, { what: 'no such file', status: 404, body: '', trouble: 'source-failed', remedy: 'name another file' }],
};
/** Answers in which no list stands where one is looked for. */
const OTHER_FORMS = ['["what"]', '<html>', 'null', '{"places":"~","businesses":"~","results":"~","data":"~","reviews":"~","accounts":"~","locations":"~"}'];
/** Troubles that are over by themselves: the test says to try again. */
const PASSING: readonly Trouble[] = ['server-error', 'source-failed'];

const publishers = await loadPublishers();
const played = (await Promise.all(publishers.filter(({ id }) => REFUSED[id] !== undefined).map(playSource))).filter((one) => one !== null);

it('the refusals of every publisher with an API stand here', () => {
  expect(played.map(({ publisher }) => publisher.id)).toEqual(Object.keys(REFUSED).toSorted());
  const asked = publishers.filter((one) => one.readRefusal !== undefined || one.test !== undefined).map(({ id }) => id);
  expect(asked.filter((id) => REFUSED[id] === undefined)).toEqual([]);
});

describe.each(played.map((source) => [source.publisher.id, source] as const))('%s', (id, source) => {
  const rows = (REFUSED[id] ?? []).map((row) => [row.what, row] as const);
  it.each(rows.filter(([, row]) => row.isTestOnly !== true))('%s, in a crawl', async (_what, row) => {
    expect(await gatherRefused(source, row)).toBe(row.trouble);
    const { fr, en } = SHARED_REASONS[row.trouble] ?? { fr: '', en: '' };
    expect([fr.length > 20, en.length > 20, fr === en]).toEqual([true, true, false]);
  });
  it.each(rows)('%s, in a test of the connection', async (_what, row) => {
    const report = await testRefused(source, row);
    // A file that is not there is told as such to who names it.
    expect([report.ok, report.ok ? null : report.trouble === 'not-found' ? 'source-failed' : report.trouble]).toEqual([false, row.trouble]);
  });
  it.each(source.publisher.search === undefined ? [] : OTHER_FORMS)('an answer of another form to a search (%s) is no absence', async (body) => {
    await expect(play(source, 'search', new Map(), inPlace({ status: 200, body }))).rejects.toMatchObject({ id: 'source-failed', trouble: 'source-changed' });
  });
  it('what needs another remedy has another trouble and another sentence, in both languages', async () => {
    const remedies = Map.groupBy(REFUSED[id] ?? [], (row) => row.trouble);
    expect([...remedies].map(([trouble, same]) => [trouble, new Set(same.map((one) => one.remedy)).size])).toEqual([...remedies.keys()].map((trouble) => [trouble, 1]));
    const said = await Promise.all([...remedies.values()].flatMap(([row]) => (row === undefined || PASSING.includes(row.trouble) ? [] : [testRefused(source, row)])));
    expect(new Set(said.map(({ words }) => words.fr)).size).toBe(said.length);
    expect(new Set(said.map(({ words }) => words.en)).size).toBe(said.length);
  });
});

it('every trouble has a sentence of its own in both languages', () => {
  const troubles = [...new Set(Object.values(REFUSED).flat().map((row) => row.trouble))];
  expect(new Set(troubles.map((one) => SHARED_REASONS[one]?.fr)).size).toBe(troubles.length);
  expect(new Set(troubles.map((one) => SHARED_REASONS[one]?.en)).size).toBe(troubles.length);
});

const STUDIED: readonly (readonly [publisher: string, file: string, status: number, trouble: Trouble])[] = [
  ['google-business-profile', 'error-400-readmask', 400, 'request-refused'], ['google-business-profile', 'error-401', 401, 'sign-in-expired'], ['google-business-profile', 'error-403-permission', 403, 'not-authorised'], ['google-business-profile', 'error-429-quota0', 429, 'not-approved'],
  ['google-places', 'error-400-api-key', 400, 'key-refused'], ['google-places', 'error-400-fieldmask', 400, 'request-refused'], ['google-places', 'error-400-stale-place-id', 400, 'stale-id'], ['google-places', 'error-403-service-disabled', 403, 'not-approved'], ['google-places', 'error-404-stale-place-id', 404, 'stale-id'], ['google-places', 'error-429', 429, 'rate-limited'],
  ['yelp', 'error-400-INVALID_REQUEST', 400, 'request-refused'], ['yelp', 'error-401-TOKEN_INVALID', 401, 'key-refused'], ['yelp', 'error-401-UNAUTHORIZED_API_KEY', 401, 'not-in-plan'], ['yelp', 'error-403-BUSINESS_UNAVAILABLE', 403, 'withheld'], ['yelp', 'error-404-NOT_FOUND', 404, 'stale-id'], ['yelp', 'error-429-ACCESS_LIMIT_REACHED', 429, 'quota-spent'], ['yelp', 'error-429-TOO_MANY_REQUESTS_PER_SECOND', 429, 'rate-limited'],
  ['facebook', 'error-12-ratings-v22plus', 400, 'request-refused'], ['facebook', 'error-190-token-expired', 400, 'sign-in-expired'], ['facebook', 'error-283-permission', 403, 'not-authorised'], ['facebook', 'error-4-ratelimit', 400, 'rate-limited'],
  ['foursquare', 'error-401', 401, 'key-refused'], ['foursquare', 'error-429-credits', 429, 'quota-spent'], ['osm', 'overpass-timeout-200', 200, 'source-failed'],
];
it.skipIf(readShared('yelp/fixtures/error-401-TOKEN_INVALID.json') === null).each(STUDIED)('the studied answer of %s, %s, ends a crawl as it should (skipped where ../shared is not beside the repository)', async (folder, file, status, trouble) => {
  const source = played.find(({ publisher }) => publisher.id === (folder === 'osm' ? 'openstreetmap' : folder));
  if (source === undefined) throw new Error('It is played.');
  expect(await gatherRefused(source, { status, body: JSON.stringify(readShared(`${folder}/fixtures/${file}.json`)) })).toBe(trouble);
});

type Refusal = Pick<Refused, 'status' | 'body' | 'at'>;
const inPlace = ({ status, body, at }: Refusal) => (key: string, played: { status: number; body: string }) => (at === undefined || at.test(key) ? { status, body } : played);

/** The trouble that a gathering ends with: that of the source, or of its listing. */
async function gatherRefused(source: PlayedSource, row: Refusal): Promise<Trouble | null> {
  try {
    const result = await play(source, 'gather', new Map(), inPlace(row));
    const [listing] = result instanceof Map ? [...(result as Map<string, GatheredListing[]>).values()].flat() : (result as GatheredListing[]);
    return listing?.pages[0]?.trouble ?? null;
  } catch (error) {
    if (error instanceof SourceFailedError) return error.trouble;
    throw error;
  }
}

async function testRefused(source: PlayedSource, row: Refusal): Promise<ConnectionReport> {
  return (await play(source, 'test', new Map(), inPlace(row))) as ConnectionReport;
}
