import type { PageMemory } from '#domain/page-memory.ts';
import { createFetcher, fetcherSettings } from '#jobs/http/fetch-page.ts';
import { createExtractPool } from '#jobs/pipeline/extract-pool.ts';
import { inParallel } from '#jobs/pipeline/in-parallel.ts';
import { askForPage, type PageAnswer, type PageQuestion } from '#jobs/pipeline/read-page.ts';
import { remember } from '#jobs/pipeline/remember-page.ts';
import webDirectory from '#publishers/web-directory.ts';
import { networkSettings } from '#test/integration/network-crawl.ts';
import { median } from './measure.ts';
import { servePages } from './page-server.ts';
import { samplePages } from './sample-pages.ts';
import type { Bench } from './main.ts';

const SAMPLES = 200;
const PAGES = 20_000;
const AT_ONCE = 16;
/** One page in so many is read anew, in a thread; the others are recognised and recalled. */
const READ_EVERY = 5;
const SAMPLE_EVERY = 500;
const OPTIONS = { country: 'CA', keepsText: true };
const PUBLISHER = { ...webDirectory, pace: { requestsPerSecond: 1_000_000, concurrency: AT_ONCE } };

const bench: Bench = {
  id: 'memory',
  async run() {
    const pages = await samplePages(SAMPLES);
    const { port, stop } = await servePages(pages);
    const fetcher = createFetcher(fetcherSettings(networkSettings(port, '')));
    const pool = createExtractPool();
    const means = { fetcher, pool, readBody: () => Promise.resolve(null) };
    const read = new Map<string, PageAnswer>();
    const resident: number[] = [];
    await inParallel(Array.from({ length: PAGES }, (_, index) => index), AT_ONCE, async (index) => {
      // An address of its own for each page, as in a crawl: what is kept by address would show.
      const page = pages[index % SAMPLES];
      if (!page) return;
      const question: PageQuestion = { publisher: PUBLISHER, options: OPTIONS, request: { url: `${page.url}?page=${index}`, method: 'GET', accept: 'html', obeysRobots: true, withResources: true, read: OPTIONS } };
      const before = index % READ_EVERY === 0 ? undefined : read.get(page.url);
      const answer = await askForPage(means, question, before ? asIfRead(before, question.request.url) : null);
      if (!answer.ok) throw new Error(`${question.request.url}: ${answer.trouble}`);
      if (answer.memory && !read.has(page.url)) read.set(page.url, answer);
      if (index % SAMPLE_EVERY === 0) resident.push(process.memoryUsage().rss);
    });
    await Promise.all([fetcher.close(), pool.close(), stop()]);
    // The tenths around the middle and the end; what the first pages load is in both.
    const tenth = Math.floor(resident.length / 10);
    const at = (share: number): number => median(resident.slice(Math.max(0, Math.floor(resident.length * share) - tenth), Math.floor(resident.length * share)));
    const [half, end] = [at(0.5), at(1)];
    const megabytes = (bytes: number): string => (bytes / 1_048_576).toFixed(0);
    return {
      title: `Memory of the process while crawling ${PAGES} pages of 50 KB, each at an address of its own, one in ${READ_EVERY} read anew in a thread`,
      columns: ['after', 'MB resident', 'against the half'],
      rows: [[`${PAGES / 2} pages`, megabytes(half), '1'], [`${PAGES} pages`, megabytes(end), (end / half).toFixed(2)]],
      failures: [],
    };
  },
};
export default bench;

/** What would be remembered of another address that shows the same page. */
function asIfRead({ facts, page, memory }: PageAnswer, url: string): PageMemory {
  return remember(PUBLISHER.id, { ...facts, url, finalUrl: url }, memory?.resources ?? [], OPTIONS, page, false);
}
