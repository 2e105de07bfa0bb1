import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BrandStandard } from '#domain/brand-standard.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { crawlBrand } from '#jobs/pipeline/crawl-brand.ts';
import { openToolbox, type Toolbox } from '#jobs/pipeline/toolbox.ts';
import type { Publisher } from '#publishers/define-publisher.ts';
import { decideLink, listBrandLinks, nameLink } from '#records/listing-links.ts';
import { createBrand } from '#records/brands.ts';
import { applyLocations, listLocations } from '#records/locations.ts';
import { publishStandard } from '#records/standards.ts';
import { makeRecord } from '../records/sample.ts';
import { savePublisherSettings } from '#records/publisher-settings.ts';
import { countRequests, listAnswers } from '#records/publisher-uses.ts';
import { listRuns } from '#records/runs.ts';
import { standingVerdicts } from '#records/verdicts.ts';
import { findInDatabase } from '../find-in-database.ts';
import { networkSettings } from '../network-crawl.ts';
import { startDatabase } from '../start-database.ts';
import { atlasForBrand, atlasPublisher, startAtlas, type Atlas } from './atlas.ts';

const KEY = 'atlas-key-5f0c9b1e77';
const NAME = 'Lunetterie Boréale';
const STORES = [0, 1, 2].map((index) => ({ code: `QC-${index}`, phone: `+1418555010${index}`, street: `${100 + index} rue Principale`, postalCode: `G${index + 1}R 2B5` }));
const place = (index: number, change: object = {}) => ({ id: `p${index}`, name: NAME, street: STORES[index]?.street ?? '', locality: 'Québec', postalCode: STORES[index]?.postalCode ?? '', phone: STORES[index]?.phone ?? '', ...change });

const database = startDatabase();
let atlas: Atlas;
let made = 0;

beforeAll(async () => {
  atlas = await startAtlas(KEY);
});
afterAll(async () => {
  await atlas.close();
});

/** A new brand of three stores that must be listed at Atlas, and how it is crawled on a day. */
async function makeBrand(publisher: Publisher, required = true) {
  const name = `${NAME} ${(made += 1)}`;
  const at = '2026-09-01T00:00:00.000Z';
  const brandId = await createBrand(SYSTEM_VIEWER, { name, at });
  await publishStandard(SYSTEM_VIEWER, brandId, BrandStandard.parse({ brand: name, names: [{ name: NAME }], publishers: { atlas: { required } } }), at);
  const created = STORES.map((one) => makeRecord(one.code, ['Québec'], { businessName: NAME, address: { street: one.street, locality: 'Québec', region: 'QC', postalCode: one.postalCode, country: 'CA' }, phone: one.phone, websiteUrls: {} }));
  await applyLocations(SYSTEM_VIEWER, brandId, { created, changed: [] }, at);
  const withTools = async <T>(day: string, work: (toolbox: Toolbox) => Promise<T>): Promise<T> => {
    const asOf = new Date(`${day}T06:00:00Z`);
    const toolbox = { ...(await openToolbox(networkSettings(atlas.port, database.home), () => asOf)), publishers: [publisher] };
    try {
      return await work(toolbox);
    } finally {
      await toolbox.fetcher.close();
    }
  };
  return {
    brandId,
    enter: (secrets: Record<string, string>) => withTools('2026-09-01', (toolbox) => savePublisherSettings(SYSTEM_VIEWER, toolbox.box, { brandId, publisherId: 'atlas', settings: {}, secrets }, new Date('2026-09-01T00:00:00Z'))),
    crawlOn: (day: string) => {
      atlas.asked.length = 0;
      return withTools(day, (toolbox) => crawlBrand(toolbox, brandId, { asOf: new Date(`${day}T06:00:00Z`), trigger: 'by-hand' }));
    },
    said: async (checkId: string) => (await Promise.all((await listLocations(SYSTEM_VIEWER, brandId)).map((one) => standingVerdicts(SYSTEM_VIEWER, one.id)))).flat()
      .filter((one) => one.checkId === checkId && one.publisherId === 'atlas').map((one) => `${one.outcome} ${one.reason}${one.unreadable === null ? '' : ` (${one.unreadable.reason})`}`).sort(),
    links: async () => (await listBrandLinks(SYSTEM_VIEWER, brandId, 'atlas', ['proposed', 'confirmed', 'rejected', 'stale'], 50)).map((one) => `${one.storeCode} ${one.externalId} ${one.state}`),
    link: async (storeCode: string, externalId: string) => {
      const found = (await listBrandLinks(SYSTEM_VIEWER, brandId, 'atlas', ['proposed', 'confirmed', 'rejected', 'stale'], 50)).find((one) => one.storeCode === storeCode && one.externalId === externalId);
      return found?.id ?? '';
    },
    answers: async () => (await listAnswers(SYSTEM_VIEWER, brandId, 5)).get('atlas') ?? [],
  };
}

