// The demo: a simulated web with the sample brand, eight weeks of it crawled once a week, and the product on top.
// It starts the simulated web and the product as child processes and stops both when it stops.
import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readDashboard } from '#backend/dashboard-build.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const DAY_MS = 86_400_000;
/** What run-commands.ts prints on a line of its own after a command. */
const END_OF_COMMAND = '\u0004';

const { values } = parseArgs({
  options: {
    locations: { type: 'string', default: '120' }, seed: { type: 'string', default: '1' }, weeks: { type: 'string', default: '8' },
    home: { type: 'string', default: path.join('.enseigne', 'demo') }, fresh: { type: 'boolean', default: false }, 'no-server': { type: 'boolean', default: false },
  },
});

const home = path.resolve(values.home);
const stateFile = path.join(home, 'demo.json');

/** What is kept between starts: the demo goes on where it was stopped. */
interface DemoState {
  seed: number;
  locations: number;
  weeksDone: number;
  /** The moment of the first week's crawl; the others follow by seven days. */
  firstCrawlAt: string;
  isImported: boolean;
}

const say = (line: string) => process.stdout.write(`${line}\n`);

const children = new Set<ChildProcess>();
function keep(child: ChildProcess): ChildProcess {
  children.add(child);
  child.once('exit', () => children.delete(child));
  return child;
}

function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

let isStopping = false;
async function stopAll(code: number): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  await Promise.all([...children].map(stopChild));
  process.exit(code);
}

async function startNetwork(state: DemoState, day: number): Promise<number> {
  const args = ['--seed', String(state.seed), '--size', String(state.locations), '--day', String(day), '--start-date', state.firstCrawlAt.slice(0, 10)];
  const child = keep(fork(path.join(ROOT, 'test/network/main.ts'), args, { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] }));
  return new Promise<number>((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes('\n')) resolve((JSON.parse(text.slice(0, text.indexOf('\n'))) as { port: number }).port);
    });
    child.once('exit', (code) => reject(new Error(`The simulated web stopped (exit ${code}).`)));
  });
}

/** Asks the simulated web's control host, which is told by its Host header and so not reachable with fetch(). */
async function control(port: number, pathname: string, body?: object): Promise<unknown> {
  const { request } = await import('node:http');
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path: pathname, method: body ? 'POST' : 'GET', headers: { host: 'control.example', 'content-type': 'application/json' } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        const text = Buffer.concat(parts).toString();
        if (answer.statusCode === 200) resolve(text === '' ? null : JSON.parse(text));
        else reject(new Error(`The simulated web answered ${answer.statusCode} to ${pathname}.`));
      });
    });
    asked.on('error', reject);
    asked.end(body && JSON.stringify(body));
  });
}

type RunCommand = (words: string[]) => Promise<string>;

/** Starts the process that runs the product's commands one after the other, and returns how to run one: what it printed. */
function startCommands(environment: Record<string, string>): { run: RunCommand; stop: () => Promise<void> } {
  const child = keep(fork(path.join(ROOT, 'test/network/run-commands.ts'), [], { cwd: ROOT, env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] }));
  let printed = '';
  let isEnded = false;
  let wake = () => {};
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    printed += chunk;
    wake();
  });
  child.once('exit', () => {
    isEnded = true;
    wake();
  });
  return {
    run: (words) => new Promise((resolve, reject) => {
      printed = '';
      wake = () => {
        const end = printed.indexOf(`${END_OF_COMMAND}\n`);
        if (end >= 0) resolve(printed.slice(0, end));
        else if (isEnded) reject(new Error(`"enseigne ${words.join(' ')}" failed.`));
      };
      if (isEnded) wake();
      else child.send(words);
    }),
    stop: () => stopChild(child),
  };
}

async function readState(): Promise<DemoState> {
  const wanted = { seed: Number(values.seed), locations: Number(values.locations) };
  if (values.fresh) await rm(home, { recursive: true, force: true });
  if (existsSync(stateFile)) {
    const kept = JSON.parse(await readFile(stateFile, 'utf8')) as DemoState;
    if (kept.seed === wanted.seed && kept.locations === wanted.locations) return kept;
    say('The kept demo has another seed or size; it is made anew.');
    await rm(home, { recursive: true, force: true });
  }
  await mkdir(home, { recursive: true });
  const weeks = Number(values.weeks);
  return { ...wanted, weeksDone: 0, firstCrawlAt: new Date(Date.now() - (weeks - 1) * 7 * DAY_MS).toISOString(), isImported: false };
}

