import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import exceljs from 'exceljs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HEADS } from '#backend/ranking-words.ts';
import type { Overview } from '#contract/overview.ts';
import type { Region } from '#contract/ranking.ts';
import { roundShown } from '#scoring/round-shown.ts';
import { packed, readPdf } from '../backend/reports/read-pdf.ts';
import { LANGUAGES, openBrowser, openReader, visit, type Reader } from './open-browser.ts';
import { startSampleProduct, type RunningServer, type SampleProduct } from './start-product.ts';
import { say, showScore } from './words.ts';

const COLUMNS = ['name', 'score', 'coverage', 'findings'] as const;

let product: SampleProduct;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startSampleProduct(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await product?.close();
});

describe.each(LANGUAGES)('the ranking taken along and looked at in other ways, in %s', (language) => {
  let server: RunningServer;
  let reader: Reader;
  let page: Page;
  const words = (key: string, values: Record<string, string | number> = {}) => say(language, key, values);
  const ask = async <T>(path: string): Promise<T> => (await page.request.get(`${server.baseUrl}/api/brands/${product.brandId}/${path}`)).json() as Promise<T>;
  const brand = () => `${server.baseUrl}/brands/${product.brandId}`;

  beforeAll(async () => {
    server = await product.startServer();
    // High enough for every row of the ranking to be drawn at once.
    reader = await openReader(browser, { language, height: 2000 });
    page = reader.page;
    await visit(page, server.link);
  });
  afterAll(async () => {
    await reader?.context.close();
    await server?.stop();
  });

  it('the executive’s sheet is one page, with the figures that the overview shows', async () => {
    await visit(page, brand());
    const { score } = await ask<Overview>('overview');
    if (score === null) throw new Error('The sample brand has no score.');
    const shown = await figures(page);
    expect(shown).toContain(showScore(language, roundShown(score)));
    const sheet = readPdf(await download(page, () => page.getByRole('link', { name: words('overview.pdf') }).click()));
    expect(sheet.pages).toBe(1);
    for (const one of shown) expect(sheet.text).toContain(packed(one.split(' ')[0] ?? one));
  });

  it('charts are there for print, though nobody scrolled to them', async () => {
    const phone = await openReader(browser, { language, width: 390, height: 700, signedInAs: reader });
    await visit(phone.page, brand());
    const undrawn = phone.page.locator('[data-drawn=false]');
    expect(await undrawn.count()).toBeGreaterThan(0);
    await phone.page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    expect(await undrawn.count()).toBe(0);
    await expect.poll(() => phone.page.locator('[data-drawn] svg.recharts-surface').count(), { timeout: 20_000 }).toBe(2);
    expect(await phone.page.evaluate(() => window.scrollY)).toBe(0);
    await phone.context.close();
  });

  it('a file holds exactly what is on the screen: narrowed down, sorted, in the columns chosen', async () => {
    const regions = await ask<Region[]>('regions');
    const region = regions.find((one) => one.path.length === 2 && one.locationCount > 2);
    if (!region) throw new Error('The sample brand has no region of some size.');
    await visit(page, `${brand()}/ranking?region=${encodeURIComponent(region.id)}&sort=score,name&columns=${COLUMNS.join(',')}`);
    await page.locator('[role=grid] [data-index]').first().waitFor();
    expect(await page.locator('[role=grid] [data-index]').count()).toBe(region.locationCount);
    const drawn = await page.locator('[role=grid] [data-index]').evaluateAll((rows) => rows.map((row) => {
      const text = (column: string): string => row.querySelector(`[data-column=${column}]`)?.firstElementChild?.textContent ?? row.querySelector(`[data-column=${column}]`)?.textContent ?? '';
      return { name: row.querySelector('[role=rowheader] a')?.getAttribute('title') ?? '', score: text('score'), coverage: text('coverage'), findings: text('findings') };
    }));
    const take = (as: 'csv' | 'xlsx') => download(page, async () => {
      await page.getByRole('button', { name: words('ranking.takeAlong'), exact: true }).click();
      await page.getByRole('link', { name: words(`ranking.file.${as}`) }).click();
    });
    const [heads = [], ...lines] = parse(await take('csv'), { bom: true });
    expect(heads).toEqual(COLUMNS.flatMap((id) => HEADS[id].map((one) => one[language])));
    const number = new Intl.NumberFormat(`${language}-CA`);
    const percent = new Intl.NumberFormat(`${language}-CA`, { style: 'percent' });
    const asShown = ([, name = '', , , score = '', , coverage = '', findings = '']: string[]) => ({
      name, score: score === '' ? words('measure.notEnough') : showScore(language, Number(score)), coverage: coverage === '' ? `—${words('measure.notEnough')}` : percent.format(Number(coverage)), findings: number.format(Number(findings)),
    });
    expect(lines.map(asShown)).toEqual(drawn);
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(new Uint8Array(await take('xlsx')).buffer);
    const typed: string[][] = [];
    workbook.worksheets[0]?.eachRow((row) => { typed.push(heads.map((_, at) => row.getCell(at + 1).text)); });
    expect(typed).toEqual([heads, ...lines]);
  });

  it('what is chosen on the scatter stays chosen on the map and in the matrix, whose cell opens the verdict', async () => {
    await visit(page, `${brand()}/ranking?show=scatter`);
    const chart = page.getByRole('listbox', { name: words('scatter.label') });
    await chart.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Space');
    const chosen = new URL(page.url()).searchParams.get('sel');
    expect(chosen).toMatch(/^[^,]+$/);
    expect(await chart.getByRole('option', { selected: true }).count()).toBe(1);
    await showAs('map');
    const place = page.locator('li[data-chosen=true]');
    await place.locator('input:checked').waitFor();
    expect(await place.getByRole('link').getAttribute('href')).toContain(chosen);
    await showAs('matrix');
    const line = page.getByRole('row', { selected: true });
    await line.waitFor();
    expect(await line.getByRole('rowheader').getByRole('link').getAttribute('href')).toContain(chosen);
    // The column where most locations fail stands first, and the location that fails most on top.
    const cell = page.getByRole('grid').locator('a[data-state=fail]').first();
    const name = (await cell.getAttribute('aria-label')) ?? '';
    await cell.click();
    const drawer = page.getByRole('dialog');
    await drawer.waitFor();
    expect(await drawer.textContent()).toContain(name.split(':')[0]?.trim());
    await page.goBack();
    await line.waitFor();
  });

  it('locations chosen in the ranking stand side by side, from two to five', async () => {
    await visit(page, `${brand()}/ranking`);
    const rows = page.locator('[role=grid] [data-index]');
    const chosen: string[] = [];
    for (const at of [0, 1]) {
      await rows.nth(at).locator('[data-selects]').click();
      chosen.push((await rows.nth(at).getByRole('rowheader').getByRole('link').getAttribute('href'))?.split('/').at(-1) ?? '');
    }
    await page.getByRole('link', { name: words('ranking.compare'), exact: true }).click();
    await page.getByRole('heading', { level: 1, name: words('compare.title') }).waitFor();
    const heads = page.getByRole('table', { name: words('compare.label') }).locator('thead th a');
    const ids = async () => (await heads.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))).map((one) => one.split('/').at(-1));
    await heads.nth(1).waitFor();
    expect(await ids()).toEqual(chosen);
    const search = page.getByRole('combobox', { name: words('compare.add') });
    for (const count of [3, 4, 5]) {
      await search.fill('LB-');
      await page.getByRole('option').first().waitFor();
      await search.press('Enter');
      await heads.nth(count - 1).waitFor();
    }
    await page.getByText(words('compare.full', { max: 5 })).waitFor();
    expect(await search.count()).toBe(0);
    const { subjects } = await ask<{ subjects: { id: string; score: number | null }[] }>(`compare?ids=${(await ids()).join(',')}`);
    const line = page.getByRole('row', { name: words('ranking.column.score') }).first().locator('td');
    const shown = await line.evaluateAll((cells) => cells.map((one) => one.querySelector('[class*=number]')?.textContent ?? ''));
    expect(shown).toEqual(subjects.map(({ score }) => (score === null ? '' : showScore(language, roundShown(score)))));
    await page.getByRole('button', { name: words('compare.remove', { name: '' }).trim() }).first().click();
    await heads.nth(4).waitFor({ state: 'detached' });
    expect(await heads.count()).toBe(4);
  });

  it('an address with a region that does not exist says so', async () => {
    await visit(page, `${brand()}/ranking?region=nowhere`);
    await page.getByText(words('ranking.noSuchRegion')).waitFor();
    expect(await page.locator('[role=grid]').count()).toBe(0);
    await page.getByRole('button', { name: words('ranking.clearFilters') }).click();
    await page.locator('[role=grid] [data-index]').first().waitFor();
  });

  it('met no error of a script', () => expect(reader.troubles).toEqual([]));

  const showAs = (way: string) => page.locator(`input[value="${way}"] + label`).click();
});

/** What the overview says first: every figure of its head, without what they rest on. */
function figures(page: Page): Promise<string[]> {
  return page.locator('main dl').first().locator('dt + dd').allTextContents();
}

async function download(page: Page, act: () => Promise<void>): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), act()]);
  return readFile(await file.path());
}
