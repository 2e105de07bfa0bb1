import { fork, spawn, type ChildProcess } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chainFiles } from '#test/network/chain-files.ts';
import { startNetwork, type RunningNetwork } from '#test/network/server.ts';
import { writeBrandFiles } from '../network-crawl.ts';
import { copyEmptyHome } from '../template-home.ts';

const SERVER = fileURLToPath(new URL('../../../backend/server.ts', import.meta.url));
const CLI = fileURLToPath(new URL('../../../jobs/cli/main.ts', import.meta.url));
/** Today: the product crawls now, and what is judged by the day (holidays ahead, stale listings) must be so for both. */
const AS_OF = new Date().toISOString();
const SIZE = 10;
/** Requests after which the crawl is well under way and far from done. */
const KILL_AFTER_REQUESTS = 30;

let network: RunningNetwork;
const folders: string[] = [];

beforeAll(async () => {
  network = await startNetwork({ seed: 4, size: SIZE, day: 0, startDate: AS_OF.slice(0, 10) });
});

afterAll(async () => {
  await network.close();
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

async function newHome(): Promise<string> {
  const home = await copyEmptyHome('kill');
  folders.push(home);
  const files = Object.fromEntries((await chainFiles(network.network.chain)).map((one) => [one.name, one.bytes]));
  await writeBrandFiles(files, path.join(home, 'brand'));
  return home;
}

function environment(home: string, pace: string): NodeJS.ProcessEnv {
  return {
    ...process.env, ENSEIGNE_HOME: home, RESOLVE: network.resolve, OVERPASS_URL: 'http://overpass.example/api/interpreter',
    REQUESTS_PER_SECOND: pace, LOG_LEVEL: 'silent', PORT: '0',
  };
}

function start(home: string, args: string[], pace = '2000'): ChildProcess {
  return spawn(process.execPath, [CLI, ...args], { env: environment(home, pace), stdio: ['ignore', 'pipe', 'pipe'] });
}

interface Product {
  child: ChildProcess;
  baseUrl: string;
  cookie: string;
}

/** The whole product, signed in by the link that it hands to its parent. */
async function startProduct(home: string, pace: string): Promise<Product> {
  const child = fork(SERVER, [], { env: environment(home, pace), stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const { baseUrl, link } = await new Promise<{ baseUrl: string; link: string }>((resolve, reject) => {
    child.once('message', (message) => resolve(message as { baseUrl: string; link: string }));
    child.once('exit', (code) => reject(new Error(`The product ended with ${code}.`)));
  });
  const answer = await fetch(link, { redirect: 'manual' });
  const cookie = answer.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ');
  return { child, baseUrl, cookie };
}

async function call<T>({ baseUrl, cookie }: Product, address: string, body?: object): Promise<T> {
  const answer = await fetch(`${baseUrl}${address}`, body ? { method: 'POST', headers: { cookie, origin: baseUrl, 'content-type': 'application/json' }, body: JSON.stringify(body) } : { headers: { cookie } });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as T;
}

const ended = (child: ChildProcess) => (child.exitCode !== null || child.signalCode !== null ? Promise.resolve() : new Promise<void>((resolve) => child.once('exit', () => resolve())));

async function waitUntil(isReached: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isReached())) await new Promise((resolve) => setTimeout(resolve, 50));
}

async function run(home: string, args: string[]): Promise<string> {
  const child = start(home, args);
  const printed = collect(child.stdout);
  const said = collect(child.stderr);
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error(`enseigne ${args.join(' ')} ended with ${code}: ${await said}`);
  return printed;
}

async function collect(stream: NodeJS.ReadableStream | null): Promise<string> {
  let text = '';
  // A chunk may end within a letter.
  stream?.setEncoding('utf8');
  for await (const chunk of stream ?? []) text += String(chunk);
  return text;
}

const importBrand = (home: string) => run(home, ['import', '--locations', path.join(home, 'brand/locations.csv'), '--standard', path.join(home, 'brand/standard.yaml')]);
const crawl = ['crawl', '--yes', '--as-of', AS_OF];

/** Everything that a crawl decided, without the moments at which pages happened to be fetched. */
async function resultOf(home: string): Promise<string[]> {
  return (await run(home, ['export', 'comparison'])).trim().split('\n').map(withoutMoments).sort();
}

/** Moments, and ids that are made anew in each database. */
function withoutMoments(line: string): string {
  return line.replaceAll(/"(fetchedAt|validFrom|firstSeenAt|lastSeenAt|lastGoodAt|day)":"[^"]*"/g, '"$1":"-"').replaceAll(/"listingId":"[^"]*"/g, '"listingId":"-"');
}

function totalRequests(): number {
  return Object.values(network.requests()).reduce((sum, count) => sum + count, 0);
}

let wanted: string[];

beforeAll(async () => {
  const undisturbed = await newHome();
  await importBrand(undisturbed);
  await run(undisturbed, crawl);
  wanted = await resultOf(undisturbed);
});

function expectSame(got: string[]): void {
  expect(got.filter((line) => !wanted.includes(line)).slice(0, 3)).toEqual([]);
  expect(wanted.filter((line) => !got.includes(line)).slice(0, 3)).toEqual([]);
  expect(got.length).toBe(wanted.length);
}

test('a crawl by hand, killed in the middle, its PostgreSQL orphaned, goes on and ends as an undisturbed one', async () => {
  const home = await newHome();
  await importBrand(home);
  const before = totalRequests();
  // Slower than the rest, so that the kill falls into the middle whatever the machine does.
  const victim = start(home, crawl, '20');
  await waitUntil(() => totalRequests() - before >= KILL_AFTER_REQUESTS);
  expect(victim.exitCode).toBeNull();
  victim.kill('SIGKILL');
  await ended(victim);
  await run(home, crawl);
  expectSame(await resultOf(home));
});

test('the product, killed in the middle of a crawl, its PostgreSQL orphaned, takes the crawl up at its next start', async () => {
  const home = await newHome();
  await importBrand(home);
  const before = totalRequests();
  const first = await startProduct(home, '20');
  const brandId = (await call<{ brands: { id: string }[] }>(first, '/api/session')).brands[0]?.id ?? '';
  await call(first, `/api/brands/${brandId}/crawl-confirmation`, {});
  await waitUntil(() => totalRequests() - before >= KILL_AFTER_REQUESTS);
  first.child.kill('SIGKILL');
  await ended(first.child);

  const second = await startProduct(home, '2000');
  const runs = async () => (await call<{ rows: { state: string; locationsFailed: number; locationsDone: number }[] }>(second, `/api/brands/${brandId}/runs`)).rows;
  await waitUntil(async () => (await runs())[0]?.state === 'done');
  expect((await runs()).map(({ locationsDone, locationsFailed }) => ({ locationsDone, locationsFailed }))).toEqual([{ locationsDone: SIZE, locationsFailed: 0 }]);
  second.child.kill('SIGTERM');
  await ended(second.child);
  expectSame(await resultOf(home));
});

test('a command names its mistake in one sentence and fails', async () => {
  const home = await newHome();
  const child = start(home, ['crawl', '--no-such-option']);
  const said = await collect(child.stderr);
  expect(child.exitCode ?? (await new Promise((resolve) => child.once('exit', resolve)))).toBe(2);
  expect(said).toContain('Usage: enseigne crawl');
  await expect(readFile(path.join(home, 'postgres.json'))).rejects.toThrow('ENOENT');
});
