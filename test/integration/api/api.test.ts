import type { z } from 'zod';
import { unpackRows } from '#contract/ranking-pack.ts';
import type { listRanking } from '#contract/ranking.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { listContracts } from '#api/openapi.ts';
import { addressFor } from './address-for.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { saveAudit } from '#records/audits.ts';
import { confirmCrawl } from '#records/brands.ts';
import { createSignInLink } from '#records/auth-store.ts';
import { listFindings } from '#records/findings.ts';
import { listRegions } from '#records/regions.ts';
import { finishRun, countRun } from '#records/runs.ts';
import { addMember } from '#records/users.ts';
import { startDatabase } from '../start-database.ts';
import { makeBrand, makeOutcome, startRun } from '../records/sample.ts';
import { ADMIN, startApp } from './start-app.ts';

type RankingAnswer = z.infer<typeof listRanking.response>;

startDatabase();
const app = startApp();
const AS_OF = '2026-03-02T06:00:00.000Z';
let brand = { brandId: '', standardVersionId: '', locations: new Map<string, string>() };
let administrator = '';
let manager = '';
let executive = '';
let findingId = '';

const id = (storeCode: string) => brand.locations.get(storeCode) ?? '';
const read = async (answer: Response | Promise<Response>) => (await (await answer).json()) as Record<string, never>;

beforeAll(async () => {
  brand = await makeBrand('Lunetterie Boréale');
  const runId = await startRun(brand.brandId, brand.standardVersionId, AS_OF);
  for (const [code, locationId] of brand.locations) {
    const outcome = makeOutcome({ runId, locationId, standardVersionId: brand.standardVersionId, asOf: AS_OF }, { body: code });
    await saveAudit(SYSTEM_VIEWER, { ...outcome, score: { ...outcome.score, value: code === 'ON-1' ? 100 : 50 } });
  }
  await finishRun(SYSTEM_VIEWER, runId, { ...(await countRun(SYSTEM_VIEWER, runId)), score: 62.5 });
  const regions = await listRegions(SYSTEM_VIEWER, brand.brandId);
  await addMember({ email: 'm@example.org', name: 'M', role: 'regional-manager', brandId: brand.brandId, regionId: regions.find((one) => one.name === 'Québec')?.id ?? '' });
  await addMember({ email: 'e@example.org', name: 'E', role: 'executive', brandId: brand.brandId, language: 'en' });
  [administrator, manager, executive] = await Promise.all([app.signIn(ADMIN), app.signIn('m@example.org'), app.signIn('e@example.org')]);
  findingId = (await listFindings(SYSTEM_VIEWER, { locationId: id('QC-1') }))[0]?.id ?? '';
});

describe('signing in', () => {
  it('works once per link', async () => {
    const link = await createSignInLink(app.auth, ADMIN);
    const first = await fetch(link, { redirect: 'manual' });
    expect([first.status, first.headers.get('location')]).toEqual([302, `${app.origin}/`]);
    expect(first.headers.getSetCookie().join()).toContain('HttpOnly');
    const second = await fetch(link, { redirect: 'manual' });
    expect(second.headers.get('location')).toContain('error=INVALID_TOKEN');
    expect(second.headers.getSetCookie()).toEqual([]);
  });

  it('is not offered over HTTP, neither a link nor an account', async () => {
    expect((await app.post('/api/auth/sign-in/magic-link', { email: ADMIN })).status).toBe(404);
    expect((await app.post('/api/auth/sign-up/email', { email: 'x@example.org', password: 'long enough', name: 'X' })).ok).toBe(false);
  });

  it('is asked for by every route of the contract but those of signing in', async () => {
    const open = (await listContracts()).filter((one) => one.access === 'open').map((one) => one.path);
    expect(open.every((path) => /^\/api\/(sign-in|sign-out|password-reset|invitations)(\/|$)/.test(path))).toBe(true);
    for (const contract of (await listContracts()).filter((one) => one.access !== 'open')) {
      const address = addressFor(contract, brand.brandId);
      const answer = contract.method === 'GET' ? await app.get(address) : contract.method === 'PUT' ? await app.put(address, {}) : await app.post(address, {});
      expect([contract.path, answer.status, (await read(answer))['id']]).toEqual([contract.path, 401, 'not-signed-in']);
    }
    expect((await app.get(`/api/findings/${findingId}/proof`)).status).toBe(401);
  });

  it('says who one is, and remembers the language', async () => {
    expect(await read(app.get('/api/session', executive))).toMatchObject({ role: 'executive', user: { email: 'e@example.org', language: 'en' }, brands: [{ name: 'Lunetterie Boréale', locationCount: 4, state: 'needs-confirmation', mayManage: false }] });
    expect(await read(app.post('/api/session/language', { language: 'fr' }, executive))).toEqual({ language: 'fr' });
    expect(await read(app.get('/api/session', executive))).toMatchObject({ user: { language: 'fr' } });
    await app.post('/api/session/language', { language: 'en' }, executive);
  });
});

