import { describe, expect, it } from 'vitest';
import { observationsOf } from '#domain/observation.ts';
import publisher from '#publishers/google-business-profile.ts';
import { originalOf, readProfileReview } from '#publishers/_google-profile-reviews.ts';
import { inventedOwner, inventedReview } from '../../network/apis/google-business-profile.ts';
import { googleFixture } from '../../network/apis/google-contract.ts';
import { misreadings } from './changed-answers.ts';
import { answered, drive, makeLocation, STANDARD, troubled, valueOf } from './played.ts';

const LINK = 'accounts/200/locations/1';
const rosemont = makeLocation();
const UPDATED = { ...inventedOwner(), name: 'locations/1', metadata: { hasGoogleUpdated: true, hasVoiceOfMerchant: true, mapsUri: 'https://maps.google.com/maps?cid=1' } };
/** What each address answers; a location list, its public view, standing, photos and reviews. */
interface Played { owner?: unknown; list?: unknown; shown?: unknown; standing?: unknown; media?: unknown; reviews?: unknown }

async function gather(played: Played = {}, links = [LINK]) {
  const { owner = { name: 'locations/1', ...inventedOwner() }, list = { locations: [owner] }, shown = {}, standing = {}, media = {}, reviews = {} } = played;
  const target = { locations: [rosemont], standard: STANDARD, settings: { accessToken: 'token' }, links: new Map([['loc-1', links]]) };
  const { result, requests } = await drive(publisher.gather(target), ({ url, isImage }) => {
    if (isImage === true) return troubled('unreadable');
    const body = url.includes('getGoogleUpdated') ? shown : url.includes('VoiceOfMerchant') ? standing : url.includes('/media') ? media : url.includes('Reviews') ? reviews : list;
    return answered(JSON.stringify(body), 'application/json', url);
  });
  return { listing: result.get('loc-1')?.[0], requests };
}
const evidenceOf = (listing: Awaited<ReturnType<typeof gather>>['listing'], field: 'phone' | 'businessName') => observationsOf(listing?.pages[0]?.observations ?? [], field)[0]?.evidence;

describe('what is asked', () => {
  it('fields by name, with the token in a header', async () => {
    const { requests } = await gather();
    expect(requests[0]?.url).toMatch(/^https:\/\/mybusinessbusinessinformation\.googleapis\.com\/v1\/accounts\/200\/locations\?readMask=name%2C.*&pageSize=100$/);
    expect(requests.filter(({ isImage }) => isImage !== true).every(({ headers, url }) => headers?.['authorization'] === 'Bearer token' && !url.includes('token='))).toBe(true);
  });
  it('nothing without a link, or by one that is no name of a profile', async () => {
    expect((await gather({}, [])).requests).toEqual([]);
    const { listing, requests } = await gather({}, ['locations/1']);
    expect([listing?.absent, listing?.pages[0]?.trouble, requests]).toEqual([false, 'stale-id', []]);
  });
  it('nothing before somebody has signed in', async () => {
    const asked = drive(publisher.gather({ locations: [rosemont], standard: STANDARD, settings: {}, links: new Map() }), () => troubled('forbidden'));
    await expect(asked).rejects.toMatchObject({ trouble: 'not-connected' });
  });
});

