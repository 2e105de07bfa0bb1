import type { RequestListener } from 'node:http';
import { brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import type { Trouble } from '#domain/trouble.ts';
import type { FetcherParts, FetcherSettings } from '#jobs/http/fetch-page.ts';
import { HTML, type Loopback, PlayedClock, startLoopback } from './loopback.ts';

let loopback: Loopback | null = null;
afterEach(async () => {
  await loopback?.close();
  loopback = null;
});
async function start(listener: RequestListener, options: { settings?: Partial<FetcherSettings>; parts?: FetcherParts; servesRobots?: boolean } = {}): Promise<Loopback> {
  loopback = await startLoopback(listener, options);
  return loopback;
}
const PAGE = '<!doctype html><title>Magasin</title><p>Bienvenue à Québec';

describe('a page that answers', () => {
  it('carries its text, bytes, hash, validators and the settings’ moment', async () => {
    const site = await start((_request, response) => response.writeHead(200, { ...HTML, etag: '"v1"', 'last-modified': 'Mon, 02 Mar 2026 09:00:00 GMT' }).end(PAGE));
    const answer = await site.fetch('http://shop.example/fr/?a=1#top');
    expect(answer).toMatchObject({
      ok: true, etag: '"v1"', lastModified: 'Mon, 02 Mar 2026 09:00:00 GMT', status: 200, finalUrl: 'http://shop.example/fr/?a=1',
      capture: { url: 'http://shop.example/fr/?a=1#top', body: PAGE, fetchedAt: '2026-03-02T10:00:00.000Z', contentType: HTML['content-type'] },
    });
    expect(answer.ok && answer.capture.bodyHash).toMatch(/^[0-9a-f]{64}$/);
    expect(Buffer.from(answer.bytes ?? []).toString()).toBe(PAGE);
  });

  it('is asked by name, with a contact and without the credentials of its address', async () => {
    const site = await start((_request, response) => response.writeHead(200, HTML).end(PAGE));
    const answer = await site.fetch('http://user:secret@shop.example/');
    expect(site.asked[0]?.headers['user-agent']).toBe('Enseigne/0.1 (+https://contact.example)');
    expect(site.asked[0]?.host).toBe('shop.example');
    expect(site.asked[0]?.headers.authorization).toBeUndefined();
    expect(JSON.stringify(answer)).not.toContain('secret');
  });

  it.each([['gzip', gzipSync], ['br', brotliCompressSync], ['zstd', zstdCompressSync]] as const)('is unpacked from %s', async (encoding, compress) => {
    const site = await start((_request, response) => response.writeHead(200, { ...HTML, 'content-encoding': encoding }).end(compress(Buffer.from(PAGE))));
    const answer = await site.fetch('http://shop.example/');
    expect(answer.ok && answer.capture.body).toBe(PAGE);
  });

  it('in windows-1252, as an old site declares it in its page', async () => {
    const page = '<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1252"></head><p>Prix\u00A0: 5\u20AC à l’Île';
    const bytes = Buffer.from(page.replaceAll('\u20AC', '\u0080').replaceAll('’', '\u0092'), 'latin1');
    const site = await start((_request, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(bytes));
    const answer = await site.fetch('http://shop.example/');
    expect(answer.ok && answer.capture.body).toBe(page);
  });

  it('as a form is posted', async () => {
    const site = await start((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ method: request.method, body })));
    });
    const answer = await site.fetch('http://api.example/run', { method: 'POST', body: 'data=x', accept: 'json', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } });
    expect(answer.ok && answer.capture.body).toBe('{"method":"POST","body":"data=x"}');
    expect(site.asked[0]?.headers['content-type']).toBe('application/x-www-form-urlencoded');
  });
});

