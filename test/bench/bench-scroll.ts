import type { Page } from 'playwright-core';
import { fillBrand } from './fill-brand.ts';
import type { Bench } from './main.ts';
import { openProduct } from './open-product.ts';
import { tracePage, type MainThread } from './trace-page.ts';

const SIZES = [2_000, 10_000] as const;
const WINDOW = { width: 1440, height: 900 };
const ROWS_AT_MOST = 50;
const TASK_AT_MOST_MS = 50;
const ALL_COLUMNS = 'rank,name,peers,status,format,language,franchisee,score,coverage,presence,accuracy,weakest,sentiment,rating,findings,trend';
/** A notch of a wheel, and a flick that shows none of the rows that stood there before. */
const NOTCH = { pixels: 120, steps: 80 };
const FLICK = { pixels: 1_680, steps: 60 };
const PAUSE_MS = 25;
/** What the page tells of itself; written by the counter that runs in it. */
interface Counted { rowsAtMost: number; framesSeen: number }

/** Scrolling the ranking by wheel, down to its end and back: rows in the page, and how long its main thread is kept from answering. */
const bench: Bench = {
  id: 'scroll',
  async run() {
    const product = await openProduct(async () => {
      const brands: { brandId: string; size: number }[] = [];
      for (const size of SIZES) brands.push({ size, brandId: (await fillBrand({ locations: size, scoreDays: 12, daysApart: 7, reviewsEach: 10, hasFindings: true })).brandId });
      return brands;
    });
    try {
      const context = await product.browser.newContext({ viewport: WINDOW, locale: 'fr-CA' });
      await context.addInitScript(countRows);
      const page = await context.newPage();
      await page.goto(product.link);
      const rows: string[][] = [];
      const failures: string[] = [];
      for (const { brandId, size } of product.filled) {
        for (const [name, columns] of [['usual columns', ''], ['all columns', `?columns=${ALL_COLUMNS}`]] as const) {
          await page.goto(`${product.baseUrl}/brands/${brandId}/ranking${columns}`, { waitUntil: 'networkidle' });
          await page.locator('[role=row][data-id]').first().waitFor();
          await page.mouse.move(WINDOW.width / 2, WINDOW.height / 2);
          let steps = 0;
          const main = await tracePage(page, async () => { steps = await scrollThere(page); });
          const { rowsAtMost } = await page.evaluate(() => (globalThis as unknown as { counted: Counted }).counted);
          const tooLong = longOf(main);
          rows.push([`${size} locations, ${name}`, String(rowsAtMost), String(steps), ...figuresOf(main)]);
          if (rowsAtMost > ROWS_AT_MOST) failures.push(`${size} locations, ${name}: ${rowsAtMost} rows in the page`);
          if (tooLong > 0) failures.push(`${size} locations, ${name}: ${tooLong} tasks of more than ${TASK_AT_MOST_MS} ms`);
        }
        for (const show of ['scatter', 'map', 'matrix', 'table']) rows.push([`${size} locations, switched to ${show}`, '–', '–', ...figuresOf(await switchTo(page, show))]);
      }
      return { title: `Scrolling the ranking by wheel at ${WINDOW.width} × ${WINDOW.height}, to its end and back (tasks of the renderer’s main thread; CPU of the thread where the browser tells it)`, columns: ['what', 'rows in the page at most', 'steps', `tasks > ${TASK_AT_MOST_MS} ms, wall`, 'CPU', 'longest ms, wall', 'CPU', 'a frame’s work, ms', 'frames'], rows, failures };
    } finally {
      await product.close();
    }
  },
};
export default bench;

/** Down by notches, by flicks, at once to the end, and the same way back. */
async function scrollThere(page: Page): Promise<number> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const rest = Math.max(0, height - NOTCH.pixels * NOTCH.steps - FLICK.pixels * FLICK.steps);
  const down = [...Array<number>(NOTCH.steps).fill(NOTCH.pixels), ...Array<number>(FLICK.steps).fill(FLICK.pixels), rest];
  const way = [...down, ...down.toReversed().map((one) => -one)];
  for (const pixels of way) {
    await page.mouse.wheel(0, pixels);
    await new Promise((resolve) => { setTimeout(resolve, PAUSE_MS); });
  }
  return way.length;
}

/** Draws the ranking another way, and waits until it stands. */
function switchTo(page: Page, show: string): Promise<MainThread> {
  return tracePage(page, async () => {
    await page.locator(`input[value="${show}"] + label`).click();
    await page.waitForLoadState('networkidle');
    await new Promise((resolve) => { setTimeout(resolve, 500); });
  });
}

function longOf({ tasks }: MainThread): number {
  return tasks.filter((one) => (one.cpuMs ?? one.wallMs) > TASK_AT_MOST_MS).length;
}

function figuresOf({ tasks, frameMs, frames }: MainThread): string[] {
  const wall = tasks.map((one) => one.wallMs);
  const cpu = tasks.flatMap((one) => one.cpuMs ?? []);
  const longest = (values: number[]): string => (values.length === 0 ? '–' : values.reduce((a, b) => Math.max(a, b), 0).toFixed(1));
  const tooLong = (values: number[]): string => (values.length === 0 ? '–' : String(values.filter((one) => one > TASK_AT_MOST_MS).length));
  return [tooLong(wall), tooLong(cpu), longest(wall), longest(cpu), frameMs.toFixed(1), String(frames)];
}

/** Runs in the page: counts its rows in every frame. */
function countRows(): void {
  const counted: Counted = { rowsAtMost: 0, framesSeen: 0 };
  (globalThis as unknown as { counted: Counted }).counted = counted;
  const look = (): void => {
    counted.framesSeen += 1;
    counted.rowsAtMost = Math.max(counted.rowsAtMost, document.querySelectorAll('[role=row][data-index]').length);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
