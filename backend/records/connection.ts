import { AsyncLocalStorage } from 'node:async_hooks';
import { PrismaPg } from '@prisma/adapter-pg';
import { CannotStartError, EnseigneError } from '#backend/errors.ts';
import { useEmbeddedPostgres } from './embedded-postgres.ts';
import { PrismaClient, type Prisma } from './generated/client.ts';
import { migrate } from './migrate.ts';

/** Connections of one process; the queue has its own. */
const POOL_SIZE = 10;

/** The open database of this process. */
export interface Records {
  url: string;
  /** Closes the connections and, when nobody else uses it, the embedded server. */
  close(): Promise<void>;
}

/** A write with all that hangs on it: an import of ten thousand locations takes minutes. */
const LONGEST_WRITE_MS = 15 * 60_000;

let current: PrismaClient | null = null;
let currentUrl: string | null = null;

/**
 * Opens the database, brings its tables up to date and makes it the one that all of records uses. Without
 * `databaseUrl` it is the embedded PostgreSQL of `home`. Throws CannotStartError and NewerDatabaseError.
 */
export async function openRecords(options: { databaseUrl?: string | undefined; home: string; log?: (line: string) => void }): Promise<Records> {
  if (current) throw new CannotStartError('The database of this process is open already.');
  const log = options.log ?? (() => {});
  const server = options.databaseUrl === undefined ? await useEmbeddedPostgres(options.home, log) : null;
  const url = server?.url ?? options.databaseUrl ?? '';
  const client = new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: POOL_SIZE, application_name: 'enseigne' }) });
  try {
    await migrate(client, url, log);
  } catch (error) {
    await client.$disconnect().catch(() => {});
    await server?.leave();
    if (error instanceof EnseigneError || server) throw error;
    throw new CannotStartError(`The database that DATABASE_URL names can't be used: ${error instanceof Error ? error.message.trim() : String(error)}`);
  }
  current = client;
  currentUrl = url;
  return {
    url,
    async close() {
      if (current === client) current = null;
      await client.$disconnect();
      await server?.leave();
    },
  };
}

/** Joins a database that this process has open already, in a thread of its own: nothing is migrated or started. */
export function joinRecords(url: string, connections = 2): Records {
  if (current) throw new CannotStartError('The database of this thread is open already.');
  const client = new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: connections }) });
  current = client;
  currentUrl = url;
  return {
    url,
    async close() {
      current = null;
      await client.$disconnect();
    },
  };
}

/** The address of the open database, for a thread of this process that joins it. */
export function openDatabaseUrl(): string {
  if (!current || currentUrl === null) throw new Error('The database is not open: openRecords comes first.');
  return currentUrl;
}

/** The transaction that a piece of work runs in, and what waits for its end. */
const carried = new AsyncLocalStorage<{ client: PrismaClient; afterwards: (() => void)[] }>();

/**
 * Does `work` so that all that it writes through records, jobs that it asks for included, is kept together or not at all.
 * Transactions within it become steps of this one. What must stay when the work is refused has no place in it.
 */
export async function inOneTransaction<T>(work: () => Promise<T>): Promise<T> {
  if (carried.getStore() !== undefined) return work();
  const afterwards: (() => void)[] = [];
  const answer = await db().$transaction((tx) => carried.run({ client: clientWithin(tx), afterwards }, work), { timeout: LONGEST_WRITE_MS, maxWait: 60_000 });
  for (const one of afterwards) one();
  return answer;
}

/** A transaction in the place of the client. A list of statements is done within it too: Prisma 7.10 takes another connection for one, and keeps it on its own. */
function clientWithin(tx: Prisma.TransactionClient): PrismaClient {
  const inTurn = async (statements: readonly PromiseLike<unknown>[]): Promise<unknown[]> => {
    const answers: unknown[] = [];
    for (const one of statements) answers.push(await one);
    return answers;
  };
  const transact: PrismaClient['$transaction'] = (work: unknown, options?: object) =>
    tx.$transaction(Array.isArray(work) ? () => inTurn(work as PromiseLike<unknown>[]) : (work as () => Promise<never>), options) as Promise<never>;
  // What a transaction has not (connecting, listening) nothing of records asks of a client.
  return new Proxy(tx as PrismaClient, { get: (target, name) => (name === '$transaction' ? transact : (Reflect.get(target, name, target) as unknown)) });
}

/** The transaction that this work runs in, for what brings statements of its own; null: none. */
export function carriedTransaction(): PrismaClient | null {
  return carried.getStore()?.client ?? null;
}

/** Does something once what was written is kept, and never when it is not; at once where there is no transaction. */
export function onceKept(act: () => void): void {
  const within = carried.getStore();
  if (within === undefined) act();
  else within.afterwards.push(() => carried.exit(act));
}

/** The client of the open database, or of the transaction that the work runs in, for the files of records alone. */
export function db(): PrismaClient {
  const within = carried.getStore();
  if (within !== undefined) return within.client;
  if (!current) throw new Error('The database is not open: openRecords comes first.');
  return current;
}

/** The connections of every process of ours, the queue's too, by what they do. */
export async function countConnections(): Promise<{ state: string; count: number }[]> {
  return db().$queryRaw<{ state: string; count: number }[]>`
    SELECT COALESCE(state, 'unknown') AS state, count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE 'enseigne%' GROUP BY 1`;
}

/** True when the database answers. */
export async function isDatabaseReady(): Promise<boolean> {
  return current !== null && (await current.$queryRaw`SELECT 1`.then(() => true, () => false));
}