describe('redirects', () => {
  it('are followed to the final address', async () => {
    const site = await start((request, response) =>
      request.url === '/old' ? response.writeHead(301, { location: '/nouveau/%C3%A9t%C3%A9' }).end() : response.writeHead(200, HTML).end(PAGE),
    );
    expect(await site.fetch('http://shop.example/old')).toMatchObject({ ok: true, finalUrl: 'http://shop.example/nouveau/%C3%A9t%C3%A9' });
  });

  it('written in UTF-8, as many servers do, are understood', async () => {
    const location = Buffer.from('/été').toString('latin1');
    const site = await start((request, response) => (request.url === '/old' ? response.writeHead(301, { location }).end() : response.writeHead(200, HTML).end(PAGE)));
    expect(await site.fetch('http://shop.example/old')).toMatchObject({ ok: true, finalUrl: 'http://shop.example/%C3%A9t%C3%A9' });
  });

  it('keep secrets from another host', async () => {
    const site = await start((request, response) =>
      request.headers.host === 'a.example' ? response.writeHead(302, { location: 'http://user:pass@b.example/' }).end() : response.writeHead(200, HTML).end(PAGE),
    );
    await site.fetch('http://a.example/', { headers: { authorization: 'Bearer token', 'accept-language': 'fr' } });
    expect(site.asked.map(({ host, headers }) => [host, headers.authorization, headers['accept-language']])).toEqual([
      ['a.example', 'Bearer token', 'fr'], ['b.example', undefined, 'fr'],
    ]);
  });

  it('meet the robots.txt of the host that they lead to', async () => {
    const site = await start((request, response) => {
      if (request.url === '/robots.txt') return response.writeHead(200).end(request.headers.host === 'b.example' ? 'User-agent: *\nDisallow: /' : '');
      return response.writeHead(302, { location: 'http://b.example/' }).end();
    }, { servesRobots: true });
    expect(await site.fetch('http://a.example/')).toMatchObject({ ok: false, trouble: 'blocked-by-robots' });
  });
});

