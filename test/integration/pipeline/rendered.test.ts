import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { readSettings } from '#backend/env.ts';
import { applyBrandFiles } from '#backend/import-brand.ts';
import type { getProof } from '#contract/locations.ts';
import type { CrawlPlan } from '#contract/runs.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { csvLine } from '#backend/csv-line.ts';
import { crawlBrand } from '#jobs/pipeline/crawl-brand.ts';
import { openToolbox } from '#jobs/pipeline/toolbox.ts';
import { listFindings } from '#records/findings.ts';
import { listLocations } from '#records/locations.ts';
import { findBody, purgeBodies } from '#records/readings.ts';
import { standingVerdicts } from '#records/verdicts.ts';
import { ADMIN, startApp } from '../api/start-app.ts';
import { startDatabase } from '../start-database.ts';

const database = startDatabase();
const app = startApp();

const PHONES: Record<string, string> = { '1': '450 555-0123', '2': '450 555-0199' };
const SHELL = '<!doctype html><html lang="fr"><head><title>Lunetterie Boréale</title></head><body><div id="root"></div><script src="/app.js"></script></body></html>';
const APP = `fetch('/api' + location.pathname).then((answer) => answer.json()).then((store) => {
  document.getElementById('root').innerHTML = '<main><h1>Lunetterie Boréale</h1><address>100, rue Principale<br>Laval (Québec) H7N 1A1</address><p>Téléphone : <a href="tel:' + store.phone + '">' + store.phone + '</a></p><h2>Heures d’ouverture</h2><p>Lundi au vendredi : 9 h à 18 h</p></main>';
});`;
const COLUMNS = ['store_code', 'business_name', 'street', 'city', 'region', 'postal_code', 'country', 'phone', 'website_fr', 'hours', 'time_zone'];

let server: Server;
let port = 0;
let brandId = '';
let asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const url = request.url ?? '';
    asked.push(url);
    if (url === '/robots.txt') response.writeHead(404).end();
    else if (url === '/app.js') response.writeHead(200, { 'content-type': 'text/javascript' }).end(APP);
    else if (url.startsWith('/api/')) response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ phone: PHONES[url.slice(5)] }));
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', etag: '"shell"' }).end(SHELL);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
  brandId = await publish({ 'brand-website': { required: true } }, '2026-11-01T00:00:00Z');
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function publish(publishers: object, at: string): Promise<string> {
  const line = (code: string) => csvLine([code, 'Lunetterie Boréale', '100, rue Principale', 'Laval', 'QC', 'H7N 1A1', 'CA', '450 555-0123', `http://boreale.example/${code}`, 'Mo-Fr 09:00-18:00', 'America/Toronto']);
  const applied = await applyBrandFiles(SYSTEM_VIEWER, {
    brandId: brandId === '' ? null : brandId, readBeside: null,
    locations: { name: 'locations.csv', bytes: Buffer.from([csvLine(COLUMNS), line('1'), line('2')].join('')) },
    standard: { name: 'standard.json', bytes: Buffer.from(JSON.stringify({ brand: 'Lunetterie Boréale', names: [{ name: 'Lunetterie Boréale' }], publishers })) },
  }, { archiveMissing: false, now: new Date(at) });
  expect(applied.problems.filter((one) => one.level === 'error')).toEqual([]);
  return applied.brandId;
}

async function crawl(asOf: string) {
  asked = [];
  const settings = readSettings({ ENSEIGNE_HOME: database.home, RESOLVE: `.example=127.0.0.1:${port}`, REQUESTS_PER_SECOND: '1000', LOG_LEVEL: 'silent' });
  const toolbox = await openToolbox(settings, () => new Date(asOf));
  try {
    return await crawlBrand(toolbox, brandId, { asOf: new Date(asOf), trigger: 'by-hand' });
  } finally {
    await toolbox.fetcher.close();
  }
}

