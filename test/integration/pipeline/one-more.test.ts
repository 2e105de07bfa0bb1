import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BrandStandard } from '#domain/brand-standard.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { crawlBrand } from '#jobs/pipeline/crawl-brand.ts';
import { openToolbox } from '#jobs/pipeline/toolbox.ts';
import { createBrand } from '#records/brands.ts';
import { listFindings } from '#records/findings.ts';
import { decideLink, listBrandLinks } from '#records/listing-links.ts';
import { applyLocations, listLocations } from '#records/locations.ts';
import { savePublisherSettings } from '#records/publisher-settings.ts';
import { countRequests, listAnswers } from '#records/publisher-uses.ts';
import { latestScores } from '#records/scores.ts';
import { publishStandard } from '#records/standards.ts';
import { addOneMore } from '#test/backend/publishers/one-more.ts';
import { networkSettings } from '../network-crawl.ts';
import { startDatabase } from '../start-database.ts';
import { makeRecord } from '../records/sample.ts';

const NAME = 'Lunetterie Boréale';
const AT = new Date('2026-03-02T06:00:00Z');
const PLACES = [{ id: '7', code: 'QC-1', name: NAME, phone: '418 555-0101' }, { id: '8', code: 'QC-2', name: NAME, phone: '418 555-0199' }];

const database = startDatabase();
let town: Server;
let more: Awaited<ReturnType<typeof addOneMore>>;
beforeAll(async () => {
  more = await addOneMore();
  town = createServer((request, response) => {
    const place = PLACES.find(({ id }) => request.url === `/places/${id}`);
    if (request.headers['x-key'] !== 'town-key') response.writeHead(401).end('{}');
    else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(place ?? PLACES));
  });
  await new Promise<void>((resolve) => town.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  town.closeAllConnections();
  town.close();
  await more.forget();
});

test('a publisher that is one file more is searched with its key, linked, judged, scored and counted, with no other file touched', async () => {
  const brandId = await createBrand(SYSTEM_VIEWER, { name: NAME, at: AT.toISOString() });
  await publishStandard(SYSTEM_VIEWER, brandId, BrandStandard.parse({ brand: NAME, names: [{ name: NAME }], publishers: { 'ville-ouverte': { required: true } } }), AT.toISOString());
  const created = [1, 2].map((index) => makeRecord(`QC-${index}`, ['Québec'], { phone: `+1418555010${index}`, websiteUrls: {} }));
  await applyLocations(SYSTEM_VIEWER, brandId, { created, changed: [] }, AT.toISOString());
  const toolbox = { ...(await openToolbox(networkSettings((town.address() as AddressInfo).port, database.home), () => AT)), publishers: more.publishers };
  await savePublisherSettings(SYSTEM_VIEWER, toolbox.box, { brandId, publisherId: 'ville-ouverte', settings: {}, secrets: { apiKey: 'town-key' } }, AT);
  try {
    await crawlBrand(toolbox, brandId, { asOf: AT, trigger: 'by-hand' });
  } finally {
    await toolbox.fetcher.close();
  }
  // A code without a place proves nothing by itself: a person confirms once.
  const proposed = await listBrandLinks(SYSTEM_VIEWER, brandId, 'ville-ouverte', ['proposed', 'confirmed'], 10);
  expect(proposed.map((one) => `${one.storeCode} ${one.externalId} ${one.state}`).toSorted()).toEqual(['QC-1 7 proposed', 'QC-2 8 proposed']);
  for (const { id } of proposed) await decideLink({ ...SYSTEM_VIEWER, userId: 'somebody' }, brandId, id, 'confirmed', AT);
  const later = new Date('2026-03-02T12:00:00Z');
  const again = { ...(await openToolbox(networkSettings((town.address() as AddressInfo).port, database.home), () => later)), publishers: more.publishers };
  try {
    await crawlBrand(again, brandId, { asOf: later, trigger: 'by-hand' });
  } finally {
    await again.fetcher.close();
  }

  const locations = new Map((await listLocations(SYSTEM_VIEWER, brandId)).map((one) => [one.id, one.storeCode]));
  const findings = (await listFindings(SYSTEM_VIEWER, { brandId })).map((one) => `${locations.get(one.locationId) ?? ''} ${one.publisherId} ${one.checkId} ${one.reason} ${one.observed ?? ''}`);
  expect(findings).toEqual(['QC-2 ville-ouverte phone mismatch +1 418 555 0199']);
  const scores = await latestScores(SYSTEM_VIEWER, brandId);
  expect(scores.flatMap((one) => one.listings.map(({ publisherId, value }) => `${publisherId} ${value === 100 ? 'whole' : 'less'}`)).toSorted()).toEqual(['ville-ouverte less', 'ville-ouverte whole']);
  const asked = await countRequests(SYSTEM_VIEWER, { brandId, publisherId: 'ville-ouverte', period: '2026-03-02' });
  expect(asked).toBeGreaterThan(3);
  expect((await listAnswers(SYSTEM_VIEWER, brandId, 5)).get('ville-ouverte')?.reduce((sum, one) => sum + one.good, 0)).toBe(asked);
});
