import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { BrandFileEnd, BrandFileHead } from '#domain/brand-file.ts';
import { SYSTEM_VIEWER, type Role } from '#domain/viewer.ts';
import { saveAudit } from '#records/audits.ts';
import { listRegions } from '#records/regions.ts';
import { addMember } from '#records/users.ts';
import { makeBrand, makeOutcome, startRun } from '../records/sample.ts';
import { startDatabase } from '../start-database.ts';
import { ADMIN, startApp } from './start-app.ts';

startDatabase();
const app = startApp();
const AS_OF = '2026-03-02T06:00:00.000Z';
let brandId = '';
const cookies = new Map<string, string>();

beforeAll(async () => {
  const brand = await makeBrand('Lunetterie Boréale');
  ({ brandId } = brand);
  const runId = await startRun(brandId, brand.standardVersionId, AS_OF);
  await saveAudit(SYSTEM_VIEWER, makeOutcome({ runId, locationId: brand.locations.get('QC-1') ?? '', standardVersionId: brand.standardVersionId, asOf: AS_OF }));
  const regionId = (await listRegions(SYSTEM_VIEWER, brandId)).find((one) => one.name === 'Québec')?.id ?? '';
  const people: [string, Role, string | null, object][] = [['own', 'administrator', brandId, {}], ['head', 'head-office', brandId, {}], ['region', 'regional-manager', brandId, { regionId }], ['executive', 'executive', brandId, {}], ['other', 'administrator', (await makeBrand('Autre')).brandId, {}]];
  for (const [name, role, of, where] of people) {
    await addMember({ email: `${name}@example.org`, name, role, brandId: of, ...where });
    cookies.set(name, await app.signIn(`${name}@example.org`));
  }
  cookies.set('all', await app.signIn(ADMIN));
});

const get = (who: string, query = '') => app.get(`/api/v1/brands/${brandId}/export${query}`, cookies.get(who));

describe('everything of a brand over the API', () => {
  it.each(['all', 'own'])('an administrator (%s) gets it whole, with its checksum', async (who) => {
    const answer = await get(who);
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('content-disposition')]).toEqual([200, 'application/jsonl', expect.stringContaining('.jsonl')]);
    const text = await answer.text();
    const lines = text.trimEnd().split('\n');
    const head = BrandFileHead.parse(JSON.parse(lines[0] ?? ''));
    expect(head).toMatchObject({ brand: { id: brandId, name: 'Lunetterie Boréale' }, counts: { location: 4, finding: 1 } });
    const last = lines.at(-1) ?? '';
    expect(BrandFileEnd.parse(JSON.parse(last))).toEqual({ kind: 'end', rows: lines.length - 2, sha256: createHash('sha256').update(text.slice(0, text.lastIndexOf(last))).digest('hex') });
    expect(text).not.toContain('"kind":"capture"');
  });
  it('with pages as they were read, where that is asked for', async () => {
    expect(await (await get('all', '?captures=true')).text()).toContain('"kind":"capture"');
  });
  it.each([['head', 403], ['region', 403], ['executive', 403], ['other', 404], ['nobody', 401]] as const)('%s does not: %i', async (who, status) => expect((await get(who)).status).toBe(status));
  it('a word that nobody knows is refused', async () => expect((await get('all', '?captures=yes&secrets=true')).status).toBe(400));
});
