import { isIP } from 'node:net';
import path from 'node:path';
import type { Settings } from '#backend/env.ts';
import { CannotStartError } from '#backend/errors.ts';
import { readProxies, type ProxySettings } from './proxies.ts';

/** One override of name resolution: hosts that end with `suffix` (or equal it) live at `address:port`. */
export interface ResolveOverride {
  suffix: string;
  address: string;
  port: number;
}

/** All that the fetcher is told from outside. Plain values: a worker thread or a test can build it. */
export interface FetcherSettings {
  /** Address or URL in the user agent, for owners of crawled sites. */
  userAgentContact: string;
  /** In place of every publisher's own pace. */
  requestsPerSecond?: number;
  /** Longest time until an answer begins, the connecting included. */
  firstByteSeconds: number;
  /** Longest time for one request, each redirect counted anew. */
  timeoutSeconds: number;
  /** Largest body, both as received and after decompression. */
  maxBodyBytes: number;
  maxRedirects: number;
  /** Sockets open at once, whatever their host. */
  maxConnections: number;
  /** Requests to one host in a day, all workers together. */
  dailyRequestsPerHost: number;
  proxies: ProxySettings;
  /** Host names, addresses or suffixes (".example") that may resolve to private addresses. */
  allowedPrivateHosts: readonly string[];
  /** An override is itself the permission to go to its address. */
  resolve: readonly ResolveOverride[];
  /** Where the operator puts files that a source is read from; without it none is. */
  filesFolder?: string;
  /** The moment that captures are dated with and caches age by. */
  now: () => Date;
}

/** The fetcher's part of the environment. Throws CannotStartError when RESOLVE can't be read. */
export function fetcherSettings(env: Settings, now: () => Date = () => new Date()): FetcherSettings {
  return {
    userAgentContact: env.CRAWLER_CONTACT,
    ...(env.REQUESTS_PER_SECOND === undefined ? {} : { requestsPerSecond: env.REQUESTS_PER_SECOND }),
    firstByteSeconds: env.FIRST_BYTE_SECONDS,
    timeoutSeconds: env.REQUEST_TIMEOUT_SECONDS,
    maxBodyBytes: env.MAX_BODY_BYTES,
    maxRedirects: env.MAX_REDIRECTS,
    maxConnections: env.MAX_CONNECTIONS,
    dailyRequestsPerHost: env.DAILY_REQUESTS_PER_HOST,
    proxies: readProxies(env),
    allowedPrivateHosts: listOf(env.ALLOWED_PRIVATE_HOSTS),
    resolve: listOf(env.RESOLVE).map(parseOverride),
    filesFolder: path.join(env.ENSEIGNE_HOME, 'files'),
    now,
  };
}

/** True when a host equals the pattern, or ends with it where the pattern begins with a dot. */
export function matchesHost(pattern: string, host: string): boolean {
  const wanted = pattern.toLowerCase();
  return wanted.startsWith('.') ? host.endsWith(wanted) : host === wanted;
}

function listOf(text: string): string[] {
  return text.split(',').map((one) => one.trim().toLowerCase()).filter((one) => one !== '');
}

function parseOverride(text: string): ResolveOverride {
  const parts = /^(?<suffix>[^=\s]+)=\[?(?<address>[0-9a-f.:]+?)\]?:(?<port>\d{1,5})$/.exec(text)?.groups;
  const address = parts?.['address'] ?? '';
  if (parts?.['suffix'] === undefined || isIP(address) === 0) {
    throw new CannotStartError(`RESOLVE: "${text}" should read "suffix=address:port", such as ".example=127.0.0.1:9000".`);
  }
  return { suffix: parts['suffix'], address, port: Number(parts['port']) };
}
