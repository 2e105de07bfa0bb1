import { z } from 'zod';
import { isTileUrl } from './map-tiles.ts';
import { readTrustedProxies } from './trusted-proxies.ts';

const seconds = (fallback: number) => z.coerce.number().positive().default(fallback);
const count = (fallback: number) => z.coerce.number().int().positive().default(fallback);

/** Over plain HTTP whoever sits between could sign in as anybody; a provider on this machine is for tests. */
function isSafeIssuer(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname)));
}

/** Every setting, its default and, in `describe`, its meaning: the README's table is written from here. */
export const Settings = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080).describe('Port of the dashboard and the API.'),
  HOST: z.string().default('127.0.0.1').describe('Address to listen on.'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).refine(isOrigin, 'must be an address alone, “https://enseigne.example.org”: Enseigne wants a host name of its own and cannot lie below a path of another').optional().describe('Address at which browsers reach the dashboard, “https://enseigne.example.org”: links in mails begin with it, and where it is https, cookies and browsers are held to that. By default http://localhost:PORT. A path below another site is not supported.'),
  TRUSTED_PROXIES: z.string().default('').refine((text) => readTrustedProxies(text) !== null, 'must be a number of hops (1 to 9), or addresses and ranges by commas (“10.0.0.0/8, 192.0.2.7”), “loopback” or “private”').describe('Proxies in front whose X-Forwarded-For, -Proto and -Host count: addresses and ranges by commas, “loopback”, “private”, or a number of hops. From anybody else these headers count for nothing. By default nobody is trusted.'),
  METRICS_TOKEN: z.string().min(16).optional().describe('What /metrics wants as “Authorization: Bearer …”, of a worker on its own, too; by default it answers whoever reaches it, so close it at the proxy.'),
  DATABASE_URL: z.url().optional().describe('PostgreSQL to use; without it one starts in ENSEIGNE_HOME.'),
  ENSEIGNE_HOME: z.string().default('.enseigne').describe('Folder of the embedded database and of keys; files that sources are read from lie in its folder “files”.'),
  AUTH_SECRET: z.string().min(32).optional().describe('Signs sessions; by default generated once and kept in ENSEIGNE_HOME.'),
  ENSEIGNE_SECRET: z.string().min(32).optional().describe('Encrypts the keys of sources; by default a file of ENSEIGNE_HOME does. The same for all workers on other machines. Several, by commas: the first encrypts, all of them decrypt.'),
  ADMIN_EMAIL: z.email().default('admin@localhost.localdomain').describe('Address of the first administrator, who signs in by the link printed at start.'),
  AUDIT_LOG_DAYS: count(730).describe('How long the audit log is kept: who changed what, when, before and after.'),
  RATE_LIMIT_PER_MINUTE: count(1800).describe('Requests of one person or API key in a minute; beyond, the answer is 429 with the seconds to wait.'),
  RATE_LIMIT_ANONYMOUS_PER_MINUTE: count(300).describe('Requests in a minute from one address where nobody is signed in.'),
  RATE_LIMIT_HEAVY_PER_MINUTE: count(30).describe('Exports, reports and previews of one person or API key in a minute.'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info').describe('Least level that is logged.'),
  WORKER_INSIDE: z.stringbool().default(true).describe('Run a worker and the scheduler inside the web process.'),
  WORKER_PORT: z.coerce.number().int().min(1).max(65_535).optional().describe('Port at which a worker on its own (npm run worker) answers /healthz, /readyz and /metrics; by default it has none.'),
  WORKER_CONCURRENCY: count(6).describe('Locations audited at once by one worker.'),
  READING_THREADS: z.coerce.number().int().positive().optional().describe('Threads that read pages in one worker; by default one per core, less one for the worker itself. With a worker per core, 1.'),
  CRAWLER_CONTACT: z.string().default('https://github.com/enseigne').describe('Address or URL in the user agent, for owners of crawled sites.'),
  REQUESTS_PER_SECOND: z.coerce.number().positive().optional().describe('Pace per host, in place of each publisher’s own.'),
  DAILY_REQUESTS_PER_HOST: count(50_000).describe('Requests to one host in a day (UTC), all workers together; what is left over is read the next day.'),
  FIRST_BYTE_SECONDS: seconds(15).describe('Longest wait for an answer to begin, the connecting included.'),
  REQUEST_TIMEOUT_SECONDS: seconds(20).describe('Longest time for one request, redirects apart.'),
  MAX_BODY_BYTES: count(10_000_000).describe('Largest page read, after decompression.'),
  MAX_REDIRECTS: z.coerce.number().int().min(0).default(5).describe('Redirects followed per page.'),
  MAX_CONNECTIONS: count(256).describe('Sockets that one process holds open to sites at once.'),
  HTTP_PROXY: z.string().optional().describe('Proxy for http addresses, "http://user:password@host:port"; lower case works too.'),
  HTTPS_PROXY: z.string().optional().describe('Proxy for https addresses; lower case works too.'),
  NO_PROXY: z.string().default('').describe('Comma-separated hosts, suffixes, "host:port" and ranges ("10.0.0.0/8") that are asked without a proxy; "*" for all.'),
  ALLOWED_PRIVATE_HOSTS: z.string().default('').describe('Comma-separated host names or suffixes (".example") that may resolve to private addresses.'),
  RESOLVE: z.string().default('').describe('Comma-separated overrides of name resolution, "suffix=address:port" (".example=127.0.0.1:9000").'),
  RENDERING: z.enum(['on', 'sandboxed', 'off']).default('on').describe('Whether pages that say nothing without scripts may be rendered in Chromium, where the brand standard asks for it: "sandboxed" only within its own sandbox, "off" never.'),
  CHROMIUM_PATH: z.string().optional().describe('Chromium or Chrome to render with; by default the one installed, else the one that npm brings.'),
  RENDER_SECONDS: seconds(15).describe('Longest time that a page’s scripts may take, waits for its host apart.'),
  RENDER_CONCURRENCY: count(1).describe('Pages rendered at once by one worker; each may take a core.'),
  OVERPASS_URL: z.url().default('https://overpass-api.de/api/interpreter').describe('Overpass endpoint for OpenStreetMap.'),
  MAP_TILE_URL: z.string().refine(isTileUrl, 'must be an address with {z}, {x} and {y}, “https://tiles.example.org/{z}/{x}/{y}.png”').optional().describe('Pictures of streets under the map of locations, “https://tiles.example.org/{z}/{x}/{y}.png”: readers’ browsers ask that host, and no other. By default the map draws outlines that it brings along and asks nobody.'),
  MAP_TILE_ATTRIBUTION: z.string().default('').describe('Whom the map names as the source of those pictures, as their licence wants it.'),
  OIDC_ISSUER: z.url().refine(isSafeIssuer, 'must begin with https:// (http:// only on this machine)').optional().describe('OpenID Connect provider for single sign-on, “https://login.example.org/realms/staff”; people who were invited come in by their verified address. Its redirect address is PUBLIC_URL/api/auth/callback/single-sign-on. By default there is none.'),
  OIDC_CLIENT_ID: z.string().optional().describe('Our client id at the provider of single sign-on.'),
  OIDC_CLIENT_SECRET: z.string().optional().describe('Our client secret at the provider of single sign-on.'),
  OIDC_NAME: z.string().max(40).default('SSO').describe('What people know that provider by: it stands on the button of the sign-in page.'),
  SMTP_URL: z.string().optional().describe('Mail server, "smtp://user:password@host:port"; without it nothing is mailed.'),
  MAIL_FROM: z.string().default('Enseigne <enseigne@localhost.localdomain>').describe('Sender of mails.'),
  MAIL_TO: z.string().optional().describe('One more address that is told what each crawl changed and which sources can’t be read, in both languages; people choose for themselves on their page of notifications.'),
  WEBHOOK_URL: z.url().optional().describe('Is told the same as MAIL_TO, by a signed POST (Standard Webhooks); channels of a brand are set up in the dashboard.'),
  ENSEIGNE_SENTIMENT_BUILD: z.enum(['full', 'open']).default('full').describe('Which of the shipped sentiment models judge reviews: “full” learned from all sources that may be learned from, “open” from openly licensed and self-written text alone (backend/reviews/model/MODEL-CARD.md has the figures of both).'),
  ENSEIGNE_SENTIMENT_URL: z.url().optional().describe('A sentiment model of your own that is asked by HTTP: POST {"texts": […], "lang": "fr"} answers {"scores": […]}, −1 to 1 or null. By default none; where it fails the shipped model judges.'),
  ENSEIGNE_SENTIMENT_MODEL: z.string().optional().describe('Folder of an ONNX text classifier that judges reviews in this process, read by @huggingface/transformers, which you install yourself; by default none.'),
  ENSEIGNE_SENTIMENT_LANGUAGES: z.string().default('fr,en').describe('Languages (ISO 639-1, by commas) that the model of your own judges.'),
  ENSEIGNE_SENTIMENT_SECONDS: seconds(10).describe('Longest wait for one answer of the model that is asked by HTTP.'),
  WEBHOOK_SECRET: z.string().optional().describe('Signs webhooks, "whsec_…".'),
});
export type Settings = z.infer<typeof Settings>;

/** A scheme, a host and perhaps a port, and nothing behind them. */
function isOrigin(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && url.username === '' && (url.href === url.origin || url.href === `${url.origin}/`);
}

/** Reads settings; prints all that is wrong together and throws. Empty strings count as unset. */
export function readSettings(source: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  // Proxies are known to most tools in lower case, which goes first.
  for (const name of ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY']) if (source[name.toLowerCase()]) given[name] = source[name.toLowerCase()];
  const parsed = Settings.safeParse(given);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}. ${Settings.shape[issue.path[0] as keyof Settings]?.description ?? ''}`);
  throw new Error(`These settings can't be used:\n${problems.join('\n')}`);
}

/** The settings of this process; what is wrong is said on stderr, and ends it. */
export const env: Settings = readOwnSettings();

function readOwnSettings(): Settings {
  try {
    return readSettings(process.env);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(2);
  }
}
