import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { unpackRows } from '#contract/ranking-pack.ts';
import type { listRanking } from '#contract/ranking.ts';
import type { CrawlPlan } from '#contract/runs.ts';
import type { getSession } from '#contract/session.ts';
import { findViolations, keepPicture, measureSidewaysScroll, openBrowser, openReader, visit, type Reader } from './open-browser.ts';
import { startEmptyProduct, type EmptyProduct } from './start-product.ts';
import { say } from './words.ts';

const LANGUAGE = 'fr';
const CRAWL_TIMEOUT_MS = 120_000;
const words = (key: string, values: Record<string, string | number> = {}) => say(LANGUAGE, key, values);

let product: EmptyProduct;
let browser: Browser;
let reader: Reader;
let page: Page;

beforeAll(async () => {
  [product, browser] = await Promise.all([startEmptyProduct(), openBrowser()]);
  reader = await openReader(browser, { language: LANGUAGE, height: 2000 });
  page = reader.page;
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const ask = async <T>(path: string): Promise<T> => (await page.request.get(`${product.baseUrl}/api/${path}`)).json() as Promise<T>;
const file = (name: string): Buffer => {
  const bytes = product.files.get(name);
  if (!bytes) throw new Error(`The head office has no file ${name}.`);
  return bytes;
};
const drop = (label: string, files: { name: string; mimeType: string; buffer: Buffer }[]) => page.getByLabel(label, { exact: true }).setInputFiles(files);
const dropLocations = (buffer: Buffer) => drop(words('setup.locations'), [{ name: 'locations.csv', mimeType: 'text/csv', buffer }]);
const preview = () => page.getByRole('button', { name: words('setup.preview') });
const brandId = async () => (await ask<z.infer<typeof getSession.response>>('session')).brands[0]?.id ?? '';

describe('the first day of one’s own brand', () => {
  it('asks for the two files', async () => {
    await visit(page, product.link);
    await page.getByRole('heading', { level: 1, name: words('setup.titleNew') }).waitFor();
    expect(page.url()).toBe(`${product.baseUrl}/setup`);
    expect(await preview().isDisabled()).toBe(true);
    await dropLocations(breakRows(file('locations.csv')));
    expect(await preview().isDisabled()).toBe(true);
    await drop(words('setup.standard'), [{ name: 'standard.yaml', mimeType: 'text/yaml', buffer: file('standard.yaml') }]);
    expect(await preview().isDisabled()).toBe(false);
  });

  it('names what is wrong in the files by row, column and path, and counts the good rows', async () => {
    await preview().click();
    const problems = page.getByRole('table', { name: words('setup.problem') }).or(page.locator('table', { has: page.getByRole('columnheader', { name: words('setup.line'), exact: true }) })).first();
    await problems.waitFor();
    const told = await problems.locator('tbody tr').evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));
    expect(told.map(([line, column, , effect]) => [line, column, effect])).toEqual([
      ['2', 'store_code', words('setup.rowLeftOut')], ['3', 'phone', words('setup.valueLeftOut')], ['4', 'latitude', words('setup.valueLeftOut')],
    ]);
    expect(await figure(words('setup.rows'))).toBe('24');
    expect(await figure(words('setup.created'))).toBe('23');
    expect(await figure(words('setup.leftOut'))).toBe('1');
    // The logos that the standard names have not been given yet.
    await page.getByText('logos.approved[0].file').waitFor();
    await page.getByText('« logos/colour.svg »').waitFor();
    expect(await page.getByRole('button', { name: words('setup.applyNew') }).isDisabled()).toBe(true);
    await judgePage('import-problems');
  });

  it('says of a file that is none that nothing of it can be used, and counts no rows', async () => {
    await dropLocations(Buffer.from('%PDF-1.7'));
    await preview().click();
    await page.getByText(words('setup.problemsNoteNone')).waitFor();
    await page.getByText(words('setup.fileLeftOut'), { exact: true }).waitFor();
    expect(await page.getByText(words('setup.problemsNote')).count()).toBe(0);
    expect(await page.locator('dl dt', { hasText: words('setup.rows') }).count()).toBe(0);
    expect(await page.getByRole('button', { name: words('setup.applyNew') }).isDisabled()).toBe(true);
  });

  it('takes the mended files with their logos and shows what would be created', async () => {
    await drop(words('setup.logos'), ['colour', 'mono', 'reversed', 'retired'].map((name) => ({ name: `${name}.svg`, mimeType: 'image/svg+xml', buffer: file(`logos/${name}.svg`) })));
    await dropLocations(file('locations.csv'));
    await preview().click();
    await page.getByText(words('setup.standardGood', { brand: 'Lunetterie Boréale' })).waitFor();
    expect(await figure(words('setup.created'))).toBe('24');
    expect(await figure(words('setup.leftOut'))).toBe('0');
    await judgePage('import-preview');
    expect((await ask<z.infer<typeof getSession.response>>('session')).brands).toEqual([]);
  });

  it('shows hosts, requests and time of the first crawl, and fetches nothing before somebody agrees', async () => {
    await page.getByRole('button', { name: words('setup.applyNew') }).click();
    await page.getByRole('heading', { level: 1, name: words('plan.title') }).waitFor();
    const plan = await ask<CrawlPlan>(`brands/${await brandId()}/crawl-plan`);
    expect(plan.hosts.length).toBeGreaterThan(2);
    const rows = await page.locator('main tbody tr').evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
    expect(rows.map((row) => row[0])).toEqual(plan.hosts.map((one) => one.host));
    expect(rows.map((row) => row[2])).toEqual(plan.hosts.map((one) => new Intl.NumberFormat('fr-CA').format(one.requests)));
    await page.getByRole('button', { name: words(plan.requests === 1 ? 'plan.confirm_one' : 'plan.confirm_other', { shown: new Intl.NumberFormat('fr-CA').format(plan.requests) }) }).waitFor();
    expect(product.requests()).toEqual({});
    await judgePage('plan-first');
    await visit(page, product.baseUrl);
    await page.getByRole('heading', { level: 1, name: words('plan.title') }).waitFor();
    expect(product.requests()).toEqual({});
  });

  it('crawls when asked to, shows how far it is, and then the ranking', async () => {
    await page.getByRole('button', { name: new RegExp(`^${words('plan.confirm_other', { shown: '' }).split('(')[0]}`) }).click();
    await page.getByRole('heading', { level: 1, name: words('runs.title') }).waitFor();
    await page.getByRole('progressbar', { name: words('runs.progress') }).waitFor();
    await judgePage('runs-live');
    await page.getByText(words('runs.state.done'), { exact: true }).waitFor({ timeout: CRAWL_TIMEOUT_MS });
    await page.getByRole('navigation').getByRole('link', { name: words('nav.ranking') }).click();
    await expect.poll(() => page.locator('[role=grid] [data-index]').count()).toBe(24);
    const rows = unpackRows((await ask<z.infer<typeof listRanking.response>>(`brands/${await brandId()}/ranking`)).packed);
    expect(rows.filter((row) => row.rank !== null).length).toBeGreaterThan(12);
  });

  it('says that the same files change nothing', async () => {
    await page.getByRole('navigation').getByRole('link', { name: words('nav.import') }).click();
    await dropLocations(file('locations.csv'));
    await preview().click();
    await page.getByRole('button', { name: words('setup.apply'), exact: true }).waitFor();
    expect(await figure(words('setup.unchanged'))).toBe('24');
    expect(await figure(words('setup.changed'))).toBe('0');
  });

  it('met no error of a script and nothing that its own content policy forbids', () => {
    expect(reader.troubles).toEqual([]);
  });
});

