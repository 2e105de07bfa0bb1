import { parseDocument } from 'htmlparser2';
import { extractPage } from '#extract/extract-page.ts';
import { cpuOf, shown, takeTurns } from './measure.ts';
import { captureOf, samplePages } from './sample-pages.ts';
import type { Bench } from './main.ts';

const PAGES = 40;
const ROUNDS = 9;

const bench: Bench = {
  id: 'extract',
  async run() {
    const pages = await samplePages(PAGES);
    const spent = await takeTurns(ROUNDS, {
      parse: () => pages.forEach(({ body }) => parseDocument(body)),
      extract: async () => {
        for (const page of pages) await extractPage(captureOf(page), { country: 'CA' });
      },
    });
    const kilobytes = pages.reduce((sum, one) => sum + Buffer.byteLength(one.body), 0) / pages.length / 1_000;
    const perPage = (ms: number) => ms / pages.length;
    const [parse, extract] = [perPage(cpuOf(spent.parse)), perPage(cpuOf(spent.extract))];
    return {
      title: `Reading a page of ${kilobytes.toFixed(0)} KB (${pages.length} pages, median of ${ROUNDS} rounds in turns)`,
      columns: ['work', 'CPU ms per page', 'ratio'],
      rows: [['htmlparser2, DOM alone', shown(parse), '1'], ['extractPage, every field with its proof', shown(extract), shown(extract / parse)]],
      failures: [],
    };
  },
};
export default bench;
