import { beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { listContracts } from '#api/openapi.ts';
import { writeCursor } from '#backend/page-cursor.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { saveAudit } from '#records/audits.ts';
import { db } from '#records/connection.ts';
import { applyLocations } from '#records/locations.ts';
import { listRegions } from '#records/regions.ts';
import { finishRun, countRun } from '#records/runs.ts';
import { addMember } from '#records/users.ts';
import { makeBrand, makeOutcome, makeRecord, startRun } from '../records/sample.ts';
import { startDatabase } from '../start-database.ts';
import { ADMIN, startApp } from './start-app.ts';

startDatabase();
const app = startApp();
let brand = { brandId: '', standardVersionId: '', locations: new Map<string, string>() };
const cookies = new Map<string, string>();

beforeAll(async () => {
  brand = await makeBrand('Lunetterie Boréale');
  for (const [at, asOf] of ['2026-03-02T06:00:00.000Z', '2026-03-03T06:00:00.000Z', '2026-03-04T06:00:00.000Z'].entries()) {
    const runId = await startRun(brand.brandId, brand.standardVersionId, asOf);
    if (at === 0) for (const [code, locationId] of brand.locations) await saveAudit(SYSTEM_VIEWER, makeOutcome({ runId, locationId, standardVersionId: brand.standardVersionId, asOf }, { body: code }));
    await finishRun(SYSTEM_VIEWER, runId, { ...(await countRun(SYSTEM_VIEWER, runId)), score: 50 });
  }
  const regionId = (await listRegions(SYSTEM_VIEWER, brand.brandId)).find((one) => one.name === 'Québec')?.id ?? '';
  await addMember({ email: 'm@example.org', name: 'M', role: 'regional-manager', brandId: brand.brandId, regionId });
  await addMember({ email: 'o@example.org', name: 'O', role: 'head-office', brandId: (await makeBrand('Autre')).brandId });
  cookies.set('administrator', await app.signIn(ADMIN));
  for (const who of ['m', 'o']) cookies.set(who, await app.signIn(`${who}@example.org`));
});

interface Page { rows: Record<string, unknown>[]; next: string | null }
const ask = (list: string, words = '', who = 'administrator') => app.get(`/api/v1/brands/${brand.brandId}/${list}?${words}`, cookies.get(who));
const page = async (list: string, words = '', who?: string) => (await (await ask(list, words, who)).json()) as Page;
/** All pages of a list, following the header as a program does. */
async function follow(list: string, words: string): Promise<Record<string, unknown>[]> {
  const rows = [];
  let path: string | undefined = `/api/v1/brands/${brand.brandId}/${list}?${words}`;
  while (path !== undefined) {
    const answer: Response = await app.get(path, cookies.get('administrator'));
    rows.push(...((await answer.json()) as Page).rows);
    path = /^<([^>]+)>; rel="next"$/.exec(answer.headers.get('link') ?? '')?.[1];
  }
  return rows;
}
const idOf = (row: Record<string, unknown>): string => String(row['id']);

/** Lists of the contract that come in pages: what takes a cursor. */
const contracts = await listContracts();
const paged = contracts.filter((one) => one.method === 'GET' && 'cursor' in one.query.shape);

describe('every list that grows', () => {
  it.each(paged.map((one) => one.path))('%s refuses a cursor that it never gave, with a sentence in both languages', async (path) => {
    const address = path.replace(':brandId', brand.brandId).replace(':publisherId', 'yelp');
    expect(address).not.toContain(':');
    for (const cursor of ['bm93aGVyZQ', 'x', writeCursor([]), writeCursor(['not a moment', 7])]) {
      for (const language of ['fr', 'en'] as const) {
        const answer = await fetch(`${app.origin}/api/v1${address.slice('/api'.length)}?cursor=${cursor}`, { headers: { cookie: cookies.get('administrator') ?? '', 'x-enseigne-language': language } });
        expect([answer.status, ((await answer.json()) as { errors: object[] }).errors]).toEqual([400, [{ path: 'query.cursor', code: 'bad-cursor', message: expect.stringMatching(language === 'fr' ? /^Ce curseur/ : /^This cursor/) as string }]]);
      }
    }
  });
  it('takes the same words and answers the same member', () => {
    for (const { path, query, response } of paged) expect([path, 'limit' in query.shape, 'next' in (response as z.ZodObject).shape]).toEqual([path, true, true]);
    const others = contracts.filter((one) => ['page', 'offset', 'after'].some((word) => word in one.query.shape)).map((one) => one.path);
    // The ranking comes whole up to 10,000 locations; a saved view names the page that it is of.
    expect(others).toEqual(['/api/brands/:brandId/ranking', '/api/brands/:brandId/saved-views']);
  });
});

describe.each(['locations', 'finding-rows', 'verdicts', 'runs', 'reviews'])('the list of %s', (list) => {
  it('is the same page by page as at once', async () => {
    const whole = await page(list, 'limit=500');
    expect(whole.next).toBeNull();
    expect((await follow(list, 'limit=1')).map(idOf)).toEqual(whole.rows.map(idOf));
    expect(new Set(whole.rows.map(idOf)).size).toBe(whole.rows.length);
  });
  it('gives no more than 500 at once, and follows no cursor that it never gave', async () => {
    expect((await ask(list, 'limit=501')).status).toBe(400);
    expect((await ask(list, 'limit=0')).status).toBe(400);
    const refused = await ask(list, 'cursor=bm93aGVyZQ');
    expect([refused.status, ((await refused.json()) as { errors: object[] }).errors]).toEqual([400, [expect.objectContaining({ path: 'query.cursor', code: 'bad-cursor' })]]);
  });
  it('is nothing for people of another brand', async () => expect((await ask(list, '', 'o')).status).toBe(404));
});

describe('while somebody reads a list', () => {
  it('what is added before the place repeats no row, and what is taken away hides none', async () => {
    const first = await page('locations', 'limit=2');
    expect(first.rows.map((one) => one['storeCode'])).toEqual(['FR-1', 'ON-1']);
    await applyLocations(SYSTEM_VIEWER, brand.brandId, { created: [makeRecord('AB-1', ['Canada'])], changed: [] }, '2026-03-05T06:00:00.000Z');
    await db().location.update({ where: { id: brand.locations.get('ON-1') ?? '' }, data: { archivedAt: new Date() } });
    const second = await page('locations', `limit=2&cursor=${first.next}`);
    expect(second.rows.map((one) => one['storeCode'])).toEqual(['QC-1', 'QC-2']);
    await db().location.update({ where: { id: brand.locations.get('ON-1') ?? '' }, data: { archivedAt: null } });
  });
});

describe('lists are narrowed down', () => {
  it('to the regions of who asks', async () => {
    expect((await page('locations', '', 'm')).rows.map((one) => one['storeCode'])).toEqual(['QC-1', 'QC-2']);
    for (const list of ['finding-rows', 'verdicts']) expect([...new Set((await page(list, '', 'm')).rows.map((one) => one['storeCode']))].toSorted((a, b) => (String(a) < String(b) ? -1 : 1))).toEqual(['QC-1', 'QC-2']);
  });
  it('by the words of the ranking', async () => {
    const regionId = (await listRegions(SYSTEM_VIEWER, brand.brandId)).find((one) => one.name === 'Laval')?.id ?? '';
    expect((await page('locations', `region=${regionId}`)).rows.map((one) => one['storeCode'])).toEqual(['QC-2']);
    expect((await page('locations', 'q=on-1')).rows.map((one) => one['storeCode'])).toEqual(['ON-1']);
  });
  it('by the words of the queue', async () => {
    const regionId = (await listRegions(SYSTEM_VIEWER, brand.brandId)).find((one) => one.name === 'Québec')?.id ?? '';
    expect((await page('finding-rows', `region=${regionId}&check=phone`)).rows).toHaveLength(2);
    expect((await page('finding-rows', 'check=logo')).rows).toEqual([]);
    expect((await page('finding-rows', 'only=unassigned&q=fr-1')).rows).toHaveLength(1);
    expect((await page('finding-rows', 'part=closed')).rows).toEqual([]);
    // What the database cannot tell is looked for batch by batch: page by page it is the same as at once.
    const found = await page('finding-rows', 'only=unassigned&q=boreale&limit=500');
    expect((await follow('finding-rows', 'only=unassigned&q=boreale&limit=1')).map(idOf)).toEqual(found.rows.map(idOf));
  });
  it('verdicts by check, outcome and location', async () => {
    expect((await page('verdicts', 'outcome=fail')).rows.map((one) => [one['checkId'], one['outcome']])).toEqual(Array.from({ length: 4 }, () => ['phone', 'fail']));
    expect((await page('verdicts', `check=business-name&location=${brand.locations.get('QC-1') ?? ''}`)).rows).toMatchObject([{ storeCode: 'QC-1', outcome: 'pass', impact: expect.any(String) as string, isWithheld: false }]);
  });
});
