import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { z } from 'zod';
import type { getLocation } from '#contract/locations.ts';
import { unpackRows } from '#contract/ranking-pack.ts';
import type { listRanking } from '#contract/ranking.ts';
import type { listReviews } from '#contract/reviews.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { db } from '#records/connection.ts';
import { invite, renewInvitation } from '#records/invitations.ts';
import { makeLink } from '#records/one-time-links.ts';
import { listRegions } from '#records/regions.ts';
import { addMember } from '#records/users.ts';
import { findViolations, keepPicture, measureSidewaysScroll, openBrowser, openReader, visit, type Language, type Reader, type Scheme } from './open-browser.ts';
import { startSampleProduct, type RunningServer, type SampleProduct } from './start-product.ts';
import { TOLD, tellReviews } from './told-reviews.ts';
import { say } from './words.ts';

const COLLEAGUE = 'marie@example.org';
/** As in the layout: a desk's window and a phone held upright. */
const SIZES = [{ width: 1440, height: 900 }, { width: 390, height: 844 }] as const;
const SCHEMES: readonly Scheme[] = ['light', 'dark'];
const PAGES = ['overview', 'overview-tables', 'ranking', 'ranking-no-match', 'scatter', 'map', 'matrix', 'matrix-regions', 'compare', 'compare-nobody', 'location', 'verdict', 'findings', 'findings-causes', 'finding', 'reviews', 'review', 'runs', 'plan', 'sources', 'sources-open', 'checks', 'store-pages', 'standard', 'formula', 'settings', 'keys', 'keys-new', 'journal', 'account', 'people', 'people-invite', 'people-person', 'notifications', 'channels', 'work', 'work-proposals', 'work-rule', 'glossary', 'import', 'setup', 'not-found', 'sign-in', 'code', 'link', 'reset', 'invitation'] as const;
type PageName = (typeof PAGES)[number];
/** What is met before one is signed in. */
const OUTSIDE: ReadonlySet<PageName> = new Set(['sign-in', 'code', 'link', 'reset', 'invitation']);
/** The overview's: trend and distribution. */
const CHARTS = 2;
/** Rows and panels that are drawn for the window alone. */
const IN_WINDOW: ReadonlySet<PageName> = new Set(['ranking', 'matrix', 'verdict', 'reviews', 'review', 'people-invite', 'people-person']);

let product: SampleProduct;
let server: RunningServer;
let browser: Browser;
let signedIn: Reader;

/** The tests of every page in a language, light and dark, on a desk and on a phone: a file for each language, so that they run side by side. */
export function testEveryPage(language: Language): void {
  beforeAll(async () => {
    [product, browser] = await Promise.all([startSampleProduct(), openBrowser()]);
    await tellReviews(product.brandId);
    await addMember({ email: COLLEAGUE, name: 'Marie Côté', role: 'regional-manager', brandId: product.brandId, regionId: (await listRegions(SYSTEM_VIEWER, product.brandId))[0]?.id ?? '' });
    // Nothing is mailed here; the pages offer what a mail server makes possible.
    server = await product.startServer({ settings: { SMTP_URL: 'smtp://127.0.0.1:9' } });
    signedIn = await openReader(browser, { language: 'en' });
    await visit(signedIn.page, server.link);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.close();
  });

  let inside: Reader;
  let outside: Reader;
  /** Where a page of that name is to be found. */
  let addresses: Record<PageName, string>;
  beforeAll(async () => {
    inside = await openReader(browser, { language, signedInAs: signedIn });
    outside = await openReader(browser, { language });
    addresses = await findAddresses(signedIn.page, language);
  });
  afterAll(async () => {
    await inside?.context.close();
    await outside?.context.close();
  });

  it.each(PAGES)('%s: axe finds nothing, and a phone never scrolls sideways', async (name) => {
    const { page } = OUTSIDE.has(name) ? outside : inside;
    await page.setViewportSize(SIZES[0]);
    await visit(page, addresses[name]);
    await OPEN[name]?.(page, language);
    const refused: string[] = [];
    for (const size of SIZES) {
      for (const scheme of SCHEMES) {
        const variant = `${name}.${language}.${scheme}.${size.width}`;
        await dress(page, size, scheme);
        await keepPicture(page, variant, IN_WINDOW.has(name) ? 'window' : 'page');
        for (const { impact, rule, places } of await findViolations(page)) {
          refused.push(`${variant}: ${impact} ${rule}: ${places.slice(0, 4).join(' | ')} [${places.length}]`);
        }
        const sideways = await measureSidewaysScroll(page);
        if (sideways > 0) refused.push(`${variant}: the page scrolls sideways by ${sideways} px`);
      }
    }
    expect(refused).toEqual([]);
  });

  it('would be refused if an image had no name', async () => {
    const { page } = outside;
    await page.evaluate(() => document.querySelector('main')?.append(new Image()));
    expect((await findViolations(page)).map(({ impact, rule }) => [impact, rule])).toEqual([['critical', 'image-alt']]);
  });

  it('none of them met an error of a script or what its own content policy forbids', () => {
    expect([...inside.troubles, ...outside.troubles]).toEqual([]);
  });
}