describe('trouble', () => {
  const cases: [string, Trouble, RequestListener, Partial<FetcherSettings>?][] = [
    ['404', 'not-found', (_q, r) => r.writeHead(404, HTML).end('Introuvable')],
    ['410', 'gone', (_q, r) => r.writeHead(410).end()],
    ['401', 'forbidden', (_q, r) => r.writeHead(401).end()],
    ['403', 'forbidden', (_q, r) => r.writeHead(403, HTML).end('Access denied')],
    ['451', 'forbidden', (_q, r) => r.writeHead(451).end()],
    ['a challenge under 403', 'captcha', (_q, r) => r.writeHead(403, HTML).end('<title>Just a moment...</title><script src="/cdn-cgi/challenge-platform/x.js"></script>')],
    ['a challenge under 200', 'captcha', (_q, r) => r.writeHead(200, HTML).end('<title>Are you human?</title><div class="g-recaptcha"></div>')],
    ['a challenge by header', 'captcha', (_q, r) => r.writeHead(403, { ...HTML, 'cf-mitigated': 'challenge' }).end()],
    ['500 each time', 'server-error', (_q, r) => r.writeHead(500).end()],
    ['503 without a time', 'server-error', (_q, r) => r.writeHead(503).end()],
    ['400', 'source-failed', (_q, r) => r.writeHead(400).end()],
    ['a PDF', 'unsupported-content', (_q, r) => r.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF-')],
    ['no content type and no markup', 'unsupported-content', (_q, r) => r.writeHead(200).end('plain')],
    ['an unknown compression', 'unsupported-content', (_q, r) => r.writeHead(200, { ...HTML, 'content-encoding': 'lzma' }).end('x')],
    ['a body that is not the gzip it claims', 'unreadable', (_q, r) => r.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).end('<p>plain')],
    ['a head that never comes', 'timeout', () => undefined, { timeoutSeconds: 0.3 }],
    ['a body that stops coming', 'timeout', (_q, r) => void r.writeHead(200, HTML).write('<p>'), { timeoutSeconds: 0.3 }],
    ['fewer bytes than announced', 'truncated', (_q, r) => void r.writeHead(200, { ...HTML, 'content-length': '5000' }).write('<p>half', () => r.destroy())],
    ['a chunked body that breaks off', 'truncated', (_q, r) => void r.writeHead(200, HTML).write('<p>half', () => r.destroy())],
    ['a gzip body that breaks off', 'truncated', (_q, r) => r.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).end(gzipSync(PAGE.repeat(50)).subarray(0, 60))],
    ['a connection that is closed before the answer', 'network-error', (_q, r) => r.destroy()],
    ['a body over the limit, announced', 'too-large', (_q, r) => r.writeHead(200, { ...HTML, 'content-length': '200000' }).end('x'.repeat(200_000))],
    ['a body over the limit, unannounced', 'too-large', (_q, r) => void (r.writeHead(200, HTML), r.write('x'.repeat(150_000)), r.end())],
    ['a small body that unfolds into a huge one', 'too-large', (_q, r) => r.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(20_000_000)))],
    ['a head over the limit', 'too-large', (_q, r) => r.writeHead(200, { ...HTML, 'x-long': 'y'.repeat(40_000) }).end()],
    ['a redirect to itself', 'redirect-loop', (q, r) => r.writeHead(302, { location: q.url ?? '/' }).end()],
    ['redirects without an end', 'redirect-loop', (q, r) => r.writeHead(302, { location: `${q.url ?? ''}x` }).end()],
    ['a redirect out of the web', 'unsupported-content', (_q, r) => r.writeHead(302, { location: 'file:///etc/passwd' }).end()],
    ['a redirect to the metadata address', 'private-address', (_q, r) => r.writeHead(302, { location: 'http://169.254.169.254/latest' }).end()],
  ];
  it.each(cases)('%s is %s', async (_case, trouble, listener, settings) => {
    const site = await start(listener, settings === undefined ? {} : { settings });
    const answer = await site.fetch('http://shop.example/page');
    expect(answer).toMatchObject({ ok: false, trouble, url: 'http://shop.example/page' });
    expect(site.fetcher.stats().troubles).toEqual({ [trouble]: 1 });
  });

  it('a page that is gone comes with what it said, as proof', async () => {
    const site = await start((_request, response) => response.writeHead(404, HTML).end('<p>Fiche introuvable'));
    const answer = await site.fetch('http://shop.example/');
    expect(answer).toMatchObject({ ok: false, trouble: 'not-found', status: 404 });
    expect(Buffer.from(answer.bytes ?? []).toString()).toBe('<p>Fiche introuvable');
  });

  it('plain text where TLS is expected is tls-error', async () => {
    const site = await start((_request, response) => response.end());
    expect(await site.fetch('https://shop.example/')).toMatchObject({ ok: false, trouble: 'tls-error' });
  });

  it.each(['ftp://shop.example/', 'javascript:alert(1)', 'not an address'])('%s is unsupported-content', async (url) => {
    const site = await start((_request, response) => response.end());
    expect(await site.fetch(url)).toMatchObject({ ok: false, trouble: 'unsupported-content' });
  });

  it('a page where JSON is expected is unsupported-content', async () => {
    const site = await start((_request, response) => response.writeHead(200, HTML).end('<p>busy'));
    expect(await site.fetch('http://api.example/', { accept: 'json' })).toMatchObject({ ok: false, trouble: 'unsupported-content' });
  });

  it('a store page with a captcha in its contact form is a page', async () => {
    const site = await start((_request, response) => response.writeHead(200, HTML).end('<title>Succursale Rosemont</title><form><div class="g-recaptcha"></div></form>'));
    expect(await site.fetch('http://shop.example/')).toMatchObject({ ok: true });
  });
});

