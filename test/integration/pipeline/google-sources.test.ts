import { afterAll, beforeAll, expect, test } from 'vitest';
import { BrandStandard } from '#domain/brand-standard.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { crawlBrand } from '#jobs/pipeline/crawl-brand.ts';
import { openToolbox } from '#jobs/pipeline/toolbox.ts';
import businessProfile from '#publishers/google-business-profile.ts';
import places from '#publishers/google-places.ts';
import { createBrand } from '#records/brands.ts';
import { listBrandLinks } from '#records/listing-links.ts';
import { applyLocations, listLocations } from '#records/locations.ts';
import { savePublisherSettings } from '#records/publisher-settings.ts';
import { beginSignIn, endSignIn, readSignIn, returnFromSignIn } from '#records/publisher-sign-ins.ts';
import { listReviews } from '#records/reviews.ts';
import { publishStandard } from '#records/standards.ts';
import { standingVerdicts } from '#records/verdicts.ts';
import { inventedOwner, inventedReview, profileApi, type InventedProfile } from '#test/network/apis/google-business-profile.ts';
import { placesApi, ROSEMONT } from '#test/network/apis/google-places.ts';
import { serveApi, type ServedApi } from '#test/network/apis/serve-api.ts';
import { findInDatabase } from '../find-in-database.ts';
import { networkSettings } from '../network-crawl.ts';
import { startDatabase } from '../start-database.ts';
import { makeRecord } from '../records/sample.ts';

const NAME = 'Lunetterie Exemple';
const AT = new Date('2026-12-21T06:00:00Z');
const PROFILE: InventedProfile = {
  account: 'accounts/200', name: 'locations/1', owner: inventedOwner({ metadata: { mapsUri: 'https://maps.google.com/maps?cid=1', hasGoogleUpdated: true, hasVoiceOfMerchant: true } }),
  shown: { changes: { phoneNumbers: { primaryPhone: '(514) 555-0199' } }, diffMask: 'phoneNumbers.primaryPhone' }, reviews: [inventedReview('R1'), inventedReview('R2', { comment: '(Translated by Google) Bad.\n\n(Original)\nAccueil désagréable.', starRating: 'ONE' })],
};

let api: ServedApi;
const database = startDatabase();

beforeAll(async () => {
  const [profiles, map] = [profileApi([PROFILE]).listener, placesApi([{ ...ROSEMONT, facts: { ...ROSEMONT.facts, reviews: [{ name: `places/${ROSEMONT.id}/reviews/P1`, rating: 2, originalText: { text: 'Fast service.', languageCode: 'en' }, authorAttribution: { displayName: 'B. Passant' }, publishTime: '2026-11-02T10:00:00Z' }] } }])];
  api = await serveApi('*.googleapis.com', (request, response) => (request.headers.host === 'places.googleapis.com' ? map : profiles)(request, response));
});
afterAll(async () => {
  await api.close();
});

