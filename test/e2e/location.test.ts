import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { listNotes } from '#contract/location-notes.ts';
import type { getLocation } from '#contract/locations.ts';
import type { listRanking } from '#contract/ranking.ts';
import { unpackRows } from '#contract/ranking-pack.ts';
import { findViolations, keepPicture, LANGUAGES, measureSidewaysScroll, openBrowser, openReader, visit, type Reader } from './open-browser.ts';
import { startSampleProduct, type RunningServer, type SampleProduct } from './start-product.ts';
import { say, showScore } from './words.ts';

type LocationAnswer = z.infer<typeof getLocation.response>;

let product: SampleProduct;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startSampleProduct(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await product?.close();
});

describe.each(LANGUAGES)('a store’s page in %s', (language) => {
  let server: RunningServer;
  let reader: Reader;
  let page: Page;
  let location: LocationAnswer;
  const words = (key: string, values: Record<string, string | number> = {}) => say(language, key, values);
  const ask = async <T>(path: string): Promise<T> => (await page.request.get(`${server.baseUrl}/api/${path}`)).json() as Promise<T>;
  const address = () => `${server.baseUrl}/brands/${product.brandId}/locations/${location.locationId}`;
  const panel = (title: string) => page.getByRole('region', { name: title, exact: true });

  beforeAll(async () => {
    server = await product.startServer();
    reader = await openReader(browser, { language });
    page = reader.page;
    await visit(page, server.link);
    const rows = unpackRows((await ask<z.infer<typeof listRanking.response>>(`brands/${product.brandId}/ranking`)).packed);
    // Each language has a store of its own: what is written there stays.
    const worst = rows.filter((row) => row.score !== null && row.rank !== null && row.openFindings > 1).toSorted((a, b) => Number(a.score) - Number(b.score))[LANGUAGES.indexOf(language)];
    location = await ask<LocationAnswer>(`locations/${worst?.locationId ?? ''}`);
  });
  afterAll(async () => {
    await reader?.context.close();
    await server?.stop();
  });

  it('leads from the ranking to a lost point and its proof by two clicks', async () => {
    await visit(page, `${server.baseUrl}/brands/${product.brandId}/ranking?q=${location.record.storeCode}`);
    await page.locator(`main a[href$="/locations/${location.locationId}"]`).first().click();
    const lost = panel(words('location.lost.title'));
    await lost.locator('tbody button').first().click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('heading', { name: words('proof.title') }).waitFor();
    expect(page.url()).toContain('open=');
    // A reader sends what they see: the address alone opens the same.
    await visit(page, page.url());
    await page.getByRole('dialog').getByRole('heading', { name: words('proof.title') }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  it('says of every lost point how much, and the sums make 100 to the digit', async () => {
    const cells = await panel(words('location.lost.title')).locator('tbody td:last-child, tfoot td').allTextContents();
    const hundredths = cells.map((text) => Math.round(Math.abs(Number(text.replaceAll(/[^\d,.]/g, '').replace(',', '.'))) * 100));
    expect(cells.length).toBeGreaterThan(1);
    expect(hundredths.reduce((sum, one) => sum + one, 0)).toBe(10_000);
    expect(await panel(words('location.lost.title')).locator('tfoot').textContent()).toContain(words('location.lost.shownAs', { score: showScore(language, location.score ?? Number.NaN) }));
  });

  it('links to its parts, which stand below the links and not behind them', async () => {
    const links = page.getByRole('navigation', { name: words('location.sections.label') });
    for (const id of ['listings', 'touchpoints', 'reviews', 'history']) {
      await links.getByRole('link', { name: words(`location.sections.${id}`) }).click();
      await expect.poll(() => links.locator('[aria-current]').getAttribute('href')).toBe(`#${id}`);
      const [below, part] = [await links.boundingBox(), await page.locator(`#${id}`).boundingBox()];
      expect(part?.y ?? 0).toBeGreaterThanOrEqual((below?.y ?? 0) + (below?.height ?? 0) - 1);
    }
  });

  it('draws checks that are all right when their group is opened, and keeps that in the address', async () => {
    const group = page.getByRole('button', { name: new RegExp(`^${words('location.matrix.group.brand')}`) });
    const rows = page.locator('tbody', { has: group }).locator('tr');
    const folded = await rows.count();
    await group.click();
    await expect.poll(() => group.getAttribute('aria-expanded'), { timeout: 10_000 }).toBe('true');
    expect(await rows.count()).toBeGreaterThan(folded);
    expect(new URL(page.url()).searchParams.get('checks')).toBe('fields,brand');
    await visit(page, page.url());
    expect(await page.getByRole('button', { name: new RegExp(`^${words('location.matrix.group.brand')}`) }).getAttribute('aria-expanded')).toBe('true');
  });

  it('tells the touchpoints by stage', async () => {
    const part = panel(words('touchpoints.title'));
    for (const stage of ['before', 'during', 'after']) await part.getByRole('heading', { name: words(`touchpoints.stage.${stage}`) }).waitFor();
    expect(await part.getByText(words('touchpoints.state.right')).count()).toBeGreaterThan(0);
  });

  it('tells what values changed, and all of them when asked', async () => {
    const part = panel(words('valueHistory.title'));
    const changed = await part.locator('article').count();
    await part.getByRole('switch', { name: words('valueHistory.unchangedToo') }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get('values')).toBe('all');
    await expect.poll(() => part.locator('article').count()).toBeGreaterThanOrEqual(changed);
    await part.getByRole('combobox', { name: words('valueHistory.field') }).selectOption('phone');
    await expect.poll(() => part.locator('article').first().locator('h3').textContent()).toMatch(/^(Téléphone|Phone)/);
  });

  it('keeps a note, lets its author change and delete it, and brings it back', async () => {
    const part = panel(words('notes.title'));
    await part.getByRole('textbox', { name: words('notes.write') }).fill('Le gérant part en mai.');
    await part.getByRole('button', { name: words('notes.add') }).click();
    await part.getByText('Le gérant part en mai.').waitFor();
    await part.getByRole('button', { name: words('notes.edit') }).click();
    await part.getByRole('textbox', { name: words('notes.edit') }).fill('Le gérant part en juin.');
    await part.getByRole('button', { name: words('notes.save') }).click();
    await part.getByText(words('notes.older_one')).waitFor();
    await part.getByRole('button', { name: words('notes.delete') }).click();
    await part.getByText(words('notes.deleted')).waitFor();
    expect(await part.getByText('Le gérant part en juin.').count()).toBe(0);
    await part.getByRole('button', { name: words('notes.undo') }).click();
    await part.getByText('Le gérant part en juin.').waitFor();
    const { notes } = await ask<z.infer<typeof listNotes.response>>(`locations/${location.locationId}/notes`);
    expect(notes[0]?.events.map((one) => one.kind)).toEqual(['written', 'edited', 'deleted', 'restored']);
  });

  it('lists what was accepted, and withdraws it', async () => {
    const finding = location.findings.find((one) => one.state === 'open' || one.state === 'reopened' || one.state === 'acknowledged');
    const status = await page.evaluate(async (path) => (await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ action: { kind: 'accept', reason: 'Convenu avec la galerie.', until: null }, alsoElsewhere: false }) })).status, `/api/findings/${finding?.id ?? ''}/actions`);
    expect(status).toBe(200);
    await visit(page, address());
    const part = panel(words('acceptedHere.title'));
    await part.getByText('Convenu avec la galerie.').waitFor();
    await part.getByRole('button', { name: new RegExp(`^${words('act.withdraw')}`) }).click();
    await part.waitFor({ state: 'hidden' });
  });

  it('is read again when asked; who leaves finds that out later', async () => {
    await page.getByRole('button', { name: words('act.check-again') }).first().click();
    const status = page.getByRole('status').filter({ hasText: words('location.check.noWorker', { moment: '' }).split('.')[1] ?? '' });
    await status.first().waitFor();
    await visit(page, address());
    await status.first().waitFor();
    expect(await page.getByRole('button', { name: words('act.check-again') }).first().isDisabled()).toBe(true);
  });

  it('goes to the next store of the ranking', async () => {
    const next = page.getByRole('navigation', { name: words('location.steps.label') }).getByRole('link').first();
    await next.click();
    await expect.poll(() => page.url()).not.toContain(location.locationId);
    await page.getByText(words('location.lost.title')).waitFor();
  });

  it('offends nobody’s eyes or fingers with its groups open, its note being written, on a desk or a phone', async () => {
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await visit(page, `${address()}?checks=fields,brand,touchpoints,listings&values=all`);
      await page.getByRole('textbox', { name: words('notes.write') }).fill('Une note');
      await keepPicture(page, `location-open.${language}.${width}`);
      expect((await findViolations(page)).map(({ rule, places }) => `${rule}: ${places.slice(0, 3).join(' | ')}`)).toEqual([]);
      expect(await measureSidewaysScroll(page)).toBe(0);
    }
    expect(reader.troubles).toEqual([]);
  });
});
