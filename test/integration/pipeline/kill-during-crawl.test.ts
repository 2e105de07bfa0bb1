import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chainFiles } from '#test/network/chain-files.ts';
import { startNetwork, type RunningNetwork } from '#test/network/server.ts';
import { writeBrandFiles } from '../network-crawl.ts';

const CLI = fileURLToPath(new URL('../../../jobs/cli/main.ts', import.meta.url));
const AS_OF = '2026-09-26T06:00:00.000Z';
const SIZE = 16;
/** Requests after which the crawl is well under way and far from done. */
const KILL_AFTER_REQUESTS = 40;

let network: RunningNetwork;
const folders: string[] = [];

beforeAll(async () => {
  network = await startNetwork({ seed: 4, size: SIZE, day: 0 });
});

afterAll(async () => {
  await network.close();
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

async function newHome(): Promise<string> {
  const home = await mkdtemp(path.join(os.tmpdir(), 'enseigne-kill-'));
  folders.push(home);
  const files = Object.fromEntries((await chainFiles(network.network.chain)).map((one) => [one.name, one.bytes]));
  await writeBrandFiles(files, path.join(home, 'brand'));
  return home;
}

function start(home: string, args: string[], pace = '2000'): ChildProcess {
  return spawn(process.execPath, [CLI, ...args], {
    env: {
      ...process.env, ENSEIGNE_HOME: path.join(home, 'data'), RESOLVE: network.resolve, OVERPASS_URL: 'http://overpass.example/api/interpreter',
      REQUESTS_PER_SECOND: pace, LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
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
  for await (const chunk of stream ?? []) text += String(chunk);
  return text;
}

const importBrand = (home: string) => run(home, ['import', '--locations', path.join(home, 'brand/locations.csv'), '--standard', path.join(home, 'brand/standard.yaml')]);
const crawl = ['crawl', '--yes', '--as-of', AS_OF];

/** Everything that a crawl decided, without the moments at which pages happened to be fetched. */
async function resultOf(home: string): Promise<string[]> {
  return (await run(home, ['export', 'everything'])).trim().split('\n').map(withoutMoments).sort();
}

function withoutMoments(line: string): string {
  return line.replaceAll(/"fetchedAt":"[^"]*"/g, '"fetchedAt":"-"').replaceAll(/"listingId":"[^"]*"/g, '"listingId":"-"');
}

function totalRequests(): number {
  return Object.values(network.requests()).reduce((sum, count) => sum + count, 0);
}

test('a crawl killed in the middle, its PostgreSQL orphaned, goes on and ends as an undisturbed one', async () => {
  const undisturbed = await newHome();
  await importBrand(undisturbed);
  await run(undisturbed, crawl);
  const wanted = await resultOf(undisturbed);

  const disturbed = await newHome();
  await importBrand(disturbed);
  const before = totalRequests();
  // Slower than the rest, so that the kill falls into the middle whatever the machine does.
  const victim = start(disturbed, crawl, '20');
  while (totalRequests() - before < KILL_AFTER_REQUESTS) {
    expect(victim.exitCode).toBeNull();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  victim.kill('SIGKILL');
  await new Promise((resolve) => victim.once('exit', resolve));

  const again = JSON.parse((await run(disturbed, crawl)).trim()) as { pages: number };
  expect(again.pages).toBeGreaterThan(0);
  const got = await resultOf(disturbed);
  expect(got.filter((line) => !wanted.includes(line)).slice(0, 3)).toEqual([]);
  expect(wanted.filter((line) => !got.includes(line)).slice(0, 3)).toEqual([]);
  expect(got.length).toBe(wanted.length);
});

test('a command names its mistake in one sentence and fails', async () => {
  const home = await newHome();
  const child = start(home, ['crawl', '--no-such-option']);
  const said = await collect(child.stderr);
  expect(child.exitCode ?? (await new Promise((resolve) => child.once('exit', resolve)))).toBe(2);
  expect(said).toContain('Usage: enseigne crawl');
  await expect(readFile(path.join(home, 'data', 'postgres.json'))).rejects.toThrow('ENOENT');
});
