import lighthouse, { desktopConfig, type Config, type Result } from 'lighthouse';
import type { Browser } from 'playwright-core';
import { fillBrand } from './fill-brand.ts';
import type { Bench } from './main.ts';
import { openProduct } from './open-product.ts';

const LOCATIONS = 2_000;
const SCORE_DAYS = 12;
const REVIEWS_EACH = 10;
const DEBUG_PORT = 9417;
const ROUNDS = 3;
const WANTED = { performance: 0.95, accessibility: 1 };

/** Lighthouse on the pages that are opened most, signed in, with 2,000 locations: as a desk does (its desktop settings), and as a phone on a slow network (its default). */
const bench: Bench = {
  id: 'lighthouse',
  async run() {
    const { filled: { brandId, locationId }, baseUrl, link, browser, close } = await openProduct(
      () => fillBrand({ locations: LOCATIONS, scoreDays: SCORE_DAYS, daysApart: 7, reviewsEach: REVIEWS_EACH }), [`--remote-debugging-port=${DEBUG_PORT}`]);
    try {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(link);
      const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
      await context.close();
      const brand = `${baseUrl}/brands/${brandId}`;
      const rows: string[][] = [];
      const failures: string[] = [];
      for (const [name, address] of [['overview', brand], ['ranking', `${brand}/ranking`], ['location', `${brand}/locations/${locationId}`]] as const) {
        for (const [kind, config] of [['desk', desktopConfig], ['phone', undefined]] as const) {
          await expectDrawn(browser, address, cookie);
          const tries: Result[] = [];
          for (let round = 0; round < ROUNDS; round += 1) tries.push(await look(address, cookie, config));
          const middle = tries.toSorted((a, b) => (a.categories['performance']?.score ?? -1) - (b.categories['performance']?.score ?? -1))[Math.floor(ROUNDS / 2)];
          if (!middle) throw new Error('Lighthouse gave no answer.');
          const { categories, audits } = middle;
          const [performance, accessibility] = [categories['performance']?.score ?? null, categories['accessibility']?.score ?? null];
          const said = (id: string): string => audits[id]?.displayValue ?? '–';
          rows.push([name, kind, hundred(performance), hundred(accessibility), said('first-contentful-paint'), said('largest-contentful-paint'), said('total-blocking-time'), said('cumulative-layout-shift')]);
          const failing = Object.values(audits).filter((one) => categories['accessibility']?.auditRefs.some((ref) => ref.id === one.id) === true && one.score === 0).map((one) => one.id);
          if (failing.length > 0) failures.push(`${name}, ${kind}: ${failing.join(', ')}`);
          if (kind === 'desk' && ((performance ?? 0) < WANTED.performance || (accessibility ?? 0) < WANTED.accessibility)) failures.push(`${name}: below ${hundred(WANTED.performance)} and ${hundred(WANTED.accessibility)}`);
        }
      }
      return { title: `Lighthouse, ${LOCATIONS} locations, ${SCORE_DAYS} crawls, signed in (the middle one of ${ROUNDS} looks at each)`, columns: ['page', 'as', 'performance', 'accessibility', 'first paint', 'largest paint', 'blocked', 'shifted'], rows, failures };
    } finally {
      await close();
    }
  },
};
export default bench;

/** One look of Lighthouse at an address, as the reader whose cookie it is. */
async function look(address: string, cookie: string, config: Config | undefined): Promise<Result> {
  const answer = await lighthouse(address, { port: DEBUG_PORT, output: 'json', logLevel: 'error', onlyCategories: ['performance', 'accessibility'], disableStorageReset: true, extraHeaders: { Cookie: cookie } }, config);
  if (!answer) throw new Error('Lighthouse gave no answer.');
  return answer.lhr;
}

/** An empty window is fast and without fault: what Lighthouse looks at has to be the page, drawn without an error, in the browser as Lighthouse uses it. */
async function expectDrawn(browser: Browser, address: string, cookie: string): Promise<void> {
  const context = await browser.newContext({ extraHTTPHeaders: { Cookie: cookie } });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(address);
  await page.locator('main h1').waitFor();
  await page.locator('main [aria-label]:visible').first().waitFor();
  await context.close();
  if (errors.length > 0) throw new Error(`${address} stopped while it was drawn: ${errors.join(' ')}`);
}

const hundred = (share: number | null): string => (share === null ? '–' : String(Math.round(share * 100)));
