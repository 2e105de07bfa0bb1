import { Agent } from 'undici';
import type { PageMemory } from '#domain/page-memory.ts';
import { createFetcher, fetcherSettings } from '#jobs/http/fetch-page.ts';
import { createExtractPool } from '#jobs/pipeline/extract-pool.ts';
import { inParallel } from '#jobs/pipeline/in-parallel.ts';
import { askForPage, type PageAnswer, type PageQuestion } from '#jobs/pipeline/read-page.ts';
import webDirectory from '#publishers/web-directory.ts';
import { networkSettings } from '#test/integration/network-crawl.ts';
import { cpuOf, shown, takeTurns, wallOf, type Spent } from './measure.ts';
import { servePages } from './page-server.ts';
import { samplePages } from './sample-pages.ts';
import { wholeCrawls } from './whole-crawls.ts';
import type { Bench } from './main.ts';

const PAGES = 200;
const ROUNDS = 5;
const AT_ONCE = 16;
const LOCATIONS = 200;
const OPTIONS = { country: 'CA', keepsText: true };
const PUBLISHER = { ...webDirectory, pace: { requestsPerSecond: 1_000_000, concurrency: AT_ONCE } };

const bench: Bench = {
  id: 'recrawl',
  async run() {
    const [pages, crawl] = [await alone(), await wholeCrawls(LOCATIONS, ROUNDS, AT_ONCE)];
    return {
      title: `Asking again where nothing changed, beside a bare undici loop that only fetches (${PAGES} pages of 50 KB with their logo, ${AT_ONCE} at once, median of ${ROUNDS} rounds in turns; and whole crawls of ${LOCATIONS} locations, ${AT_ONCE} at once, with their database, beside a loop that only makes their requests; the sites in a process of their own)`,
      columns: ['loop', 'pages per second', 'CPU ms per page', 'speed against bare'],
      rows: [...pages, ...crawl.map(({ name, requests, spent, bare }) => row(name, requests, spent, bare))], failures: [],
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
