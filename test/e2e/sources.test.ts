import { createServer, type Server } from 'node:https';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { getLocation } from '#contract/locations.ts';
import { StandardPublisher } from '#domain/brand-standard.ts';
import type { Location } from '#domain/location.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { listLinks, saveSearch } from '#records/listing-links.ts';
import { applyLocations, listLocations } from '#records/locations.ts';
import { currentStandard, publishStandard } from '#records/standards.ts';
import { makeCertificate } from '#test/jobs/http/certificate.ts';
import { ownBusiness, ownYelpReview, yelpApi, type YelpBusiness } from '#test/network/apis/yelp.ts';
import { findViolations, keepPicture, LANGUAGES, measureSidewaysScroll, openBrowser, openReader, visit, type Language, type Reader } from './open-browser.ts';
import { startSampleProduct, type RunningServer, type SampleProduct } from './start-product.ts';
import { say } from './words.ts';

const HOST = 'api.yelp.com';
const KEY = 'the-right-key';
const SOURCE = 'Yelp';
/** As the source's own file says when its test ends. */
const REFUSED = { fr: /clé/i, en: /key/i };
const WAIT_MS = 60_000;
const NAMED = StandardPublisher.parse({});

let product: SampleProduct;
let browser: Browser;
let api: Server;
let folder = '';
/** Those that are linked: the source knows them. */
let businesses: YelpBusiness[] = [];
/** One for each language: what one reader does is not to be seen by the other. */
let places: Record<Language, { confirmed: Location; refused: Location; seen: Location }>;

beforeAll(async () => {
  [product, browser] = await Promise.all([startSampleProduct(), openBrowser()]);
  folder = await mkdtemp(path.join(os.tmpdir(), 'enseigne-e2e-'));
  const authority = makeCertificate('Authority of a test', { isAuthority: true });
  const certificate = makeCertificate(HOST, { issuer: authority, host: HOST });
  await writeFile(path.join(folder, 'authority.pem'), authority.pem);
  api = createServer({ key: certificate.key.export({ type: 'pkcs8', format: 'pem' }), cert: certificate.pem }, yelpApi(() => businesses, { key: KEY }));
  await new Promise<void>((resolve) => { api.listen(0, '127.0.0.1', resolve); });
  const { brandId } = product;
  const standard = (await currentStandard(SYSTEM_VIEWER, brandId))?.standard;
  if (!standard) throw new Error('The sample brand has no standard.');
  await publishStandard(SYSTEM_VIEWER, brandId, { ...standard, publishers: { ...standard.publishers, yelp: NAMED, 'apple-maps': NAMED } }, new Date().toISOString());
  const [a, b, c, d, e, f] = (await listLocations(SYSTEM_VIEWER, brandId)).filter((one) => one.businessStatus === 'open' && one.phone !== undefined);
  if (!a || !b || !c || !d || !e || !f) throw new Error('The sample brand has too few locations.');
  places = { fr: { confirmed: a, refused: b, seen: c }, en: { confirmed: d, refused: e, seen: f } };
  const reviews = { fr: [ownYelpReview('r1', 'Un peu lent', 3)], en: [ownYelpReview('r2', 'A bit slow', 3)] };
  businesses = [a, b, d, e].map(({ id }) => ({ json: ownBusiness({ id: `biz-${id}` }), reviews }));
  await saveSearch(SYSTEM_VIEWER, 'yelp', [a, b, d, e].map(({ id, businessName, address, phone = null }) => {
    const candidate = { externalId: `biz-${id}`, url: `https://www.yelp.com/biz/${id}`, name: businessName, address, phone, website: null, coordinates: null, storeCode: null };
    return { locationId: id, found: [{ externalId: candidate.externalId, url: candidate.url, confidence: 0.71, isCertain: false, seen: candidate }] };
  }), new Date().toISOString());
});
afterAll(async () => {
  await browser?.close();
  await product?.close();
  api?.closeAllConnections();
  api?.close();
  await rm(folder, { recursive: true, force: true });
});

