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
