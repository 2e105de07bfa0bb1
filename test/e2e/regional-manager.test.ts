import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { listFindings } from '#contract/finding-queue.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { createAuth, createSignInLink } from '#records/auth-store.ts';
import { listFindings as storedFindings } from '#records/findings.ts';
import { listRegions } from '#records/regions.ts';
import { addMember } from '#records/users.ts';
import { findViolations, keepPicture, LANGUAGES, measureSidewaysScroll, openBrowser, openReader, visit, type Reader } from './open-browser.ts';
import { startSampleProduct, type RunningServer, type SampleProduct } from './start-product.ts';
import { say } from './words.ts';

type Queue = z.infer<typeof listFindings.response>;

/** A reading waits for a worker, reads some pages and judges them. */
const WAIT_MS = 60_000;
/** A connection that was kept may be closed by the server at the moment in which it is used again. */
const KEPT = { maxRetries: 2 };
/** What a thumb is sure of. */
const THUMB_PX = 44;

let product: SampleProduct;
let browser: Browser;
let server: RunningServer;

beforeAll(async () => {
  [product, browser] = await Promise.all([startSampleProduct(), openBrowser()]);
  server = await product.startServer({ worker: true, settings: { REQUESTS_PER_SECOND: '200' } });
});
afterAll(async () => {
  await browser?.close();
  await product?.close();
});

