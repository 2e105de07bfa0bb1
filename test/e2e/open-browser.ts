import { mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium as browserType, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { findChromium } from '#jobs/http/find-chromium.ts';

const ARGUMENTS = ['--headless=new', '--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
const SCREENSHOTS = fileURLToPath(new URL('screenshots/', import.meta.url));
const AXE = await readFile(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

export type Language = 'fr' | 'en';
export type Scheme = 'light' | 'dark';
export const LANGUAGES: readonly Language[] = ['fr', 'en'];

/** The Chromium that pages are rendered with, too: one that is installed, else the one that npm brings. */
export async function openBrowser(): Promise<Browser> {
  await mkdir(SCREENSHOTS, { recursive: true });
  const found = await findChromium();
  if (found === null) throw new Error('There is no Chromium here: npm ci --include=optional brings one.');
  return browserType.launch({ executablePath: found.path, args: ARGUMENTS });
}

/** A person before a screen: their own cookies, their language, and everything that went wrong in their pages. */
export interface Reader {
  page: Page;
  context: BrowserContext;
  /** Errors of scripts, refused loads and whatever the content policy forbade; empty after a good visit. */
  troubles: string[];
}

interface ReaderOptions {
  language: Language;
  width?: number;
  height?: number;
  scheme?: Scheme;
  /** Cookies of a reader who is signed in already. */
  signedInAs?: Reader;
}

/**
 * Opens a window of its own. What answers 401 or 404 is no trouble of the page: signed-out pages ask for the session. Nor
 * is what a stored page may not load: its frame is inert, and the browser says so.
 */
export async function openReader(browser: Browser, { language, width = 1440, height = 900, scheme = 'light', signedInAs }: ReaderOptions): Promise<Reader> {
  const context = await browser.newContext({
    locale: `${language}-CA`, timezoneId: 'America/Toronto', viewport: { width, height }, colorScheme: scheme, reducedMotion: 'reduce',
    ...(signedInAs ? { storageState: await signedInAs.context.storageState() } : {}),
  });
  // As an init script: the pages' own content policy forbids anything that is added later.
  await context.addInitScript({ content: AXE });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    const isOurs = !/status of (401|404)/.test(message.text()) && !message.location().url.includes('/api/findings/');
    if (message.type() === 'error' && isOurs) troubles.push(message.text());
  });
  page.setDefaultTimeout(30_000);
  return { page, context, troubles };
}

/** Opens an address and waits until the page has its figures: no skeleton is left, nothing is being fetched. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.locator('main h1').first().waitFor();
}

/** Keeps a picture in test/e2e/screenshots: of the whole page, or of the window where the page follows the window. */
export async function keepPicture(page: Page, name: string, area: 'page' | 'window' = 'page'): Promise<void> {
  if (area === 'page') await drawCharts(page);
  await page.screenshot({ path: `${SCREENSHOTS}${name}.png`, fullPage: area === 'page', animations: 'disabled' });
}

/** Charts that nobody scrolled to are drawn for a print; lists have only the window's rows again after it. */
async function drawCharts(page: Page): Promise<void> {
  if ((await page.locator('[data-drawn=false]').count()) === 0) return;
  await page.evaluate(() => ['beforeprint', 'afterprint'].map((one) => window.dispatchEvent(new Event(one))));
  await page.locator('[data-waiting]').first().waitFor({ state: 'detached' });
  await page.waitForTimeout(250);
}

/** One rule that a page breaks, as axe-core tells it. */
export interface Violation {
  impact: string;
  rule: string;
  places: string[];
}

interface AxeAnswer {
  violations: { id: string; impact: string | null; nodes: { target: string[]; failureSummary?: string }[] }[];
}

/** Runs every rule of axe-core on the page as it stands. Stored pages in frames are not ours to judge. */
export async function findViolations(page: Page): Promise<Violation[]> {
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: { run(options: object): Promise<AxeAnswer> } }).axe.run({ iframes: false, resultTypes: ['violations'] }));
  return violations.map(({ id, impact, nodes }) => ({
    impact: impact ?? 'unknown', rule: id, places: nodes.map(({ target, failureSummary }) => `${target.join(' ')} (${failureSummary?.split('\n')[1]?.trim() ?? ''})`),
  }));
}

/** By how many pixels the page can be scrolled sideways. */
export function measureSidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