describe('patience', () => {
  it('a server that stumbles twice is asked a third time', async () => {
    let left = 2;
    const site = await start((_request, response) => ((left -= 1) >= 0 ? response.writeHead(502).end() : response.writeHead(200, HTML).end(PAGE)));
    expect(await site.fetch('http://shop.example/')).toMatchObject({ ok: true });
    expect(site.asked).toHaveLength(3);
  });

  it('an answer that broke off once is asked for again', async () => {
    let left = 1;
    const site = await start((_request, response) => {
      if ((left -= 1) < 0) response.writeHead(200, HTML).end(PAGE);
      else response.writeHead(200, { ...HTML, 'content-length': '5000' }).write('<p>half', () => response.destroy());
    });
    expect(await site.fetch('http://shop.example/')).toMatchObject({ ok: true });
  });

  it('429 is waited for as long as it asks, and no shorter', async () => {
    let left = 1;
    const clock = new PlayedClock();
    const site = await start((_request, response) => ((left -= 1) >= 0 ? response.writeHead(429, { 'retry-after': '7' }).end() : response.writeHead(200, HTML).end(PAGE)), { parts: { clock } });
    expect(await site.fetch('http://shop.example/')).toMatchObject({ ok: true });
    expect(clock.elapsed()).toBeGreaterThanOrEqual(7000);
  });

  it('a host that asks for an hour is left alone at once, for its other pages too', async () => {
    const clock = new PlayedClock();
    const site = await start((_request, response) => response.writeHead(503, { 'retry-after': '3600' }).end(), { parts: { clock } });
    expect(await site.fetch('http://shop.example/a')).toMatchObject({ ok: false, trouble: 'rate-limited' });
    expect(await site.fetch('http://shop.example/b')).toMatchObject({ ok: false, trouble: 'rate-limited' });
    expect(site.asked.map(({ url }) => url)).toEqual(['/a']);
    expect(clock.elapsed()).toBeLessThan(60_000);
  });

  it('429 again and again is rate-limited', async () => {
    const site = await start((_request, response) => response.writeHead(429).end());
    expect(await site.fetch('http://shop.example/')).toMatchObject({ ok: false, trouble: 'rate-limited' });
    expect(site.asked).toHaveLength(3);
  });
});

describe('robots.txt', () => {
  const withRobots = (answerRobots: RequestListener): RequestListener => (request, response) =>
    request.url === '/robots.txt' ? answerRobots(request, response) : response.writeHead(200, HTML).end(PAGE);

  it('keeps us out of what it closes, and is read once', async () => {
    const site = await start(withRobots((_q, r) => r.writeHead(200).end('User-agent: enseigne\nDisallow: /prive')), { servesRobots: true });
    expect(await site.fetch('http://shop.example/prive/x')).toMatchObject({ ok: false, trouble: 'blocked-by-robots' });
    expect(await site.fetch('http://shop.example/public')).toMatchObject({ ok: true });
    expect(site.asked.map(({ url }) => url)).toEqual(['/robots.txt', '/public']);
  });

  it('is not asked for an API that is used under its own terms', async () => {
    const site = await start(withRobots((_q, r) => r.writeHead(200).end('User-agent: *\nDisallow: /')), { servesRobots: true });
    expect(await site.fetch('http://api.example/', { obeysRobots: false })).toMatchObject({ ok: true });
    expect(site.asked.map(({ url }) => url)).toEqual(['/']);
  });

  it.each([401, 403, 404, 410])('that answers %i sets no rules', async (status) => {
    const site = await start(withRobots((_q, r) => r.writeHead(status).end('User-agent: *\nDisallow: /')), { servesRobots: true });
    expect(await site.fetch('http://shop.example/')).toMatchObject({ ok: true });
  });

  it('that answers 503 closes the host for now', async () => {
    const site = await start(withRobots((_q, r) => r.writeHead(503).end()), { servesRobots: true });
    expect(await site.fetch('http://shop.example/')).toMatchObject({ ok: false, trouble: 'server-error' });
    expect(site.asked.every(({ url }) => url === '/robots.txt')).toBe(true);
  });

  it('that hangs closes the host for now', async () => {
    const site = await start(withRobots(() => undefined), { servesRobots: true, settings: { timeoutSeconds: 0.3 } });
    expect(await site.fetch('http://shop.example/')).toMatchObject({ ok: false, trouble: 'timeout' });
  });

  it('that redirects in a circle sets no rules', async () => {
    const site = await start(withRobots((_q, r) => r.writeHead(302, { location: '/robots.txt' }).end()), { servesRobots: true });
    expect(await site.fetch('http://shop.example/')).toMatchObject({ ok: true });
  });

  it('is followed to another host', async () => {
    const site = await start(withRobots((q, r) =>
      q.headers.host === 'shop.example' ? r.writeHead(301, { location: 'http://www.shop.example/robots.txt' }).end() : r.writeHead(200).end('User-agent: *\nDisallow: /')), { servesRobots: true });
    expect(await site.fetch('http://shop.example/')).toMatchObject({ ok: false, trouble: 'blocked-by-robots' });
  });

  it('with a crawl delay slows us down', async () => {
    const clock = new PlayedClock();
    const site = await start(withRobots((_q, r) => r.writeHead(200).end('User-agent: *\nCrawl-delay: 10')), { servesRobots: true, parts: { clock } });
    await Promise.all(['/a', '/b', '/c'].map((path) => site.fetch(`http://shop.example${path}`)));
    expect(clock.elapsed()).toBeGreaterThanOrEqual(20_000);
  });
});