/** The value under a figure's name. */
async function figure(label: string): Promise<string | null> {
  // Words of the formula are buttons that explain themselves; the others are plain.
  const term = page.locator(`xpath=//dl//dt[normalize-space(.)="${label}" or .//button[normalize-space(.)="${label}"]]`).first();
  await term.waitFor();
  return term.locator('xpath=following-sibling::dd[1]').textContent();
}

/** States that only this visit meets: no serious violation, and no sideways scroll on a phone. */
async function judgePage(name: string): Promise<void> {
  const size = page.viewportSize() ?? { width: 1440, height: 900 };
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await page.waitForTimeout(150);
    await keepPicture(page, `${name}.${LANGUAGE}.light.${width}`);
    expect((await findViolations(page)).filter((one) => one.impact === 'serious' || one.impact === 'critical')).toEqual([]);
    expect(await measureSidewaysScroll(page)).toBe(0);
  }
  await page.setViewportSize(size);
}

/** The locations file as somebody in a hurry leaves it: a row without its code, a phone that is none, a latitude off the globe. */
function breakRows(bytes: Buffer): Buffer {
  const [head = '', first = '', second = '', third = '', ...rest] = bytes.toString('utf8').split('\r\n');
  return Buffer.from([head, first.replace(/^[^,]+/, ''), second.replace(/\+\d{8,}/, '12'), third.replace(/,-?\d+\.\d+,/, ',999,'), ...rest].join('\r\n'));
}