describe('a source that waits for its key', () => {
  test('is not asked, costs nothing, and is said once in its history', async () => {
    atlas.places = [0, 1, 2].map((index) => place(index));
    const brand = await makeBrand(atlasPublisher());
    await brand.crawlOn('2026-09-02');
    expect(atlas.asked).toEqual([]);
    expect(await brand.said('listing-present')).toEqual(Array(3).fill('cannot-tell not-connected'));
    expect((await brand.answers()).map(({ good, troubles, lastGoodAt }) => ({ good, troubles: Object.keys(troubles), lastGoodAt }))).toEqual([{ good: 0, troubles: ['not-connected'], lastGoodAt: null }]);
  });
  test('with a wrong key: the source’s own word, and nothing judged', async () => {
    const brand = await makeBrand(atlasPublisher());
    await brand.enter({ apiKey: 'wrong-key-123' });
    await brand.crawlOn('2026-09-02');
    expect(await brand.said('listing-present')).toEqual(Array(3).fill('cannot-tell key-refused'));
    expect(await brand.links()).toEqual([]);
  });
});

describe('listings that are found by search', () => {
  test('certain ones are linked by themselves and judged; the next night they are asked by id alone', async () => {
    atlas.places = [0, 1, 2].map((index) => place(index));
    const brand = await makeBrand(atlasPublisher());
    await brand.enter({ apiKey: KEY });
    await brand.crawlOn('2026-09-02');
    expect(await brand.links()).toEqual(['QC-0 p0 confirmed', 'QC-1 p1 confirmed', 'QC-2 p2 confirmed']);
    expect(await brand.said('phone')).toEqual(Array(3).fill('pass ok'));
    await brand.crawlOn('2026-09-03');
    expect(atlas.asked.sort()).toEqual(['/places/p0', '/places/p1', '/places/p2']);
    const [last] = await brand.answers();
    expect(last).toMatchObject({ good: 3, troubles: {}, lastGoodAt: '2026-09-03T06:00:00.000Z' });
  });
  test('one of two waits for a person; confirmed it is judged, rejected it is never proposed again', async () => {
    atlas.places = [place(0), place(0, { id: 'twin' }), place(1), place(2)];
    const brand = await makeBrand(atlasPublisher());
    await brand.enter({ apiKey: KEY });
    await brand.crawlOn('2026-09-02');
    expect((await brand.links()).filter((one) => one.includes('proposed')).sort()).toEqual(['QC-0 p0 proposed', 'QC-0 twin proposed']);
    expect(await brand.said('listing-present')).toEqual(['cannot-tell listing-not-confirmed', 'pass ok', 'pass ok']);
    await brand.crawlOn('2026-09-03');
    expect(atlas.asked.filter((one) => one.startsWith('/search'))).toEqual([]);
    await decideLink(SYSTEM_VIEWER, brand.brandId, await brand.link('QC-0', 'twin'), 'rejected', new Date());
    await decideLink(SYSTEM_VIEWER, brand.brandId, await brand.link('QC-0', 'p0'), 'confirmed', new Date());
    await brand.crawlOn('2026-09-04');
    expect(await brand.said('phone')).toEqual(Array(3).fill('pass ok'));
    // The listing is deleted there and its id with it: searched anew, only the rejected one is found.
    atlas.places = [place(0, { id: 'twin' }), place(1), place(2)];
    await brand.crawlOn('2026-09-05');
    expect((await brand.links()).filter((one) => one.startsWith('QC-0')).sort()).toEqual(['QC-0 p0 stale', 'QC-0 twin rejected']);
    expect(await brand.said('listing-present')).toEqual(['fail missing', 'pass ok', 'pass ok']);
  });
  test('nothing found: the listing is missing, confirmed by a second search, and looked for again after a week', async () => {
    atlas.places = [place(0), place(1)];
    const brand = await makeBrand(atlasPublisher());
    await brand.enter({ apiKey: KEY });
    const searches = () => atlas.asked.filter((one) => one === '/search?near=G3R').length;
    await brand.crawlOn('2026-09-02');
    expect(searches()).toBe(2);
    expect(await brand.said('listing-present')).toEqual(['fail missing', 'pass ok', 'pass ok']);
    await brand.crawlOn('2026-09-03');
    expect(searches()).toBe(0);
    expect(await brand.said('listing-present')).toEqual(['fail missing', 'pass ok', 'pass ok']);
    atlas.places = [place(0), place(1), place(2)];
    await brand.crawlOn('2026-09-10');
    expect(await brand.said('listing-present')).toEqual(Array(3).fill('pass ok'));
  });
  test('an id that went stale leads to the new one in the same night; the old link is kept as history', async () => {
    atlas.places = [0, 1, 2].map((index) => place(index));
    const brand = await makeBrand(atlasPublisher());
    await brand.enter({ apiKey: KEY });
    await brand.crawlOn('2026-09-02');
    atlas.places = [place(0, { id: 'new0' }), place(1), place(2)];
    await brand.crawlOn('2026-09-03');
    expect((await brand.links()).filter((one) => one.startsWith('QC-0')).sort()).toEqual(['QC-0 new0 confirmed', 'QC-0 p0 stale']);
    expect(await brand.said('phone')).toEqual(Array(3).fill('pass ok'));
  });
  test('a listing that a person names by its id is asked for', async () => {
    atlas.places = [place(0, { name: 'Tout autre nom', street: '9 chemin Inconnu', postalCode: 'J0J 1A1' }), place(1), place(2)];
    const brand = await makeBrand(atlasPublisher());
    await brand.enter({ apiKey: KEY });
    const [first] = await listLocations(SYSTEM_VIEWER, brand.brandId);
    await nameLink(SYSTEM_VIEWER, { locationId: first?.id ?? '', publisherId: 'atlas', externalId: 'p0', url: 'http://atlas.example/p/p0' }, new Date());
    await brand.crawlOn('2026-09-02');
    expect(await brand.said('business-name')).toEqual(['fail mismatch', 'pass ok', 'pass ok']);
  });
});

