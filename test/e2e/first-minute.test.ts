import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { CheckEntry } from '#contract/catalogue.ts';
import type { getLocation, getProof } from '#contract/locations.ts';
import type { Overview } from '#contract/overview.ts';
import { unpackRows } from '#contract/ranking-pack.ts';
import type { listRanking, RankingRow, Region } from '#contract/ranking.ts';
import { roundShown } from '#scoring/round-shown.ts';
import { keepPicture, LANGUAGES, openBrowser, openReader, visit, type Reader } from './open-browser.ts';
import { startSampleProduct, type RunningServer, type SampleProduct } from './start-product.ts';
import { say, showScore } from './words.ts';

type LocationAnswer = z.infer<typeof getLocation.response>;
type RankingAnswer = z.infer<typeof listRanking.response>;

/** How the note above a stored page begins. This person has never chosen a language; the window speaks one. */
const IN_DATA = { fr: 'Lu dans les données structurées', en: 'Read in the page’s structured data' };

let product: SampleProduct;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startSampleProduct(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await product?.close();
});

describe.each(LANGUAGES)('the first minute in %s', (language) => {
  let server: RunningServer;
  let reader: Reader;
  let page: Page;
  const words = (key: string, values: Record<string, string | number> = {}) => say(language, key, values);
  const ask = async <T>(path: string): Promise<T> => (await page.request.get(`${server.baseUrl}/api/${path}`)).json() as Promise<T>;
  const brandPath = () => `brands/${product.brandId}`;
  const ranking = async () => ({ rows: unpackRows((await ask<RankingAnswer>(`${brandPath()}/ranking`)).packed) });
  const worst = async () => {
    const ranked = (await ranking()).rows.filter((row) => row.score !== null && row.rank !== null);
    const found = ranked.toSorted((a, b) => Number(a.score) - Number(b.score))[0];
    if (!found) throw new Error('No location is ranked.');
    return found;
  };

  beforeAll(async () => {
    server = await product.startServer();
    // High enough for every row of the ranking to be drawn at once.
    reader = await openReader(browser, { language, height: 2000 });
    page = reader.page;
  });
  afterAll(async () => {
    await reader?.context.close();
    await server?.stop();
  });

  it('shows somebody without a session where the link is to be found, and nothing else', async () => {
    await visit(page, `${server.baseUrl}/${brandPath()}/ranking`);
    await page.getByRole('heading', { level: 1, name: words('signIn.title') }).waitFor();
    expect(await page.getByRole('navigation').count()).toBe(0);
    expect((await page.request.get(`${server.baseUrl}/api/${brandPath()}/ranking`)).status()).toBe(401);
  });

  it('signs in by the printed link and shows the brand’s score, as the API says it', async () => {
    await visit(page, server.link);
    await page.getByRole('heading', { level: 1, name: words('overview.title') }).waitFor();
    const overview = await ask<Overview>(`${brandPath()}/overview`);
    expect(overview.score).not.toBeNull();
    expect(await figure(page, words('overview.score'))).toBe(showScore(language, roundShown(overview.score ?? Number.NaN)));
    expect(overview.trend).toHaveLength(3);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
  });

  it('signs nobody in by the same link a second time', async () => {
    const other = await openReader(browser, { language });
    await visit(other.page, server.link);
    await other.page.getByRole('heading', { level: 1, name: words('signIn.title') }).waitFor();
    expect((await other.page.request.get(`${server.baseUrl}/api/session`)).status()).toBe(401);
    await other.context.close();
  });

  it('ranks every location by the numbers of the API', async () => {
    await page.getByRole('navigation').getByRole('link', { name: words('nav.ranking') }).click();
    await page.getByRole('heading', { level: 1, name: words('ranking.title') }).waitFor();
    const { rows } = await ranking();
    await expect.poll(() => drawnRows(page).count()).toBe(rows.length);
    const shown = await readRows(page);
    for (const row of rows) expect(`${row.storeCode} ${shown.get(row.locationId)?.score}`).toBe(`${row.storeCode} ${row.score === null ? words('measure.notEnough') : showScore(language, roundShown(row.score))}`);
  });

  it('sorts by score with a click and turns the order round by keyboard', async () => {
    const { rows } = await ranking();
    const header = page.getByRole('columnheader', { name: words('ranking.column.score') });
    await header.getByRole('button').click();
    await expect.poll(() => header.getAttribute('aria-sort')).toBe('descending');
    expect(await drawnScores(page, rows)).toEqual(sortedScores(rows, -1));
    await header.getByRole('button').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => header.getAttribute('aria-sort')).toBe('ascending');
    expect(await drawnScores(page, rows)).toEqual(sortedScores(rows, 1));
    await page.keyboard.press('Space');
    await expect.poll(() => header.getAttribute('aria-sort')).toBe('descending');
    expect(await page.locator('[role=columnheader][aria-sort]').count()).toBe(1);
    await header.getByRole('button').click();
    await expect.poll(() => header.getAttribute('aria-sort')).toBe('ascending');
  });

  it('keeps only the locations of a region and all that lies below it', async () => {
    const { rows } = await ranking();
    const regions = await ask<Region[]>(`${brandPath()}/regions`);
    const region = regions.find((one) => one.path.length === 2) ?? regions[0];
    if (!region) throw new Error('The sample brand has no region.');
    const inside = rows.filter((row) => region.path.every((name, at) => row.regionPath[at] === name));
    expect(inside.length).toBeGreaterThan(0);
    expect(inside.length).toBeLessThan(rows.length);
    await page.getByRole('button', { name: words('ranking.facet.region'), exact: true }).click();
    // Regions stand as a tree, so that the outer one of two with one name comes first.
    await page.getByRole('group', { name: words('ranking.facet.region') }).getByRole('checkbox', { name: region.name }).first().click();
    await page.keyboard.press('Escape');
    await expect.poll(() => drawnIds(page)).toHaveLength(inside.length);
    expect(new Set(await drawnIds(page))).toEqual(new Set(inside.map((row) => row.locationId)));
    expect(inside).toHaveLength(region.locationCount);
    await page.getByRole('button', { name: words('ranking.clearFilters') }).click();
    await expect.poll(() => drawnIds(page)).toHaveLength(rows.length);
  });

  it('finds a location by its code, and by its town without accents', async () => {
    const { rows } = await ranking();
    const sought = rows.find((row) => row.locality !== null && /\p{M}/u.test(row.locality.normalize('NFD'))) ?? rows[0];
    if (!sought?.locality) throw new Error('No location has a town.');
    const search = page.getByRole('searchbox', { name: words('ranking.search') });
    await search.fill(sought.storeCode.toLowerCase());
    await expect.poll(() => drawnIds(page)).toEqual([sought.locationId]);
    await search.fill(sought.locality.normalize('NFD').replaceAll(/\p{M}/gu, '').toUpperCase());
    await expect.poll(() => drawnIds(page)).toContain(sought.locationId);
    await search.fill('no such place');
    await page.getByText(words('ranking.noMatchTitle')).waitFor();
    await page.getByRole('button', { name: words('ranking.clearSearch') }).click();
    await expect.poll(() => drawnIds(page)).toHaveLength(rows.length);
  });

  it('opens the worst location, with the score that the list showed', async () => {
    const row = await worst();
    // Sorted ascending: the worst stands first; what was not seen is neither best nor worst and stands last.
    const first = (await drawnIds(page))[0];
    const shown = (await readRows(page)).get(first ?? '')?.score;
    expect(shown).toBe(showScore(language, roundShown(row.score ?? Number.NaN)));
    await drawnRows(page).first().getByRole('rowheader').getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: row.name }).waitFor();
    await expect.poll(() => page.url()).toContain(`/locations/${first}`);
    await page.getByText(words('location.lost.title')).waitFor();
    expect(await figure(page, words('location.score'))).toBe(shown);
    const location = await ask<LocationAnswer>(`locations/${first}`);
    expect(showScore(language, roundShown(location.score ?? Number.NaN))).toBe(shown);
  });

  it('opens a finding with what is expected and observed, and its proof with the spot marked', async () => {
    const { location, finding } = await findFinding((one) => one.expected !== null && one.observed !== null && one.checkId !== 'logo' && one.checkId !== 'regular-hours' && one.evidence?.bodyHash !== undefined && one.evidence.bodyHash !== null);
    await visit(page, `${server.baseUrl}/${brandPath()}/locations/${location.locationId}`);
    const drawer = await openFinding(finding);
    const values = drawer.locator('dl').first();
    expect(await values.locator('[data-side=expected] dd').textContent()).toBe(finding.expected);
    expect(await values.locator('[data-side=observed] dd').textContent()).toBe(finding.observed);
    const frame = drawer.locator('iframe');
    await frame.scrollIntoViewIfNeeded();
    expect(await frame.getAttribute('sandbox')).toBe('');
    const spot = drawer.frameLocator('iframe').locator('#enseigne-spot');
    await spot.waitFor({ state: 'attached' });
    expect(await spot.isVisible()).toBe(true);
    await keepPicture(page, `proof.${language}`, 'window');
    const address = await frame.getAttribute('src');
    const stored = await page.request.get(`${server.baseUrl}${address ?? ''}`);
    expect(stored.headers()['content-security-policy']).toContain('sandbox');
    expect(await stored.text()).not.toMatch(/<script/i);
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });
    expect(page.url()).not.toContain('open=');
  });

  it('notes above a stored page, in the language on the screen, what was read in data that it does not display', async () => {
    const { location, finding } = await findFinding((one) => one.evidence?.locator.startsWith('json-ld') === true && one.evidence.bodyHash !== null);
    await visit(page, `${server.baseUrl}/${brandPath()}/locations/${location.locationId}`);
    const drawer = await openFinding(finding);
    await drawer.locator('iframe').scrollIntoViewIfNeeded();
    const note = drawer.frameLocator('iframe').locator('body > p').first();
    expect(await note.textContent()).toContain(IN_DATA[language]);
  });

  it('shows the approved and the observed logo side by side', async () => {
    const { location, finding } = await findFinding((one) => one.checkId === 'logo');
    await visit(page, `${server.baseUrl}/${brandPath()}/locations/${location.locationId}`);
    const drawer = await openFinding(finding);
    const proof = await ask<z.infer<typeof getProof.response>>(`findings/${finding.id}/proof-facts`);
    expect(proof.images).toEqual({ expected: expect.any(String), observed: expect.any(String) });
    for (const name of [words('proof.logoExpected'), words('proof.logoObserved')]) {
      const image = drawer.getByRole('img', { name });
      await image.waitFor();
      await expect.poll(() => image.evaluate((element) => (element as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
    }
    await keepPicture(page, `logo.${language}`, 'window');
  });

  it('met no error of a script and nothing that its own content policy forbids', () => {
    expect(reader.troubles).toEqual([]);
  });

  /** The first finding of the brand that fits, beginning with the worst location. */
  async function findFinding(fits: (finding: LocationAnswer['findings'][number]) => boolean): Promise<{ location: LocationAnswer; finding: LocationAnswer['findings'][number] }> {
    for (const row of (await ranking()).rows.toSorted((a, b) => Number(a.score) - Number(b.score))) {
      const location = await ask<LocationAnswer>(`locations/${row.locationId}`);
      const finding = location.findings.find(fits);
      if (finding) return { location, finding };
    }
    throw new Error('The sample brand has no such finding.');
  }

  /** Opens a finding from the list of the location's page. */
  async function openFinding(finding: LocationAnswer['findings'][number]): Promise<Locator> {
    await page.getByText(words('location.lost.title')).waitFor();
    const showAll = page.getByRole('button', { name: new RegExp(`^${words('findings.showAll_other', { count: '\\d+' })}$`) });
    if ((await showAll.count()) > 0) await showAll.click();
    const title = (await ask<CheckEntry[]>('checks')).find((one) => one.id === finding.checkId)?.title[language] ?? '';
    const buttons = page.getByRole('button', { name: `${words('findings.proof')}: ${title}` });
    for (let at = 0; at < (await buttons.count()); at += 1) {
      await buttons.nth(at).click();
      await expect.poll(() => page.url()).toContain('open=');
      const drawer = page.getByRole('dialog');
      await drawer.waitFor();
      if (page.url().includes(`open=${encodeURIComponent(finding.id)}`)) return drawer;
      await page.keyboard.press('Escape');
      await drawer.waitFor({ state: 'hidden' });
    }
    throw new Error(`The page lists no finding ${finding.id}.`);
  }
});

const drawnRows = (page: Page) => page.locator('[role=grid] [data-index]');

/** The ids of the locations in the order in which the table draws them. */
function drawnIds(page: Page): Promise<string[]> {
  return drawnRows(page).evaluateAll((rows) => rows.map((row) => row.querySelector('[role=rowheader] a')?.getAttribute('href')?.split('/').at(-1) ?? ''));
}

/** What each drawn row shows, by location. */
async function readRows(page: Page): Promise<Map<string, { score: string }>> {
  const read = await drawnRows(page).evaluateAll((rows) => rows.map((row) => ({ id: row.querySelector('[role=rowheader] a')?.getAttribute('href')?.split('/').at(-1) ?? '', cell: row.querySelector('[data-column=score]')?.firstElementChild?.textContent ?? '' })));
  return new Map(read.map(({ id, cell }) => [id, { score: cell }]));
}

/** The API's scores in the order in which the table draws its locations. */
async function drawnScores(page: Page, rows: readonly RankingRow[]): Promise<(number | null)[]> {
  const scoreOf = new Map(rows.map((row) => [row.locationId, row.score]));
  return (await drawnIds(page)).map((id) => scoreOf.get(id) ?? null);
}

function sortedScores(rows: readonly RankingRow[], direction: 1 | -1): (number | null)[] {
  const seen = rows.flatMap((row) => (row.score === null ? [] : [row.score])).toSorted((a, b) => direction * (a - b));
  return [...seen, ...rows.filter((row) => row.score === null).map(() => null)];
}

/** The value under a figure's name. */
async function figure(page: Page, label: string): Promise<string | null> {
  // Words of the formula are buttons that explain themselves; the others are plain.
  const term = page.locator(`xpath=//dl//dt[normalize-space(.)="${label}" or .//button[normalize-space(.)="${label}"]]`).first();
  await term.waitFor();
  return term.locator('xpath=following-sibling::dd[1]').textContent();
}
