import { parseDocument } from 'htmlparser2';
import { CaptureDay } from '#extract/capture-day.ts';
import { extractPage } from '#extract/extract-page.ts';
import { readHtml } from '#extract/html-page.ts';
import { readLook } from '#extract/look.ts';
import { forgetAll } from '#normalize/remember.ts';
import { cpuOf, median, shown, spend, takeTurns } from './measure.ts';
import { captureOf, realPages, samplePages, type SamplePage } from './sample-pages.ts';
import type { Bench } from './main.ts';

const OWN_PAGES = 40;
const ROUNDS = 9;
const PAGE_ROUNDS = 5;

const bench: Bench = {
  id: 'extract',
  async run() {
    const sets: [name: string, pages: SamplePage[], country: string | undefined][] = [
      ['own pages, simulated stores', await samplePages(OWN_PAGES), 'CA'],
      ['real pages, ten sites', realPages('sites'), undefined],
      ['real pages, small businesses', realPages('webstruct'), undefined],
    ];
    const rows: string[][] = [];
    for (const [name, pages, country] of sets) if (pages.length > 0) rows.push([name, ...(await measureSet(pages, country))]);
    return {
      title: `Reading a page, CPU beside that of parsing it into a DOM with htmlparser2 (median of ${ROUNDS} rounds in turns; images and linked stylesheets apart; its own styles within, and apart in the next column)`,
      columns: ['pages', 'n', 'KB each', 'DOM alone, ms', 'extractPage, ms', 'ratio of totals', 'own styles apart', 'median of the pages’ ratios', 'ratio of our parsing', 'ratio of own styles'],
      rows, failures: [],
    };
  },
};
export default bench;

async function measureSet(pages: readonly SamplePage[], country: string | undefined): Promise<string[]> {
  const options = country === undefined ? {} : { country };
  const kept = pages.map((page) => ({ capture: captureOf(page), page: readHtml(page.body), day: new CaptureDay(captureOf(page).fetchedAt), country, language: undefined }));
  const spent = await takeTurns(ROUNDS, {
    dom: () => pages.forEach(({ body }) => parseDocument(body)),
    extract: async () => {
      // A page is read once in a crawl: what a round knows is what its own pages have in common.
      forgetAll();
      for (const page of pages) await extractPage(captureOf(page), options);
    },
    parse: () => pages.forEach(({ body }) => readHtml(body)),
    styles: () => kept.forEach((reading) => readLook(reading)),
  });
  const [dom, extract, parse, styles] = [spent.dom, spent.extract, spent.parse, spent.styles].map((rounds) => cpuOf(rounds) / pages.length) as [number, number, number, number];
  const bytes = pages.reduce((sum, { body }) => sum + Buffer.byteLength(body), 0) / pages.length;
  return [
    String(pages.length), (bytes / 1_000).toFixed(0), shown(dom), shown(extract), shown(extract / dom), shown((extract - styles) / dom), shown(median(await ratiosOf(pages, options))),
    shown(parse / dom), shown(styles / dom),
  ];
}

/** One ratio for each page, of the medians of its rounds: small pages count as much as large ones. */
async function ratiosOf(pages: readonly SamplePage[], options: { country?: string }): Promise<number[]> {
  const ratios: number[] = [];
  for (const page of pages) {
    const dom: number[] = [];
    const extract: number[] = [];
    for (let round = 0; round < PAGE_ROUNDS; round += 1) {
      forgetAll();
      dom.push((await spend(() => parseDocument(page.body))).cpuMs);
      extract.push((await spend(() => extractPage(captureOf(page), options))).cpuMs);
    }
    ratios.push(median(extract) / median(dom));
  }
  return ratios;
}
