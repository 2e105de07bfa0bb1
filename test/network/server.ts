import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { DEFAULT_START_DATE } from './clock.ts';
import { chainFiles } from './chain-files.ts';
import { Fault, sendFaulty, type Answer } from './faults.ts';
import { HOSTS } from './hosts.ts';
import { Network } from './network.ts';
import type { StoryName } from './offer-defects.ts';
import { reviewsOn, type PlannedReview } from './reviews.ts';
import type { GroundTruth } from './truth.ts';

export interface NetworkOptions {
  seed: number;
  /** Count of stores. */
  size: number;
  /** Day of the story to start on; by default 0. */
  day?: number;
  /** YYYY-MM-DD of day 0. */
  startDate?: string;
  /** How much goes wrong: as in life, or enough to measure every check by. */
  story?: StoryName;
  faults?: readonly z.input<typeof Fault>[];
  /** By default a free one. */
  port?: number;
  /** Makes something else of each HTML page: for pages of the weight of real ones. */
  reshape?: (html: string) => string;
  /** Hears of each request as it is answered. */
  onAnswer?: (arrival: Arrival) => void;
}

/** A request that was answered. */
export interface Arrival {
  /** When it came, in milliseconds of a clock that only goes forward. */
  at: number;
  host: string;
  method: string;
  pathAndQuery: string;
  status: number;
}

export interface RunningNetwork {
  port: number;
  /** Value of RESOLVE that leads every .example name here. */
  resolve: string;
  network: Network;
  setDay(day: number): void;
  setFaults(faults: readonly z.input<typeof Fault>[]): void;
  truth(): GroundTruth;
  /** Every review that is public today, with what it truly says. */
  reviews(): PlannedReview[];
  /** Requests so far by `host/path`, without the query. */
  requests(): Record<string, number>;
  close(): Promise<void>;
}

/** Starts the simulated web on loopback; the Host header chooses the site. */
export async function startNetwork({ seed, size, day = 0, startDate = DEFAULT_START_DATE, story = 'usual', faults = [], port = 0, onAnswer, reshape }: NetworkOptions): Promise<RunningNetwork> {
  const network = new Network({ seed, size, day, startDate, story });
  network.setFaults(faults);
  const counts = new Map<string, number>();
  const running = {
    network,
    setDay: (to: number) => { network.day = to; },
    setFaults: (to: readonly z.input<typeof Fault>[]) => { network.setFaults(to); },
    truth: () => network.truth(),
    reviews: () => network.chain.stores.flatMap((store) => reviewsOn(network.chain, store, network.day)),
    requests: () => Object.fromEntries(counts),
  };
  const server = createServer((request, response) => {
    const at = performance.now();
    if (onAnswer) response.once('close', () => onAnswer({ at, host: hostOf(request), method: request.method ?? 'GET', pathAndQuery: request.url ?? '/', status: response.statusCode }));
    void handle(request, response, { ...running, ...(reshape ? { reshape } : {}) }, counts).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
      response.end(String(error));
    });
  });
  server.keepAliveTimeout = 30_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const bound = (server.address() as AddressInfo).port;
  return {
    ...running, port: bound, resolve: `.example=127.0.0.1:${bound}`,
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}

type Controls = Pick<RunningNetwork, 'network' | 'setDay' | 'setFaults' | 'truth' | 'reviews' | 'requests'> & { reshape?: NetworkOptions['reshape'] };

async function handle(request: IncomingMessage, response: ServerResponse, controls: Controls, counts: Map<string, number>): Promise<void> {
  const host = hostOf(request);
  const pathAndQuery = request.url ?? '/';
  const post = request.method === 'POST' ? await readBody(request) : null;
  const send = (answer: Answer) => sendAnswer(request, response, answer);
  if (host === HOSTS.control) {
    send(await control(controls, request.method ?? 'GET', pathAndQuery, post));
    return;
  }
  const address = `${host}${pathAndQuery.split('?')[0] ?? '/'}`;
  counts.set(address, (counts.get(address) ?? 0) + 1);
  const usual = async () => {
    const answer = await controls.network.answer(host, pathAndQuery, post);
    return controls.reshape && typeof answer.body === 'string' && answer.body.includes('</body>') ? { ...answer, body: controls.reshape(answer.body) } : answer;
  };
  const fault = controls.network.faults.strike(address);
  if (fault === null) send(await usual());
  else sendFaulty(fault, response, `${host}${pathAndQuery}`, usual, send);
}

function hostOf({ headers }: IncomingMessage): string {
  return (headers.host ?? '').split(':')[0]?.toLowerCase() ?? '';
}

const etags = new WeakMap<Answer, string>();

function etagOf(answer: Answer): string {
  const known = etags.get(answer) ?? `"${createHash('sha1').update(answer.body).digest('base64url')}"`;
  etags.set(answer, known);
  return known;
}

function sendAnswer(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const { status, headers, body } = answer;
  const bytes = typeof body === 'string' ? Buffer.byteLength(body) : body.length;
  if (status !== 200 || request.method === 'POST') {
    response.writeHead(status, { ...headers, 'content-length': bytes });
  } else {
    const etag = etagOf(answer);
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, { etag }).end();
      return;
    }
    response.writeHead(200, { ...headers, etag, 'content-length': bytes });
  }
  response.end(request.method === 'HEAD' ? undefined : body);
}

const DayOrder = z.strictObject({ day: z.int() });
const FaultOrder = z.strictObject({ faults: z.array(Fault) });

/** The control host: POST /day {day}, POST /faults {faults}; GET /truth, /reviews, /requests, /files. */
async function control(controls: Controls, method: string, path: string, post: string | null): Promise<Answer> {
  const json = (value: unknown): Answer => ({ status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) });
  switch (`${method} ${path}`) {
    case 'POST /day': controls.setDay(DayOrder.parse(JSON.parse(post ?? '')).day); return json({ day: controls.network.day });
    case 'POST /faults': controls.setFaults(FaultOrder.parse(JSON.parse(post ?? '')).faults); return json({ ok: true });
    case 'GET /truth': return json(controls.truth());
    case 'GET /reviews': return json(controls.reviews());
    case 'GET /requests': return json(controls.requests());
    case 'GET /files': return json((await chainFiles(controls.network.chain)).map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') })));
    default: return { status: 404, headers: { 'content-type': 'text/plain' }, body: `No control at ${method} ${path}\n` };
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