async function findAddresses(page: Page, language: Language): Promise<Record<PageName, string>> {
  const ask = async <T>(path: string): Promise<T> => (await page.request.get(`${server.baseUrl}/api/${path}`)).json() as Promise<T>;
  const brand = `${server.baseUrl}/brands/${product.brandId}`;
  const rows = unpackRows((await ask<z.infer<typeof listRanking.response>>(`brands/${product.brandId}/ranking`)).packed);
  const worst = rows.filter((row) => row.score !== null).toSorted((a, b) => Number(a.score) - Number(b.score))[0];
  if (!worst) throw new Error('No location has a score.');
  const { findings } = await ask<z.infer<typeof getLocation.response>>(`locations/${worst.locationId}`);
  const finding = findings.find((one) => one.evidence !== null);
  if (!finding) throw new Error('The worst location has no finding with proof.');
  const location = `${brand}/locations/${worst.locationId}`;
  const contrary = (await ask<z.infer<typeof listReviews.response>>(`brands/${product.brandId}/reviews?search=${encodeURIComponent(TOLD.contrary)}`)).rows[0];
  const colleague = await db().user.findUniqueOrThrow({ where: { email: COLLEAGUE } });
  const invited = await invite(SYSTEM_VIEWER, product.brandId, { email: `invited.${language}@example.org`, name: 'Nadia Roy', language }, { role: 'executive', regionIds: [], locationIds: [], isAllBrands: false }, new Date());
  const [reset, { token }] = await Promise.all([makeLink(colleague.id, 'reset', new Date()), renewInvitation(invited.id, new Date())]);
  return {
    overview: brand, 'overview-tables': brand, ranking: `${brand}/ranking`, 'ranking-no-match': `${brand}/ranking?q=zzz`, scatter: `${brand}/ranking?show=scatter`, map: `${brand}/ranking?show=map`, matrix: `${brand}/ranking?show=matrix`, 'matrix-regions': `${brand}/ranking?show=matrix&lines=regions`,
    compare: `${brand}/compare?ids=${rows.slice(0, 3).map((row) => row.locationId).join(',')}`, 'compare-nobody': `${brand}/compare`, location, verdict: `${location}?open=${finding.id}`,
    findings: `${brand}/findings`, 'findings-causes': `${brand}/findings?view=causes`, finding: `${server.baseUrl}/findings/${finding.id}`,
    reviews: `${brand}/reviews?only=contradictory`, review: `${brand}/reviews?review=${contrary?.id ?? ''}`,
    runs: `${brand}/runs`, plan: `${brand}/plan`, sources: `${brand}/sources`, 'sources-open': `${brand}/sources?source=google-business-profile`, checks: `${brand}/checks`, 'store-pages': `${brand}/pages`, standard: `${brand}/standard`, formula: `${brand}/formula`, settings: `${brand}/settings`, keys: `${brand}/keys`, 'keys-new': `${brand}/keys`, account: `${server.baseUrl}/account`, people: `${brand}/people`, 'people-invite': `${brand}/people`, 'people-person': `${brand}/people`, notifications: `${server.baseUrl}/notifications`, channels: `${brand}/channels`, work: `${brand}/work`, 'work-proposals': `${brand}/work?tab=proposals`, 'work-rule': `${brand}/work?tab=teams`, journal: `${brand}/journal`, glossary: `${server.baseUrl}/glossary`, import: `${brand}/import`, setup: `${server.baseUrl}/setup`, 'not-found': `${brand}/nowhere`, 'sign-in': brand,
    code: `${brand}?sign-in=code`, link: `${server.baseUrl}/link#${reset}`, reset: `${server.baseUrl}/password#${reset}`, invitation: `${server.baseUrl}/invitation#${token}`,
  };
}

/** What is done on a page before it is looked at. */
const OPEN: Partial<Record<PageName, (page: Page, language: Language) => Promise<void>>> = {
  'overview-tables': showTables,
  'keys-new': (page, language) => page.getByRole('button', { name: say(language, 'apiKeys.new') }).click(),
  'people-invite': async (page, language) => {
    await page.getByRole('button', { name: say(language, 'people.invite'), exact: true }).click();
    await page.getByRole('combobox', { name: say(language, 'people.regions') }).click();
    await page.getByRole('listbox').getByRole('option').first().waitFor();
  },
  'people-person': async (page, language) => {
    await page.getByRole('button', { name: say(language, 'people.changeOf', { name: 'Marie Côté' }) }).click();
    await page.getByText(say(language, 'people.standIns')).waitFor();
  },
  'work-rule': (page, language) => page.getByRole('button', { name: say(language, 'routing.rules.add') }).click(),
};

/** Every chart as the table that stands in for it. */
async function showTables(page: Page, language: Language): Promise<void> {
  const buttons = page.getByRole('button', { name: say(language, 'chart.asTable') });
  expect(await buttons.count()).toBe(CHARTS);
  while ((await buttons.count()) > 0) await buttons.first().click();
}

/** Changes window and colours in place, as a reader would, and waits until charts have been drawn anew. */
async function dress(page: Page, size: { width: number; height: number }, colorScheme: Scheme): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.setViewportSize(size);
  await expect.poll(() => page.locator('html').getAttribute('data-mantine-color-scheme')).toBe(colorScheme);
  await page.waitForTimeout(250);
}
