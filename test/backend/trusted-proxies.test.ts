import { describe, expect, it } from 'vitest';
import { clientAddress, readTrustedProxies, type TrustedProxies } from '#backend/trusted-proxies.ts';

const read = (text: string): TrustedProxies => readTrustedProxies(text) ?? { isTrusted: () => { throw new Error(`"${text}" was not read`); } };

describe('for whom a proxy asks', () => {
  const cases: [name: string, trusted: string, peer: string, forwarded: string, client: string][] = [
    ['nobody is trusted', '', '203.0.113.9', '198.51.100.1', '203.0.113.9'],
    ['a proxy on this machine', 'loopback', '::ffff:127.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['what the client wrote itself stands left of what the proxy wrote', 'loopback', '127.0.0.1', '10.9.9.9, 198.51.100.1', '198.51.100.1'],
    ['two proxies, both known', 'loopback, 192.0.2.0/24', '127.0.0.1', '203.0.113.7, 192.0.2.44', '203.0.113.7'],
    ['two proxies by their number', '2', '127.0.0.1', '6.6.6.6, 203.0.113.7, 192.0.2.44', '203.0.113.7'],
    ['a chain of trusted machines alone ends at the first', 'private', '10.0.0.1', '10.0.0.3, 10.0.0.2', '10.0.0.3'],
    ['an address that is none ends the chain', 'loopback', '127.0.0.1', '198.51.100.1, unknown', '127.0.0.1'],
    ['with a port, in brackets', '::1', '::1', '[2001:db8::5]:4711', '2001:db8::5'],
    ['with a port', 'loopback', '127.0.0.1', '198.51.100.1:80', '198.51.100.1'],
    ['a line break is no address', 'loopback', '127.0.0.1', '198.51.100.1\nX', '127.0.0.1'],
    ['nothing was said', 'loopback', '127.0.0.1', '', '127.0.0.1'],
  ];
  it.each(cases)('%s', (_name, trusted, peer, forwarded, client) => expect(clientAddress(peer, forwarded, read(trusted))).toBe(client));
});

describe('a setting that is none', () => {
  it.each(['all', '300.1.1.1', '10.0.0.0/99', '10', '127.1', 'loopback, everyone'])('%s', (text) => expect(readTrustedProxies(text)).toBeNull());
});
