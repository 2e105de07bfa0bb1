import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { listBrands } from '#records/brands.ts';
import { db, joinRecords } from '#records/connection.ts';
import { useEmbeddedPostgres, type EmbeddedPostgres } from '#records/embedded-postgres.ts';
import { openQueue } from '#records/queue.ts';
import { chainFiles } from '#test/network/chain-files.ts';
import { startNetwork, type NetworkOptions, type RunningNetwork } from '#test/network/server.ts';
import { writeBrandFiles } from '../network-crawl.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const TEMPLATE = 'imported';

export interface Process {
  child: ChildProcess;
  /** Of a web process. */
  baseUrl: string;
  /** Everything that it logged. */
  log(): string;
  end(signal: NodeJS.Signals): Promise<void>;
}

/** One PostgreSQL with a database per test, each a copy of one with the brand imported, and a simulated web beside it. */
export interface Cluster {
  network: RunningNetwork;
  newDatabase(name: string): Promise<string>;
  start(kind: 'web' | 'worker', databaseUrl: string, settings?: Record<string, string>): Promise<Process>;
  command(databaseUrl: string, args: string[]): Promise<string>;
  /** Where its PostgreSQL lives. */
  postgresHome: string;
  killPostgres(): Promise<void>;
  requests(): number;
  close(): Promise<void>;
}

