import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { extractPage } from '#extract/extract-page.ts';
import { observationsOf } from '#domain/observation.ts';
import { createRenderingFetcher, type RenderingFetcher, type RenderSettings } from '#jobs/http/render-fetcher.ts';
import type { FetchedAnswer } from '#jobs/http/fetch-page.ts';
import { MACHINE_CLOCK } from '#jobs/http/clock.ts';
import { HTML, startLoopback, type Loopback } from './loopback.ts';

const SETTINGS: RenderSettings = {
  mode: 'on', chromiumPath: null, ownSeconds: 6, wallSeconds: 40, concurrency: 1, pagesPerBrowser: 50, memoryMb: 1_500,
  requestsPerPage: 40, bytesPerPage: 5_000_000, maxBodyBytes: 1_000_000, maxMoves: 3, userAgentContact: 'https://contact.example',
};
const STORE = { name: 'Lunetterie Boréale', street: '100, rue Principale', town: 'Laval (Québec) H7N 1A1', phone: '450 555-0123', hours: 'Lundi au vendredi : 9 h à 18 h' };
const SHELL = '<!doctype html><html lang="fr"><head><title>Boutique</title></head><body><div id="root"></div><script src="/app.js"></script></body></html>';
const APP = `
  const root = document.getElementById('root');
  root.textContent = 'Chargement…';
  fetch('/api/store?id=7').then((answer) => answer.json()).then((store) => {
    root.innerHTML = '<main><h1>' + store.name + '</h1><address>' + store.street + '<br>' + store.town + '</address><p>Téléphone : ' + store.phone + '</p><h2>Heures d’ouverture</h2><p>' + store.hours + '</p></main>';
  });`;

interface House {
  site: Loopback;
  fetcher: RenderingFetcher;
  notices: string[];
  render(url: string, render?: { language: string | null; timeZone: string | null } | null): Promise<FetchedAnswer>;
}
type Pages = Record<string, string | ((request: IncomingMessage, response: ServerResponse) => void)>;

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

/** A site on loopback and a fetcher that renders its pages. Pages by path; scripts end with .js, the rest that is text with { is JSON. */
async function openHouse(pages: Pages, change: Partial<RenderSettings> = {}, options: Parameters<typeof startLoopback>[1] = {}): Promise<House> {
  const site = await startLoopback((request, response) => {
    const page = pages[(request.url ?? '').replace(/\?.*$/, '')];
    if (typeof page === 'function') page(request, response);
    else if (page === undefined) response.writeHead(404, HTML).end('<p>Introuvable</p>');
    else response.writeHead(200, request.url?.includes('.js') ? { 'content-type': 'text/javascript' } : page.startsWith('{') ? { 'content-type': 'application/json' } : HTML).end(page);
  }, { ...options, parts: { clock: MACHINE_CLOCK, ...options.parts } });
  const notices: string[] = [];
  const fetcher = createRenderingFetcher(site.fetcher, { ...SETTINGS, ...change }, (line) => notices.push(line));
  open.push(async () => {
    await fetcher.close();
    await site.close();
  });
  return {
    site, fetcher, notices,
    render: (url, render = { language: 'fr', timeZone: 'America/Toronto' }) =>
      fetcher.fetchPage({ url, method: 'GET', accept: 'html', obeysRobots: true, withResources: false, ...(render === null ? {} : { render }) }, { requestsPerSecond: 50, concurrency: 4 }),
  };
}

const bodyOf = (answer: FetchedAnswer): string => (answer.ok ? answer.capture.body : `trouble: ${answer.trouble}`);

