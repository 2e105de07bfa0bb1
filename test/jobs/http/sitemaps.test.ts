import type { RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, it } from 'vitest';
import { startLoopback, type Loopback } from './loopback.ts';

let loopback: Loopback | null = null;
afterEach(async () => {
  await loopback?.close();
  loopback = null;
});
const PACE = { requestsPerSecond: 1, concurrency: 1 };
const urlset = (...urls: string[]) => `<urlset>${urls.map((url) => `<url><loc>${url}</loc></url>`).join('')}</urlset>`;

async function read(files: Record<string, string | Buffer>) {
  const listener: RequestListener = (request, response) => {
    const body = files[`http://${request.headers.host ?? ''}${request.url ?? ''}`];
    if (body === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': 'application/xml' }).end(body);
  };
  loopback = await startLoopback(listener, { servesRobots: true });
  return loopback.fetcher.readSiteMap('http://www.brand.example/shop', PACE);
}

it('what robots.txt names, the files that this names, and those that come packed', async () => {
  const map = await read({
    'http://www.brand.example/robots.txt': 'Sitemap: http://files.example/index.xml\nUser-agent: *\nDisallow: /panier',
    'http://files.example/index.xml': '<sitemapindex><sitemap><loc>http://files.example/stores.xml.gz</loc></sitemap><sitemap><loc>http://files.example/missing.xml</loc></sitemap></sitemapindex>',
    'http://files.example/stores.xml.gz': gzipSync(urlset('http://www.brand.example/laval', 'http://brand.example/gatineau', 'http://advert.example/')),
  });
  expect(map).toEqual({ pages: ['http://www.brand.example/laval', 'http://brand.example/gatineau'], files: 3, troubles: [{ url: 'http://files.example/missing.xml', trouble: 'not-found' }] });
});

it('/sitemap.xml where robots.txt names none', async () => {
  expect((await read({ 'http://www.brand.example/sitemap.xml': urlset('http://www.brand.example/laval') })).pages).toEqual(['http://www.brand.example/laval']);
});

it('maps that name each other are read once', async () => {
  const loop = '<sitemapindex><sitemap><loc>http://www.brand.example/sitemap.xml</loc></sitemap></sitemapindex>';
  expect(await read({ 'http://www.brand.example/sitemap.xml': loop })).toEqual({ pages: [], files: 1, troubles: [] });
});

it('a bomb of a map is trouble, and robots.txt is obeyed', async () => {
  const bomb = await read({ 'http://www.brand.example/sitemap.xml': gzipSync(Buffer.alloc(5_000_000)) });
  expect(bomb.troubles).toEqual([{ url: 'http://www.brand.example/sitemap.xml', trouble: 'too-large' }]);
  await loopback?.close();
  const closed = await read({ 'http://www.brand.example/robots.txt': 'User-agent: *\nDisallow: /', 'http://www.brand.example/sitemap.xml': urlset('http://www.brand.example/laval') });
  expect(closed.troubles).toEqual([{ url: 'http://www.brand.example/sitemap.xml', trouble: 'blocked-by-robots' }]);
});
