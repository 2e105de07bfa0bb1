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
import { listLocations } from '#records/locations.ts';
import { currentStandard, publishStandard } from '#records/standards.ts';
import { makeCertificate } from '#test/jobs/http/certificate.ts';
import { yelpApi } from '#test/network/apis/yelp.ts';
import { keepPicture, LANGUAGES, openBrowser, openReader, visit, type Language, type Reader } from './open-browser.ts';
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
/** One for each language: what one reader does is not to be seen by the other. */
let places: Record<Language, { confirmed: Location; refused: Location; seen: Location }>;

beforeAll(async () => {
  [product, browser] = await Promise.all([startSampleProduct(), openBrowser()]);
  folder = await mkdtemp(path.join(os.tmpdir(), 'enseigne-e2e-'));
  const authority = makeCertificate('Authority of a test', { isAuthority: true });
  const certificate = makeCertificate(HOST, { issuer: authority, host: HOST });
  await writeFile(path.join(folder, 'authority.pem'), authority.pem);
  api = createServer({ key: certificate.key.export({ type: 'pkcs8', format: 'pem' }), cert: certificate.pem }, yelpApi(() => [], { key: KEY }));
  await new Promise<void>((resolve) => { api.listen(0, '127.0.0.1', resolve); });
  const { brandId } = product;
  const standard = (await currentStandard(SYSTEM_VIEWER, brandId))?.standard;
  if (!standard) throw new Error('The sample brand has no standard.');
  await publishStandard(SYSTEM_VIEWER, brandId, { ...standard, publishers: { ...standard.publishers, yelp: NAMED, 'apple-maps': NAMED } }, new Date().toISOString());
  const [a, b, c, d, e, f] = (await listLocations(SYSTEM_VIEWER, brandId)).filter((one) => one.businessStatus === 'open' && one.phone !== undefined);
  if (!a || !b || !c || !d || !e || !f) throw new Error('The sample brand has too few locations.');
  places = { fr: { confirmed: a, refused: b, seen: c }, en: { confirmed: d, refused: e, seen: f } };
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
      await card().getByRole('button', { name: words('sources.save') }).click();
      await card().getByText(words('sources.saved')).waitFor();
      await card().getByRole('button', { name: words('sources.test') }).click();
    };
    await enter('a-wrong-key');
    const bad = card().locator('[data-good=false]');
    await bad.waitFor({ timeout: WAIT_MS });
    expect(await bad.textContent()).toMatch(REFUSED[language]);
    await keepPicture(page, `sources-refused.${language}`);
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
    await keepPicture(page, `sources-links.${language}`);
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
    await keepPicture(page, `check-form.${language}`);
    await item.getByRole('button', { name: words('manual.record') }).click();
    await item.waitFor({ state: 'detached', timeout: WAIT_MS });
    await expect.poll(findings, { timeout: WAIT_MS }).toEqual(['open']);

    await visit(page, at(`/locations/${seen.id}`));
    await page.getByRole('button', { name: new RegExp(`^${words('manual.check', { name: '' })}`) }).first().click();
    await page.getByRole('button', { name: words('manual.allSame') }).click();
    await page.getByRole('button', { name: words('manual.record') }).click();
    await expect.poll(findings, { timeout: WAIT_MS }).not.toContain('open');
  });

  it('met no error of a script and nothing that its own content policy forbids', () => {
    // The address without an id is refused by the server, and the browser notes that.
    expect(reader.troubles.filter((one) => !/status of 400/.test(one))).toEqual([]);
  });
});