describe('a source that answers for the whole brand', () => {
  test('is searched once for all, links what is certain, and tells the others apart', async () => {
    atlas.places = [place(0, { storeCode: 'QC-0' }), place(1), place(2), place(2, { id: 'twin' })];
    const brand = await makeBrand(atlasForBrand());
    await brand.enter({ apiKey: KEY });
    await brand.crawlOn('2026-09-02');
    expect((await brand.links()).sort()).toEqual(['QC-0 p0 confirmed', 'QC-1 p1 confirmed', 'QC-2 p2 proposed', 'QC-2 twin proposed']);
    expect(await brand.said('listing-present')).toEqual(['cannot-tell listing-not-confirmed', 'pass ok', 'pass ok']);
    atlas.places = [place(0, { id: 'moved' }), place(1), place(2)];
    await brand.crawlOn('2026-09-03');
    expect((await brand.links()).filter((one) => one.startsWith('QC-0')).sort()).toEqual(['QC-0 moved confirmed', 'QC-0 p0 stale']);
    expect(await brand.said('phone')).toEqual(['cannot-tell listing-not-confirmed', 'pass ok', 'pass ok']);
  });
  test('that fails leaves what stood, with its age, and one line in its history', async () => {
    atlas.places = [0, 1, 2].map((index) => place(index));
    const brand = await makeBrand(atlasForBrand());
    await brand.enter({ apiKey: KEY });
    await brand.crawlOn('2026-09-02');
    atlas.refuses = { status: 403, body: '{"error":"quota of the day"}' };
    await brand.crawlOn('2026-09-03');
    atlas.refuses = null;
    expect(await brand.said('phone')).toEqual(Array(3).fill('pass ok (quota-spent)'));
    expect((await brand.answers())[0]).toMatchObject({ good: 0, troubles: { 'quota-spent': 1 } });
  });
});

