import { createServer, type IncomingMessage } from 'node:http';
import { createServer as createHttpsServer, type Server as HttpsServer } from 'node:https';
import { connect, type AddressInfo } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterEach, describe, expect, it } from 'vitest';
import { CannotStartError } from '#backend/errors.ts';
import { readSettings } from '#backend/env.ts';
import { createFetcher, type Fetcher, type FetcherSettings } from '#jobs/http/fetch-page.ts';
import { proxyFor, readProxies } from '#jobs/http/proxies.ts';
import { makeCertificate } from './certificate.ts';
import { HTML, PlayedClock, testSettings } from './loopback.ts';

describe('which address goes by which proxy', () => {
  const proxies = readProxies({ HTTP_PROXY: 'plain.example:3128', HTTPS_PROXY: 'http://user:pass@secure.example:8080', NO_PROXY: 'localhost,.intranet.example, direct.example *.sub.example 10.0.0.0/8 host.example:8443 [::1] 192.0.2.7' });
  it.each([
    ['http://a.example/', 'http://plain.example:3128/'], ['https://a.example/', 'http://user:pass@secure.example:8080/'],
    ['http://localhost/', null], ['http://www.intranet.example/', null], ['http://intranet.example/', null], ['https://direct.example/', null], ['https://www.direct.example/', null],
    ['https://notdirect.example/', 'http://user:pass@secure.example:8080/'], ['http://x.sub.example/', null], ['http://sub.example/', 'http://plain.example:3128/'], ['http://10.1.2.3/', null],
    ['http://11.1.2.3/', 'http://plain.example:3128/'], ['https://host.example:8443/', null], ['https://host.example/', 'http://user:pass@secure.example:8080/'], ['http://[::1]/', null], ['http://192.0.2.7/', null],
  ])('%s', (url, expected) => {
    expect(proxyFor(proxies, new URL(url))).toBe(expected);
  });
  it('none where every host is left out', () => {
    expect(proxyFor(readProxies({ HTTP_PROXY: 'http://p.example', NO_PROXY: '*' }), new URL('http://a.example/'))).toBeNull();
  });
  it('one that can’t be read stops the start, without showing its password', () => {
    const read = () => readProxies({ HTTP_PROXY: 'ftp://user:hunter2@p.example', NO_PROXY: '' });
    expect(read).toThrow(CannotStartError);
    expect(read).not.toThrow(/hunter2/);
  });
  it('lower case goes before upper case, as most tools have it', () => {
    expect(readSettings({ HTTP_PROXY: 'http://upper.example', http_proxy: 'http://lower.example', no_proxy: 'a.example' })).toMatchObject({ HTTP_PROXY: 'http://lower.example', NO_PROXY: 'a.example' });
  });
});

