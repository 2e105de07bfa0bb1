import { gzipSync } from 'node:zlib';
import type { ServerResponse } from 'node:http';
import { z } from 'zod';

export const FAULT_KINDS = [
  'hang', 'slow', 'error-500', 'error-503', 'throttle', 'forbidden', 'captcha', 'truncate', 'redirect-loop', 'robots-deny', 'empty', 'gzip', 'charset', 'reset', 'remark', 'wrong-type', 'too-large',
] as const;

/** A trouble on demand: on every address whose `host/path` the pattern (a regular expression) matches. */
export const Fault = z.strictObject({
  pattern: z.string().min(1),
  kind: z.enum(FAULT_KINDS),
  /** How many requests of each address it strikes; then the address answers as usual. By default all. */
  times: z.int().positive().optional(),
  /** Of `slow`. */
  delayMilliseconds: z.int().positive().default(1500),
  /** Of `throttle` and `error-503`. */
  retryAfterSeconds: z.number().min(0).default(1),
});
export type Fault = z.infer<typeof Fault>;

/** What a fault does to an answer: it may take it over, or change how it is sent. */
export interface Answer { status: number; headers: Record<string, string>; body: Buffer | string }

/** Kinds that leave the page readable, if late or after another try. */
const HARMLESS: ReadonlySet<Fault['kind']> = new Set(['slow', 'gzip', 'charset']);

/** Faults in force, with the count of what they struck. */
export class FaultBook {
  #rules: { fault: Fault; pattern: RegExp; struck: Map<string, number> }[] = [];

  set(faults: readonly z.input<typeof Fault>[]): void {
    this.#rules = faults.map((fault) => ({ fault: Fault.parse(fault), pattern: new RegExp(fault.pattern), struck: new Map() }));
  }

  /** The fault that strikes this request, if any; counts it. */
  strike(address: string): Fault | null {
    for (const { fault, pattern, struck } of this.#rules) {
      if (fault.kind === 'robots-deny' || !pattern.test(address)) continue;
      const before = struck.get(address) ?? 0;
      if (fault.times !== undefined && before >= fault.times) continue;
      struck.set(address, before + 1);
      return fault;
    }
    return null;
  }

  /** Whether robots.txt of this host shuts everybody out. */
  denies(host: string): boolean {
    return this.#rules.some(({ fault, pattern }) => fault.kind === 'robots-deny' && pattern.test(`${host}/`));
  }

  /** Why an address can't be read for good, by kind; null when it can. */
  hides(address: string): Fault['kind'] | null {
    const host = address.split('/')[0] ?? '';
    const rule = this.#rules.find(({ fault, pattern }) => fault.kind === 'robots-deny' ? pattern.test(`${host}/`) : !HARMLESS.has(fault.kind) && fault.times === undefined && pattern.test(address));
    return rule?.fault.kind ?? null;
  }
}

/** Past every sensible limit: 12 MB. */
const LARGE_PARAGRAPHS = 1_200_000;

const CAPTCHA = '<!doctype html><html lang="en"><head><title>Just a moment…</title></head><body><h1>Verify you are human</h1><p>Complete the check below to continue.</p><div class="captcha-box" data-captcha="challenge"><input type="checkbox"> I am not a robot</div></body></html>';
const FORBIDDEN = '<!doctype html><html><head><title>403 Forbidden</title></head><body><h1>403 Forbidden</h1></body></html>';

/** Sends the answer as the fault would have it. `usual` is computed only where the fault still shows it. */
export function sendFaulty(fault: Fault, response: ServerResponse, address: string, usual: () => Promise<Answer>, send: (answer: Answer) => void): void {
  const html = (status: number, body: string, headers: Record<string, string> = {}) => send({ status, headers: { 'content-type': 'text/html; charset=utf-8', ...headers }, body });
  const withUsual = (change: (answer: Answer) => void) => void usual().then(change, () => response.destroy());
  switch (fault.kind) {
    case 'hang': return;
    case 'reset': response.destroy(); return;
    case 'slow': setTimeout(() => withUsual(send), fault.delayMilliseconds).unref(); return;
    case 'error-500': html(500, '<h1>Internal Server Error</h1>'); return;
    case 'error-503': html(503, '<h1>Service Unavailable</h1>', { 'retry-after': String(fault.retryAfterSeconds) }); return;
    case 'throttle': html(429, '<h1>Too Many Requests</h1>', { 'retry-after': String(fault.retryAfterSeconds) }); return;
    case 'forbidden': html(403, FORBIDDEN); return;
    case 'captcha': html(403, CAPTCHA); return;
    // How Overpass says that a query died half-way.
    case 'remark': send({ status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ version: 0.6, elements: [], remark: 'runtime error: Query timed out in "query" at line 1 after 91 seconds.' }) }); return;
    case 'wrong-type': send({ status: 200, headers: { 'content-type': 'application/pdf' }, body: '%PDF-1.4\n%%EOF\n' }); return;
    case 'too-large': html(200, `<!doctype html><title>…</title>${'<p>…</p>'.repeat(LARGE_PARAGRAPHS)}`); return;
    case 'empty': html(200, ''); return;
    case 'redirect-loop': {
      const [host = '', ...rest] = address.split('/');
      const path = `/${rest.join('/')}`;
      send({ status: 302, headers: { location: `http://${host}${path.includes('?') ? path : `${path}?again=1`}` }, body: '' });
      return;
    }
    case 'truncate': withUsual(({ status, headers, body }) => {
      const bytes = Buffer.from(body);
      response.writeHead(status, { ...headers, 'content-length': String(bytes.length) });
      response.write(bytes.subarray(0, Math.floor(bytes.length / 3)), () => response.destroy());
    }); return;
    case 'gzip': withUsual(({ status, headers, body }) => send({ status, headers: { ...headers, 'content-encoding': 'gzip' }, body: gzipSync(body) })); return;
    case 'charset': withUsual(({ status, headers, body }) => {
      const isText = typeof body === 'string';
      send(isText ? { status, headers: { ...headers, 'content-type': 'text/html; charset=iso-8859-1' }, body: Buffer.from(toLatin1(body), 'latin1') } : { status, headers, body });
    }); return;
    default: withUsual(send);
  }
}

/** Latin-1 holds no typographic marks: they become numeric references, and escapes inside scripts. */
function toLatin1(html: string): string {
  const [foreign, toEscape] = [/[\u0100-\uffff]/g, (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`];
  return html.replace('<meta charset="utf-8">', '<meta charset="iso-8859-1">')
    .replace(/<script[^]*?<\/script>/g, (script) => script.replace(foreign, toEscape))
    .replace(foreign, (char) => `&#${char.charCodeAt(0)};`);
}
