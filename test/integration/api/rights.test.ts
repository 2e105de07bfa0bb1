import { beforeAll, describe, expect, it } from 'vitest';
import { SYSTEM_VIEWER, type Role } from '#domain/viewer.ts';
import { saveAudit } from '#records/audits.ts';
import { confirmCrawl } from '#records/brands.ts';
import { getFinding, listFindings } from '#records/findings.ts';
import { listRegions } from '#records/regions.ts';
import { finishRun } from '#records/runs.ts';
import { currentStandard } from '#records/standards.ts';
import { addMember } from '#records/users.ts';
import { startDatabase } from '../start-database.ts';
import { makeBrand, makeOutcome, startRun } from '../records/sample.ts';
import { ADMIN, startApp } from './start-app.ts';

startDatabase();
const app = startApp();
const AS_OF = '2026-03-02T06:00:00.000Z';
const ACCEPT = { action: { kind: 'accept', reason: 'The call centre answers for this store.', until: null }, alsoElsewhere: false };
const DRAFT = { text: 'brand: Lunetterie Boréale\nnames:\n  - name: Another name\n', basedOn: 1 };
let brand = { brandId: '', standardVersionId: '', locations: new Map<string, string>() };
let findingId = '';
const cookies = new Map<Role, string>();

beforeAll(async () => {
  brand = await makeBrand('Lunetterie Boréale');
  await confirmCrawl(SYSTEM_VIEWER, brand.brandId, new Date(AS_OF));
  const runId = await startRun(brand.brandId, brand.standardVersionId, AS_OF);
  for (const locationId of brand.locations.values()) await saveAudit(SYSTEM_VIEWER, makeOutcome({ runId, locationId, standardVersionId: brand.standardVersionId, asOf: AS_OF }));
  await finishRun(SYSTEM_VIEWER, runId, { pages: 1, troubles: {}, opened: 4, verified: 0, reopened: 0, openFindings: 4, score: 50 });
  const location = brand.locations.get('QC-1') ?? '';
  findingId = (await listFindings(SYSTEM_VIEWER, { locationId: location }))[0]?.id ?? '';
  const regionId = (await listRegions(SYSTEM_VIEWER, brand.brandId)).find((one) => one.name === 'Québec')?.id ?? '';
  const members = [
    ['head-office', 'h@example.org', {}], ['regional-manager', 'm@example.org', { regionId }], ['executive', 'e@example.org', {}], ['store-manager', 's@example.org', {}],
  ] as const;
  for (const [role, email, where] of members) {
    await addMember({ email, name: email, role, brandId: brand.brandId, ...where });
    cookies.set(role, await app.signIn(email));
  }
  cookies.set('administrator', await app.signIn(ADMIN));
});

const versionInForce = async () => (await currentStandard(SYSTEM_VIEWER, brand.brandId))?.version;
const stateOf = async () => (await getFinding(SYSTEM_VIEWER, findingId)).state;

describe.each(['regional-manager', 'executive', 'store-manager'] as const)('a %s', (role) => {
  it('publishes no standard, by text or by file, and previews none', async () => {
    const cookie = cookies.get(role) ?? '';
    const file = { name: 'standard.yaml', base64: Buffer.from(DRAFT.text).toString('base64') };
    const answers = [
      await app.post(`/api/brands/${brand.brandId}/standards`, DRAFT, cookie), await app.post(`/api/brands/${brand.brandId}/standard-previews`, { text: DRAFT.text }, cookie),
      await app.post('/api/imports', { brandId: brand.brandId, locations: null, standard: file, archiveMissing: false }, cookie),
    ];
    expect(answers.map((one) => one.status)).toEqual([403, 403, 403]);
    expect(await versionInForce()).toBe(1);
    expect(app.jobs).toEqual([]);
    expect(await (await app.get(`/api/brands/${brand.brandId}/standards`, cookie)).json()).toMatchObject({ mayPublish: false });
  });

  it('accepts no variant, and is not offered to', async () => {
    const cookie = cookies.get(role) ?? '';
    expect((await app.post(`/api/findings/${findingId}/actions`, ACCEPT, cookie)).status).toBe(403);
    expect(await stateOf()).toBe('open');
    expect(((await (await app.get(`/api/findings/${findingId}`, cookie)).json()) as { may: string[] }).may).not.toContain('accept');
  });
});

it('the head office may do both', async () => {
  const cookie = cookies.get('head-office') ?? '';
  expect((await app.post(`/api/findings/${findingId}/actions`, ACCEPT, cookie)).status).toBe(200);
  expect(await stateOf()).toBe('accepted');
  expect((await app.post(`/api/brands/${brand.brandId}/standards`, DRAFT, cookie)).status).toBe(200);
  expect(await versionInForce()).toBe(2);
  expect(app.jobs.map((one) => one.taskId)).toContain('judge-again');
});