describe('what is read', () => {
  it('each value, with its place in the answer, and both names of the profile', async () => {
    const { listing } = await gather();
    expect(listing).toMatchObject({ publisherId: 'google-business-profile', externalId: LINK, url: 'https://maps.google.com/maps?cid=1', absent: false, pages: [{ language: 'fr', trouble: null }] });
    expect(publisher.editUrl({ url: '', externalId: LINK })).toBe('https://business.google.com/n/1/profile');
    expect(valueOf(listing, 'businessName')).toBe('Lunetterie Exemple');
    expect(valueOf(listing, 'address')).toEqual({ street: '1234 Bd Rosemont', locality: 'Montréal', region: 'QC', postalCode: 'H2S 1A1', country: 'CA' });
    expect(observationsOf(listing?.pages[0]?.observations ?? [], 'phone').map(({ value, rank }) => [value?.e164, rank])).toEqual([['+15145550101', 0], ['+15145550102', 1]]);
    expect(valueOf(listing, 'regularHours')?.week).toMatchObject({ mo: [[540, 720], [780, 1050]], fr: [[1080, 1560]], sa: [], su: [] });
    expect([valueOf(listing, 'specialHours'), valueOf(listing, 'moreHours')?.kind]).toEqual([[{ date: '2026-12-25', ranges: [] }], 'ONLINE_SERVICE_HOURS']);
    expect([valueOf(listing, 'businessStatus'), valueOf(listing, 'description'), valueOf(listing, 'coordinates')]).toEqual(['open', 'Lunetterie de quartier.', { latitude: 45.54, longitude: -73.59 }]);
    expect(evidenceOf(listing, 'phone')).toMatchObject({ locator: '$.locations[0].phoneNumbers.primaryPhone', excerpt: '(514) 555-0101' });
  });
  it('the primary category alone, by name and by key', async () => {
    expect(observationsOf((await gather()).listing?.pages[0]?.observations ?? [], 'category').map(({ value }) => value)).toEqual(['Opticien', 'categories/gcid:optician']);
  });
  it.each<[string, object, string | null]>([
    ['a day ahead', { status: 'OPEN', openingDate: { year: 2026, month: 3, day: 3 } }, 'opening-soon'], ['a month ahead, without a day', { status: 'OPEN', openingDate: { year: 2026, month: 4 } }, 'opening-soon'], ['this month, without a day', { status: 'OPEN', openingDate: { year: 2026, month: 3 } }, 'open'],
    ['closed for a while', { status: 'CLOSED_TEMPORARILY' }, 'closed-temporarily'], ['closed for good', { status: 'CLOSED_PERMANENTLY' }, 'closed-permanently'], ['a word of tomorrow', { status: 'PAUSED' }, null],
  ])('the status of a store: %s', async (_case, openInfo, status) => {
    expect(valueOf((await gather({ owner: { name: 'locations/1', ...inventedOwner({ openInfo }) } })).listing, 'businessStatus')).toBe(status);
  });
});

describe('what customers see', () => {
  it('is what is read, with the owner’s words beside it', async () => {
    const shown = { location: { ...UPDATED, title: 'Lunettes Pas Chères', phoneNumbers: { primaryPhone: '(514) 555-0199' } }, diffMask: 'title,phoneNumbers.primaryPhone' };
    const { listing } = await gather({ owner: UPDATED, shown });
    expect([valueOf(listing, 'businessName'), valueOf(listing, 'phone')?.e164]).toEqual(['Lunettes Pas Chères', '+15145550199']);
    expect(evidenceOf(listing, 'businessName')).toMatchObject({ locator: '$.location.title' });
    expect(observationsOf(listing?.pages[0]?.observations ?? [], 'publicEdit').map(({ value }) => value)).toEqual([
      { field: 'businessName', owner: 'Lunetterie Exemple', shown: 'Lunettes Pas Chères' }, { field: 'phone', owner: '(514) 555-0101', shown: '(514) 555-0199' },
    ]);
  });
  it('of a field whose edit is on its way is not known, whatever stands there', async () => {
    const { websiteUri: _gone, ...location } = UPDATED as Record<string, unknown>;
    const { listing } = await gather({ owner: { ...UPDATED, metadata: { hasPendingEdits: true, hasVoiceOfMerchant: true } }, shown: { location, diffMask: 'phone_numbers,websiteUri', pendingMask: 'websiteUri,regularHours.periods' } });
    expect([valueOf(listing, 'websiteUrl'), valueOf(listing, 'regularHours'), valueOf(listing, 'phone')?.e164]).toEqual([null, null, '+15145550101']);
    expect(valueOf(listing, 'publicEdit')).toBeUndefined();
  });
  it('is asked for only where it differs', async () => {
    expect((await gather()).requests.some(({ url }) => url.includes('getGoogleUpdated'))).toBe(false);
  });
  it('hours that were taken away are told as an edit, in words that people read', async () => {
    const { regularHours: _gone, ...location } = UPDATED as Record<string, unknown>;
    const { listing } = await gather({ owner: UPDATED, shown: { location, diffMask: 'regularHours' } });
    expect(valueOf(listing, 'publicEdit')).toMatchObject({ field: 'regularHours', owner: expect.stringContaining('Mo 09:00-12:00') as string, shown: null });
    expect(valueOf(listing, 'regularHours')).toBeUndefined();
  });
});

