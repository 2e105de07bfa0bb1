import { afterEach, describe, expect, it } from 'vitest';
import sharp from 'sharp';
import publisher from '#publishers/google-business-profile.ts';
import { type PublisherRequest, SourceFailedError } from '#publishers/define-publisher.ts';
import { makeLocation, STANDARD, valueOf } from '../../backend/publishers/played.ts';
import { inventedOwner, inventedReview, profileApi, type InventedProfile, type ProfileOptions } from './google-business-profile.ts';
import { googleError, googleValidator } from './google-contract.ts';
import { serveApi, type ServedApi } from './serve-api.ts';

const SETTINGS = { accessToken: 'test-token' };
const rosemont = makeLocation();
const laval = makeLocation({ id: 'loc-2', storeCode: 'LAV-02' });
const LOGO = { name: 'accounts/200/locations/1/media/M1', mediaFormat: 'PHOTO', locationAssociation: { category: 'LOGO' }, googleUrl: 'https://photos.googleapis.com/p/logo', createTime: '2024-01-01T00:00:00Z' };
const reviews = (count: number) => Array.from({ length: count }, (_one, index) => inventedReview(`R${index + 1}`));
const ROSEMONT: InventedProfile = { account: 'accounts/200', name: 'locations/1', owner: inventedOwner(), media: [LOGO], reviews: reviews(5) };
const LAVAL: InventedProfile = {
  account: 'accounts/200', name: 'locations/2',
  owner: inventedOwner({ storeCode: 'LAV-02', metadata: { placeId: 'ChIJinventedLaval', hasGoogleUpdated: true } }),
  shown: { changes: { title: 'Lunetterie Exemple Laval', websiteUri: 'https://elsewhere.example/' }, diffMask: 'title', pendingMask: 'websiteUri' },
  standing: { complyWithGuidelines: { recommendationReason: 'BUSINESS_LOCATION_SUSPENDED' } }, reviews: [inventedReview('L1')],
};
const LINKS = new Map([['loc-1', ['accounts/200/locations/1']], ['loc-2', ['accounts/200/locations/2']]]);

let api: ServedApi | null = null;
afterEach(async () => {
  await api?.close();
  api = null;
});
async function serve(profiles = [ROSEMONT, LAVAL], options: ProfileOptions = {}) {
  const { listener, replies } = profileApi(profiles, options);
  api = await serveApi('*.googleapis.com', listener);
  return { api, replies };
}
const targetOf = (settings: Record<string, string> = SETTINGS, links = LINKS) => ({ locations: [rosemont, laval], standard: STANDARD, settings, links });
const gather = async (profiles?: InventedProfile[], options: ProfileOptions = {}, settings = SETTINGS) => {
  const served = await serve(profiles, options);
  const listings = await served.api.ask(publisher, publisher.gather(targetOf(settings)));
  return { first: listings.get('loc-1')?.[0], second: listings.get('loc-2')?.[0], asked: served.api.asked };
};
const read = (listing: Awaited<ReturnType<typeof gather>>['first'], id: string) => listing?.pages[0]?.reviews.find(({ externalId }) => externalId === id);

