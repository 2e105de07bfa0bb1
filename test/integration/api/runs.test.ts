import { beforeAll, describe, expect, it } from 'vitest';
import { addMember } from '#records/users.ts';
import { makeBrand, startRun } from '../records/sample.ts';
import { startDatabase } from '../start-database.ts';
import { ADMIN, startApp } from './start-app.ts';

startDatabase();
const app = startApp();
let brandId = '';
let runId = '';
let administrator = '';
let executive = '';
let stranger = '';

const order = (what: string, cookie: string) => app.post(`/api/runs/${runId}/orders`, { order: what }, cookie);
const read = async (answer: Promise<Response>) => (await (await answer).json()) as Record<string, unknown>;

beforeAll(async () => {
  const brand = await makeBrand('Lunetterie Boréale');
  const other = await makeBrand('Another');
  brandId = brand.brandId;
  runId = await startRun(brandId, brand.standardVersionId, '2026-03-02T06:00:00.000Z');
  await addMember({ email: 'e@example.org', name: 'E', role: 'executive', brandId });
  await addMember({ email: 's@example.org', name: 'S', role: 'head-office', brandId: other.brandId });
  [administrator, executive, stranger] = await Promise.all([app.signIn(ADMIN), app.signIn('e@example.org'), app.signIn('s@example.org')]);
});

describe('a crawl that goes on', () => {
  it('shows how far it is to whoever sees the brand, and to nobody else', async () => {
    expect(await read(app.get(`/api/runs/${runId}/progress`, executive))).toMatchObject({ done: 0, failed: 0, left: 4, perMinute: null, hosts: [] });
    expect((await app.get(`/api/runs/${runId}/progress`, stranger)).status).toBe(404);
  });

  it('is steered by a managing role of that brand alone', async () => {
    expect((await order('pause', executive)).status).toBe(403);
    expect((await order('pause', stranger)).status).toBe(404);
    expect((await order('stop', administrator)).status).toBe(400);
  });

  it('is paused and resumed where it stood, and asks the queue for the rest', async () => {
    const { pausedAt } = await read(order('pause', administrator));
    expect(pausedAt).not.toBeNull();
    expect(await read(order('pause', administrator))).toEqual({ state: 'running', pausedAt });
    expect(app.jobs).toEqual([]);
    expect(await read(order('resume', administrator))).toEqual({ state: 'running', pausedAt: null });
    expect(app.jobs).toMatchObject([{ taskId: 'crawl-brand', key: brandId }]);
  });

  it('is cancelled once; what has ended takes no order', async () => {
    expect(await read(order('cancel', administrator))).toEqual({ state: 'cancelled', pausedAt: null });
    expect(app.jobs.at(-1)).toMatchObject({ taskId: 'close-run', key: runId });
    expect((await order('resume', administrator)).status).toBe(409);
  });
});

describe('for the operator', () => {
  it('readiness and metrics say what they know', async () => {
    expect(await read(app.get('/readyz'))).toEqual({ status: 'ready' });
    const metrics = await (await app.get('/metrics')).text();
    for (const name of ['enseigne_crawl_requests_total', 'enseigne_extraction_seconds', 'enseigne_db_connections{state="idle"}', 'enseigne_workers 0', 'enseigne_process_resident_memory_bytes', 'enseigne_database_trouble_seconds{kind="full"} 0']) expect(metrics).toContain(name);
  });
});
