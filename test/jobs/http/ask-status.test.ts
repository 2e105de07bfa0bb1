import type { RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, it } from 'vitest';
import { createFetcher, type FetcherParts } from '#jobs/http/fetch-page.ts';
import { HTML, startLoopback, testSettings, type Loopback } from './loopback.ts';

let loopback: Loopback | null = null;
afterEach(async () => {
  await loopback?.close();
  loopback = null;
});
const PACE = { requestsPerSecond: 1, concurrency: 1 };
const methods: string[] = [];

async function ask(listener: RequestListener, url = 'http://shop.example/page', options: { parts?: FetcherParts; servesRobots?: boolean } = {}) {
  methods.length = 0;
  loopback = await startLoopback((request, response) => {
    if (request.url !== '/robots.txt') methods.push(request.method ?? '');
    listener(request, response);
  }, options);
  return loopback.fetcher.askLink(url, PACE);
}

it('a page that answers HEAD is asked no further', async () => {
  expect(await ask((_request, response) => response.writeHead(200, { ...HTML, 'content-length': 5000, 'content-encoding': 'gzip' }).end())).toEqual({ status: 200, trouble: null });
  expect(methods).toEqual(['HEAD']);
});

it.each<[string, RequestListener, object]>([
  ['HEAD is not allowed, the page is there', (request, response) => response.writeHead(request.method === 'HEAD' ? 405 : 200, HTML).end('<title>x</title>'), { status: 200, trouble: null }],
  ['HEAD says 404, the page is there', (request, response) => response.writeHead(request.method === 'HEAD' ? 404 : 200, HTML).end('<title>x</title>'), { status: 200, trouble: null }],
  ['HEAD drops the connection', (request, response) => (request.method === 'HEAD' ? request.socket.destroy() : response.writeHead(200, HTML).end('<title>x</title>')), { status: 200, trouble: null }],
  ['there is no page', (_request, response) => response.writeHead(404, HTML).end('nothing'), { status: 404, trouble: 'not-found' }],
  ['there was one', (_request, response) => response.writeHead(410, HTML).end('nothing'), { status: 410, trouble: 'gone' }],
  ['a leaflet', (request, response) => response.writeHead(request.method === 'HEAD' ? 501 : 200, { 'content-type': 'application/pdf' }).end('%PDF'), { status: 200, trouble: null }],
  ['a large page', (request, response) => response.writeHead(request.method === 'HEAD' ? 501 : 200, HTML).end('x'.repeat(3_000_000)), { status: 200, trouble: null }],
  ['compressed though nobody asked for it', (request, response) => response.writeHead(request.method === 'HEAD' ? 501 : 200, { ...HTML, 'content-encoding': 'gzip' }).end(gzipSync('<title>x</title>')), { status: 200, trouble: null }],
  ['refused', (_request, response) => response.writeHead(403, HTML).end('no'), { status: 403, trouble: 'forbidden' }],
  ['broken on its side', (_request, response) => response.writeHead(500, HTML).end('no'), { status: 500, trouble: 'server-error' }],
])('%s', async (_case, listener, expected) => expect(await ask(listener)).toEqual(expected));

it('robots.txt is obeyed', async () => {
  const answer = await ask((request, response) => (request.url === '/robots.txt' ? response.writeHead(200).end('User-agent: *\nDisallow: /') : response.writeHead(200, HTML).end()), undefined, { servesRobots: true });
  expect(answer).toEqual({ status: null, trouble: 'blocked-by-robots' });
  expect(methods).toEqual([]);
});

it('an address of a private network is not asked', async () => {
  expect(await ask((_request, response) => response.end(), 'http://10.0.0.1/')).toEqual({ status: null, trouble: 'private-address' });
});

const noSuchName = (): Promise<string[]> => Promise.reject(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }));

it('a host that nobody knows proves nothing while no name was ever found', async () => {
  expect(await ask((_request, response) => response.end(), 'http://nowhere.invalid/', { parts: { resolveName: noSuchName } })).toEqual({ status: null, trouble: 'network-error' });
});

it('a host that nobody knows is unknown once another name was found', async () => {
  const settings = testSettings(1);
  await ask((_request, response) => response.writeHead(200, HTML).end(), 'http://shop.example/', {});
  const port = loopback?.port ?? 0;
  const fetcher = createFetcher({ ...settings, resolve: [], allowedPrivateHosts: ['found.test'], now: () => new Date() }, { resolveName: (host) => (host === 'found.test' ? Promise.resolve(['127.0.0.1']) : noSuchName()) });
  try {
    expect(await fetcher.askLink(`http://found.test:${port}/`, { requestsPerSecond: 100, concurrency: 1 })).toEqual({ status: 200, trouble: null });
    expect(await fetcher.askLink('http://nowhere.invalid/', { requestsPerSecond: 100, concurrency: 1 })).toEqual({ status: null, trouble: 'unknown-host' });
  } finally {
    await fetcher.close();
  }
});
