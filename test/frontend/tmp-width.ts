import { chromium as browserType } from 'playwright-core';
import { findChromium } from '#jobs/http/find-chromium.ts';
import { startMockApi } from './mock-api.ts';
const c = await findChromium();
const browser = await browserType.launch({ executablePath: c?.path ?? '', args: ['--headless=new', '--no-sandbox'] });
const mock = await startMockApi({ locations: 20 });
for (const locale of ['fr-CA', 'en-CA']) for (const width of [780, 900, 1024, 1180]) {
  const page = await browser.newPage({ viewport: { width, height: 700 }, locale });
  await page.goto(`${mock.url}/brands/boreale/sources`, { waitUntil: 'networkidle' });
  const m = await page.evaluate(() => ({ over: document.documentElement.scrollWidth - document.documentElement.clientWidth, nav: document.querySelector('nav')?.getBoundingClientRect().height, head: document.querySelector('header')?.getBoundingClientRect().height }));
  console.log(locale, width, JSON.stringify(m));
  if (width === 900 && locale === 'fr-CA') await page.screenshot({ path: '/tmp/E-900.png' });
  await page.close();
}
await browser.close(); mock.server.close(); process.exit(0);
