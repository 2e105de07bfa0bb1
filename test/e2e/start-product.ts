import { fork, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { confirmCrawl } from '#records/brands.ts';
import { openNetworkCrawl, startNetworkCrawl, type NetworkCrawl } from '#test/integration/network-crawl.ts';
import { copyHome, makeOnce, runFolder } from '#test/integration/template-home.ts';
import { chainFiles } from '#test/network/chain-files.ts';
import { startNetwork } from '#test/network/server.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SEED = 1;
/** Enough stores for every region, template and kind of defect, few enough to be crawled three times in seconds. */
const STORES = 24;
const SAMPLE = { seed: SEED, size: STORES };
const OVERPASS_URL = 'http://overpass.example/api/interpreter';
/** Days of the story: as opened, after four weeks and after seven, so that trends, fixes and relapses are there to see. */
const CRAWL_DAYS = [0, 28, 49];

/** Requests per second and host of a crawl that a test watches: quick, and still slow enough for its progress to be seen. */
const PACE = '10';

/** `npm start` as a child process, on a free loopback port. */
export interface RunningServer {
  baseUrl: string;
  /** The one-time link that it printed. */
  link: string;
  stop(): Promise<void>;
}

/** The sample brand, crawled three times, and as many starts of the product on it as a test asks for. */
export interface SampleProduct {
  brandId: string;
  /** `worker`: with one inside, for what a page asks to be computed; by default a server only shows. `settings`: more of its environment; RESOLVE beside its own. */
  startServer(options?: { worker?: boolean; settings?: Record<string, string> }): Promise<RunningServer>;
  close(): Promise<void>;
}

/** Crawls the sample brand on the simulated web. Its servers only show: no worker and no clock changes what a test looks at. */
export async function startSampleProduct(): Promise<SampleProduct> {
  const crawl = await openSample();
  const servers: RunningServer[] = [];
  const close = async () => {
    await Promise.all(servers.map((server) => server.stop()));
    await crawl.close();
  };
  return {
    brandId: crawl.brandId,
    async startServer({ worker = false, settings = {} } = {}) {
      const { RESOLVE: more, ...others } = settings;
      const server = await startServer({ ENSEIGNE_HOME: crawl.home, RESOLVE: [crawl.network.resolve, more].filter(Boolean).join(','), OVERPASS_URL, WORKER_INSIDE: String(worker), ...others });
      servers.push(server);
      return server;
    },
    close,
  };
}

/** The brand as its three crawls left it: crawled once in a run of the tests, each file has a copy. */
async function openSample(): Promise<NetworkCrawl> {
  const kept = runFolder();
  if (kept !== undefined) {
    const left = path.join(kept, 'sample.json');
    const sample = await makeOnce(path.join(kept, 'sample'), async (home) => {
      const crawl = await crawlSample(await openNetworkCrawl(SAMPLE, home));
      await writeFile(left, JSON.stringify({ brandId: crawl.brandId }));
      await crawl.leave();
    });
    const home = await mkdtemp(path.join(os.tmpdir(), 'enseigne-sample-'));
    if (await copyHome(sample, home)) return openNetworkCrawl(SAMPLE, home, { ...(JSON.parse(await readFile(left, 'utf8')) as { brandId: string }), day: CRAWL_DAYS.at(-1) ?? 0 });
    await rm(home, { recursive: true, force: true });
  }
  return crawlSample(await startNetworkCrawl(SAMPLE));
}

async function crawlSample(crawl: NetworkCrawl): Promise<NetworkCrawl> {
  try {
    for (const day of CRAWL_DAYS) await crawl.crawlOn(day);
    await confirmCrawl(SYSTEM_VIEWER, crawl.brandId, new Date());
    return crawl;
  } catch (error) {
    await crawl.close();
    throw error;
  }
}

/** The product with an empty database and a worker of its own, beside a simulated web whose head office has its files ready. */
export interface EmptyProduct extends RunningServer {
  /** What the head office brings along, by name: `locations.csv`, `standard.yaml`, `logos/…`. */
  files: ReadonlyMap<string, Buffer>;
  /** Requests that reached the simulated web so far, by `host/path`. */
  requests(): Record<string, number>;
}

/** Starts the product as on the first day of one's own brand: nothing imported, nothing crawled. */
export async function startEmptyProduct(): Promise<EmptyProduct> {
  const home = await mkdtemp(path.join(os.tmpdir(), 'enseigne-e2e-'));
  const network = await startNetwork({ seed: SEED, size: STORES, day: 0, startDate: new Date().toISOString().slice(0, 10) });
  const leave = async () => {
    await network.close();
    await rm(home, { recursive: true, force: true });
  };
  try {
    const server = await startServer({ ENSEIGNE_HOME: home, RESOLVE: network.resolve, OVERPASS_URL, REQUESTS_PER_SECOND: PACE });
    const files = new Map((await chainFiles(network.network.chain)).map(({ name, bytes }) => [name, Buffer.from(bytes)]));
    return { ...server, files, requests: network.requests, stop: async () => { await server.stop(); await leave(); } };
  } catch (error) {
    await leave();
    throw error;
  }
}

/** Starts backend/server.ts, which builds the dashboard if its sources are newer, and waits until it answers. */
export async function startServer(settings: Record<string, string>): Promise<RunningServer> {
  const child = fork(path.join(ROOT, 'backend/server.ts'), [], {
    cwd: ROOT, execPath: process.execPath, execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], PORT: '0', LOG_LEVEL: 'warn', ...settings },
  });
  const { baseUrl, link } = await new Promise<{ baseUrl: string; link: string }>((resolve, reject) => {
    child.on('message', (message: { kind: string; baseUrl: string; link: string }) => { if (message.kind === 'ready') resolve(message); });
    child.once('exit', (code) => reject(new Error(`The product stopped before it was ready (exit ${code}).`)));
  });
  return { baseUrl, link, stop: () => stopChild(child) };
}

function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