async function phones(): Promise<Record<string, string>> {
  const said: Record<string, string> = {};
  for (const { id, storeCode } of await listLocations(SYSTEM_VIEWER, brandId)) {
    const verdict = (await standingVerdicts(SYSTEM_VIEWER, id)).find((one) => one.checkId === 'phone');
    said[storeCode] = verdict ? `${verdict.outcome} ${verdict.reason}` : 'none';
  }
  return said;
}

const theFinding = async () => (await listFindings(SYSTEM_VIEWER, { brandId, living: true })).find((one) => one.checkId === 'phone');

describe('a chain whose pages say nothing without their scripts', () => {
  it('can’t be judged while nobody has said that they may be rendered', async () => {
    const summary = await crawl('2026-11-10T06:00:00Z');
    expect(summary).not.toHaveProperty('rendered');
    expect(asked).not.toContain('/app.js');
    expect(Object.values(await phones()).every((one) => one.startsWith('cannot-tell'))).toBe(true);
  });

  it('is judged by what a browser draws, once the standard says so', async () => {
    await publish({ 'brand-website': { required: true, render: 'boreale.example' } }, '2026-11-11T00:00:00Z');
    const summary = await crawl('2026-11-11T06:00:00Z');
    expect(await phones()).toEqual({ 1: 'pass ok', 2: 'fail mismatch' });
    expect(summary.rendered?.pages).toBeGreaterThanOrEqual(2);
    expect(summary.rendered?.seconds).toBeGreaterThan(0);
    expect(asked.filter((one) => one === '/app.js')).toHaveLength(1);
  }, 60_000);

  it('shows the picture of the page as proof, and what rendering costs before the next crawl', async () => {
    const cookie = await app.signIn(ADMIN);
    const finding = await theFinding();
    const facts = await (await app.get(`/api/findings/${finding?.id}/proof-facts`, cookie)).json() as z.infer<typeof getProof.response>;
    expect(facts.rendering?.screenshotUrl).toBe(`/api/findings/${finding?.id}/screenshot`);
    const picture = await app.get(facts.rendering?.screenshotUrl ?? '', cookie);
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/webp']);
    expect((await picture.arrayBuffer()).byteLength).toBeGreaterThan(1_000);
    expect((await app.get(facts.rendering?.screenshotUrl ?? '')).status).toBe(401);
    const page = await app.get((facts.captureUrl ?? '').replace(/#.*$/, ''), cookie);
    expect(await page.text()).toContain('450 555-0199');
    const plan = await (await app.get(`/api/brands/${brandId}/crawl-plan`, cookie)).json() as CrawlPlan;
    expect(plan).toMatchObject({ rendersAtMost: 2, lastRendered: { pages: expect.any(Number) } });
  });

  it('is asked without validators, drawn anew and keeps its first picture while it says the same', async () => {
    const cookie = await app.signIn(ADMIN);
    const path = `/api/findings/${(await theFinding())?.id}/screenshot`;
    const before = Buffer.from(await (await app.get(path, cookie)).arrayBuffer());
    const summary = await crawl('2026-11-12T06:00:00Z');
    expect(summary.rendered?.pages).toBeGreaterThanOrEqual(2);
    expect(await phones()).toEqual({ 1: 'pass ok', 2: 'fail mismatch' });
    expect(Buffer.from(await (await app.get(path, cookie)).arrayBuffer()).equals(before)).toBe(true);
  }, 60_000);

  it('loses its picture with its page, when the publisher’s time is over', async () => {
    const cookie = await app.signIn(ADMIN);
    const finding = await theFinding();
    expect(await purgeBodies(SYSTEM_VIEWER, [{ publisherId: 'brand-website', days: 30 }], new Date('2027-02-01T00:00:00Z'))).toBeGreaterThanOrEqual(4);
    expect(await findBody(finding?.evidence?.bodyHash ?? '')).toBe(null);
    expect((await app.get(`/api/findings/${finding?.id}/screenshot`, cookie)).status).toBe(404);
  });
});