/** Fetches from the simulated web the files that a head office would import. */
async function writeBrandFiles(port: number, folder: string): Promise<void> {
  const files = (await control(port, '/files')) as { name: string; base64: string }[];
  for (const { name, base64 } of files) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, Buffer.from(base64, 'base64'));
  }
}

/** Says at once, not after the crawls, that the dashboard would have nowhere to go. */
function requireFreePort(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', () => reject(new Error(`Port ${port} is taken by another program: stop it, or start with PORT=${port + 1}.`)));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()));
  });
}

interface WeekSummary {
  pages: number;
  score: number | null;
  opened: number;
  verified: number;
  reopened: number;
  openFindings: number;
}

async function main(): Promise<void> {
  const started = Date.now();
  if (!values['no-server']) {
    await requireFreePort(Number(process.env['PORT'] ?? 8080));
    // Bundled beside the crawls, so that nobody waits for it at the end.
    void readDashboard({ info: () => {} }).catch(() => {});
  }
  const state = await readState();
  const save = () => writeFile(stateFile, JSON.stringify(state));
  const weeks = Number(values.weeks);
  const port = await startNetwork(state, Math.max(0, state.weeksDone - 1) * 7);
  const environment: Record<string, string> = {
    ENSEIGNE_HOME: home,
    RESOLVE: `.example=127.0.0.1:${port}`,
    OVERPASS_URL: 'http://overpass.example/api/interpreter',
    // Loopback bears more than a real host; the polite pace is for those.
    REQUESTS_PER_SECOND: '2000',
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn',
    CRAWLER_CONTACT: 'demo@lunetterie-boreale.example',
  };
  const { run, stop } = startCommands(environment);
  /** What the brand's people do after a crawl: without them nothing is assigned, proposed or said. */
  const work = (week: number, asOf: string) => run(['work-week', String(state.seed), String(state.locations), state.firstCrawlAt.slice(0, 10), String(week), String(weeks), asOf]);
  if (!state.isImported) {
    say(`Lunetterie Boréale, a fictional chain of ${state.locations} opticians in Québec, Ontario and France.`);
    const files = path.join(home, 'brand');
    await writeBrandFiles(port, files);
    await run(['import', '--locations', path.join(files, 'locations.csv'), '--standard', path.join(files, 'standard.yaml')]);
    state.isImported = true;
    await save();
    await work(0, state.firstCrawlAt);
  }
  for (let week = state.weeksDone; week < weeks; week += 1) {
    const asOf = new Date(new Date(state.firstCrawlAt).getTime() + week * 7 * DAY_MS).toISOString();
    await control(port, '/day', { day: week * 7 });
    const begun = Date.now();
    const printed = await run(['crawl', '--yes', '--as-of', asOf, '--json']);
    const summary = JSON.parse(printed.trim().split('\n').at(-1) ?? '') as WeekSummary;
    const score = summary.score === null ? 'not enough seen' : summary.score.toFixed(1);
    say(`week ${week + 1} of ${weeks}, ${asOf.slice(0, 10)}: ${summary.pages} pages, score ${score}, ${summary.openFindings} findings open, ${summary.opened} new, ${summary.verified} fixed, ${summary.reopened} broken again (${Math.round((Date.now() - begun) / 1000)} s)`);
    state.weeksDone = week + 1;
    await save();
    await work(week + 1, asOf);
  }
  say(await run(['rank', '--summary']));
  await stop();
  say(`Ready after ${Math.round((Date.now() - started) / 1000)} s.`);
  if (values['no-server']) return stopAll(0);
  // Its sites exist on this machine alone: without these settings a command would look for them in the real world.
  const settings = Object.entries({ ...environment, ENSEIGNE_HOME: path.relative(process.cwd(), home) }).map(([name, value]) => `${name}=${value}`);
  say(`In another terminal, while this runs (npm run worker the same way):\n  ${settings.join(' ')} npm run -s enseigne -- runs`);
  const product = keep(fork(path.join(ROOT, 'backend/server.ts'), [], { cwd: ROOT, env: { ...process.env, ...environment }, stdio: 'inherit' }));
  product.once('exit', (code) => void stopAll(code ?? 1));
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stopAll(0));
try {
  await main();
} catch (error) {
  if (!isStopping) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    await stopAll(1);
  }
}
