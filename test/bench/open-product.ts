import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '#jobs/http/find-chromium.ts';
import { openRecords } from '#records/connection.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const ARGUMENTS = ['--headless=new', '--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

/** The product as a person starts it, and the browser before it. */
export interface OpenProduct<T> {
  /** What the database was filled with. */
  filled: T;
  baseUrl: string;
  /** Signs its reader in, once. */
  link: string;
  browser: Browser;
  close(): Promise<void>;
}

/** Fills a database of its own, starts the server on it and opens the Chromium of npm. `npm run build` comes before. */
export async function openProduct<T>(fill: () => Promise<T>, browserArguments: readonly string[] = []): Promise<OpenProduct<T>> {
  const found = await findChromium();
  if (found === null) throw new Error('There is no Chromium here: npm ci --include=optional brings one.');
  const home = await mkdtemp(path.join(os.tmpdir(), 'enseigne-bench-'));
  const records = await openRecords({ home });
  const filled = await fill();
  const server = await startServer(home);
  const browser = await chromium.launch({ executablePath: found.path, args: [...ARGUMENTS, ...browserArguments] });
  return {
    filled, browser, baseUrl: server.baseUrl, link: server.link,
    close: async () => {
      await browser.close();
      await server.stop();
      await records.close();
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** On a free loopback port. */
async function startServer(home: string): Promise<{ baseUrl: string; link: string; stop(): Promise<void> }> {
  const child = fork(path.join(ROOT, 'backend/server.ts'), [], {
    cwd: ROOT, execPath: process.execPath, execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], PORT: '0', LOG_LEVEL: 'warn', ENSEIGNE_HOME: home, WORKER_INSIDE: 'false' },
  });
  const ready = await new Promise<{ baseUrl: string; link: string }>((resolve, reject) => {
    child.on('message', (message: { kind: string; baseUrl: string; link: string }) => { if (message.kind === 'ready') resolve(message); });
    child.once('exit', (code) => reject(new Error(`The product stopped before it was ready (exit ${code}).`)));
  });
  return { ...ready, stop: () => new Promise((resolve) => { child.once('exit', () => resolve()); child.kill('SIGTERM'); }) };
}
