import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLog } from '#backend/log.ts';
import type { listStorePages, getPageSearch } from '#contract/store-pages.ts';
import type { z } from 'zod';
import type { MasterRecord } from '#domain/location.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { openToolbox, type Toolbox } from '#jobs/pipeline/toolbox.ts';
import findPages from '#jobs/tasks/find-store-pages.ts';
import { applyLocations, listLocations } from '#records/locations.ts';
import { listRegions } from '#records/regions.ts';
import { addMember } from '#records/users.ts';
import { startNetworkCrawl, type NetworkCrawl } from '../network-crawl.ts';
import { ADMIN, startApp } from './start-app.ts';

type Search = z.infer<typeof getPageSearch.response>;
type Pages = z.infer<typeof listStorePages.response>;
const NOW = new Date('2026-11-01T12:00:00Z');
let crawl: NetworkCrawl;
/** As the sample brand's own file names them. */
let declared: Map<string, MasterRecord['websiteUrls']>;
// Before the app: it asks for the database.
beforeAll(async () => {
  crawl = await startNetworkCrawl({ seed: 5, size: 12 });
  const locations = await listLocations(SYSTEM_VIEWER, crawl.brandId);
  declared = new Map(locations.map((one) => [one.storeCode, one.websiteUrls]));
  await applyLocations(SYSTEM_VIEWER, crawl.brandId, { created: [], changed: locations.map(({ id: _id, brandId: _brandId, ...record }) => ({ ...record, websiteUrls: {} })) }, NOW.toISOString());
});
const app = startApp();
let admin = '';
beforeAll(async () => { admin = await app.signIn(ADMIN); });
afterAll(() => crawl.close());

const at = (rest: string) => `/api/brands/${crawl.brandId}/${rest}`;
const search = async (cookie = admin) => (await (await app.get(at('page-search'), cookie)).json()) as Search;
const pages = async (query = '') => (await (await app.get(at(`store-pages${query}`), admin)).json()) as Pages;
const decide = (state: string, which: object, cookie = admin) => app.post(at('store-pages/decisions'), { state, which }, cookie);
const recordOf = async (storeCode: string) => (await listLocations(SYSTEM_VIEWER, crawl.brandId)).find((one) => one.storeCode === storeCode)?.websiteUrls;

async function searchOnce(site = 'https://lunettes-boreale.example/'): Promise<void> {
  const { start } = await search();
  await app.post(at('page-search'), { site: start.site === '' ? site : start.site, locator: null, pattern: null }, admin);
  const payload = app.jobs.at(-1)?.payload as { searchId: string };
  const toolbox: Toolbox = await openToolbox(crawl.settings, () => NOW);
  try {
    await findPages.run(payload, { toolbox, log: openLog({ LOG_LEVEL: 'silent' }), now: () => NOW, enqueue: () => Promise.resolve(), enqueueMany: () => Promise.resolve(0) });
  } finally {
    await toolbox.fetcher.close();
  }
}

describe('the search', () => {
  test('begins with the site that the standard names, and says how many locations lack a page', async () => {
    const { start, without, locations, mayChange, search: last } = await search();
    expect([start.site.startsWith('https://'), without, mayChange, last]).toEqual([true, locations, true, null]);
  });

  test('finds the pages of the sample brand in both languages, and is kept', async () => {
    await searchOnce();
    const { search: last, counts } = await search();
    expect(last).toMatchObject({ state: 'done', result: { found: last?.result?.wanted, notes: [] } });
    const { rows, total } = await pages();
    expect([total, counts.proposed]).toEqual([rows.length, rows.length]);
    for (const { storeCode, language, url } of rows) expect([storeCode, url]).toEqual([storeCode, declared.get(storeCode)?.[language ?? 'und']]);
    expect(rows.length).toBe([...declared.values()].flatMap((one) => Object.keys(one)).length);
  });

  test('by whoever may manage the brand alone', async () => {
    const [region] = await listRegions(SYSTEM_VIEWER, crawl.brandId);
    await addMember({ email: 'region@example.org', name: 'R', role: 'regional-manager', brandId: crawl.brandId, ...(region ? { regionId: region.id } : {}) });
    const cookie = await app.signIn('region@example.org');
    expect((await search(cookie)).mayChange).toBe(false);
    expect((await app.post(at('page-search'), { site: 'https://a.example/', locator: null, pattern: null }, cookie)).status).toBe(403);
    expect((await decide('confirmed', { minConfidence: 0.9 }, cookie)).status).toBe(403);
  });

  test('a second one, while the first is at work, is the first', async () => {
    const ask = () => app.post(at('page-search'), { site: 'https://a.example/', locator: null, pattern: null }, admin).then((answer) => answer.json() as Promise<{ searchId: string }>);
    const [first, second] = [await ask(), await ask()];
    expect(second).toEqual(first);
    expect((await app.post(at(`page-search/${first.searchId}/cancel`), {}, admin)).status).toBe(200);
    expect((await search()).search?.state).toBe('cancelled');
    expect((await app.post(at('page-search'), { site: 'https://a.example/', locator: 'https://b.example/stores', pattern: null }, admin)).status).toBe(400);
    // "banane" is no site, whatever scheme the form puts before it.
    expect((await app.post(at('page-search'), { site: 'https://banane', locator: null, pattern: null }, admin)).status).toBe(400);
  });
});

describe('a person', () => {
  test('confirms one, and the master record has it; takes it back, and it has it no longer', async () => {
    const [first] = (await pages()).rows;
    if (!first) throw new Error('Nothing is proposed.');
    await decide('confirmed', { ids: [first.id] });
    expect((await recordOf(first.storeCode))?.[first.language ?? 'und']).toBe(first.url);
    await decide('proposed', { ids: [first.id] });
    expect(await recordOf(first.storeCode)).toEqual({});
    expect((await pages('?state=confirmed')).total).toBe(0);
  });

  test('refuses one for good: the next search leaves it out', async () => {
    const [first] = (await pages()).rows;
    if (!first) throw new Error('Nothing is proposed.');
    await decide('rejected', { ids: [first.id] });
    await searchOnce();
    expect((await pages()).rows.some((one) => one.url === first.url && one.locationId === first.locationId)).toBe(false);
    expect((await pages('?state=rejected')).rows.map((one) => one.id)).toEqual([first.id]);
    await decide('confirmed', { ids: [first.id] });
    expect((await recordOf(first.storeCode))?.[first.language ?? 'und']).toBe(first.url);
  });

  test('confirms all that are sure at once, and looks for some by words', async () => {
    const code = (await pages()).rows[0]?.storeCode ?? '';
    expect(new Set((await pages(`?text=${code.toLowerCase()}`)).rows.map((one) => one.storeCode))).toEqual(new Set([code]));
    await decide('confirmed', { minConfidence: 0.5 });
    expect((await pages()).total).toBe(0);
    for (const [storeCode, urls] of declared) expect([storeCode, await recordOf(storeCode)]).toEqual([storeCode, urls]);
    await searchOnce();
    // Some stores have a page in one language alone: the other is looked for again, and is not there.
    expect((await search()).search?.result).toMatchObject({ found: 0 });
  });

  test('and a page that there is not is refused', async () => {
    expect((await decide('confirmed', { ids: ['nothing'] })).status).toBe(404);
  });
});
