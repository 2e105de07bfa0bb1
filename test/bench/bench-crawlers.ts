import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bringCrawlee, bringScrapy, type Brought } from './bring-crawlers.ts';
import type { Bench } from './main.ts';
import { median, shown } from './measure.ts';
import { samplePages } from './sample-pages.ts';

const PAGES = 600;
const ROUNDS = 3;
const AT_ONCE = 16;
const OURS = fileURLToPath(new URL('crawlers/ours.ts', import.meta.url));

/** A crawler as a command; its arguments end with a file of addresses and how many to ask for at once. */
interface Contestant { name: string; brought: Brought }
interface Round { pages: number; milliseconds: number }

/**
 * Our crawl against two that people would otherwise take, in turns on the same loopback server: ours reads all that this
 * product reads, they read title, language, links and JSON-LD.
 */
const bench: Bench = {
  id: 'crawlers',
  async run() {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'enseigne-crawlers-'));
    try {
      return await compare(folder);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};
export default bench;

async function compare(folder: string): ReturnType<Bench['run']> {
  const ours = (kind: string): Brought => ({ command: process.execPath, args: (file, atOnce) => [OURS, file, atOnce, kind], cwd: process.cwd(), env: {} });
  const contestants: Contestant[] = [
    { name: 'Enseigne, reading everything', brought: ours('all') },
    { name: 'Enseigne, title, language, links, JSON-LD', brought: ours('small') },
    { name: 'Crawlee CheerioCrawler, the same four', brought: await bringCrawlee(folder) },
    { name: 'Scrapy, the same four', brought: await bringScrapy(folder) },
  ];
  // As many others before them, on which programs that compile as they go warm up.
  const pages = await samplePages(2 * PAGES);
  const { port, stop } = await servePages(pages.map((one, index): [string, string] => [`/page-${index}`, one.body]));
  const file = path.join(folder, 'addresses.txt');
  await writeFile(file, pages.map((_, index) => `http://127.0.0.1:${port}/page-${index}`).join('\n'));
  const rounds = new Map<string, number[]>();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { name, brought } of contestants) {
      if ('missing' in brought) continue;
      const { pages: read, milliseconds } = await runRound(brought, file);
      if (read !== PAGES) throw new Error(`${name} read ${read} of ${PAGES} pages.`);
      rounds.set(name, [...(rounds.get(name) ?? []), milliseconds]);
    }
  }
  await stop();
  const timeOf = (name: string): number => median(rounds.get(name) ?? []);
  const [whole, small] = contestants.map((one) => timeOf(one.name));
  return {
    title: `Pages of 50 KB from loopback, ${AT_ONCE} at once, ${os.availableParallelism()} cores (${PAGES} pages after as many others, median of ${ROUNDS} rounds in turns, start of the programs left out)`,
    columns: ['crawler', 'pages per second', 'ours, everything, is faster by', 'ours, the same four, is faster by'],
    rows: contestants.map(({ name, brought }) => ('missing' in brought
      ? [name, brought.missing, '–', '–']
      : [name, shown(PAGES / (timeOf(name) / 1_000)), shown(timeOf(name) / (whole ?? Number.NaN)), shown(timeOf(name) / (small ?? Number.NaN))])),
    failures: [],
  };
}

/** The last line that the command prints is what it measured. Its words of trouble are shown. */
async function runRound(brought: Exclude<Brought, { missing: string }>, file: string): Promise<Round> {
  const child = spawn(brought.command, brought.args(file, String(AT_ONCE)), { cwd: brought.cwd, env: { ...process.env, ...brought.env }, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${brought.command} ${brought.args(file, String(AT_ONCE)).join(' ')} ended with ${code}.`);
  return JSON.parse(said.trim().split('\n').at(-1) ?? '') as Round;
}

/** The pages in a process of their own, so that serving them costs no crawler anything. */
async function servePages(pages: readonly [string, string][]): Promise<{ port: number; stop: () => Promise<void> }> {
  const child = fork(fileURLToPath(new URL('serve-pages.ts', import.meta.url)), [], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  child.send(pages);
  const [port] = (await once(child, 'message')) as [number];
  return { port, stop: async () => {
    child.disconnect();
    await once(child, 'exit');
  } };
}