describe('images of a page', () => {
  const logo = Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
  const page = '<header><a href="/"><img class="logo" src="/logo.png" alt="Logo"></a></header><p>Magasin';

  it('come with it, once for all pages that show them', async () => {
    const site = await start((request, response) =>
      request.url === '/logo.png' ? response.writeHead(200, { 'content-type': 'image/png' }).end(logo) : response.writeHead(200, HTML).end(page),
    );
    const answers = await Promise.all(['/a', '/b', '/c'].map((path) => site.fetchWhole(`http://shop.example${path}`)));
    for (const answer of answers) expect(answer.ok && answer.capture.resources).toEqual([{ url: 'http://shop.example/logo.png', kind: 'image', contentType: 'image/png', bytes: logo }]);
    expect(site.asked.filter(({ url }) => url === '/logo.png')).toHaveLength(1);
    site.fetcher.forgetResources();
    await site.fetchWhole('http://shop.example/a');
    expect(site.asked.filter(({ url }) => url === '/logo.png')).toHaveLength(2);
  });

  it('that a stylesheet draws come after it, and a stylesheet too large is left out', async () => {
    const styled = '<link rel="stylesheet" href="/style.css"><link rel="stylesheet" href="/kit.css"><header><a class="logo" href="/">Magasin</a></header>';
    const site = await start((request, response) => {
      if (request.url === '/style.css') return response.writeHead(200, { 'content-type': 'text/css' }).end('.logo { background: url(img/logo.png) }');
      if (request.url === '/kit.css') return response.writeHead(200, { 'content-type': 'text/css' }).end('a{color:red}'.repeat(50_000));
      return request.url === '/img/logo.png' ? response.writeHead(200, { 'content-type': 'image/png' }).end(logo) : response.writeHead(200, HTML).end(styled);
    });
    const answer = await site.fetchWhole('http://shop.example/a');
    expect(answer.ok && answer.capture.resources.map(({ url, kind, bytes }) => [url.replace('http://shop.example', ''), kind, bytes !== null])).toEqual([['/style.css', 'stylesheet', true], ['/kit.css', 'stylesheet', false], ['/img/logo.png', 'image', true]]);
  });

  it('that are missing leave the page a page', async () => {
    const site = await start((request, response) => (request.url === '/logo.png' ? response.writeHead(404).end() : response.writeHead(200, HTML).end(page)));
    const answer = await site.fetchWhole('http://shop.example/a');
    expect(answer.ok && answer.capture.resources).toMatchObject([{ url: 'http://shop.example/logo.png', bytes: null }]);
  });

  it('that a page names on a private address are not fetched', async () => {
    const site = await start((_request, response) => response.writeHead(200, HTML).end(page.replace('/logo.png', 'http://10.0.0.1/logo.png')));
    const answer = await site.fetchWhole('http://shop.example/a');
    expect(answer.ok && answer.capture.resources).toMatchObject([{ bytes: null }]);
  });
});