describe('a proxy on loopback', () => {
  let fetcher: Fetcher | null = null;
  let tunnelEnd: HttpsServer | null = null;
  const seen: { target: string; authorization: string | undefined }[] = [];
  const note = (request: IncomingMessage) => seen.push({ target: request.url ?? '', authorization: request.headers['proxy-authorization'] });
  const server = createServer((request, response) => {
    note(request);
    response.writeHead(200, HTML).end('<title>By proxy</title>');
  });
  server.on('connect', (request: IncomingMessage, socket) => {
    note(request);
    // Whatever the host, the tunnel ends at the server that the test names, or at this one, which speaks no TLS.
    const { port } = (tunnelEnd ?? server).address() as AddressInfo;
    const onward = connect(port, '127.0.0.1', () => socket.write('HTTP/1.1 200 OK\r\n\r\n'));
    onward.on('error', () => {}).pipe(socket);
    socket.on('error', () => {}).pipe(onward);
  });
  server.on('clientError', (_error, socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
  afterEach(async () => {
    await fetcher?.close();
    server.closeAllConnections();
    server.close();
    tunnelEnd?.closeAllConnections();
    tunnelEnd?.close();
    tunnelEnd = null;
    seen.length = 0;
  });

  async function ask(url: string, settings: Partial<FetcherSettings> = {}, names: Record<string, string[]> = {}) {
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo;
    const proxy = `http://user:hunter2@127.0.0.1:${port}`;
    fetcher = createFetcher(testSettings(port, { resolve: [], proxies: { http: proxy, https: proxy, bypass: [] }, ...settings }), {
      clock: new PlayedClock(), resolveName: (host) => (names[host] ? Promise.resolve(names[host]) : Promise.reject(Object.assign(new Error('unknown'), { code: 'ENOTFOUND' }))),
    });
    return fetcher.fetchPage({ url, method: 'GET', accept: 'html', obeysRobots: false, withResources: false }, { requestsPerSecond: 1, concurrency: 1 });
  }

  it('is asked for http addresses, though it is on loopback and the name is known to it alone', async () => {
    const answer = await ask('http://shop.test/page');
    expect(answer).toMatchObject({ ok: true, finalUrl: 'http://shop.test/page' });
    expect(seen).toEqual([{ target: 'http://shop.test/page', authorization: `Basic ${Buffer.from('user:hunter2').toString('base64')}` }]);
    expect(JSON.stringify(answer)).not.toContain('hunter2');
  });

  it('gives a tunnel to https addresses, whose certificate is judged as any other', async () => {
    const authority = makeCertificate('Test authority', { isAuthority: true });
    const { key, pem } = makeCertificate('shop', { issuer: authority, host: 'shop.test' });
    const before = getCACertificates('default');
    setDefaultCACertificates([...before, authority.pem]);
    tunnelEnd = createHttpsServer({ key: key.export({ type: 'pkcs8', format: 'pem' }), cert: pem }, (_request, response) => response.writeHead(200, HTML).end('<title>Inside</title>'));
    await new Promise<void>((resolve) => {
      tunnelEnd?.listen(0, '127.0.0.1', resolve);
    });
    try {
      expect(await ask('https://shop.test/page')).toMatchObject({ ok: true, capture: { body: '<title>Inside</title>' } });
      expect(await fetcher?.fetchPage({ url: 'https://other.test/', method: 'GET', accept: 'html', obeysRobots: false, withResources: false }, { requestsPerSecond: 1, concurrency: 1 })).toMatchObject({ ok: false, trouble: 'certificate-of-another-host' });
    } finally {
      setDefaultCACertificates(before);
    }
  });

  it('is asked for a tunnel to https addresses, and what does not speak TLS at its end is said so', async () => {
    expect(await ask('https://shop.test/page')).toMatchObject({ ok: false, trouble: 'tls-error' });
    expect(seen[0]).toMatchObject({ target: 'shop.test:443' });
  });

  it.each(['http://127.0.0.1/', 'http://169.254.169.254/latest/', 'http://[::ffff:10.0.0.1]/', 'http://0x7f.1/'])('is not asked for %s', async (url) => {
    expect(await ask(url)).toMatchObject({ ok: false, trouble: 'private-address' });
    expect(seen).toEqual([]);
  });

  it('is not asked for a name that leads inside, even if only by one of its addresses', async () => {
    expect(await ask('http://inside.test/', {}, { 'inside.test': ['203.0.114.1', '10.0.0.1'] })).toMatchObject({ ok: false, trouble: 'private-address' });
    expect(seen).toEqual([]);
  });

  it('is asked for a name inside that the operator allows', async () => {
    expect(await ask('http://inside.test/', { allowedPrivateHosts: ['.test'] }, { 'inside.test': ['10.0.0.1'] })).toMatchObject({ ok: true });
  });

  it('is passed by for a host whose address is set by hand', async () => {
    const answer = await ask('http://shop.test/page', { resolve: [{ suffix: '.test', address: '127.0.0.1', port: (server.address() as AddressInfo | null)?.port ?? 9 }] });
    expect(answer).toMatchObject({ ok: false, trouble: 'network-error' });
    expect(seen).toEqual([]);
  });
});
