import type { RequestListener } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BrandStandard } from '#domain/brand-standard.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { crawlBrand } from '#jobs/pipeline/crawl-brand.ts';
import { openToolbox } from '#jobs/pipeline/toolbox.ts';
import facebook from '#publishers/facebook.ts';
import foursquare from '#publishers/foursquare.ts';
import trustpilot from '#publishers/trustpilot.ts';
import yelp from '#publishers/yelp.ts';
import { createBrand } from '#records/brands.ts';
import { listBrandLinks } from '#records/listing-links.ts';
import { applyLocations, listLocations } from '#records/locations.ts';
import { savePublisherSettings } from '#records/publisher-settings.ts';
import { publishStandard } from '#records/standards.ts';
import { standingVerdicts } from '#records/verdicts.ts';
import { facebookApi, ownPage } from '#test/network/apis/facebook.ts';
import { foursquareApi, ownPlace } from '#test/network/apis/foursquare.ts';
import { serveApi, type ServedApi } from '#test/network/apis/serve-api.ts';
import { ownReview, trustpilotApi } from '#test/network/apis/trustpilot.ts';
import { ownBusiness, ownYelpReview, yelpApi } from '#test/network/apis/yelp.ts';
import { networkSettings } from '../network-crawl.ts';
import { startDatabase } from '../start-database.ts';
import { makeRecord } from '../records/sample.ts';

const NAME = 'Lunetterie Exemple';
const AT = new Date('2026-03-02T06:00:00Z');
const SOURCES = [facebook, foursquare, trustpilot, yelp];

const APIS: [host: string, listener: RequestListener][] = [
  ['api.yelp.com', yelpApi(() => [{ json: ownBusiness({ phone: '+15145550199' }), reviews: { en: [ownYelpReview('r1', 'A bit slow', 3)] } }])],
  ['graph.facebook.com', facebookApi(() => [ownPage()])],
  ['places-api.foursquare.com', foursquareApi(() => [ownPlace({ unresolved_flags: ['closed'] })])],
  ['api.trustpilot.com', trustpilotApi(() => [ownReview()])],
];
let served: ServedApi[];
const database = startDatabase();

beforeAll(async () => {
  served = [];
  for (const [host, listener] of APIS) served.push(await serveApi(host, listener));
});
afterAll(async () => {
  for (const api of served.toReversed()) await api.close();
});

test('a store is found on Yelp, Facebook and Foursquare by its key, and judged; Trustpilot without a sign-in tells nothing of it', async () => {
  const brandId = await createBrand(SYSTEM_VIEWER, { name: NAME, at: AT.toISOString() });
  const publishers = Object.fromEntries(SOURCES.map(({ id }) => [id, { required: true }]));
  await publishStandard(SYSTEM_VIEWER, brandId, BrandStandard.parse({ brand: NAME, names: [{ name: NAME, language: 'fr' }], languages: [{ required: ['fr'] }], publishers }), AT.toISOString());
  const record = makeRecord('MTL-01', ['Québec'], {
    businessName: NAME, address: { street: '1234, boul. Rosemont', unit: 'bureau 200', locality: 'Montréal', region: 'QC', postalCode: 'H2S 1A1', country: 'CA' }, phone: '+15145550101', coordinates: { latitude: 45.5401, longitude: -73.5901 },
    websiteUrls: { fr: 'https://www.lunetterie.example/fr/rosemont' }, regularHours: { mo: [[540, 720], [780, 1050]], tu: [], we: [], th: [], fr: [[1080, 1560]], sa: [[540, 1440]], su: [] },
  });
  await applyLocations(SYSTEM_VIEWER, brandId, { created: [record], changed: [] }, AT.toISOString());
  const resolve = APIS.map(([host], index) => `${host}=127.0.0.1:${served[index]?.port}`).join(',');
  const toolbox = { ...(await openToolbox({ ...networkSettings(1, database.home), RESOLVE: resolve }, () => AT)), publishers: SOURCES };
  const enter = (publisherId: string, settings: Record<string, string>, secrets: Record<string, string>) => savePublisherSettings(SYSTEM_VIEWER, toolbox.box, { brandId, publisherId, settings, secrets }, AT);
  await enter('yelp', { reviews: 'true' }, { apiKey: 'yelp-key' });
  await enter('facebook', { pageId: '1' }, { accessToken: 'page-token' });
  await enter('foursquare', { premium: 'true' }, { serviceKey: 'service-key' });
  await enter('trustpilot', { domain: 'lunetterie.example' }, { clientId: 'tp-key' });
  try {
    await crawlBrand(toolbox, brandId, { asOf: AT, trigger: 'by-hand' });
  } finally {
    await toolbox.fetcher.close();
  }

  const [location] = await listLocations(SYSTEM_VIEWER, brandId);
  const links = await Promise.all(SOURCES.map(async ({ id }) => (await listBrandLinks(SYSTEM_VIEWER, brandId, id, ['confirmed', 'proposed'], 5)).map((one) => `${one.externalId} ${one.state}`)));
  expect(links).toEqual([[`${ownPage().id} confirmed`], [`${ownPlace().fsq_place_id} confirmed`], [], [`${ownBusiness().id} confirmed`]]);
  const verdicts = await standingVerdicts(SYSTEM_VIEWER, location?.id ?? '');
  const said = (checkId: string) => SOURCES.map(({ id }) => verdicts.filter((one) => one.publisherId === id && one.checkId === checkId && one.outcome !== 'not-applicable').map((one) => `${one.outcome} ${one.reason}`).join());
  expect(said('business-name')).toEqual(['pass ok', 'pass ok', 'cannot-tell not-connected', 'pass ok']);
  expect(said('regular-hours')).toEqual(['pass ok', 'pass ok', '', 'pass ok']);
  expect(said('phone')).toEqual(['pass ok', 'pass ok', '', 'fail mismatch']);
  expect(said('business-status')).toEqual(['pass ok', 'fail listed-closed-though-open', '', 'pass ok']);
  expect(said('listing-present')).toEqual(['pass ok', 'pass ok', 'cannot-tell not-connected', 'pass ok']);
});
