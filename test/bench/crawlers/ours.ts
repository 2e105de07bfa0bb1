// One round of our own: fetches the addresses of a file under the fetcher's manners and reads each page, all of it in the
// threads of the pool or, with `small`, what the others read. usage: ours.ts ADDRESSES-FILE CONCURRENCY all|small
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { readSettings } from '#backend/env.ts';
import type { PageCapture } from '#domain/page-capture.ts';
import { pageOf } from '#extract/html-page.ts';
import { readJsonLd } from '#extract/json-ld.ts';
import { createFetcher, fetcherSettings } from '#jobs/http/fetch-page.ts';
import { createExtractPool } from '#jobs/pipeline/extract-pool.ts';
import { inParallel } from '#jobs/pipeline/in-parallel.ts';

const [, , file = '', concurrency = '16', kind = 'all'] = process.argv;
const addresses = (await readFile(file, 'utf8')).split(/\s+/).filter(Boolean);
const atOnce = Number(concurrency);
const fetcher = createFetcher(fetcherSettings(readSettings({ ALLOWED_PRIVATE_HOSTS: '127.0.0.1', LOG_LEVEL: 'silent' })));
const pool = createExtractPool({ threads: availableParallelism() });
const seen = { pages: 0, items: 0 };

/** What the other crawlers are asked for: title, language, links, JSON-LD. */
function readLittle(capture: PageCapture): void {
  const page = pageOf(capture);
  const links = page.named('a').map((one) => URL.parse(one.attribs['href'] ?? '', capture.finalUrl)?.href);
  const found = { title: page.title, links, lang: page.named('html')[0]?.attribs['lang'], data: readJsonLd(page) };
  seen.items += found.data.length;
}

async function crawl(urls: readonly string[]): Promise<void> {
  await inParallel(urls, atOnce, async (url) => {
    const answer = await fetcher.fetchPage({ url, method: 'GET', accept: 'html', obeysRobots: true, withResources: false }, { requestsPerSecond: 1_000_000, concurrency: atOnce });
    if (!answer.ok) throw new Error(`${url}: ${answer.trouble}`);
    if (kind === 'small') readLittle(answer.capture);
    else seen.items += (await pool.extract(answer.capture, { country: 'CA' })).observations.length;
    seen.pages += 1;
  });
}

// A night has thousands of pages: the first half warms up, the second, other pages, is measured.
const half = addresses.length / 2;
await crawl(addresses.slice(0, half));
Object.assign(seen, { pages: 0, items: 0 });
const began = performance.now();
await crawl(addresses.slice(half));
process.stdout.write(`${JSON.stringify({ ...seen, milliseconds: performance.now() - began })}\n`);
await Promise.all([pool.close(), fetcher.close()]);
process.exit(0);