describe.each(LANGUAGES)('sources in %s', (language) => {
  let server: RunningServer;
  let reader: Reader;
  let page: Page;
  const words = (key: string, values: Record<string, string | number> = {}) => say(language, key, values);
  const at = (rest: string) => `${server.baseUrl}/brands/${product.brandId}${rest}`;
  const stateOf = async ({ id }: Location) => (await listLinks(SYSTEM_VIEWER, [id], ['yelp'])).map((one) => one.state).join();
  const card = () => page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 2, name: new RegExp(`^${SOURCE}`) }) });

  /** The page as it stands, on a desk and on a phone, light and dark: nothing serious to axe, and no scrolling sideways. */
  const inspect = async (name: string) => {
    const refused: string[] = [];
    for (const width of [1440, 390]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.setViewportSize({ width, height: width === 390 ? 844 : 1400 });
        await page.waitForTimeout(250);
        await keepPicture(page, `${name}.${language}.${colorScheme}.${width}`);
        for (const { impact, rule, places: spots } of await findViolations(page)) if (impact === 'serious' || impact === 'critical') refused.push(`${name} ${width} ${colorScheme}: ${rule} ${spots.slice(0, 3).join(' | ')}`);
        if ((await measureSidewaysScroll(page)) > 0) refused.push(`${name} ${width}: scrolls sideways`);
      }
    }
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 1440, height: 1400 });
    expect(refused).toEqual([]);
  };

  beforeAll(async () => {
    const { port } = api.address() as AddressInfo;
    server = await product.startServer({ worker: true, settings: { RESOLVE: `${HOST}=127.0.0.1:${port}`, NODE_EXTRA_CA_CERTS: path.join(folder, 'authority.pem'), REQUESTS_PER_SECOND: '50' } });
    reader = await openReader(browser, { language, height: 1400 });
    page = reader.page;
    await visit(page, server.link);
  });
  afterAll(async () => {
    await reader?.context.close();
    await server?.stop();
  });

  it('a wrong key fails its test with a sentence, the right one passes', async () => {
    await visit(page, at('/sources'));
    await card().getByRole('heading', { level: 2 }).getByRole('button').click();
    const enter = async (key: string) => {
      await card().locator('input[type=password]').first().fill(key);
      await Promise.all([page.waitForResponse(/\/yelp\/settings$/), card().getByRole('button', { name: words('sources.save') }).click()]);
      await card().getByText(words('sources.saved')).waitFor();
      await card().getByRole('button', { name: words('sources.test') }).click();
    };
    await enter('a-wrong-key');
    const bad = card().locator('[data-good=false]');
    await bad.waitFor({ timeout: WAIT_MS });
    expect(await bad.textContent()).toMatch(REFUSED[language]);
    await inspect('sources-refused');
    await enter(KEY);
    await card().locator('[data-good=true]').waitFor({ timeout: WAIT_MS });
    expect(await page.content()).not.toContain(KEY);
  });

  it('one candidate is confirmed, another refused, and that is taken back', async () => {
    const { confirmed, refused } = places[language];
    const item = (one: Location) => card().getByRole('listitem').filter({ has: page.getByRole('link', { name: new RegExp(`^${one.storeCode} `) }) });
    await item(confirmed).getByRole('button', { name: new RegExp(`^${words('sources.confirm')}`) }).click();
    await expect.poll(() => stateOf(confirmed)).toBe('confirmed');
    await item(refused).getByRole('button', { name: new RegExp(`^${words('sources.reject')}`) }).click();
    await expect.poll(() => stateOf(refused)).toBe('rejected');
    await card().getByLabel(words('sources.standingLabel')).selectOption('rejected');
    await item(refused).getByRole('button', { name: new RegExp(`^${words('sources.takeBack')}`) }).click();
    await expect.poll(() => stateOf(refused)).toBe('proposed');
  });

  it('a listing that no search found is named by the address of its page; one that holds no id is refused', async () => {
    const { refused, seen } = places[language];
    await card().getByLabel(words('sources.standingLabel')).selectOption('all');
    await card().getByRole('searchbox').fill(seen.storeCode);
    const name = () => card().getByRole('button', { name: words('sources.nameOf', { code: seen.storeCode }) });
    await name().click();
    await card().getByLabel(words('sources.nameLabel')).fill('https://elsewhere.example/listing/7');
    await card().getByRole('button', { name: words('sources.nameSave') }).click();
    await card().getByRole('alert').first().waitFor();
    await card().getByLabel(words('sources.nameLabel')).fill(`https://www.yelp.com/biz/lunetterie-${language}-${refused.storeCode.toLowerCase()}`);
    await card().getByRole('button', { name: words('sources.nameSave') }).click();
    await expect.poll(() => stateOf(seen)).toBe('confirmed');
    await inspect('sources-links');
  });

  it('a check by eye leads from the overview through its form to a finding, and a second look closes it', async () => {
    const { seen } = places[language];
    const findings = async () => {
      const { findings: all } = (await (await page.request.get(`${server.baseUrl}/api/locations/${seen.id}`)).json()) as z.infer<typeof getLocation.response>;
      return all.filter((one) => one.publisherId === 'apple-maps' && one.checkId === 'phone').map((one) => one.state);
    };
    await visit(page, at(''));
    await page.getByRole('link', { name: words('manual.toChecks') }).click();
    await page.getByRole('heading', { level: 1, name: words('manual.title') }).waitFor();
    await page.getByLabel(words('overview.publishers.source'), { exact: true }).selectOption('apple-maps');
    const item = page.getByRole('listitem').filter({ hasText: `${seen.storeCode} ·` });
    await item.getByRole('button', { name: new RegExp(`^${words('manual.look')}`) }).click();
    await item.getByRole('button', { name: words('manual.allSame') }).click();
    const phone = item.getByRole('group', { name: words('field.phone') });
    await phone.getByText(words('manual.said.other'), { exact: true }).click();
    // The expected number stands there: one digit is changed.
    const input = phone.getByRole('textbox');
    const shown = await input.inputValue();
    await input.fill(shown.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10)));
    await inspect('check-form');
    await item.getByRole('button', { name: words('manual.record') }).click();
    await item.waitFor({ state: 'detached', timeout: WAIT_MS });
    await expect.poll(findings, { timeout: WAIT_MS }).toEqual(['open']);

    await visit(page, at(`/locations/${seen.id}`));
    await page.getByRole('button', { name: new RegExp(`^${words('manual.look')}: Apple`) }).first().click();
    await page.getByRole('button', { name: words('manual.allSame') }).click();
    await page.getByRole('button', { name: words('manual.record') }).click();
    await expect.poll(findings, { timeout: WAIT_MS }).not.toContain('open');
  });

  it('the page of a location that has none is found on the brand’s site, and confirmed', async () => {
    const { refused } = places[language];
    const { id: _id, brandId, ...record } = refused;
    const [tongue, url] = Object.entries(record.websiteUrls)[0] ?? [];
    await applyLocations(SYSTEM_VIEWER, brandId, { created: [], changed: [{ ...record, websiteUrls: {} }] }, new Date().toISOString());
    await visit(page, at('/plan'));
    await page.getByRole('link', { name: new RegExp(`^(?:${words('storePages.hintFind')}|${words('storePages.hintSee')})$`) }).click();
    // By https, as the standard names its host: nothing answers there, and the search goes on by http.
    await page.getByRole('button', { name: new RegExp(`^(?:${words('storePages.start')}|${words('storePages.startAgain')})$`) }).click();
    const button = page.getByRole('button', { name: `${words('storePages.confirm')}: ${words('storePages.named', { code: refused.storeCode, url: url ?? '' })}` });
    await button.waitFor({ timeout: WAIT_MS });
    await inspect('store-pages-found');
    await button.click();
    await expect.poll(async () => (await listLocations(SYSTEM_VIEWER, brandId)).find((one) => one.id === refused.id)?.websiteUrls[tongue ?? '']).toBe(url);
  });

  it('met no error of a script and nothing that its own content policy forbids', () => {
    // The address without an id is refused by the server, and the browser notes that.
    expect(reader.troubles.filter((one) => !/status of 400/.test(one))).toEqual([]);
  });
});