test('a quota is counted over all workers, and nothing is asked once it is spent; the next day of the source it is', async () => {
  atlas.places = [0, 1, 2].map((index) => place(index));
  const brand = await makeBrand(atlasPublisher({ quota: { requests: 4, per: 'day', timeZone: 'America/Los_Angeles' } }));
  await brand.enter({ apiKey: KEY });
  await brand.crawlOn('2026-09-02');
  expect(atlas.asked).toHaveLength(4);
  // 06:00 UTC is still the day before in California.
  expect(await countRequests(SYSTEM_VIEWER, { brandId: brand.brandId, publisherId: 'atlas', period: '2026-09-01' })).toBe(4);
  expect((await brand.said('phone')).filter((one) => one === 'pass ok').length).toBeLessThan(3);
  expect((await brand.answers())[0]?.troubles['quota-spent']).toBeGreaterThan(0);
  await brand.crawlOn('2026-09-03');
  expect(await brand.said('phone')).toEqual(Array(3).fill('pass ok'));
});

test('the key is nowhere in the database, nor in what a crawl says', async () => {
  atlas.places = [0, 1, 2].map((index) => place(index));
  const brand = await makeBrand(atlasPublisher());
  await brand.enter({ apiKey: KEY });
  await brand.crawlOn('2026-09-02');
  expect(await findInDatabase(NAME)).not.toEqual([]);
  expect(await findInDatabase(KEY)).toEqual([]);
  expect(JSON.stringify(await listRuns(SYSTEM_VIEWER, brand.brandId))).not.toContain(KEY);
});

test('a source whose search has nothing to search by was not searched: no listing is called missing', async () => {
  atlas.places = [];
  // eslint-disable-next-line require-yield -- it puts no question, which is the case.
  const brand = await makeBrand(atlasPublisher({ async *search() { return []; } }));
  await brand.enter({ apiKey: KEY });
  await brand.crawlOn('2026-09-02');
  expect(await brand.said('listing-present')).toEqual(Array(3).fill('cannot-tell not-searched'));
});

test('a source of the whole brand that was searched, and whose next search fails, proves no absence', async () => {
  atlas.places = [place(0), place(1)];
  const brand = await makeBrand(atlasForBrand());
  await brand.enter({ apiKey: KEY });
  await brand.crawlOn('2026-09-02');
  expect(await brand.said('listing-present')).toEqual(['fail missing', 'pass ok', 'pass ok']);
  atlas.refuses = { status: 500, body: '{}' };
  await brand.crawlOn('2026-09-20');
  atlas.refuses = null;
  expect((await brand.said('listing-present')).filter((one) => one === 'fail missing')).toEqual([]);
});