describe.each(LANGUAGES)('a regional manager’s Monday on a phone, in %s', (language) => {
  let reader: Reader;
  let page: Page;
  let outsideId = '';
  const words = (key: string, values: Record<string, string | number> = {}) => say(language, key, values);
  const address = (query = '') => `${server.baseUrl}/brands/${product.brandId}/findings${query}`;
  const ask = async (): Promise<Queue> => (await page.request.get(`${server.baseUrl}/api/brands/${product.brandId}/findings`, KEPT)).json() as Promise<Queue>;
  const articles = (): Locator => page.locator('main article');
  const bar = (): Locator => page.getByRole('region', { name: words('bulk.label') });
  const sheet = (): Locator => page.getByRole('dialog');
  const told = (): Locator => page.getByRole('status').filter({ has: page.getByRole('button', { name: words('done.close') }) });
  const openMore = async (action: string) => {
    await bar().getByRole('button', { name: words('bulk.more') }).click();
    await sheet().getByRole('button', { name: words(action), exact: true }).click();
  };

  beforeAll(async () => {
    const region = (await listRegions(SYSTEM_VIEWER, product.brandId)).filter((one) => one.path.length === 2).toSorted((a, b) => b.locationCount - a.locationCount)[language === 'fr' ? 0 : 1];
    const email = `manager.${language}@example.org`;
    await addMember({ email, name: `Maude ${language}`, role: 'regional-manager', brandId: product.brandId, regionId: region?.id ?? '', language });
    // The token lies in the database that the server reads; no secret goes into it.
    const auth = createAuth({ secret: 'a secret of a test, thirty-two characters', baseUrl: server.baseUrl, trustedOrigins: [server.baseUrl] });
    reader = await openReader(browser, { language, width: 390, height: 844 });
    page = reader.page;
    await visit(page, await createSignInLink(auth, email));
    const own = new Set((await ask()).rows.map((one) => one.id));
    const found = (await storedFindings(SYSTEM_VIEWER, { brandId: product.brandId, living: true })).find((one) => !own.has(one.id));
    if (!found) throw new Error('Nobody else has a finding.');
    outsideId = found.id;
  });
  afterAll(async () => {
    await reader?.context.close();
  });

  it('finds what is theirs, how far they are, and nothing that slides sideways', async () => {
    await page.getByRole('navigation', { name: words('nav.label') }).getByRole('link', { name: words('nav.findings') }).click();
    await page.getByRole('heading', { level: 1, name: words('queue.title') }).waitFor();
    await articles().first().waitFor();
    const { rows, week } = await ask();
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.map((one) => one.id)).not.toContain(outsideId);
    expect(await page.getByRole('region', { name: words('week.label') }).innerText()).toContain(String(week?.left));
    expect(await measureSidewaysScroll(page)).toBe(0);
    expect(await findViolations(page)).toEqual([]);
    await keepPicture(page, `manager-queue.${language}`, 'window');
  });

  it('narrows it down to what is late; the address says so', async () => {
    const { rows } = await ask();
    await page.getByRole('button', { name: new RegExp(`^${words('queue.only.late')}`) }).click();
    await expect.poll(() => page.url()).toContain('only=late');
    expect(await page.getByRole('button', { name: new RegExp(`^${words('queue.only.late')}`) }).innerText()).toContain(String(rows.filter((one) => one.isLate).length));
    await visit(page, address('?sort=due'));
  });

  it('takes several in hand with one tap each, and takes it back by keyboard', async () => {
    await articles().nth(0).getByRole('checkbox').check();
    await articles().nth(1).getByRole('checkbox').check();
    for (const button of await bar().getByRole('button').all()) expect(Math.min((await button.boundingBox())?.height ?? 0, (await button.boundingBox())?.width ?? 0)).toBeGreaterThanOrEqual(THUMB_PX);
    await keepPicture(page, `manager-chosen.${language}`, 'window');
    await bar().getByRole('button', { name: words('bulk.more') }).click();
    expect(await findViolations(page)).toEqual([]);
    await keepPicture(page, `manager-actions.${language}`, 'window');
    await sheet().getByRole('button', { name: words('act.acknowledge'), exact: true }).click();
    await told().getByText(words('done.acknowledge_other', { count: 2 })).waitFor();
    expect((await ask()).rows.filter((one) => one.state === 'acknowledged')).toHaveLength(2);
    await keepPicture(page, `manager-done.${language}`, 'window');
    const undo = told().getByRole('button', { name: words('done.undo') });
    await undo.focus();
    await page.keyboard.press('Enter');
    await told().getByText(words('done.undone_other', { count: 2 })).waitFor();
    expect((await ask()).rows.filter((one) => one.state === 'acknowledged')).toHaveLength(0);
    await told().getByRole('button', { name: words('done.close') }).click();
  });

  it('names another due date; an answer that fails loses no word', async () => {
    await articles().first().getByRole('checkbox').check();
    await openMore('act.set-due');
    await sheet().getByRole('button', { name: words('due.inDays_other', { count: 2 }) }).click();
    await sheet().getByRole('textbox', { name: words('act.reason') }).fill('Le répertoire répond le jeudi');
    await page.route('**/findings/actions', (route) => route.abort());
    await sheet().getByRole('button', { name: words('act.set-due'), exact: true }).click();
    await sheet().getByRole('alert').waitFor();
    expect(await sheet().getByRole('textbox', { name: words('act.reason') }).inputValue()).toBe('Le répertoire répond le jeudi');
    await keepPicture(page, `manager-unreachable.${language}`, 'window');
    await page.unroute('**/findings/actions');
    await sheet().getByRole('button', { name: words('act.set-due'), exact: true }).click();
    await told().getByText(words('done.set-due_one', { count: 1 })).waitFor();
    expect((await ask()).rows.filter((one) => one.isDueByHand)).toHaveLength(1);
    await told().getByRole('button', { name: words('done.close') }).click();
  });

  it('goes through the list by keys, and tells which; they can be switched off', async () => {
    await page.locator('h1').click();
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await bar().waitFor();
    await page.keyboard.press('x');
    await bar().waitFor({ state: 'hidden' });
    await page.keyboard.press('?');
    await sheet().getByText(words('keys.key.f')).waitFor();
    await sheet().getByRole('switch', { name: words('keys.on') }).uncheck();
    await page.keyboard.press('Escape');
    await sheet().waitFor({ state: 'hidden' });
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    expect(await bar().count()).toBe(0);
  });

  it('copies the right value, says that it is fixed, and watches the reading come back', async () => {
    const wrong = (await ask()).rows.find((one) => one.publisherId === 'brand-website' && one.expected !== null && one.observed !== null && one.checkId !== 'logo' && one.state === 'open');
    await visit(page, `${server.baseUrl}/findings/${wrong?.id}`);
    await page.getByRole('button', { name: words('act.copy') }).click();
    await page.getByRole('button', { name: words('act.copied') }).waitFor();
    const actions = page.getByRole('region', { name: words('act.label') });
    await actions.getByRole('button', { name: words('act.claim-fixed') }).click();
    const progress = page.getByRole('region', { name: words('reading.title') });
    await progress.waitFor();
    await keepPicture(page, `manager-reading.${language}`, 'window');
    await progress.getByText(words('reading.shows')).waitFor({ timeout: WAIT_MS });
    expect(await progress.locator('[aria-current=step]').innerText()).toBe(words('reading.step.read'));
    expect(await findViolations(page)).toEqual([]);
    await keepPicture(page, `manager-still-wrong.${language}`, 'window');
    await visit(page, address());
    await page.getByText(words('reading.asked_one', { count: 1 })).click();
    await page.getByText(words('reading.short.still-wrong'), { exact: true }).waitFor();
  });

  it('does nothing to what is another region’s', async () => {
    expect((await page.request.get(`${server.baseUrl}/api/findings/${outsideId}`, KEPT)).status()).toBe(404);
    const answer = await page.request.post(`${server.baseUrl}/api/brands/${product.brandId}/findings/actions`, { data: { findingIds: [outsideId], action: { kind: 'acknowledge' } }, headers: { origin: server.baseUrl }, ...KEPT });
    expect(answer.status()).toBe(404);
  });

  it('met no error of a script and nothing that its own content policy forbids', () => {
    expect(reader.troubles.filter((one) => !one.includes('ERR_FAILED'))).toEqual([]);
  });
});
