import { Agent } from 'undici';
import { extractPage } from '#extract/extract-page.ts';
import { findResources } from '#extract/resources.ts';
import { createFetcher, fetcherSettings } from '#jobs/http/fetch-page.ts';
import { fetchResources, resourcesFrom } from '#jobs/pipeline/fetch-resources.ts';
import { inParallel } from '#jobs/pipeline/in-parallel.ts';
import { networkSettings } from '#test/integration/network-crawl.ts';
import { cpuOf, shown, takeTurns, wallOf } from './measure.ts';
import { servePages } from './page-server.ts';
import { samplePages } from './sample-pages.ts';
import type { Bench } from './main.ts';

const PAGES = 200;
const ROUNDS = 5;
const AT_ONCE = 16;
const PACE = { requestsPerSecond: 1_000_000, concurrency: AT_ONCE };

const bench: Bench = {
  id: 'crawl',
  async run() {
    const pages = await samplePages(PAGES);
    const { port, stop } = await servePages(pages);
    const agent = new Agent({ connections: AT_ONCE });
    // robots.txt and the logo are asked for once; after that the two loops make the same requests.
    const fetcher = createFetcher(fetcherSettings(networkSettings(port, '')));
    const loopback = `http://127.0.0.1:${port}`;
    const spent = await takeTurns(ROUNDS, {
      bare: () => inParallel(pages, AT_ONCE, async ({ url }) => {
        const { host, pathname } = new URL(url);
        const { body } = await agent.request({ origin: loopback, path: pathname, method: 'GET', headers: { host } });
        await body.text();
      }),
      fetch: () => inParallel(pages, AT_ONCE, async ({ url }) => {
        await fetcher.fetchPage({ url, method: 'GET', accept: 'html', obeysRobots: true, withResources: false }, PACE);
      }),
      crawl: () => inParallel(pages, AT_ONCE, async ({ url }) => {
        const request = { url, method: 'GET', accept: 'html', obeysRobots: true, withResources: true } as const;
        const answer = await fetcher.fetchPage(request, PACE);
        if (!answer.ok) throw new Error(`${url}: ${answer.trouble}`);
        await fetchResources(answer.capture, resourcesFrom(fetcher, findResources, request, PACE));
        await extractPage(answer.capture, { country: 'CA' });
      }),
    });
    await Promise.all([agent.close(), fetcher.close(), stop()]);
    const row = (name: string, rounds: typeof spent.bare) => [
      name, shown(pages.length / (wallOf(rounds) / 1_000)), shown(cpuOf(rounds) / pages.length), shown(wallOf(spent.bare) / wallOf(rounds)),
    ];
    return {
      title: `Pages of 50 KB from loopback, ${AT_ONCE} at once, one process (${pages.length} pages, median of ${ROUNDS} rounds in turns)`,
      columns: ['loop', 'pages per second', 'CPU ms per page', 'speed against bare'],
      rows: [row('bare undici, body as text', spent.bare), row('our fetcher: robots, pace, guard, limits', spent.fetch), row('our fetcher and extractPage with logos', spent.crawl)],
      failures: [],
    };
  },
};
export default bench;