describe('a page that says nothing without its scripts', () => {
  it('gives name, address, phone and hours once rendered, with a picture and its cost', async () => {
    const house = await openHouse({ '/7': SHELL, '/app.js': APP, '/api/store': JSON.stringify(STORE) });
    const answer = await house.render('http://shop.example/7');
    if (!answer.ok) throw new Error(answer.trouble);
    const read = await extractPage(answer.capture, { country: 'CA' });
    expect(read.trouble).toBe(null);
    expect(observationsOf(read.observations, 'phone')[0]?.value).toMatchObject({ e164: '+14505550123' });
    expect(observationsOf(read.observations, 'address')[0]?.value).toMatchObject({ postalCode: 'H7N 1A1' });
    expect(observationsOf(read.observations, 'regularHours')).not.toEqual([]);
    expect(answer).toMatchObject({ etag: null, lastModified: null, capture: { url: 'http://shop.example/7', rendering: { requests: 2 } } });
    expect(answer.capture.rendering?.seconds).toBeGreaterThan(0);
    const picture = await sharp(answer.capture.rendering?.screenshot?.bytes).metadata();
    expect([picture.format, picture.width]).toEqual(['webp', 768]);
    expect(house.site.asked.map((one) => one.url)).toEqual(['/7', '/app.js', '/api/store?id=7']);
    for (const { headers } of house.site.asked) expect([headers['user-agent'], headers.cookie]).toEqual(['Enseigne/0.1 (+https://contact.example)', undefined]);
    expect(house.fetcher.renderStats()).toMatchObject({ rendered: 1, failed: 0, browsers: 1 });
  });
});

describe('what needs no rendering', () => {
  const SAID = '<!doctype html><html lang="fr"><body><h1>Lunetterie Boréale</h1><p>100, rue Principale, Laval (Québec) H7N 1A1</p><p>450 555-0123</p><script src="/app.js"></script></body></html>';

  it('is never drawn: a page that speaks for itself, a wall, an error, a page whose request does not permit it', async () => {
    const house = await openHouse({
      '/said': SAID, '/shell': SHELL, '/app.js': APP,
      '/wall': '<!doctype html><title>Just a moment...</title><body><div id="root"></div><noscript>Enable JavaScript and cookies to continue</noscript><script src="/app.js"></script>',
      '/still': '<!doctype html><title>Boutique</title><body><div id="root"></div>',
    });
    for (const path of ['/said', '/wall', '/still', '/none']) await house.render(`http://shop.example${path}`);
    await house.render('http://shop.example/shell', null);
    expect(house.fetcher.renderStats()).toEqual({ rendered: 0, failed: 0, seconds: 0, browsers: 0, crashed: 0, recycled: 0 });
    expect(house.site.asked.map((one) => one.url)).not.toContain('/app.js');
  });

  it('is left as it came where rendering is switched off', async () => {
    const house = await openHouse({ '/7': SHELL, '/app.js': APP }, { mode: 'off' });
    expect(bodyOf(await house.render('http://shop.example/7'))).toBe(SHELL);
    expect(house.fetcher.renderStats().browsers).toBe(0);
  });
});

describe('a host', () => {
  it('is asked whether its page is as it was only once one of its pages has spoken for itself, and never after one did not', async () => {
    const tagged = (body: string) => (request: IncomingMessage, response: ServerResponse) => {
      if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
      else response.writeHead(200, { ...HTML, etag: '"1"' }).end(body);
    };
    const house = await openHouse({ '/said': tagged('<!doctype html><p>100, rue Principale, Laval (Québec) H7N 1A1</p>'), '/shell': tagged(SHELL), '/app.js': APP, '/api/store': JSON.stringify(STORE) });
    const ask = (path: string) => house.fetcher.fetchPage(
      { url: `http://shop.example${path}`, method: 'GET', accept: 'html', obeysRobots: true, withResources: false, render: { language: null, timeZone: null } },
      { requestsPerSecond: 50, concurrency: 4 }, { finalUrl: `http://shop.example${path}`, etag: '"1"', lastModified: null },
    );
    expect(await ask('/said')).not.toHaveProperty('isUnchanged');
    expect(await ask('/said')).toMatchObject({ isUnchanged: true });
    expect(await house.render('http://shop.example/shell')).toMatchObject({ capture: { rendering: {} } });
    expect(await ask('/shell')).toMatchObject({ capture: { rendering: {} } });
    expect(await ask('/said')).not.toHaveProperty('isUnchanged');
  });
});

