import exceljs from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { unpackRows } from '#contract/ranking-pack.ts';
import type { listRanking } from '#contract/ranking.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { saveAudit } from '#records/audits.ts';
import { applyLocations } from '#records/locations.ts';
import { listRegions } from '#records/regions.ts';
import { finishRun } from '#records/runs.ts';
import { addMember } from '#records/users.ts';
import { makeBrand, makeOutcome, MADE_AT, makeRecord, startRun } from '../records/sample.ts';
import { startDatabase } from '../start-database.ts';
import { startApp } from './start-app.ts';

type Answer = z.infer<typeof listRanking.response>;

startDatabase();
const app = startApp();
const AS_OF = '2026-03-02T06:00:00.000Z';
let brand = { brandId: '', standardVersionId: '', locations: new Map<string, string>() };
const cookies = new Map<string, string>();

beforeAll(async () => {
  brand = await makeBrand('Lunetterie Boréale');
  await applyLocations(SYSTEM_VIEWER, brand.brandId, { created: [], changed: [makeRecord('QC-1', ['Canada', 'Québec'], { format: 'mall', franchisee: '=Roy', coordinates: { latitude: 45.5, longitude: -73.6 } })] }, MADE_AT);
  const runId = await startRun(brand.brandId, brand.standardVersionId, AS_OF);
  const outcome = makeOutcome({ runId, locationId: brand.locations.get('QC-1') ?? '', standardVersionId: brand.standardVersionId, asOf: AS_OF });
  await saveAudit(SYSTEM_VIEWER, outcome);
  await finishRun(SYSTEM_VIEWER, runId, { pages: 1, troubles: {}, opened: 1, verified: 0, reopened: 0, openFindings: 1, score: 50 });
  const regions = await listRegions(SYSTEM_VIEWER, brand.brandId);
  await addMember({ email: 'h@example.org', name: 'H', role: 'head-office', brandId: brand.brandId });
  await addMember({ email: 'm@example.org', name: 'M', role: 'regional-manager', brandId: brand.brandId, regionId: regions.find((one) => one.name === 'Québec')?.id ?? '' });
  await addMember({ email: 'o@example.org', name: 'O', role: 'head-office', brandId: (await makeBrand('Autre enseigne')).brandId });
  for (const email of ['h@example.org', 'm@example.org', 'o@example.org']) cookies.set(email, await app.signIn(email));
});

const path = () => `/api/brands/${brand.brandId}/ranking`;
const rowsOf = async (email: string) => unpackRows(((await (await app.get(path(), cookies.get(email))).json()) as Answer).packed);

describe('the rows of the ranking', () => {
  it('carry place, format, franchisee and what is wrong where', async () => {
    const row = (await rowsOf('h@example.org')).find((one) => one.storeCode === 'QC-1');
    expect(row).toMatchObject({ latitude: 45.5, longitude: -73.6, format: 'mall', franchisee: '=Roy', regionPath: ['Canada', 'Québec'], openFindings: 1, findings: [{ checkId: 'phone', reason: 'mismatch', count: 1 }] });
    expect(row?.regionIds).toHaveLength(2);
  });

  it('are those of the viewer’s region alone, and none of another brand', async () => {
    expect((await rowsOf('m@example.org')).map((one) => one.storeCode)).toEqual(['QC-1', 'QC-2']);
    expect((await app.get(path(), cookies.get('o@example.org'))).status).toBe(404);
    expect((await app.get(path())).status).toBe(401);
  });
});

describe('the answer of the ranking', () => {
  const ask = (headers: Record<string, string>) => fetch(`${app.origin}${path()}`, { headers: { cookie: cookies.get('h@example.org') ?? '', ...headers } });

  it('is compressed as the browser takes it', async () => {
    const encodings = await Promise.all(['br, gzip', 'gzip', 'identity'].map(async (accept) => (await ask({ 'accept-encoding': accept })).headers.get('content-encoding')));
    expect(encodings).toEqual(['br', 'gzip', null]);
  });

  it('is not sent again while it is the same', async () => {
    const first = await ask({});
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    const etag = first.headers.get('etag') ?? '';
    const again = await ask({ 'if-none-match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    await applyLocations(SYSTEM_VIEWER, brand.brandId, { created: [], changed: [makeRecord('ON-1', ['Canada', 'Ontario'], { format: 'kiosk' })] }, MADE_AT);
    expect((await ask({ 'if-none-match': etag })).status).toBe(200);
  });

  it('is kept by no browser where nothing says so, and has a name all the same', async () => {
    const answer = await app.get(`/api/brands/${brand.brandId}/regions`, cookies.get('h@example.org'));
    expect([answer.headers.get('cache-control'), answer.headers.get('etag')]).toEqual(['no-store', expect.stringMatching(/^W\//)]);
  });
});

describe('the ranking as a file', () => {
  const file = (query: string, email = 'h@example.org') => app.get(`${path()}/file?${query}`, cookies.get(email));

  it('holds the rows, columns and order of the view, in the reader’s language, as CSV that calculates nothing', async () => {
    const answer = await file('as=csv&lang=fr&sort=-score,name&columns=name,franchisee,score,coverage&format=mall');
    expect([answer.headers.get('content-type'), answer.headers.get('content-disposition')]).toEqual(['text/csv; charset=utf-8', expect.stringMatching(/^attachment; filename=.*2026-03-02\.csv/)]);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(bytes.subarray(3).toString('utf8').split('\r\n')).toEqual(['Code,Lieu,Ville,Région,Franchisé,Cohérence,Niveau,Couverture', "QC-1,Lunetterie Boréale,Montréal,Canada › Québec,'=Roy,50,à corriger,1", '']);
  });

  it('holds typed cells as a workbook', async () => {
    const answer = await file('as=xlsx&lang=en&columns=name,franchisee,score,coverage');
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(await answer.arrayBuffer());
    const sheet = workbook.getWorksheet('Ranking');
    const row = sheet?.getRow(2);
    expect([sheet?.rowCount, row?.getCell(1).value, row?.getCell(5).value, row?.getCell(6).value, row?.getCell(8).numFmt]).toEqual([5, 'QC-1', '=Roy', 50, '0%']);
    // Nothing seen is an empty cell.
    expect(sheet?.getRow(3).getCell(6).value).toBeNull();
  });

  it('holds what its reader may see, and nothing for another brand', async () => {
    expect((await (await file('as=csv&lang=en&columns=name', 'm@example.org')).text()).trim().split('\r\n')).toHaveLength(3);
    expect([(await file('as=csv&lang=en', 'o@example.org')).status, (await file('as=csv&lang=en', 'nobody')).status, (await file('as=pdf&lang=en')).status]).toEqual([404, 401, 400]);
  });
});