test('a store is found on both views of Google, linked by itself and judged by what customers see', async () => {
  const brandId = await createBrand(SYSTEM_VIEWER, { name: NAME, at: AT.toISOString() });
  await publishStandard(SYSTEM_VIEWER, brandId, BrandStandard.parse({ brand: NAME, names: [{ name: NAME, language: 'fr' }], languages: [{ required: ['fr'] }], publishers: { [businessProfile.id]: { required: true }, [places.id]: { required: true } } }), AT.toISOString());
  const record = makeRecord('MTL-01', ['Québec'], {
    businessName: NAME, address: { street: '1234, boul. Rosemont', unit: 'bureau 200', locality: 'Montréal', region: 'QC', postalCode: 'H2S 1A1', country: 'CA' }, phone: '+15145550101', coordinates: { latitude: 45.54, longitude: -73.59 },
    websiteUrls: { fr: 'https://www.lunetterie.example/fr/rosemont' }, regularHours: { mo: [[540, 720], [780, 1050]], tu: [], we: [], th: [], fr: [[1080, 1560]], sa: [], su: [] }, specialHours: [{ date: '2026-12-25', ranges: [] }],
  });
  await applyLocations(SYSTEM_VIEWER, brandId, { created: [record], changed: [] }, AT.toISOString());
  const toolbox = { ...(await openToolbox({ ...networkSettings(api.port, database.home), RESOLVE: `.googleapis.com=127.0.0.1:${api.port}` }, () => AT)), publishers: [businessProfile, places] };
  const signInAt = (publisherId: string) => ({ brandId, publisherId, userId: 'somebody', redirectUri: 'https://enseigne.example/back', state: 'state', verifier: 'verifier' });
  await savePublisherSettings(SYSTEM_VIEWER, toolbox.box, { brandId, publisherId: places.id, settings: { withReviews: 'true' }, secrets: { apiKey: 'test-key' } }, AT);
  await savePublisherSettings(SYSTEM_VIEWER, toolbox.box, { brandId, publisherId: businessProfile.id, settings: { clientId: 'client-of-a-test' }, secrets: { clientSecret: 'secret-of-a-test' } }, AT);
  await beginSignIn(SYSTEM_VIEWER, toolbox.box, signInAt(businessProfile.id), AT);
  const back = await returnFromSignIn(toolbox.box, { state: 'state', userId: 'somebody', code: 'code', trouble: null }, AT);
  const row = back && (await readSignIn(SYSTEM_VIEWER, toolbox.box, back.id));
  if (!row) throw new Error('Somebody signed in.');
  await endSignIn(SYSTEM_VIEWER, toolbox.box, row, { tokens: { accessToken: 'test-token', expiresAt: null, refreshToken: null } }, AT);
  try {
    await crawlBrand(toolbox, brandId, { asOf: AT, trigger: 'by-hand' });
  } finally {
    await toolbox.fetcher.close();
  }

  const [location] = await listLocations(SYSTEM_VIEWER, brandId);
  const links = await Promise.all([businessProfile, places].map(async ({ id }) => (await listBrandLinks(SYSTEM_VIEWER, brandId, id, ['confirmed', 'proposed'], 5)).map((one) => `${one.externalId} ${one.state}`)));
  expect(links).toEqual([['accounts/200/locations/1 confirmed'], [`${ROSEMONT.id} confirmed`]]);
  const verdicts = await standingVerdicts(SYSTEM_VIEWER, location?.id ?? '');
  const said = (publisherId: string, checkId: string) => verdicts.filter((one) => one.publisherId === publisherId && one.checkId === checkId && one.outcome !== 'not-applicable').map((one) => `${one.outcome} ${one.reason}`);
  for (const check of ['business-name', 'address', 'regular-hours', 'website-url', 'business-status', 'listing-present', 'special-hours']) expect([check, ...said(businessProfile.id, check), ...said(places.id, check)]).toEqual([check, 'pass ok', 'pass ok']);
  expect([said(businessProfile.id, 'phone'), said(places.id, 'phone')]).toEqual([['fail mismatch'], ['pass ok']]);
  expect([said(businessProfile.id, 'public-edit'), said(businessProfile.id, 'standing'), said(businessProfile.id, 'logo')]).toEqual([['fail changed-by-others'], ['pass ok'], []]);
  const reviews = await listReviews(SYSTEM_VIEWER, location?.id ?? '');
  expect(reviews.map(({ publisherId, rating, text }) => `${publisherId} ${rating ?? ''} ${text}`).toSorted()).toEqual([`${businessProfile.id} 1 Accueil désagréable.`, `${businessProfile.id} 4 Service rapide.`]);
  // Of what Places says nothing is kept but the verdicts and the id, reviews that were asked for among it.
  for (const value of ['Montréal, QC H2S 1A1, Canada', 'utm_source=gmb', 'Fast service.', 'B. Passant']) expect([value, ...(await findInDatabase(value))]).toEqual([value]);
});
