import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { CannotStartError } from '#backend/errors.ts';

/** The proxies of HTTP_PROXY, HTTPS_PROXY and NO_PROXY. */
export interface ProxySettings {
  /** For http: addresses; null: none. May carry a user and a password, which are never shown. */
  http: string | null;
  https: string | null;
  /** "*", hosts, suffixes (".example" or "example"), "host:port", addresses and ranges ("10.0.0.0/8"). */
  bypass: readonly string[];
}

export const NO_PROXIES: ProxySettings = { http: null, https: null, bypass: [] };

/** Reads the three variables. Throws CannotStartError where a proxy's address can't be read, without showing it: it may hold a password. */
export function readProxies(given: { HTTP_PROXY?: string | undefined; HTTPS_PROXY?: string | undefined; NO_PROXY: string }): ProxySettings {
  return {
    http: readProxy('HTTP_PROXY', given.HTTP_PROXY),
    https: readProxy('HTTPS_PROXY', given.HTTPS_PROXY),
    bypass: given.NO_PROXY.toLowerCase().split(/[,\s]+/).filter((one) => one !== ''),
  };
}

/** The proxy by which an address is asked; null: directly. */
export function proxyFor(settings: ProxySettings, url: URL): string | null {
  const proxy = url.protocol === 'https:' ? settings.https : settings.http;
  if (proxy === null) return null;
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  const port = url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port;
  return settings.bypass.some((entry) => isBypass(entry, host, port)) ? null : proxy;
}

function readProxy(name: string, text: string | undefined): string | null {
  if (text === undefined || text.trim() === '') return null;
  // "proxy.example:3128" is how many write it.
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text.trim()) ? text.trim() : `http://${text.trim()}`);
  if (url === null || !/^(?:https?|socks5?):$/.test(url.protocol)) throw new CannotStartError(`${name} should read "http://host:port", with a user and a password where the proxy asks for them.`);
  return url.href;
}

function isBypass(entry: string, host: string, port: string): boolean {
  if (entry === '*') return true;
  const [, name = entry, wantedPort] = /^(\[[^\]]+\]|[^:]+):(\d+)$/.exec(entry) ?? [];
  if (wantedPort !== undefined && wantedPort !== port) return false;
  const pattern = name.replace(/^\[|\]$/g, '');
  if (pattern.includes('/')) return isInRange(host, pattern);
  if (isIP(host) !== 0) return pattern === host;
  const suffix = pattern.replace(/^\*?\./, '');
  return host.endsWith(`.${suffix}`) || (host === suffix && !pattern.startsWith('*'));
}

function isInRange(host: string, range: string): boolean {
  if (isIP(host) === 0 || !ipaddr.isValidCIDR(range)) return false;
  const [base, bits] = ipaddr.parseCIDR(range);
  const address = ipaddr.process(host);
  return address.kind() === base.kind() && address.match(base, bits);
}
