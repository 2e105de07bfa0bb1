import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** The newest whose dependencies the registry serves (2026-11). */
const CRAWLEE = '3.16.0';
const MINUTES = 60_000;

/** How another crawler is run, or why it can't be. */
export type Brought =
  | { command: string; args: (file: string, atOnce: string) => string[]; cwd: string; env: Record<string, string> }
  | { missing: string };

const sourceOf = (name: string): string => fileURLToPath(new URL(`crawlers/${name}`, import.meta.url));

/** Installs Crawlee's Cheerio crawler into a folder of its own. */
export async function bringCrawlee(folder: string): Promise<Brought> {
  const home = path.join(folder, 'crawlee');
  try {
    await mkdir(home);
    await writeFile(path.join(home, 'package.json'), '{"private":true,"type":"module"}');
    await run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', `@crawlee/cheerio@${CRAWLEE}`], { cwd: home, timeout: 5 * MINUTES });
    await cp(sourceOf('crawlee.mjs'), path.join(home, 'crawlee.mjs'));
  } catch (error) {
    return { missing: `could not be installed: ${firstLine(error)}` };
  }
  return { command: process.execPath, args: (file, atOnce) => ['crawlee.mjs', file, atOnce], cwd: home, env: {} };
}

/** Finds Scrapy on the machine; on a Debian without it, unpacks the package and what it needs into a folder of its own. */
export async function bringScrapy(folder: string): Promise<Brought> {
  const args = (file: string, atOnce: string): string[] => [sourceOf('scrapy-spider.py'), file, atOnce];
  for (const command of ['/usr/bin/python3', 'python3']) {
    if (await hasScrapy(command, {})) return { command, args, cwd: folder, env: {} };
  }
  const root = path.join(folder, 'scrapy');
  const env = { PYTHONPATH: `${root}/usr/lib/python3/dist-packages`, LD_LIBRARY_PATH: ['x86_64-linux-gnu', 'aarch64-linux-gnu'].map((one) => `${root}/usr/lib/${one}`).join(':') };
  try {
    const cache = path.join(folder, 'apt');
    await mkdir(path.join(cache, 'archives', 'partial'), { recursive: true });
    await run('apt-get', ['install', '--download-only', '--yes', '--no-install-recommends', '-o', `Dir::Cache=${cache}`, 'python3-scrapy'], { timeout: 5 * MINUTES });
    for (const file of await readdir(path.join(cache, 'archives'))) {
      if (file.endsWith('.deb')) await run('dpkg', ['-x', path.join(cache, 'archives', file), root]);
    }
  } catch (error) {
    return { missing: `could not be fetched: ${firstLine(error)}` };
  }
  return (await hasScrapy('/usr/bin/python3', env)) ? { command: '/usr/bin/python3', args, cwd: folder, env } : { missing: 'is not on this machine, and its packages do not run from a folder' };
}

async function hasScrapy(python: string, env: Record<string, string>): Promise<boolean> {
  try {
    await run(python, ['-c', 'import scrapy'], { env: { ...process.env, ...env }, timeout: MINUTES });
    return true;
  } catch {
    return false;
  }
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