export async function startCluster(size: number, simulated: Pick<NetworkOptions, 'onAnswer' | 'reshape'> = {}): Promise<Cluster> {
  const home = await mkdtemp(path.join(os.tmpdir(), 'enseigne-faults-'));
  const network = await startNetwork({ seed: 4, size, day: 0, startDate: new Date().toISOString().slice(0, 10), ...simulated });
  await writeBrandFiles(Object.fromEntries((await chainFiles(network.network.chain)).map((one) => [one.name, one.bytes])), path.join(home, 'brand'));
  const server: EmbeddedPostgres = await useEmbeddedPostgres(path.join(home, 'data'), () => {});
  const urlOf = (name: string) => server.url.replace(/\/postgres$/, `/${name}`);
  const postgresHome = path.join(home, 'data');
  const processes: Process[] = [];
  const environment = (databaseUrl: string, settings: Record<string, string>) => ({
    PATH: process.env['PATH'], HOME: process.env['HOME'], NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'], DATABASE_URL: databaseUrl, ENSEIGNE_HOME: path.join(home, 'keys'), RESOLVE: network.resolve,
    OVERPASS_URL: 'http://overpass.example/api/interpreter', REQUESTS_PER_SECOND: '2000', LOG_LEVEL: 'info', PORT: '0', ...settings,
  });
  const command = async (databaseUrl: string, args: string[]) => {
    const child = spawn(process.execPath, [path.join(ROOT, 'jobs/cli/main.ts'), ...args], { env: environment(databaseUrl, { LOG_LEVEL: 'silent' }), stdio: ['ignore', 'pipe', 'pipe'] });
    const [printed, said] = [collect(child.stdout), collect(child.stderr)];
    const [code] = (await once(child, 'close')) as [number | null];
    if (code !== 0) throw new Error(`enseigne ${args.join(' ')} ended with ${code}: ${said()}`);
    return printed();
  };
  await ask(server.url, () => db().$executeRawUnsafe(`CREATE DATABASE ${TEMPLATE}`));
  await command(urlOf(TEMPLATE), ['import', '--locations', path.join(home, 'brand/locations.csv'), '--standard', path.join(home, 'brand/standard.yaml')]);
  await ask(urlOf(TEMPLATE), () => db().$executeRawUnsafe(`UPDATE "Brand" SET "crawlConfirmedAt" = now(), "crawlSchedule" = NULL`));
  return {
    network, command,
    async newDatabase(name) {
      await ask(server.url, () => db().$executeRawUnsafe(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`));
      return urlOf(name);
    },
    async start(kind, databaseUrl, settings = {}) {
      const child = fork(path.join(ROOT, kind === 'web' ? 'backend/server.ts' : 'jobs/worker.ts'), [], { env: environment(databaseUrl, settings), execArgv: [], stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
      const log = collect(child.stdout);
      const ready = await new Promise<{ baseUrl?: string }>((resolve, reject) => {
        child.once('message', (message) => resolve(message as { baseUrl?: string }));
        child.once('exit', (code) => reject(new Error(`The ${kind} process ended with ${code} before it was ready: ${log()}`)));
      });
      const started: Process = {
        child, log, baseUrl: ready.baseUrl ?? '',
        end: async (signal) => {
          if (child.exitCode !== null || child.signalCode !== null) return;
          const exit = once(child, 'exit');
          child.kill(signal);
          await exit;
        },
      };
      processes.push(started);
      return started;
    },
    postgresHome,
    async killPostgres() {
      const { pid } = JSON.parse(await readFile(path.join(postgresHome, 'postgres.json'), 'utf8')) as { pid: number };
      process.kill(pid, 'SIGKILL');
    },
    requests: () => Object.values(network.requests()).reduce((sum, count) => sum + count, 0),
    async close() {
      await Promise.all(processes.map((one) => one.end('SIGKILL')));
      await server.leave();
      await network.close();
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** Asks a database in this process; one at a time, as records know one. */
export async function ask<T>(databaseUrl: string, question: () => Promise<T>): Promise<T> {
  const records = joinRecords(databaseUrl);
  try {
    return await question();
  } finally {
    await records.close();
  }
}

/** Asks a database's queue for a job on its one brand. */
export async function enqueue(databaseUrl: string, taskId: string, payload: object): Promise<void> {
  const brandId = await ask(databaseUrl, async () => (await listBrands(SYSTEM_VIEWER))[0]?.id ?? '');
  const queue = await openQueue(databaseUrl);
  await queue.enqueue(taskId, brandId, { brandId, ...payload });
  await queue.close();
}

/** Everything that a crawl decided, without moments and ids that are made anew in each database. */
export async function resultsOf(cluster: Cluster, databaseUrl: string): Promise<string[]> {
  const lines = (await cluster.command(databaseUrl, ['export', 'comparison'])).trim().split('\n');
  return lines.map((line) => line.replaceAll(/"(fetchedAt|validFrom|firstSeenAt|lastSeenAt|lastGoodAt|day)":"[^"]*"/g, '"$1":"-"').replaceAll(/"listingId":"[^"]*"/g, '"listingId":"-"')).sort();
}

/** A line to a database that can be cut. */
export interface Wire {
  url: string;
  /** The database can't be reached for so long; open connections break. */
  cut(milliseconds: number): Promise<void>;
  close(): void;
}

export async function startWire(databaseUrl: string): Promise<Wire> {
  const target = new URL(databaseUrl);
  const sockets = new Set<net.Socket>();
  let isCut = false;
  const server = net.createServer((near) => {
    if (isCut) {
      near.resetAndDestroy();
      return;
    }
    const far = net.connect(Number(target.port), target.hostname);
    for (const [one, other] of [[near, far], [far, near]] as const) {
      sockets.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => { sockets.delete(one); other.destroy(); });
    }
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const url = new URL(databaseUrl);
  url.port = String((server.address() as net.AddressInfo).port);
  return {
    url: url.href,
    async cut(milliseconds) {
      isCut = true;
      for (const socket of sockets) socket.resetAndDestroy();
      await sleep(milliseconds);
      isCut = false;
    },
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

export async function waitUntil(what: string, isReached: () => boolean | Promise<boolean>, seconds = 120): Promise<void> {
  for (const end = Date.now() + seconds * 1000; !(await isReached());) {
    if (Date.now() > end) throw new Error(`Waited ${seconds} s in vain for: ${what}`);
    await sleep(100);
  }
}

function collect(stream: NodeJS.ReadableStream | null): () => string {
  let text = '';
  stream?.setEncoding('utf8');
  stream?.on('data', (chunk: string) => { text += chunk; });
  return () => text;
}
