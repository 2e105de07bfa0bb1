import ipaddr from 'ipaddr.js';

/** Which machines in front of us are believed when they say for whom they ask. */
export interface TrustedProxies {
  /** True of the machine that stands `hop` places before us (0: the one that is connected) at this address. */
  isTrusted(address: string, hop: number): boolean;
}

type Range = ReturnType<typeof ipaddr.parseCIDR>;

/** Names for ranges that nobody wants to type (RFC 1918, RFC 4193, RFC 6598; link-local is nobody's proxy). */
const NAMED: Record<string, readonly string[]> = {
  loopback: ['127.0.0.0/8', '::1/128'],
  private: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', 'fc00::/7'],
};
const MOST_HOPS = 9;

/** Reads TRUSTED_PROXIES: a number of hops, or addresses, ranges, `loopback` and `private` by commas. Null where it is none of these. */
export function readTrustedProxies(text: string): TrustedProxies | null {
  const parts = text.split(',').map((one) => one.trim()).filter((one) => one !== '');
  const [only = ''] = parts;
  if (parts.length === 1 && /^\d+$/.test(only)) return Number(only) <= MOST_HOPS ? { isTrusted: (_address, hop) => hop < Number(only) } : null;
  const ranges = parts.flatMap((part) => NAMED[part] ?? [part]).map(readRange);
  if (ranges.some((one) => one === null)) return null;
  return { isTrusted: (address) => ranges.some((range) => range !== null && isWithin(address, range)) };
}

/**
 * Who asks: the last address of the chain that no trusted proxy wrote. `peer` is who is connected, `forwarded` what
 * X-Forwarded-For says; what stands left of a machine that is not trusted may be invented, and counts for nothing.
 */
export function clientAddress(peer: string, forwarded: string, trusted: TrustedProxies): string {
  const before = forwarded.split(',').map((one) => plainAddress(one)).toReversed();
  let client = plainAddress(peer) ?? peer;
  for (const [hop, address] of before.entries()) {
    if (address === null || !trusted.isTrusted(client, hop)) break;
    client = address;
  }
  return client;
}

/** An address without port or brackets, IPv4 written as IPv4; null where it is none. */
function plainAddress(text: string): string | null {
  const bare = text.trim().replace(/^"|"$/g, '').replace(/^\[(.*)\](?::\d+)?$/, '$1').replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1');
  return isAddress(bare) ? ipaddr.process(bare).toString() : null;
}

/** Four decimal parts or IPv6: `1` and `0x7f.1` are addresses to old programs alone. */
const isAddress = (text: string): boolean => ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text);

function readRange(text: string): Range | null {
  const [address = '', bits] = text.split('/');
  if (!isAddress(address)) return null;
  try {
    return ipaddr.parseCIDR(bits === undefined ? `${address}/${address.includes(':') ? 128 : 32}` : text);
  } catch {
    return null;
  }
}

function isWithin(address: string, [base, bits]: Range): boolean {
  const plain = plainAddress(address);
  if (plain === null) return false;
  const one = ipaddr.parse(plain);
  return one.kind() === base.kind() && one.match(base, bits);
}
