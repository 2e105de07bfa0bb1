import { beforeAll, describe, expect, it } from 'vitest';
import type { Comparison } from '#contract/compare.ts';
import type { Matrix } from '#contract/matrix.ts';
import { unpackRows } from '#contract/ranking-pack.ts';
import type { listRanking } from '#contract/ranking.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import type { z } from 'zod';
import { saveAudit } from '#records/audits.ts';
import { confirmCrawl } from '#records/brands.ts';
import { readMatrix } from '#records/matrix.ts';
import { listRegions } from '#records/regions.ts';
import { finishRun } from '#records/runs.ts';
import { addMember } from '#records/users.ts';
import { startDatabase } from '../start-database.ts';
import { makeBrand, makeOutcome, makeViewer, startRun } from '../records/sample.ts';
import { ADMIN, startApp } from './start-app.ts';

startDatabase();
const app = startApp();
const AS_OF = '2026-03-02T06:00:00.000Z';
let brand = { brandId: '', standardVersionId: '', locations: new Map<string, string>() };
let other = brand;
const cookies = new Map<string, string>();
const regionOf = new Map<string, string>();

beforeAll(async () => {
  brand = await makeBrand('Lunetterie Boréale');
  other = await makeBrand('Une autre');
  await confirmCrawl(SYSTEM_VIEWER, brand.brandId, new Date(AS_OF));
  const runId = await startRun(brand.brandId, brand.standardVersionId, AS_OF);
  for (const locationId of brand.locations.values()) await saveAudit(SYSTEM_VIEWER, makeOutcome({ runId, locationId, standardVersionId: brand.standardVersionId, asOf: AS_OF }));
  await finishRun(SYSTEM_VIEWER, runId, { pages: 1, troubles: {}, opened: 4, verified: 0, reopened: 0, openFindings: 4, score: 50 });
  for (const one of await listRegions(SYSTEM_VIEWER, brand.brandId)) regionOf.set(one.name, one.id);
  await addMember({ email: 'm@example.org', name: 'Maude', role: 'regional-manager', brandId: brand.brandId, regionId: regionOf.get('Québec') ?? '' });
  await addMember({ email: 'e@example.org', name: 'Eli', role: 'executive', brandId: brand.brandId });
  await addMember({ email: 'x@example.org', name: 'Xav', role: 'head-office', brandId: other.brandId });
  for (const [name, email] of [['administrator', ADMIN], ['manager', 'm@example.org'], ['executive', 'e@example.org'], ['stranger', 'x@example.org']] as const) cookies.set(name, await app.signIn(email));
});

const ask = async <T>(path: string, who: string): Promise<{ status: number; body: T }> => {
  const answer = await app.get(`/api/brands/${brand.brandId}/${path}`, cookies.get(who));
  return { status: answer.status, body: (await answer.json()) as T };
};
const idOf = (code: string) => brand.locations.get(code) ?? '';

describe('the matrix', () => {
  it('has a row for every location, and counts by check what passed and failed', async () => {
    const { body } = await ask<Matrix>('matrix', 'administrator');
    expect(body.columns).toEqual(['business-name', 'phone']);
    expect(body.locationIds).toHaveLength(4);
    const [name, phone] = (body.cells[0] ?? []).map((kind) => body.kinds[kind]);
    expect([name, phone]).toEqual([{ passed: 1, accepted: 0, failed: 0, unsure: 0 }, { passed: 0, accepted: 0, failed: 1, unsure: 0 }]);
  });

  it('by publishers puts a publisher’s checks into one cell', async () => {
    const { body } = await ask<Matrix>('matrix?by=publishers', 'executive');
    expect([body.columns, body.kinds]).toEqual([['brand-website'], [{ passed: 1, accepted: 0, failed: 1, unsure: 0 }]]);
  });

  it.each([['manager', ['QC-1', 'QC-2']], ['executive', ['FR-1', 'ON-1', 'QC-1', 'QC-2']]])('a %s sees %j', async (who, codes) => {
    const { body } = await ask<Matrix>('matrix', who);
    expect(body.locationIds.toSorted()).toEqual(codes.map(idOf).toSorted());
  });

  it('a viewer of one store sees its row alone', async () => {
    const rows = await readMatrix(makeViewer(brand.brandId, { role: 'store-manager', locationIds: [idOf('ON-1')] }), brand.brandId, 'checks');
    expect(rows.map((row) => row.locationId)).toEqual([idOf('ON-1')]);
  });

  it('of another brand looks like none; nobody signed in is asked to; other columns do not fit', async () => {
    expect([(await ask('matrix', 'stranger')).status, (await ask('matrix', 'nobody')).status, (await ask('matrix?by=moon', 'executive')).status]).toEqual([404, 401, 400]);
  });
});

describe('side by side', () => {
  it('a location carries the numbers of the ranking', async () => {
    const rows = unpackRows((await ask<z.infer<typeof listRanking.response>>('ranking', 'executive')).body.packed);
    const { body } = await ask<Comparison>(`compare?ids=${idOf('QC-1')},${idOf('FR-1')}`, 'executive');
    expect(body.subjects.map((one) => one.storeCode)).toEqual(['QC-1', 'FR-1']);
    for (const one of body.subjects) {
      const { score, coverage, rank, sentiment, rating, openFindings } = rows.find((row) => row.locationId === one.id) ?? {};
      expect(one).toMatchObject({ score, coverage, rank, sentiment, rating, openFindings });
    }
    expect(body.subjects[0]).toMatchObject({
      trend: [50], publishers: [{ publisherId: 'brand-website', score: 50, listings: 1, missing: 0 }],
      checks: [{ checkId: 'business-name', passed: 1, failed: 0, unsure: 0 }, { checkId: 'phone', passed: 0, failed: 1, unsure: 0 }],
      causes: [{ checkId: 'phone', reason: 'mismatch', locations: 1, findings: 1, lostPoints: 50 }],
    });
    expect(body.days).toEqual(['2026-03-02']);
  });

  it('a region is the mean of what lies in it and below it', async () => {
    const { body } = await ask<Comparison>(`compare?regions=${regionOf.get('Québec')}`, 'manager');
    expect(body.subjects).toMatchObject([{ kind: 'region', name: 'Québec', regionPath: ['Canada', 'Québec'], locationCount: 2, rankedCount: 2, score: 50, rank: null, openFindings: 2, sentiment: { sampleSize: 2 } }]);
  });

  it('a guessed id looks like one that does not exist', async () => {
    const statuses = [];
    for (const path of [`compare?ids=${idOf('FR-1')}`, `compare?regions=${regionOf.get('France')}`, 'compare?ids=guessed', `compare?ids=${other.locations.get('QC-1')}`]) statuses.push((await ask(path, 'manager')).status);
    expect(statuses).toEqual([404, 404, 404, 404]);
  });

  it.each(['compare', 'compare?ids=a,b,c,d&regions=e,f'])('%s: nothing, or too much, is refused', async (path) => {
    expect((await ask(path, 'executive')).status).toBe(400);
  });
});
