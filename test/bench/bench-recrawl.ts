import { Agent } from 'undici';
import type { PageMemory } from '#domain/page-memory.ts';
import { createFetcher, fetcherSettings } from '#jobs/http/fetch-page.ts';
import { createExtractPool } from '#jobs/pipeline/extract-pool.ts';
import { inParallel } from '#jobs/pipeline/in-parallel.ts';
import { askForPage, type PageAnswer, type PageQuestion } from '#jobs/pipeline/read-page.ts';
import webDirectory from '#publishers/web-directory.ts';
import { networkSettings, startNetworkCrawl } from '#test/integration/network-crawl.ts';
import { cpuOf, shown, spend, takeTurns, wallOf, type Spent } from './measure.ts';
import { servePages } from './page-server.ts';
import { samplePages } from './sample-pages.ts';
import type { Bench } from './main.ts';

const PAGES = 200;
const ROUNDS = 5;
const AT_ONCE = 16;
const LOCATIONS = 60;
const OPTIONS = { country: 'CA', keepsText: true };
const PUBLISHER = { ...webDirectory, pace: { requestsPerSecond: 1_000_000, concurrency: AT_ONCE } };

const bench: Bench = {
  id: 'recrawl',
  async run() {
    const [pages, crawl] = [await alone(), await whole()];
    return {
      title: `Asking again where nothing changed, beside a bare undici loop that only fetches (${PAGES} pages of 50 KB with their logo, ${AT_ONCE} at once, median of ${ROUNDS} rounds in turns; and a whole crawl of ${LOCATIONS} locations, database and simulated web in one process, beside a loop that only makes its requests)`,
      columns: ['loop', 'pages per second', 'CPU ms per page', 'speed against bare'],
      rows: [...pages, ...crawl], failures: [],
    };
  },
};
export default bench;

function row(name: string, pages: number, spent: Spent, bare: Spent): string[] {
  return [name, shown(pages / (spent.wallMs / 1_000)), shown(spent.cpuMs / pages), shown(bare.wallMs / spent.wallMs)];
}

/** Fetching, recognising and recalling; no database. */
async function alone(): Promise<string[][]> {
  const pages = await samplePages(PAGES);
  const { port, stop } = await servePages(pages);
  const agent = new Agent({ connections: AT_ONCE });
  const fetcher = createFetcher(fetcherSettings(networkSettings(port, '')));
  const pool = createExtractPool();
  const means = { fetcher, pool, readBody: () => Promise.resolve(null) };
  const questions = pages.map(({ url }): PageQuestion => ({ publisher: PUBLISHER, options: OPTIONS, request: { url, method: 'GET', accept: 'html', obeysRobots: true, withResources: true, read: OPTIONS } }));
  const memories = new Map<string, PageMemory>();
  const ask = (recollect: (url: string) => PageMemory | null, expect: (answer: PageAnswer) => boolean) => () => inParallel(questions, AT_ONCE, async (question) => {
    const answer = await askForPage(means, question, recollect(question.request.url));
    if (!answer.ok || !expect(answer)) throw new Error(`${question.request.url} was not answered as it should be.`);
    if (answer.memory) memories.set(question.request.url, answer.memory);
  });
  const first = ask(() => null, ({ capture }) => capture !== null);
  await first();
  const known = (url: string): PageMemory => memories.get(url) ?? (() => { throw new Error(`${url} is not remembered.`); })();
  const loopback = `http://127.0.0.1:${port}`;
  const spent = await takeTurns(ROUNDS, {
    bare: () => inParallel(pages, AT_ONCE, async ({ url }) => {
      const { host, pathname } = new URL(url);
      const { body } = await agent.request({ origin: loopback, path: pathname, method: 'GET', headers: { host } });
      await body.text();
    }),
    first,
    plain: ask((url) => ({ ...known(url), etag: null }), ({ capture }) => capture === null),
    unchanged: ask(known, ({ capture }) => capture === null),
  });
  await Promise.all([agent.close(), fetcher.close(), pool.close(), stop()]);
  const of = (rounds: readonly Spent[]): Spent => ({ cpuMs: cpuOf(rounds), wallMs: wallOf(rounds) });
  const bare = of(spent.bare);
  return [
    row('bare undici, body as text', PAGES, bare, bare),
    row('first reading, in threads', PAGES, of(spent.first), bare),
    row('again, from a site without validators: fetched, recognised, recalled', PAGES, of(spent.plain), bare),
    row('again, from a site that answers 304: recalled', PAGES, of(spent.unchanged), bare),
  ];
}

/** Everything: sources, links, judging, scores and the database. */
async function whole(): Promise<string[][]> {
  const crawl = await startNetworkCrawl({ seed: 7, size: LOCATIONS });
  try {
    const first = await spend(() => crawl.crawlOn(0, 6));
    await crawl.crawlOn(0, 9);
    const asked = total(crawl.network.requests());
    const again = await spend(() => crawl.crawlOn(0, 12));
    const requests = total(crawl.network.requests()) - asked;
    const urls = crawl.network.network.chain.stores.flatMap(({ record }) => [...Object.values(record.websiteUrls), ...record.listings.map((one) => one.url)]);
    const agent = new Agent({ connections: AT_ONCE });
    const bare = await spend(() => inParallel(Array.from({ length: requests }, (_, index) => urls[index % urls.length] ?? ''), AT_ONCE, async (url) => {
      const { host, pathname, search } = new URL(url);
      const { body } = await agent.request({ origin: `http://127.0.0.1:${crawl.network.port}`, path: `${pathname}${search}`, method: 'GET', headers: { host } });
      await body.text();
    }));
    await agent.close();
    return [
      row(`bare undici, the ${requests} requests of a quiet crawl`, requests, bare, bare),
      row('the whole quiet crawl', requests, again, bare),
      row('the whole first crawl', requests, first, bare),
    ];
  } finally {
    await crawl.close();
  }
}

function total(requests: Record<string, number>): number {
  return Object.values(requests).reduce((sum, count) => sum + count, 0);
}
