import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registry } from '#backend/metrics.ts';
import { serveWorker } from '#jobs/serve-worker.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { confirmCrawl, scheduleCrawl } from '#records/brands.ts';
import { db } from '#records/connection.ts';
import { createRun } from '#records/runs.ts';
import { makeBrand } from '../records/sample.ts';
import { startDatabase } from '../start-database.ts';
import { startApp } from './start-app.ts';

startDatabase();
const app = startApp();
const HOUR_MS = 3_600_000;

/** The value of a metric with exactly these labels; null where none is told. */
async function valueOf(name: string, labels: Record<string, string> = {}): Promise<number | null> {
  const text = await (await app.get('/metrics')).text();
  const line = text.split('\n').find((one) => one.startsWith(`${name}{`) || one.startsWith(`${name} `) ? Object.entries(labels).every(([label, value]) => one.includes(`${label}="${value}"`)) : false);
  return line === undefined ? null : Number(line.split(' ').at(-1));
}

let brandId = '';
let standardVersionId = '';
beforeAll(async () => {
  const brand = await makeBrand('Measured');
  ({ brandId, standardVersionId } = brand);
});

describe('what an operator is told', () => {
  it('nothing of a brand whose first crawl nobody has agreed to, then how long ago it was agreed to, then how old its last crawl is', async () => {
    expect(await valueOf('enseigne_last_crawl_age_seconds', { brand: brandId })).toBeNull();
    await confirmCrawl(SYSTEM_VIEWER, brandId, new Date(Date.now() - 30 * HOUR_MS));
    expect(await valueOf('enseigne_last_crawl_age_seconds', { brand: brandId, scheduled: 'false' })).toBeGreaterThan(29 * 3600);
    await scheduleCrawl(SYSTEM_VIEWER, brandId, { crawlSchedule: '0 4 * * *', timeZone: 'UTC' });
    const run = await createRun(SYSTEM_VIEWER, { brandId, trigger: 'scheduled', asOf: '2026-11-20T04:00:00.000Z', standardVersionId });
    await db().auditRun.update({ where: { id: run.id }, data: { state: 'done', finishedAt: new Date(Date.now() - HOUR_MS) } });
    const age = await valueOf('enseigne_last_crawl_age_seconds', { brand: brandId, scheduled: 'true' });
    expect(age).toBeGreaterThan(3500);
    expect(age).toBeLessThan(4000);
  });

  it('for how long the location that waits longest has waited, not of a paused crawl', async () => {
    const run = await createRun(SYSTEM_VIEWER, { brandId, trigger: 'scheduled', asOf: '2026-11-21T04:00:00.000Z', standardVersionId });
    await db().auditRun.update({ where: { id: run.id }, data: { startedAt: new Date(Date.now() - 2 * HOUR_MS) } });
    expect(await valueOf('enseigne_oldest_waiting_location_seconds', { brand: brandId })).toBeGreaterThan(7100);
    await db().auditRun.update({ where: { id: run.id }, data: { pausedAt: new Date() } });
    expect(await valueOf('enseigne_oldest_waiting_location_seconds', { brand: brandId })).toBeNull();
  });

  it('which hosts are left alone, and whose requests of today are spent', async () => {
    const today = new Date(new Date().toISOString().slice(0, 10));
    const host = (name: string, pausedUntil: Date | null, spent: number, day = today) => ({ host: name, nextAt: new Date(), pausedUntil, day, spent, granted: 1 });
    await db().hostPace.createMany({ data: [
      host('paused.example', new Date(Date.now() + HOUR_MS), 3), host('was-paused.example', new Date(Date.now() - HOUR_MS), 4),
      host('spent.example', null, 1000), host('spent-yesterday.example', null, 1000, new Date('2026-11-01')),
    ] });
    expect(await valueOf('enseigne_hosts_paused')).toBe(1);
    expect(await valueOf('enseigne_host_pause_seconds', { host: 'paused.example' })).toBeGreaterThan(3500);
    expect(await valueOf('enseigne_host_pause_seconds', { host: 'was-paused.example' })).toBeNull();
    expect(await valueOf('enseigne_hosts_budget_spent')).toBe(1);
    expect(await valueOf('enseigne_host_requests_today', { host: 'was-paused.example' })).toBe(4);
    expect(await valueOf('enseigne_host_requests_today', { host: 'spent-yesterday.example' })).toBeNull();
    expect(await valueOf('enseigne_host_daily_budget')).toBe(1000);
  });

  it('how many pages stand quarantined, by publisher', async () => {
    await db().body.create({ data: { hash: 'h', bytes: new Uint8Array(), byteLength: 0, firstSeenAt: new Date() } });
    const memory = (id: string, publisherId: string, isQuarantined: boolean) => ({
      id, publisherId, isQuarantined, url: `https://x.example/${id}`, finalUrl: `https://x.example/${id}`, status: 200, headers: {}, bodyHash: 'h', resources: [], key: 'k', readOn: '2026-11-22', isOfDay: false, reading: new Uint8Array(),
    });
    await db().pageMemory.createMany({ data: [memory('1', 'web-directory', true), memory('2', 'web-directory', true), memory('3', 'web-directory', false), memory('4', 'brand-website', true)] });
    expect(await valueOf('enseigne_quarantined_pages', { publisher: 'web-directory' })).toBe(2);
    expect(await valueOf('enseigne_quarantined_pages', { publisher: 'brand-website' })).toBe(1);
  });

  it('what rendering cost, from the first page on', async () => {
    expect(await valueOf('enseigne_render_seconds_total')).toBe(0);
  });

  it('every metric by Prometheus’ conventions: our prefix, base units, counters end in _total, and a sentence of help', async () => {
    const metrics = await registry.getMetricsAsJSON();
    expect(metrics.filter(({ name }) => !/^enseigne_[a-z0-9_]+$/.test(name) || /_(ms|milliseconds|minutes|hours|kb|mb)(_|$)/.test(name))).toEqual([]);
    expect(metrics.filter(({ name, type }) => String(type) === 'counter' && !name.endsWith('_total'))).toEqual([]);
    expect(metrics.filter(({ help }) => help.length < 10)).toEqual([]);
  });
});

describe('a worker on its own', () => {
  const TOKEN = 'a token of sixteen letters and more';
  const queue = { countJobs: () => Promise.resolve([]), isReady: () => Promise.resolve(true) };
  let server: Server;
  let origin = '';
  beforeAll(async () => {
    server = await serveWorker({ port: 0, host: '127.0.0.1', metricsToken: TOKEN, dailyBudget: 1000 }, queue);
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => { server.close(); });

  it.each([['no token', {}, 401], ['another token', { authorization: `Bearer ${TOKEN}s` }, 401], ['the token', { authorization: `Bearer ${TOKEN}` }, 200]] as const)('tells its metrics to whoever has the token: %s', async (_, headers, status) => {
    const answer = await fetch(`${origin}/metrics`, { headers });
    expect(answer.status).toBe(status);
    expect((await answer.text()).includes('enseigne_workers')).toBe(status === 200);
  });

  it('says to anybody whether it is alive and ready', async () => {
    for (const path of ['/healthz', '/readyz']) expect((await fetch(`${origin}${path}`)).status).toBe(200);
    expect((await fetch(`${origin}/api/session`)).status).toBe(404);
  });
});