describe('a page that looks into the house', () => {
  it('gets nothing of private and metadata addresses, by no way that a browser has', async () => {
    const inside: string[] = [];
    const house = await openHouse({
      '/': '<!doctype html><body><div id="root"></div><script src="/app.js"></script><link rel="preload" href="http://127.0.0.1:PORT/preload" as="fetch"></body>',
      '/bounce': (_, response) => response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' }).end(),
      '/app.js': (_, response) => response.writeHead(200, { 'content-type': 'text/javascript' }).end(`
        const said = [];
        const tell = (way) => { said.push(way); document.getElementById('root').textContent = said.join(' '); };
        const own = 'http://127.0.0.1:${house.site.port}';
        for (const [way, url] of [['metadata', 'http://169.254.169.254/latest/meta-data/'], ['loopback', own + '/inside'], ['localhost', 'http://localhost:${house.site.port}/inside'], ['decimal', 'http://2130706433:${house.site.port}/inside'], ['v6', 'http://[::1]:${house.site.port}/inside'], ['mapped', 'http://[::ffff:127.0.0.1]:${house.site.port}/inside'], ['bounced', '/bounce'], ['file', 'file:///etc/passwd']])
          fetch(url).then((answer) => answer.text()).then((text) => tell(way + ':got' + text.length), () => tell(way + ':refused'));
        const socket = new WebSocket('ws://127.0.0.1:${house.site.port}/inside'); socket.onopen = () => tell('socket:got'); socket.onerror = () => tell('socket:refused');
        new EventSource(own + '/inside'); navigator.sendBeacon(own + '/inside', 'x'); new Image().src = own + '/inside';
        const frame = document.createElement('iframe'); frame.src = own + '/inside'; document.body.append(frame);
        const pre = document.createElement('link'); pre.rel = 'prefetch'; pre.href = own + '/inside'; document.head.append(pre);
        new Worker(URL.createObjectURL(new Blob(["fetch('" + own + "/inside').catch(() => 0)"])));
        const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:${house.site.port}' }] }); peer.createDataChannel('x'); peer.createOffer().then((offer) => peer.setLocalDescription(offer));
      `),
      '/inside': (request, response) => {
        inside.push(request.headers.host ?? '');
        response.writeHead(200, { 'access-control-allow-origin': '*' }).end('secret');
      },
    });
    const body = bodyOf(await house.render('http://shop.example/'));
    for (const way of ['metadata', 'loopback', 'localhost', 'decimal', 'v6', 'mapped', 'bounced', 'file', 'socket']) expect(body).toContain(`${way}:refused`);
    expect(body).not.toContain(':got');
    expect(inside).toEqual([]);
  }, 60_000);

  it('from outside is kept from hosts that only the operator’s permission opens, which a page of theirs is not', async () => {
    const house = await openHouse({
      '/': SHELL,
      '/app.js': (_, response) => response.writeHead(200, { 'content-type': 'text/javascript' }).end(`fetch('http://localhost:${house.site.port}/secret').then((answer) => answer.text()).then((text) => { document.getElementById('root').textContent = 'got ' + text; }, () => { document.getElementById('root').textContent = 'refused'; });`),
      '/secret': (_, response) => response.writeHead(200, { 'access-control-allow-origin': '*' }).end('secret'),
    }, {}, { settings: { allowedPrivateHosts: ['localhost'] } });
    expect(bodyOf(await house.render('http://shop.example/'))).toContain('refused');
    expect(bodyOf(await house.render(`http://localhost:${house.site.port}/`))).toContain('got secret');
  });

  it('that its scripts send there is not followed', async () => {
    const house = await openHouse({ '/': SHELL, '/app.js': "location.href = 'http://169.254.169.254/latest/meta-data/';" });
    expect(await house.render('http://shop.example/')).toMatchObject({ ok: false, trouble: 'private-address', url: 'http://shop.example/' });
  });
});