describe('the standing of a profile', () => {
  const owner = { name: 'locations/1', ...inventedOwner({ metadata: { mapsUri: 'https://maps.google.com/maps?cid=1' } }) };
  it.each<[string, unknown, string | undefined]>([
    ['suspended', { complyWithGuidelines: { recommendationReason: 'BUSINESS_LOCATION_SUSPENDED' } }, 'suspended'], ['disabled', { complyWithGuidelines: { recommendationReason: 'BUSINESS_LOCATION_DISABLED' } }, 'disabled'],
    ['another prevails', { resolveOwnershipConflict: {} }, 'duplicate'], ['not verified', { verify: { hasPendingVerification: true } }, 'not-verified'], ['reviewed', { waitForVoiceOfMerchant: {} }, 'under-review'], ['in good standing after all', { hasVoiceOfMerchant: true }, 'good'],
    ['of a kind that nobody knows', { somethingNew: {} }, undefined], ['a list', [], undefined],
  ])('%s', async (_case, standing, expected) => {
    expect(valueOf((await gather({ owner, standing })).listing, 'standing')?.standing).toBe(expected);
  });
});

describe('a review', () => {
  it.each([
    ['(Translated by Google) Fast.\n\n(Original)\nRapide.', 'Rapide.'], ['Rapide.\n\n(Translated by Google)\nFast.', 'Rapide.'], ['(Traduit par Google) Rapide.\n\n(Avis d’origine)\nFast.', 'Fast.'], ['(Translated by Google) Fast.', 'Fast.'], ['Rapide (original) et poli.', 'Rapide (original) et poli.'], ['', ''],
  ])('%j was written as %j', (comment, written) => {
    expect(originalOf(comment)).toBe(written);
  });
  it('has its stars, its author where the author is shown, and the owner’s answer', () => {
    const reply = { comment: 'Merci !', updateTime: '2026-10-03T00:00:00Z', reviewReplyState: 'APPROVED' };
    expect(readProfileReview(inventedReview('R1', { reviewReply: reply }))).toEqual({ externalId: 'R1', publishedAt: '2026-10-02T10:00:00.123456Z', rating: 4, text: 'Service rapide.', authorName: 'A. Essai', reply: { text: 'Merci !', publishedAt: '2026-10-03T00:00:00Z' } });
    expect(readProfileReview(inventedReview('R1', { reviewer: { displayName: 'A Google User', isAnonymous: true }, starRating: 'STAR_RATING_UNSPECIFIED', comment: undefined, reviewReply: { ...reply, reviewReplyState: 'REJECTED' } }))).toMatchObject({ rating: null, text: '', authorName: null, reply: null });
  });
  it('given twice is one, and one without an id is none', async () => {
    const locationReviews = [{ name: LINK, review: inventedReview('R1') }, { name: LINK, review: inventedReview('R1') }, { name: LINK, review: {} }, { name: 'accounts/200/locations/9', review: inventedReview('R9') }, 'text'];
    expect((await gather({ reviews: { locationReviews } })).listing?.pages[0]?.reviews.map(({ externalId }) => externalId)).toEqual(['R1']);
  });
  it('a series that turns in a circle ends', async () => {
    const { listing, requests } = await gather({ reviews: { locationReviews: [{ name: LINK, review: inventedReview('R1') }], nextPageToken: 'again' } });
    expect(listing?.pages[0]?.reviews).toHaveLength(1);
    expect(requests.length).toBeLessThan(10);
  });
});

