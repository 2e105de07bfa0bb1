import { beforeAll, describe, expect, it } from 'vitest';
import { getOverview } from '#contract/overview.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { saveAudit } from '#records/audits.ts';
import { findingFlow } from '#records/finding-flow.ts';
import { listRegions } from '#records/regions.ts';
import { finishRun } from '#records/runs.ts';
import { addMember } from '#records/users.ts';
import { packed, readPdf } from '../../backend/reports/read-pdf.ts';
import { makeBrand, makeOutcome, startRun } from '../records/sample.ts';
import { startDatabase } from '../start-database.ts';
import { startApp } from './start-app.ts';

startDatabase();
const app = startApp();
const AS_OF = '2026-03-02T06:00:00.000Z';
let brandId = '';
const cookies = { executive: '', manager: '', stranger: '' };

beforeAll(async () => {
  const brand = await makeBrand('Lunetterie Boréale');
  ({ brandId } = brand);
  const runId = await startRun(brandId, brand.standardVersionId, AS_OF);
  for (const locationId of brand.locations.values()) await saveAudit(SYSTEM_VIEWER, makeOutcome({ runId, locationId, standardVersionId: brand.standardVersionId, asOf: AS_OF }));
  await finishRun(SYSTEM_VIEWER, runId, { pages: 1, troubles: {}, opened: 4, verified: 0, reopened: 0, openFindings: 4, score: 50 });
  const regionId = (await listRegions(SYSTEM_VIEWER, brandId)).find((one) => one.name === 'Québec')?.id ?? '';
  await addMember({ email: 'e@example.org', name: 'E', role: 'executive', brandId });
  await addMember({ email: 'm@example.org', name: 'M', role: 'regional-manager', brandId, regionId });
  await addMember({ email: 's@example.org', name: 'S', role: 'head-office', brandId: (await makeBrand('Une autre')).brandId });
  Object.assign(cookies, { executive: await app.signIn('e@example.org'), manager: await app.signIn('m@example.org'), stranger: await app.signIn('s@example.org') });
});

const overview = async (cookie: string) => getOverview.response.parse(await (await app.get(`/api/brands/${brandId}/overview`, cookie)).json());
const sheet = (cookie: string) => app.get(`/api/brands/${brandId}/overview.pdf?locale=fr-CA`, cookie);

describe('whose overview', () => {
  it('a regional manager gets their region, on the page and on paper, and it says so', async () => {
    const [all, own] = [await overview(cookies.executive), await overview(cookies.manager)];
    expect([all.locationCount, all.scope]).toEqual([4, []]);
    expect([own.locationCount, own.openFindings, own.scope]).toEqual([2, 2, ['Canada › Québec']]);
    const [wide, narrow] = [await sheet(cookies.executive), await sheet(cookies.manager)].map(async (answer) => readPdf(new Uint8Array(await answer.arrayBuffer())).text);
    expect(await narrow).toContain(packed('Canada › Québec'));
    expect(await narrow).toContain(packed('sur 2 lieux'));
    expect(await wide).toContain(packed('sur 4 lieux'));
    expect(await wide).toContain('Ontario');
    expect(await narrow).not.toContain('Ontario');
  });
  it('somebody of another brand gets none, nor does a guessed id', async () => {
    expect((await sheet(cookies.stranger)).status).toBe(404);
    expect((await app.get('/api/brands/nobody/overview.pdf?locale=fr-CA', cookies.executive)).status).toBe(404);
  });
});

describe('what findings did', () => {
  it('is counted within one’s scope: opened since a moment before, standing since the moment itself', async () => {
    expect(await findingFlow(SYSTEM_VIEWER, brandId, '2026-02-01T00:00:00.000Z')).toEqual({ before: 0, opened: 4, back: 0, fixed: 0, accepted: 0, withdrawn: 0, now: 4 });
    expect(await findingFlow(SYSTEM_VIEWER, brandId, AS_OF)).toEqual({ before: 4, opened: 0, back: 0, fixed: 0, accepted: 0, withdrawn: 0, now: 4 });
  });
});
