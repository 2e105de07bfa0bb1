import { lookup as systemLookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { buildConnector } from 'undici';
import { PRIVATE_ADDRESS_CODE } from './classify-error.ts';
import { type FetcherSettings, matchesHost, type ResolveOverride } from './fetcher-settings.ts';

/** Resolves a name to all its addresses. A test gives its own, to play a host that rebinds. */
export type ResolveName = (host: string) => Promise<string[]>;

/** Cloud hosts answer metadata questions at these, though they look public (Azure's wire server). */
const METADATA_ADDRESSES: ReadonlySet<string> = new Set(['168.63.129.16']);

/** True when an address belongs to the public network: none of the special ranges of v4, v6 or a v4 inside a v6. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv6' && parsed.range() === 'rfc6052') return isPublicAddress(embeddedAddress(parsed.toByteArray()));
  // Of v6 only 2000::/3 is given out as global unicast; the rest is special, or will be.
  if (parsed.kind() === 'ipv6' && (parsed.toByteArray()[0] ?? 0) >> 5 !== 1) return false;
  return parsed.range() === 'unicast' && !METADATA_ADDRESSES.has(parsed.toString());
}

/** NAT64 (RFC 6052): the v4 address is in the last four bytes. On an IPv6-only network every v4 host looks so. */
function embeddedAddress(bytes: number[]): string {
  return bytes.slice(-4).join('.');
}

/**
 * A connector for undici that opens sockets only to permitted addresses. The check is on the address that is
 * connected to, at each connect: a name that resolves differently the second time is caught, and so is every hop
 * of a redirect.
 */
export function guardedConnector(settings: FetcherSettings, resolveName: ResolveName = resolveBySystem): buildConnector.connector {
  const connect = buildConnector({ timeout: settings.timeoutSeconds * 1000, allowH2: false, lookup: guardedLookup(settings, resolveName) });
  return (options, callback) => {
    const host = bareHost(options.hostname);
    const override = overrideFor(settings, host);
    if (override !== undefined) {
      connect({ ...options, hostname: override.address, port: String(override.port), servername: options.servername ?? host }, callback);
      return;
    }
    // A literal address never reaches the lookup, so it is judged here.
    if (isIP(host) !== 0 && !isPublicAddress(host) && !isAllowedPrivate(settings, host)) {
      callback(refusal(host), null);
      return;
    }
    connect(options, callback);
  };
}

/**
 * True when a host is, or is known to our resolver as, anything but a public address: for what somebody else connects to
 * (a proxy), where one private address among several is one too many. A name that only they can resolve passes.
 */
export async function leadsInside(settings: FetcherSettings, hostname: string, resolveName: ResolveName = resolveBySystem): Promise<boolean> {
  const host = bareHost(hostname);
  if (isAllowedPrivate(settings, host)) return false;
  if (isIP(host) !== 0) return !isPublicAddress(host);
  const addresses = await resolveName(host).catch(() => []);
  return addresses.some((address) => !isPublicAddress(address));
}

function guardedLookup(settings: FetcherSettings, resolveName: ResolveName): LookupFunction {
  return (hostname, options, callback) => {
    const host = hostname.toLowerCase();
    resolveName(host).then(
      (addresses) => {
        const permitted = isAllowedPrivate(settings, host) ? addresses : addresses.filter(isPublicAddress);
        const found = permitted.map((address) => ({ address, family: isIP(address) }));
        const [first] = found;
        if (first === undefined) callback(refusal(host), []);
        else if (options.all === true) callback(null, found);
        else callback(null, first.address, first.family);
      },
      (error: unknown) => {
        callback(error instanceof Error ? error : new Error(String(error)), []);
      },
    );
  };
}

function resolveBySystem(host: string): Promise<string[]> {
  return new Promise((resolve, reject) => {
    systemLookup(host, { all: true }, (error, found) => {
      if (error === null) resolve(found.map((one) => one.address));
      else reject(error);
    });
  });
}

/** True for a host whose address is set by hand, and says nothing of the network outside. */
export function isOverridden(settings: FetcherSettings, host: string): boolean {
  return overrideFor(settings, bareHost(host)) !== undefined;
}

function overrideFor(settings: FetcherSettings, host: string): ResolveOverride | undefined {
  return settings.resolve.find((one) => matchesHost(one.suffix, host));
}

function isAllowedPrivate(settings: FetcherSettings, host: string): boolean {
  return settings.allowedPrivateHosts.some((pattern) => matchesHost(pattern, host));
}

/** "[::1]" of a URL to "::1", lower case, without the root's dot. */
function bareHost(hostname: string): string {
  return hostname.toLowerCase().replace(/^\[|\]$/g, '').replace(/\.$/, '');
}

function refusal(host: string): Error {
  return Object.assign(new Error(`${host} leads to an address that is not public.`), { code: PRIVATE_ADDRESS_CODE });
}