describe('robots.txt', () => {
  const robots = (rules: string, served: Pages): Pages => ({ ...served, '/robots.txt': (_, response) => response.writeHead(200).end(rules) });

  it('holds for what scripts ask for, and is the reason where the page stays empty', async () => {
    const house = await openHouse(robots('User-agent: *\nDisallow: /api/', { '/7': SHELL, '/app.js': APP, '/api/store': JSON.stringify(STORE) }), {}, { servesRobots: true });
    expect(await house.render('http://shop.example/7')).toMatchObject({ ok: false, trouble: 'blocked-by-robots' });
    expect(house.site.asked.map((one) => one.url)).not.toContain('/api/store?id=7');
  });

  it('holds for where scripts lead', async () => {
    const house = await openHouse(robots('User-agent: *\nDisallow: /fr/', { '/': SHELL, '/app.js': "location.replace('/fr/7')", '/fr/7': SHELL }), {}, { servesRobots: true });
    expect(await house.render('http://shop.example/')).toMatchObject({ ok: false, trouble: 'blocked-by-robots' });
  });
});

describe('a page whose scripts', () => {
  const BIG = '<main>100, rue Principale, Laval (Québec) H7N 1A1, 450 555-0123</main>';
  const drawing = (script: string, served: Pages = {}): Pages => ({ '/': SHELL, '/app.js': script, ...served });

  it('never end is cut, and what they had drawn is read', async () => {
    const house = await openHouse(drawing(`document.getElementById('root').innerHTML = '${BIG}'; setTimeout(() => { for (;;); }, 50);`), { ownSeconds: 2 });
    expect(bodyOf(await house.render('http://shop.example/'))).toContain('H7N 1A1');
    expect(bodyOf(await house.render('http://shop.example/'))).toContain('H7N 1A1');
  });

  it('ask for ever is cut at its number of requests', async () => {
    const house = await openHouse(drawing("let n = 0; const next = () => fetch('/more?' + (n += 1)).then(next, next); next();", { '/more': '{}' }), { ownSeconds: 2, requestsPerPage: 15 });
    await house.render('http://shop.example/');
    expect(house.site.asked.length).toBeLessThanOrEqual(16);
  });

  it('change the page for ever are not waited for', async () => {
    const house = await openHouse(drawing(`document.getElementById('root').innerHTML = '${BIG}<p id="clock"></p>'; setInterval(() => { clock.textContent = performance.now(); }, 20);`), { ownSeconds: 60 });
    expect(bodyOf(await house.render('http://shop.example/'))).toContain('H7N 1A1');
  });

  it('draw late, after a timer of their own, are waited for', async () => {
    const house = await openHouse(drawing(`setTimeout(() => { document.getElementById('root').innerHTML = '${BIG}'; }, 2000);`));
    expect(bodyOf(await house.render('http://shop.example/'))).toContain('H7N 1A1');
  });

  it('open dialogs, windows and downloads draw all the same', async () => {
    const house = await openHouse(drawing(`alert('!'); confirm('?'); prompt('…'); window.open('/popup'); onbeforeunload = () => 'stay'; print();
      const link = document.createElement('a'); link.href = 'data:text/plain,x'; link.download = 'x.txt'; link.click(); document.getElementById('root').innerHTML = '${BIG}';`));
    expect(bodyOf(await house.render('http://shop.example/'))).toContain('H7N 1A1');
    expect(house.site.asked.map((one) => one.url)).not.toContain('/popup');
  });

  it('leave more than is read are too large', async () => {
    const house = await openHouse(drawing("document.getElementById('root').innerHTML = '<p>long</p>'.repeat(200000);"));
    expect(await house.render('http://shop.example/')).toMatchObject({ ok: false, trouble: 'too-large' });
  });

  it('take too much memory take only their own page down', async () => {
    const house = await openHouse({ ...drawing('const kept = []; for (;;) kept.push(new Array(1e6).fill(Math.random()));'), '/7': SHELL.replace('app.js', 'good.js'), '/good.js': APP, '/api/store': JSON.stringify(STORE) }, { concurrency: 2 });
    const [greedy, good] = await Promise.all([house.render('http://shop.example/'), house.render('http://shop.example/7')]);
    expect(greedy).toMatchObject({ ok: false, trouble: 'rendering-failed' });
    expect(bodyOf(good)).toContain('450 555-0123');
    expect(bodyOf(await house.render('http://shop.example/7'))).toContain('450 555-0123');
    expect(house.fetcher.renderStats()).toMatchObject({ rendered: 2, failed: 1 });
  }, 60_000);

  it('lead on to another page are followed there, and not for ever', async () => {
    const house = await openHouse({
      '/': SHELL.replace('app.js', 'go.js'), '/go.js': "location.replace('/fr/7')", '/fr/7': SHELL, '/app.js': APP, '/api/store': JSON.stringify(STORE),
      '/a': SHELL.replace('app.js', 'b.js'), '/b.js': "location.href = '/a?' + Math.random();",
    });
    const answer = await house.render('http://shop.example/');
    expect(bodyOf(answer)).toContain('450 555-0123');
    expect(answer).toMatchObject({ finalUrl: 'http://shop.example/fr/7', capture: { url: 'http://shop.example/', finalUrl: 'http://shop.example/fr/7' } });
    expect(await house.render('http://shop.example/a')).toMatchObject({ ok: false, trouble: 'redirect-loop' });
  });

  it('draw in shadow trees are read as a visitor reads them', async () => {
    const house = await openHouse(drawing(`customElements.define('store-card', class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<section><slot name="name"></slot><address>100, rue Principale, Laval (Québec) H7N 1A1</address><slot>rien</slot></section>'; } });
      document.getElementById('root').innerHTML = '<store-card><h1 slot="name">Lunetterie Boréale</h1><p>450 555-0123</p></store-card>';`));
    expect(bodyOf(await house.render('http://shop.example/'))).toContain('<store-card><section><h1 slot="name">Lunetterie Boréale</h1><address>100, rue Principale, Laval (Québec) H7N 1A1</address><p>450 555-0123</p></section></store-card>');
  });

  it('fail draw what they drew', async () => {
    const house = await openHouse(drawing(`document.getElementById('root').innerHTML = '${BIG}'; throw new Error('!');`));
    expect(bodyOf(await house.render('http://shop.example/'))).toContain('H7N 1A1');
  });
});

describe('the pool', () => {
  it('fetches what pages share once, and replaces its browser after some pages', async () => {
    const house = await openHouse({ '/7': SHELL, '/8': SHELL, '/9': SHELL, '/app.js': APP, '/api/store': JSON.stringify(STORE) }, { pagesPerBrowser: 2 });
    for (const path of ['/7', '/8', '/9']) expect(bodyOf(await house.render(`http://shop.example${path}`))).toContain('450 555-0123');
    expect(house.site.asked.filter((one) => one.url === '/app.js')).toHaveLength(1);
    expect(house.fetcher.renderStats()).toMatchObject({ rendered: 3, browsers: 2, recycled: 1, crashed: 0 });
  });

  it('says once what is missing, and costs the page its reading alone', async () => {
    const house = await openHouse({ '/7': SHELL, '/8': SHELL, '/app.js': APP }, { chromiumPath: '/nowhere/chromium' });
    for (const path of ['/7', '/8']) expect(await house.render(`http://shop.example${path}`)).toMatchObject({ ok: false, trouble: 'rendering-failed', status: 200 });
    expect(house.notices).toEqual(['CHROMIUM_PATH names nothing that can be run: /nowhere/chromium.']);
  });
});
