import type { RequestListener } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import type { MovedAddresses } from '#domain/moved-addresses.ts';
import { HTML, startLoopback, type Loopback } from './loopback.ts';

let loopback: Loopback | null = null;
afterEach(async () => {
  await loopback?.close();
  loopback = null;
});
const OLD = 'http://shop.example/old';
const NEW = 'http://shop.example/new';

/** What is kept, in memory. */
function playStore(rows: [string, string][] = []) {
  const kept = new Map(rows);
  const store: MovedAddresses = {
    seenSince: () => Promise.resolve(new Map(kept)),
    remember(url, movedTo) {
      if (movedTo === null) kept.delete(url);
      else kept.set(url, movedTo);
      return Promise.resolve();
    },
  };
  return { kept, store };
}
async function start(listener: RequestListener, moved: MovedAddresses): Promise<Loopback> {
  loopback = await startLoopback(listener, { parts: { moved } });
  return loopback;
}
const redirect = (status: number, from = '/old', to = '/new'): RequestListener => (request, response) => (request.url === from ? response.writeHead(status, { location: to }).end() : response.writeHead(200, HTML).end('<p>Magasin'));
const paths = (site: Loopback) => site.asked.map(({ url }) => url);

it.each([301, 308])('a page that moved for good (%i) is asked at its new address the next time, and reported under the old one', async (status) => {
  const { kept, store } = playStore();
  const site = await start(redirect(status), store);
  for (let time = 0; time < 2; time += 1) expect(await site.fetch(OLD)).toMatchObject({ ok: true, finalUrl: NEW, capture: { url: OLD, finalUrl: NEW } });
  expect(paths(site)).toEqual(['/old', '/new', '/new']);
  expect([...kept]).toEqual([[OLD, NEW]]);
});

it.each([302, 303, 307])('one that moved for now (%i) is asked where it was', async (status) => {
  const { kept, store } = playStore();
  const site = await start(redirect(status), store);
  await site.fetch(OLD);
  await site.fetch(OLD);
  expect(paths(site)).toEqual(['/old', '/new', '/old', '/new']);
  expect(kept.size).toBe(0);
});

it('one that moved for good to a place that is only for now is remembered as far as it is for good', async () => {
  const { kept, store } = playStore();
  const site = await start((request, response) => {
    if (request.url === '/old') response.writeHead(301, { location: '/new' }).end();
    else if (request.url === '/new') response.writeHead(302, { location: '/today' }).end();
    else response.writeHead(200, HTML).end('<p>');
  }, store);
  await site.fetch(OLD);
  expect([...kept]).toEqual([[OLD, NEW]]);
});

it('a new address that is gone sends back to the old one, and is forgotten', async () => {
  const { kept, store } = playStore([[OLD, NEW]]);
  const site = await start((request, response) => response.writeHead(request.url === '/new' ? 404 : 200, HTML).end('<p>Magasin'), store);
  expect(await site.fetch(OLD)).toMatchObject({ ok: true, finalUrl: OLD });
  expect(paths(site)).toEqual(['/new', '/old']);
  expect(kept.size).toBe(0);
});

it('who looks anew takes the way from its start, and learns that the redirect is gone', async () => {
  const { kept, store } = playStore([[OLD, NEW]]);
  const site = await start((_request, response) => response.writeHead(200, HTML).end('<p>Magasin'), store);
  const request = { url: OLD, method: 'GET', accept: 'html', obeysRobots: true, withResources: false } as const;
  expect(await site.fetcher.fetchPage(request, { requestsPerSecond: 1, concurrency: 1, looksAnew: true })).toMatchObject({ finalUrl: OLD });
  expect(kept.size).toBe(0);
});

it('a redirect to an address that carries a secret is not kept', async () => {
  const { kept, store } = playStore();
  const site = await start(redirect(301, '/old', '/new?token=abc'), store);
  expect(await site.fetch(OLD)).toMatchObject({ ok: true, finalUrl: 'http://shop.example/new?token=***' });
  expect(kept.size).toBe(0);
});

it('a store that does not answer costs no page', async () => {
  const away: MovedAddresses = { seenSince: () => Promise.reject(new Error('away')), remember: () => Promise.reject(new Error('away')) };
  const site = await start(redirect(301), away);
  expect(await site.fetch(OLD)).toMatchObject({ ok: true, finalUrl: NEW });
});