describe('a page that is held', () => {
  const url = 'http://shop.example/a';
  const held = { finalUrl: url, etag: '"v1"', lastModified: 'Mon, 02 Mar 2026 09:00:00 GMT' };

  it('is asked whether it has changed, and is not sent again', async () => {
    const site = await start((request, response) => (request.headers['if-none-match'] === '"v1"' ? response.writeHead(304, { etag: '"v1"' }).end() : response.writeHead(200, { ...HTML, etag: '"v1"' }).end('<p>Page')));
    expect(await site.fetchAgain(url, null)).toMatchObject({ ok: true, etag: '"v1"', capture: { body: '<p>Page' } });
    expect(await site.fetchAgain(url, held)).toMatchObject({ ok: true, isUnchanged: true, finalUrl: url, headers: { etag: '"v1"' } });
    expect(site.asked[1]?.headers).toMatchObject({ 'if-none-match': '"v1"', 'if-modified-since': 'Mon, 02 Mar 2026 09:00:00 GMT' });
    expect(site.fetcher.stats().unchanged).toBe(1);
  });

  it('that has changed comes whole', async () => {
    const site = await start((_request, response) => response.writeHead(200, { ...HTML, etag: '"v2"' }).end('<p>New'));
    expect(await site.fetchAgain(url, held)).toMatchObject({ ok: true, etag: '"v2"', capture: { body: '<p>New' } });
  });

  it('sends its validators to the address that gave them and to no other', async () => {
    const site = await start((request, response) => (request.url === '/old' ? response.writeHead(301, { location: '/a' }).end() : response.writeHead(request.headers['if-none-match'] === undefined ? 200 : 304, HTML).end()));
    expect(await site.fetchAgain('http://shop.example/old', held)).toMatchObject({ isUnchanged: true, finalUrl: url });
    expect(site.asked.map((one) => [one.url, one.headers['if-none-match']])).toEqual([['/old', undefined], ['/a', '"v1"']]);
    expect(await site.fetchAgain('http://elsewhere.example/a', held)).toMatchObject({ ok: true, capture: {} });
  });

  it('and a 304 that nobody asked for is a refusal', async () => {
    const site = await start((_request, response) => response.writeHead(304).end());
    expect(await site.fetch(url)).toMatchObject({ ok: false });
  });
});

describe('an image that is held', () => {
  const logo = { url: 'http://shop.example/logo.png', kind: 'image' } as const;
  const held = { finalUrl: logo.url, etag: '"l1"', lastModified: null, hash: 'h1', contentType: 'image/png' };
  const pace = { requestsPerSecond: 1, concurrency: 2 };

  it('is not sent again to who holds it, and comes to who does not', async () => {
    const site = await start((request, response) => (request.headers['if-none-match'] === '"l1"' ? response.writeHead(304).end() : response.writeHead(200, { 'content-type': 'image/png', etag: '"l1"' }).end('png')));
    expect(await site.fetcher.fetchResource(logo, { obeysRobots: true }, pace, held)).toMatchObject({ isUnchanged: true, hash: 'h1', bytes: null, etag: '"l1"' });
    expect(await site.fetcher.fetchResource(logo, { obeysRobots: true }, pace, held)).toMatchObject({ isUnchanged: true });
    expect(site.asked).toHaveLength(1);
    expect(await site.fetcher.fetchResource(logo, { obeysRobots: true }, pace)).toMatchObject({ isUnchanged: false, contentType: 'image/png', bytes: Buffer.from('png') });
    expect(site.asked).toHaveLength(2);
    expect(await site.fetcher.fetchResource(logo, { obeysRobots: true }, pace, held)).toMatchObject({ isUnchanged: false });
    expect(site.asked).toHaveLength(2);
  });
});