describe('Business Profile on loopback', () => {
  it('lists the account once, and asks for what differs alone', async () => {
    const { first, second, asked } = await gather();
    expect([valueOf(first, 'businessName'), valueOf(second, 'businessName')]).toEqual(['Lunetterie Exemple', 'Lunetterie Exemple Laval']);
    expect([valueOf(first, 'standing')?.standing, valueOf(second, 'standing')?.standing]).toEqual(['good', 'suspended']);
    expect(asked.map(({ url }) => url.split('?')[0])).toEqual([
      '/v1/accounts/200/locations', '/v4/accounts/200/locations/1/media', '/p/logo', '/v1/locations/2:getGoogleUpdated', '/v1/locations/2/VoiceOfMerchantState', '/v4/accounts/200/locations/2/media', '/v4/accounts/200/locations:batchGetReviews',
    ]);
    expect(asked.find(({ url }) => url === '/p/logo')?.headers.authorization).toBeUndefined();
  });
  it('goes on page after page, to the last review', async () => {
    const { first, second } = await gather([ROSEMONT, LAVAL], { pageLimit: 1 });
    expect(first?.pages[0]?.reviews.map(({ externalId }) => externalId)).toEqual(['R1', 'R2', 'R3', 'R4', 'R5']);
    expect(second?.pages[0]?.reviews.map(({ externalId }) => externalId)).toEqual(['L1']);
  });
  it('reads the logo as an image', async () => {
    const photo = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#123456' } }).composite([{ input: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><circle cx="32" cy="32" r="20" fill="#fff"/></svg>') }]).png().toBuffer();
    expect(valueOf((await gather(undefined, { photo })).first, 'logo')).toMatchObject({ url: LOGO.googleUrl, print: { width: 64, height: 64 } });
    await api?.close();
    expect(valueOf((await gather()).first, 'logo')).toEqual({ url: LOGO.googleUrl, print: null });
  });
  it('a profile that is not verified keeps no other’s reviews from us', async () => {
    const { first, second } = await gather([ROSEMONT, { ...LAVAL, isUnverified: true }]);
    expect([first?.pages[0]?.reviews.length, second?.pages[0]?.reviews.length]).toEqual([5, 0]);
  });
  it('“not found”, said of reviews now and then, is asked again', async () => {
    const { first, asked } = await gather(undefined, { faults: [{ at: /batchGetReviews/, reply: googleError(404, 'NOT_FOUND', 'Requested entity was not found.') }] });
    expect(read(first, 'R5')?.rating).toBe(4);
    expect(asked.filter(({ url }) => url.includes('/reviews')).length).toBe(0);
  });
  it('without the older API profiles are read, and the logo is not missing but unread', async () => {
    const { first, asked } = await gather(undefined, { hasV4: false });
    expect([valueOf(first, 'businessName'), valueOf(first, 'logo'), first?.pages[0]?.reviews]).toEqual(['Lunetterie Exemple', null, []]);
    expect(asked.filter(({ url }) => url.startsWith('/v4/')).length).toBe(1);
  });
  it('a profile that the account has given away is to be found again', async () => {
    expect((await gather([ROSEMONT])).second).toMatchObject({ absent: false, pages: [{ trouble: 'stale-id', observations: [] }] });
  });
  it('what customers see of one profile can’t be had: nothing is said of it', async () => {
    const { first, second } = await gather(undefined, { faults: Array.from({ length: 3 }, () => ({ at: /getGoogleUpdated/, reply: googleError(500, 'INTERNAL', 'Internal error.') })) });
    expect([first?.pages[0]?.trouble, second?.pages[0]?.trouble]).toEqual([null, 'server-error']);
  });
  it.each<[string, ProfileOptions, string]>([
    ['a sign-in that has run out', { token: 'newer' }, 'sign-in-expired'], ['a project that waits for Google', { isApproved: false }, 'not-approved'],
    ['no permission', { faults: [{ at: /accounts\/200\/locations/, reply: googleError(403, 'PERMISSION_DENIED', 'The caller does not have permission') }] }, 'not-authorised'],
    ['a read mask that is not understood', { faults: [{ at: /readMask/, reply: googleError(400, 'INVALID_ARGUMENT', 'Request contains an invalid argument.') }] }, 'request-refused'],
    ['a page of a proxy', { faults: [{ at: /accounts\/200\/locations/, reply: { status: 200, body: '<html>' } }] }, 'source-changed'],
  ])('%s fails the source', async (_case, options, trouble) => {
    const served = await serve(undefined, options);
    const failure = await served.api.ask(publisher, publisher.gather(targetOf())).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(SourceFailedError);
    expect(failure).toMatchObject({ trouble });
  });
  it('every profile is found once, by the group that holds it', async () => {
    const served = await serve([ROSEMONT, LAVAL, { ...ROSEMONT, account: 'accounts/100' }]);
    const found = await served.api.ask(publisher, publisher.search?.(targetOf()) ?? neverAsked());
    expect(found).toMatchObject([
      { externalId: 'accounts/200/locations/1', storeCode: 'MTL-01', name: 'Lunetterie Exemple', phone: '+15145550101', website: 'https://www.lunetterie.example/fr/rosemont', coordinates: { latitude: 45.54 }, url: 'https://maps.google.com/maps?cid=1' },
      { externalId: 'accounts/200/locations/2', storeCode: 'LAV-02' },
    ]);
  });
  it('an account that was named is the only one asked', async () => {
    const served = await serve([ROSEMONT, { ...LAVAL, account: 'accounts/100' }]);
    expect(await served.api.ask(publisher, publisher.search?.(targetOf({ ...SETTINGS, account: '100' })) ?? neverAsked())).toMatchObject([{ externalId: 'accounts/100/locations/2' }]);
    expect(served.api.asked.map(({ url }) => url.split('?')[0])).toEqual(['/v1/accounts/100/locations']);
  });
  it('a reply is published under its review', async () => {
    const served = await serve();
    const put = (externalId: string, text: string) => served.api.ask(publisher, publisher.reply?.(targetOf(), { listingId: 'accounts/200/locations/1', externalId, text }) ?? neverAsked());
    expect(await put('R2', 'Merci de votre visite !')).toEqual({ ok: true });
    expect([...served.replies]).toEqual([['locations/1/R2', 'Merci de votre visite !']]);
    expect(await put('R9', 'Merci !')).toEqual({ ok: false, trouble: 'not-found' });
    expect(await put('R1', 'é'.repeat(2049))).toEqual({ ok: false, trouble: 'request-refused' });
    expect(served.api.asked).toHaveLength(2);
  });
  it('a reply that may have arrived is not sent again', async () => {
    const broken = { at: /\/reply$/, method: 'PUT', reply: 'taken-without-answer' as const };
    const served = await serve(undefined, { faults: [broken, { ...broken, reply: googleError(503, 'UNAVAILABLE', 'Try later.') }] });
    const put = () => served.api.ask(publisher, publisher.reply?.(targetOf(), { listingId: 'accounts/200/locations/1', externalId: 'R2', text: 'Merci !' }) ?? neverAsked());
    expect([await put(), await put()]).toEqual([{ ok: false, trouble: 'network-error' }, { ok: false, trouble: 'server-error' }]);
    expect([served.api.asked.length, served.replies.get('locations/1/R2')]).toEqual([2, 'Merci !']);
  });
  it('the answer that stands is read: one that Google rejected is none, one in another form is in doubt', async () => {
    const reply = (changes: object) => ({ reviewReply: { comment: 'Merci.', updateTime: '2026-10-03T10:00:00Z', ...changes } });
    const served = await serve([{ ...ROSEMONT, reviews: [inventedReview('A'), inventedReview('B', reply({})), inventedReview('C', reply({ reviewReplyState: 'REJECTED' })), inventedReview('D', reply({ reviewReplyState: 'PENDING' })), inventedReview('E', reply({ comment: 7 }))] }]);
    const shown = (externalId: string) => served.api.ask(publisher, publisher.shownReply?.(targetOf(), { listingId: 'accounts/200/locations/1', externalId }) ?? neverAsked());
    expect(await Promise.all(['A', 'B', 'C', 'D', 'E', 'Z'].map(shown))).toEqual([
      { ok: true, text: null }, { ok: true, text: 'Merci.' }, { ok: true, text: null }, { ok: true, text: 'Merci.' }, { ok: false, trouble: 'source-changed' }, { ok: false, trouble: 'not-found' },
    ]);
  });
  it.each<[string, InventedProfile[], ProfileOptions, Record<string, string>, object]>([
    ['all that is granted', [ROSEMONT, LAVAL], {}, SETTINGS, { ok: true }], ['nobody signed in', [], {}, {}, { ok: false, trouble: 'not-connected' }], ['no profile', [], {}, SETTINGS, { ok: false, trouble: 'not-authorised' }],
    ['no older API', [ROSEMONT], { hasV4: false }, SETTINGS, { ok: false, trouble: 'not-approved' }], ['a project that waits for Google', [ROSEMONT], { isApproved: false }, SETTINGS, { ok: false, trouble: 'not-approved' }],
    ['a sign-in that has run out', [ROSEMONT], { token: 'newer' }, SETTINGS, { ok: false, trouble: 'sign-in-expired' }],
  ])('the test with %s says so in both languages', async (_case, profiles, options, settings, expected) => {
    const served = await serve(profiles, options);
    const report = await served.api.ask(publisher, publisher.test?.(targetOf(settings)) ?? neverAsked());
    expect(report).toMatchObject(expected);
    expect(report.words.fr).not.toBe(report.words.en);
  });
});

