import { spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { chown, mkdir, open, readFile, rename, rm, stat, unlink, writeFile } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { CannotStartError } from '#backend/errors.ts';
import { findPlace, type PostgresPlace } from './postgres-place.ts';
import { isRunning, markProcess, readCommandLine, waitForEnd, type ProcessMark } from './processes.ts';

const START_SECONDS = 60;
const STOP_SECONDS = 30;
const LOCK_WRITE_SECONDS = 3;
const LOOK_AFTER_MS = 500;
const USER = 'enseigne';

const Mark = z.object({ pid: z.int(), startTicks: z.string().nullable() });
/**
 * `postgres.json` in the home: how to reach the server, and every process that uses it. A server whose users have all
 * been killed is an orphan; whoever comes next simply uses it, and the last one to leave stops it.
 */
const ServerFile = z.object({
  port: z.int(), user: z.string(), password: z.string(), pid: z.int().nullable(),
  folder: z.string(),
  users: z.array(Mark.extend({ id: z.string() })),
});
type ServerFile = z.infer<typeof ServerFile>;

/** A running embedded server, as one of its users sees it. */
export interface EmbeddedPostgres {
  url: string;
  /** Leaves the server; the last user stops it (fast shutdown), others leave it running. */
  leave(): Promise<void>;
}

/**
 * Uses the PostgreSQL of `home`: the one that runs there (of another process of ours, or an orphan after a kill), or
 * starts it, making the cluster on the first day. Throws CannotStartError with the server's last words.
 */
export async function useEmbeddedPostgres(home: string, log: (line: string) => void): Promise<EmbeddedPostgres> {
  const id = randomUUID();
  await mkdir(home, { recursive: true });
  return withLock(home, async () => {
    const known = await readServerFile(home);
    const place = await findPlace(home, known?.folder ?? null, log);
    const server: ServerFile = known ?? { port: 0, user: USER, password: randomBytes(18).toString('base64url'), pid: null, folder: place.folder, users: [] };
    const living = server.users.filter(isRunning);
    let postmaster = await findPostmaster(place);
    if (postmaster && known && living.length === 0) log('The database was left running by a process that was killed; it is used and will be stopped at the end.');
    if (!(await isFile(path.join(place.data, 'PG_VERSION')))) await makeCluster(place, server.password);
    else if (!known) throw new CannotStartError(`${place.data} holds a database, but ${path.join(home, 'postgres.json')} with its password is missing: restore that file, or move the folder away to begin anew.`);
    if (!postmaster) {
      server.port = await findFreePort(server.port);
      postmaster = await startPostmaster(place, server.port, home);
    }
    await writeServerFile(home, { ...server, folder: place.folder, pid: postmaster.pid, users: [...living, { ...markProcess(process.pid), id }] });
    const stopKeeping = keepRunning(home, place, postmaster, log);
    return {
      url: `postgresql://${server.user}:${server.password}@127.0.0.1:${server.port}/postgres`,
      leave: () => {
        stopKeeping();
        return withLock(home, () => leave(home, place, id));
      },
    };
  });
}

/** A server that was killed (by the system that ran out of memory, by a person) is started again, at the same port, by one of its users. */
function keepRunning(home: string, place: PostgresPlace, first: ProcessMark, log: (line: string) => void): () => void {
  let postmaster = first;
  let restarting: Promise<void> | null = null;
  let isStopped = false;
  const restart = () => withLock(home, async () => {
    const server = await readServerFile(home);
    if (!server || isStopped) return;
    const found = await findPostmaster(place);
    if (!found) log('The database was killed; it is started again.');
    postmaster = found ?? (await startPostmaster(place, server.port, home));
    await writeServerFile(home, { ...server, pid: postmaster.pid });
  });
  const timer = setInterval(() => {
    if (isStopped || restarting || isRunning(postmaster)) return;
    // Its children may outlive it for a moment, and then it can't start yet: the next look tries again.
    restarting = restart().catch((error: unknown) => log(error instanceof Error ? error.message : String(error))).finally(() => { restarting = null; });
  }, LOOK_AFTER_MS).unref();
  return () => {
    isStopped = true;
    clearInterval(timer);
  };
}

async function leave(home: string, place: PostgresPlace, id: string): Promise<void> {
  const server = await readServerFile(home);
  if (!server?.users.some((user) => user.id === id)) return;
  const others = server.users.filter((user) => user.id !== id && isRunning(user));
  await writeServerFile(home, { ...server, users: others });
  if (others.length > 0) return;
  const postmaster = await findPostmaster(place);
  if (postmaster) await stopPostmaster(postmaster);
  await writeServerFile(home, { ...server, pid: null, users: [] });
}

/** PostgreSQL's own lock file names its process; a file left by a dead one, or whose number another program got, is stale. */
async function findPostmaster(place: PostgresPlace): Promise<ProcessMark | null> {
  const file = path.join(place.data, 'postmaster.pid');
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return null;
  const mark = markProcess(Number.parseInt(text, 10));
  const command = readCommandLine(mark.pid);
  if (isRunning(mark) && (command === null || command.includes(place.data))) {
    await waitUntilReady(place, mark);
    return isRunning(mark) ? mark : null;
  }
  await rm(file, { force: true });
  return null;
}

async function makeCluster(place: PostgresPlace, password: string): Promise<void> {
  const passwordFile = path.join(place.folder, `password-${randomUUID()}`);
  // A cluster that was begun and not finished (killed within the second that it takes) is begun again.
  await rm(place.data, { recursive: true, force: true });
  await mkdir(place.data, { recursive: true, mode: 0o700 });
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  try {
    if (place.user) for (const one of [place.data, passwordFile]) await chown(one, place.user.uid, place.user.gid);
    const args = [
      '--pgdata', place.data, '--auth', 'scram-sha-256', '--username', USER, '--pwfile', passwordFile, '--encoding', 'UTF8',
      '--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--no-instructions',
    ];
    const made = await run(place, place.programs.initdb, args);
    if (made.code !== 0) throw new CannotStartError(`The database could not be made in ${place.data}: ${made.output.trim().split('\n').slice(-3).join(' ')}`);
  } finally {
    await unlink(passwordFile).catch(() => {});
  }
}

async function startPostmaster(place: PostgresPlace, port: number, home: string): Promise<ProcessMark> {
  const logFile = path.join(home, 'postgres.log');
  const output = await open(logFile, 'w', 0o600);
  try {
    const args = ['-D', place.data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'log_min_messages=warning', '-c', 'log_min_error_statement=panic'];
    // A session of its own: Ctrl-C in the terminal reaches us and not the database, which we stop when we have finished.
    const child = spawn(place.programs.postgres, args, { ...place.user, cwd: place.folder, detached: true, stdio: ['ignore', output.fd, output.fd], env: { ...localeOnly() } });
    const failed = new Promise<never>((_, reject) => child.once('error', reject));
    child.unref();
    if (child.pid === undefined) return await failed;
    failed.catch(() => {});
    const mark = markProcess(child.pid);
    if (await waitUntilReady(place, mark)) return mark;
    const words = (await readFile(logFile, 'utf8')).trim().split('\n').slice(-4).join(' ');
    throw new CannotStartError(`The database did not start: ${words || 'it said nothing'}`);
  } finally {
    await output.close();
  }
}

/** PostgreSQL writes its state into the eighth line of its lock file. */
async function waitUntilReady(place: PostgresPlace, mark: ProcessMark): Promise<boolean> {
  for (let waited = 0; waited < START_SECONDS * 1000 && isRunning(mark); waited += 25) {
    const lines = (await readFile(path.join(place.data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
    if (Number.parseInt(lines[0] ?? '', 10) === mark.pid && lines[7]?.trim() === 'ready') return true;
    await sleep(25);
  }
  return false;
}

async function stopPostmaster(mark: ProcessMark): Promise<void> {
  process.kill(mark.pid, 'SIGINT');
  if (await waitForEnd(mark, STOP_SECONDS)) return;
  process.kill(mark.pid, 'SIGQUIT');
  await waitForEnd(mark, STOP_SECONDS);
}

function run(place: PostgresPlace, program: string, args: string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...place.user, cwd: place.folder, stdio: ['ignore', 'pipe', 'pipe'], env: { ...localeOnly() } });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => { output += chunk.toString(); });
    child.stderr.on('data', (chunk: Buffer) => { output += chunk.toString(); });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}

/** The database gets none of our environment: no secret of ours belongs in its processes. */
function localeOnly(): Record<string, string> {
  return { LC_ALL: 'C', TZ: 'UTC' };
}

/** The last port if it is free, else any. */
async function findFreePort(wanted: number): Promise<number> {
  return (await tryPort(wanted)) ?? (await tryPort(0)) ?? 0;
}

function tryPort(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(null));
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(address !== null && typeof address === 'object' ? address.port : null));
    });
  });
}