describe('an answer that changes makes nothing throw, and no other field change its value', () => {
  const sources = {
    businessName: /title/, address: /storefrontAddress/, phone: /phoneNumbers|storefrontAddress/, websiteUrl: /websiteUri/, regularHours: /regularHours/, specialHours: /specialHours/, businessStatus: /openInfo/, category: /categories/, coordinates: /latlng/,
    description: /profile/, moreHours: /moreHours/, standing: /metadata/,
  };
  it('the list of profiles', async () => {
    const answer = { locations: [{ name: 'locations/1', ...inventedOwner() }] };
    const { tried, wrong } = await misreadings(answer, async (list) => (await gather({ list })).listing, { sources, leads: /^locations(?:\[0\](?:\.name)?)?$/ });
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(200);
  });
  it('what customers see', async () => {
    const answer = { location: { name: 'locations/1', ...inventedOwner() }, diffMask: 'title', pendingMask: 'latlng' };
    const masked = Object.fromEntries(Object.entries(sources).map(([field, source]) => [field, field === 'coordinates' ? /latlng|pendingMask/ : source]));
    const { wrong } = await misreadings(answer, async (shown) => (await gather({ owner: UPDATED, shown })).listing, { sources: masked, leads: /^location$/ });
    expect(wrong).toEqual([]);
  });
  it('reviews, photos and standing', async () => {
    const owner = { name: 'locations/1', ...inventedOwner({ metadata: {} }) };
    const media = { mediaItems: [{ name: 'M1', locationAssociation: { category: 'LOGO' }, googleUrl: 'https://photos.example/logo' }], totalMediaItemCount: 1 };
    const reviews = { locationReviews: [{ name: LINK, review: inventedReview('R1', { reviewReply: { comment: 'Merci', updateTime: '2026-10-03T00:00:00Z' } }) }] };
    const standing = { complyWithGuidelines: { recommendationReason: 'BUSINESS_LOCATION_SUSPENDED' } };
    const parts = [['reviews', reviews], ['media', media], ['standing', standing]] as const;
    for (const [name, answer] of parts) {
      const own = name === 'media' ? { logo: /media|location|google/ } : name === 'standing' ? { standing: /./ } : {};
      const { wrong } = await misreadings(answer, async (changed) => (await gather({ owner, media, reviews, standing, [name]: changed })).listing, { sources: { ...own, businessName: /^$/, regularHours: /^$/, ...(name === 'reviews' ? { logo: /^$/, standing: /^$/ } : {}) }, leads: /^$/ });
      expect(wrong).toEqual([]);
    }
  });
});

const SHARED = ['location-24x7', 'location-closed-temporarily', 'location-overnight', 'location-split-and-special'];
it.skipIf(googleFixture('google-business-profile/fixtures/location-24x7.json') === null).each(SHARED)('the studied answer %s is read whole (skipped where ../shared is missing)', async (name) => {
  const location = JSON.parse(googleFixture(`google-business-profile/fixtures/${name}.json`) ?? '{}') as { name: string };
  const { listing } = await gather({ list: { locations: [location] }, shown: { location } }, [`accounts/200/${location.name}`]);
  expect(listing?.pages[0]?.trouble).toBeNull();
  expect(listing?.pages[0]?.observations.filter(({ value }) => value === null)).toEqual([]);
});
it.skipIf(googleFixture('google-business-profile/fixtures/google-updated-diff.json') === null)('the studied difference is read as what customers see (skipped where ../shared is missing)', async () => {
  const shown = JSON.parse(googleFixture('google-business-profile/fixtures/google-updated-diff.json') ?? '{}') as unknown;
  const owner = JSON.parse(googleFixture('google-business-profile/fixtures/location-split-and-special.json') ?? '{}') as { name: string };
  const { listing } = await gather({ owner, shown }, [`accounts/200/${owner.name}`]);
  expect([valueOf(listing, 'businessName'), valueOf(listing, 'websiteUrl')]).toEqual(['Lunetterie Exemple', null]);
  expect(observationsOf(listing?.pages[0]?.observations ?? [], 'publicEdit').map(({ value }) => value?.field)).toEqual(['businessName', 'phone', 'regularHours']);
});