describe('what is wrong', () => {
  it('is told with every problem and its path', async () => {
    const answer = await app.post('/api/imports/preview', { brandId: 7, locations: { name: '', base64: '%' }, extra: true }, administrator);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'application/problem+json']);
    const { errors } = (await answer.json()) as { errors: { path: string }[] };
    expect(errors.map((one) => one.path)).toEqual(expect.arrayContaining(['body.brandId', 'body.locations.name', 'body.locations.base64', 'body.standard']));
  });

  it('is told of a body that is no JSON, or sent as something else', async () => {
    const send = (body: string, type: string) => fetch(`${app.origin}/api/session/language`, { method: 'POST', body, headers: { 'content-type': type, cookie: administrator } });
    expect((await send('{', 'application/json')).status).toBe(400);
    expect((await send('language=fr', 'application/x-www-form-urlencoded')).status).toBe(415);
    expect((await send(JSON.stringify({ language: 'x'.repeat(200_000) }), 'application/json')).status).toBe(413);
  });

  it('is a page of another site that asks for a change', async () => {
    const path = `/api/brands/${brand.brandId}/crawl-confirmation`;
    expect((await app.post(path, {}, administrator, { origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await app.post(path, {}, administrator, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect(app.jobs).toEqual([]);
  });

  it('is an address with nothing behind it', async () => {
    expect(await read(app.get('/api/nothing', administrator))).toMatchObject({ id: 'unknown-address', status: 404 });
    expect((await app.get('/api/brands/none/ranking', administrator)).status).toBe(404);
  });
});

describe('a regional manager', () => {
  it('gets the rows of the region, with the ranks of the whole brand', async () => {
    const rows = unpackRows(((await read(app.get(`/api/brands/${brand.brandId}/ranking`, manager))) as unknown as RankingAnswer).packed);
    expect(rows.map((row) => [row.storeCode, row.rank, row.score])).toEqual([['QC-1', 2, 50], ['QC-2', 2, 50]]);
  });

  it('does not get another region’s location, finding or page by a guessed id', async () => {
    const [foreign] = await listFindings(SYSTEM_VIEWER, { locationId: id('FR-1') });
    for (const path of [`/api/locations/${id('FR-1')}`, `/api/findings/${foreign?.id}/proof`, `/api/findings/${foreign?.id}/proof-facts`, `/api/findings/${foreign?.id}/images/observed`, '/api/bodies/hash-of-FR-1/image']) {
      expect([path, (await app.get(path, manager)).status]).toEqual([path, 404]);
    }
  });

  it('may not start a crawl or import', async () => {
    expect((await app.post(`/api/brands/${brand.brandId}/runs`, {}, manager)).status).toBe(403);
    expect((await app.post(`/api/brands/${brand.brandId}/crawl-confirmation`, {}, executive)).status).toBe(403);
    const file = { name: 'locations.csv', base64: Buffer.from('store_code\nX').toString('base64') };
    expect((await app.post('/api/imports', { brandId: brand.brandId, locations: file, standard: null }, manager)).status).toBe(403);
  });

  it('sees an overview of the region alone', async () => {
    const overview = await read(app.get(`/api/brands/${brand.brandId}/overview`, manager));
    expect(overview).toMatchObject({ locationCount: 2, rankedCount: 2, openFindings: 2, score: 50, trend: [{ day: '2026-03-02', score: 50, opened: 2 }] });
  });
});

describe('the numbers', () => {
  it('agree between ranking, location and overview', async () => {
    const ranking = (await read(app.get(`/api/brands/${brand.brandId}/ranking`, administrator))) as unknown as RankingAnswer;
    const row = unpackRows(ranking.packed).find((one) => one.storeCode === 'QC-1');
    const location = await read(app.get(`/api/locations/${id('QC-1')}`, administrator));
    expect(ranking).toMatchObject({ asOf: AS_OF, standardVersion: 1 });
    expect(location).toMatchObject({ rank: row?.rank, score: row?.score, sentiment: row?.sentiment, rankedCount: 4, history: [{ day: '2026-03-02', score: 50 }] });
    const overview = (await read(app.get(`/api/brands/${brand.brandId}/overview`, administrator))) as unknown as { score: number; causes: { lostPoints: number }[]; distribution: { count: number }[]; clusters: object[]; regions: object[] };
    expect(overview.score).toBe(62.5);
    expect(overview.distribution.map((one) => one.count)).toEqual([0, 0, 0, 0, 0, 3, 0, 0, 0, 1]);
    expect(overview.clusters).toMatchObject([{ publisherIds: ['brand-website'], isSameTemplate: true, checkId: 'phone', reason: 'mismatch', observed: '514 555-0199', locations: 4, since: AS_OF }]);
    expect(overview.regions).toHaveLength(5);
  });

  it('show where each point was lost, with the finding and what happened to it', async () => {
    const location = (await read(app.get(`/api/locations/${id('QC-1')}`, administrator))) as unknown as { listings: { listingId: string; score: number; verdicts: { checkId: string; lostPoints: number }[] }[]; findings: object[]; reviews: object[]; record: object };
    expect(location.listings).toHaveLength(1);
    expect(location.listings[0]?.verdicts.map(({ checkId, lostPoints }) => [checkId, lostPoints])).toEqual([['business-name', 0], ['phone', 50]]);
    expect(location.findings).toMatchObject([{ checkId: 'phone', sameElsewhere: 3, listingId: location.listings[0]?.listingId, events: [{ kind: 'opened', at: AS_OF }] }]);
    expect(location.reviews).toMatchObject([{ text: 'Très bon accueil', label: 'positive' }]);
    expect(location.record).not.toHaveProperty('id');
  });
});

describe('a proof', () => {
  it('names the stored page and is an inert document with the spot marked', async () => {
    const facts = await read(app.get(`/api/findings/${findingId}/proof-facts`, manager));
    expect(facts).toMatchObject({ findingId, captureUrl: `/api/findings/${findingId}/proof#enseigne-spot`, images: null });
    const answer = await app.get(`/api/findings/${findingId}/proof`, manager);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('content-security-policy')).toContain("sandbox; default-src 'none'");
    expect(answer.headers.get('x-frame-options')).toBe('SAMEORIGIN');
    expect(await answer.text()).toContain('<p class="phone" style="outline');
  });
});

describe('crawls', () => {
  it('wait for somebody to agree to the plan, and then begin', async () => {
    const runs = `/api/brands/${brand.brandId}/runs`;
    expect((await app.post(runs, {}, administrator)).status).toBe(409);
    expect(await read(app.get(`/api/brands/${brand.brandId}/crawl-plan`, administrator))).toMatchObject({ confirmedAt: null, hosts: [{ host: 'boreale.example' }] });
    expect((await app.post(`/api/brands/${brand.brandId}/crawl-confirmation`, {}, administrator)).status).toBe(200);
    expect(app.jobs).toEqual([{ taskId: 'crawl-brand', key: brand.brandId, payload: { brandId: brand.brandId, trigger: 'by-hand' } }]);
    expect((await app.post(runs, {}, administrator)).status).toBe(200);
    expect(await read(app.get(runs, administrator))).toMatchObject({ rows: [{ state: 'done', locationsDone: 4, locationsTotal: 4, summary: { openFindings: 4, score: 62.5 } }], next: null });
  });

  it('are refused while one runs', async () => {
    await confirmCrawl(SYSTEM_VIEWER, brand.brandId, new Date());
    const runId = await startRun(brand.brandId, brand.standardVersionId, '2026-03-09T06:00:00.000Z');
    const answer = await app.post(`/api/brands/${brand.brandId}/runs`, {}, administrator);
    expect([answer.status, (await read(answer))['id']]).toEqual([409, 'conflict']);
    await finishRun(SYSTEM_VIEWER, runId, { ...(await countRun(SYSTEM_VIEWER, runId)), score: null });
  });
});

describe('an import', () => {
  const standard = { name: 'standard.yaml', base64: Buffer.from('brand: Opticien Austral\nnames:\n  - name: Opticien Austral\n').toString('base64') };
  const locations = { name: 'locations.csv', base64: Buffer.from('store_code,business_name,street,city,country\nA-1,Opticien Austral,1 rue du Sud,Lyon,FR\nA-2,,2 rue du Sud,Lyon,FR\n').toString('base64') };

  it('is previewed without a trace', async () => {
    const preview = await read(app.post('/api/imports/preview', { brandId: null, locations, standard }, administrator));
    expect(preview).toMatchObject({ standard: { brand: 'Opticien Austral', isUnchanged: false, problems: [] }, locations: { created: [{ storeCode: 'A-1' }], unchanged: 0 } });
    expect(await read(app.get('/api/session', administrator))).toMatchObject({ brands: [{ name: 'Lunetterie Boréale', mayManage: true }] });
  });

  it('is applied, and changes nothing the second time', async () => {
    const first = await read(app.post('/api/imports', { brandId: null, locations, standard }, administrator));
    expect(first).toMatchObject({ created: 1, standardVersion: 1 });
    expect(first['problems']).toHaveLength(1);
    const second = await read(app.post('/api/imports', { brandId: first['brandId'], locations, standard }, administrator));
    expect(second).toMatchObject({ brandId: first['brandId'], created: 0, changed: 0, unchanged: 1, standardVersion: 1 });
  });

  it('compares the locations with those of the brand that a standard names, even when it does not fit', async () => {
    await read(app.post('/api/imports', { brandId: null, locations, standard }, administrator));
    const wrong = { name: 'standard.yaml', base64: Buffer.from('brand: Opticien Austral\nnames: []\n').toString('base64') };
    const preview = await read(app.post('/api/imports/preview', { brandId: null, locations, standard: wrong }, administrator));
    expect(preview).toMatchObject({ standard: { problems: [{ path: 'names' }] }, locations: { created: [], unchanged: 1 } });
  });

  it('says of a file that is none one sentence, and nothing of rows or of stores that it lacks', async () => {
    const { brandId } = await read(app.post('/api/imports', { brandId: null, locations, standard }, administrator));
    const pdf = { name: 'stores.csv', base64: Buffer.from('%PDF-1.7').toString('base64') };
    const preview = await read(app.post('/api/imports/preview', { brandId, locations: pdf, standard: null }, administrator));
    expect(preview['locations']).toMatchObject({ format: null, rows: 0, missing: [], problems: [{ line: null, message: { fr: 'Le fichier n’est ni un CSV ni un classeur XLSX.' } }] });
  });

  it('tells every problem of a standard with its path', async () => {
    const wrong = { name: 'standard.yaml', base64: Buffer.from('brand: ""\nnames: []\nextra: 1\n').toString('base64') };
    const answer = await app.post('/api/imports', { brandId: null, locations: null, standard: wrong }, administrator);
    expect(answer.status).toBe(400);
    expect(((await answer.json()) as { errors: object[] }).errors.length).toBeGreaterThanOrEqual(3);
  });
});

describe('the service', () => {
  it('says that it lives, that it is ready, and what it does', async () => {
    expect(await read(app.get('/healthz'))).toEqual({ status: 'ok' });
    expect(await read(app.get('/readyz'))).toEqual({ status: 'ready' });
    const metrics = await (await app.get('/metrics')).text();
    expect(metrics).toContain('enseigne_http_request_seconds_count{method="GET",route="/api/brands/:brandId/ranking",status="200"}');
  });

  it('describes every route of the contract', async () => {
    const { paths } = (await read(app.get('/api/openapi.json'))) as unknown as { paths: Record<string, object> };
    for (const contract of await listContracts()) expect(paths[contract.path.slice('/api'.length).replace(/:(\w+)/g, '{$1}')]).toHaveProperty(contract.method.toLowerCase());
  });

  it('lists checks, publishers and reasons with their words', async () => {
    expect((await read(app.get('/api/checks', executive))) as unknown as object[]).toEqual(expect.arrayContaining([expect.objectContaining({ id: 'phone', field: 'phone' })]));
    expect((await read(app.get('/api/publishers', executive))) as unknown as object[]).toEqual(expect.arrayContaining([expect.objectContaining({ id: 'brand-website' })]));
    expect(await read(app.get('/api/reasons', executive))).toHaveProperty('timeout.fr');
  });

  it('tells browsers to run nothing but our own scripts', async () => {
    const policy = (await app.get('/healthz')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('upgrade-insecure-requests');
  });
});