async function readServerFile(home: string): Promise<ServerFile | null> {
  const text = await readFile(path.join(home, 'postgres.json'), 'utf8').catch(() => null);
  if (text === null) return null;
  const parsed = ServerFile.safeParse(JSON.parse(text));
  if (!parsed.success) throw new CannotStartError(`${path.join(home, 'postgres.json')} can't be read: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

async function writeServerFile(home: string, server: ServerFile): Promise<void> {
  const file = path.join(home, 'postgres.json');
  await writeFile(`${file}.new`, `${JSON.stringify(server, null, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
}

/** A lock is written in one go: one that stays empty was left by a process killed in between. */
async function isOlderThan(file: string, seconds: number): Promise<boolean> {
  const written = await stat(file).then((one) => one.mtimeMs, () => null);
  return written !== null && Date.now() - written > seconds * 1000;
}

const isFile = (file: string) => readFile(file).then(() => true, () => false);

/** One process at a time starts or stops the server of a home; a lock whose holder was killed is taken over. */
async function withLock<T>(home: string, work: () => Promise<T>): Promise<T> {
  const file = path.join(home, 'postgres.lock');
  for (;;) {
    try {
      await writeFile(file, JSON.stringify(markProcess(process.pid)), { flag: 'wx' });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = Mark.safeParse(await readFile(file, 'utf8').then(JSON.parse).catch(() => null));
      const isDead = holder.success ? !isRunning(holder.data) : await isOlderThan(file, LOCK_WRITE_SECONDS);
      if (isDead) await rm(file, { force: true });
      await sleep(50);
    }
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}