describe('what the mock holds us to', () => {
  it.each<[string, string]>([['no mask', 'accounts/200/locations?pageSize=10'], ['an unknown field', 'accounts/200/locations?readMask=name,hours'], ['too long a page', 'accounts/200/locations?readMask=name&pageSize=101'], ['a token of nowhere', 'accounts/200/locations?readMask=name&pageToken=x']])('%s is a 400', async (_case, path) => {
    const served = await serve();
    const answer = await served.api.fetcher.fetchPage(plain(`https://mybusinessbusinessinformation.googleapis.com/v1/${path}`), publisher.pace);
    expect(answer.status).toBe(400);
  });
  const DIRECTORY = 'google-business-profile';
  const shapes: [string, string, string, string][] = [
    ['accounts', `${DIRECTORY}/accountmanagement-v1.jsonschema.json`, 'ListAccountsResponse', 'https://mybusinessaccountmanagement.googleapis.com/v1/accounts?pageSize=20'],
    ['profiles', `${DIRECTORY}/businessinformation-v1.jsonschema.json`, 'ListLocationsResponse', `https://mybusinessbusinessinformation.googleapis.com/v1/accounts/200/locations?pageSize=1&readMask=${Object.keys(inventedOwner()).join(',')}`],
    ['one profile', `${DIRECTORY}/businessinformation-v1.jsonschema.json`, 'Location', `https://mybusinessbusinessinformation.googleapis.com/v1/locations/1?readMask=${Object.keys(inventedOwner()).join(',')}`],
    ['what is shown', `${DIRECTORY}/businessinformation-v1.jsonschema.json`, 'GoogleUpdatedLocation', 'https://mybusinessbusinessinformation.googleapis.com/v1/locations/2:getGoogleUpdated?readMask=name,title,websiteUri'],
    ['standing', `${DIRECTORY}/verifications-v1.jsonschema.json`, 'VoiceOfMerchantState', 'https://mybusinessverifications.googleapis.com/v1/locations/2/VoiceOfMerchantState'],
    ['photos', `${DIRECTORY}/mybusiness-v4.9.jsonschema.json`, 'ListMediaItemsResponse', 'https://mybusiness.googleapis.com/v4/accounts/200/locations/1/media?pageSize=2500'],
    ['one review', `${DIRECTORY}/mybusiness-v4.9.jsonschema.json`, 'Review', 'https://mybusiness.googleapis.com/v4/accounts/200/locations/1/reviews/R1'],
    ['reviews', `${DIRECTORY}/mybusiness-v4.9.jsonschema.json`, 'ListReviewsResponse', 'https://mybusiness.googleapis.com/v4/accounts/200/locations/1/reviews?pageSize=2'],
  ];
  it.skipIf(googleValidator(shapes[0]?.[1] ?? '', shapes[0]?.[2] ?? '') === null).each(shapes)('%s are answered as the contract says (skipped where ../shared is missing)', async (_what, contract, shape, url) => {
    const served = await serve();
    const answer = await served.api.fetcher.fetchPage(plain(url), publisher.pace);
    const validate = googleValidator(contract, shape);
    validate?.(JSON.parse(Buffer.from(answer.bytes ?? []).toString()));
    expect({ status: answer.status, errors: validate?.errors }).toEqual({ status: 200, errors: null });
    expect(validate?.({ unheardOf: 1 })).toBe(false);
  });
  it.skipIf(googleValidator(shapes[0]?.[1] ?? '', shapes[0]?.[2] ?? '') === null)('a batch of reviews is asked for and answered as the contract says (skipped where ../shared is missing)', async () => {
    const served = await serve();
    const request = publisher.plan(targetOf()).find(({ method }) => method === 'POST') ?? neverAsked();
    const [asks, answers] = ['BatchGetReviewsRequest', 'BatchGetReviewsResponse'].map((name) => googleValidator(`${DIRECTORY}/mybusiness-v4.9.jsonschema.json`, name));
    asks?.(JSON.parse(request.body ?? ''));
    answers?.(JSON.parse(Buffer.from((await served.api.fetcher.fetchPage(request, publisher.pace)).bytes ?? []).toString()));
    expect([asks?.errors, answers?.errors]).toEqual([null, null]);
  });
});

function plain(url: string): PublisherRequest {
  return { url, method: 'GET', headers: { authorization: 'Bearer test-token' }, accept: 'json', obeysRobots: false, withResources: false };
}

function neverAsked(): never {
  throw new Error('It has that.');
}
