import { beforeAll, describe, expect, it } from 'vitest';
import type { ReplyFile } from '#contract/review-replies.ts';
import type { ReplyMode } from '#domain/review-reply.ts';
import { SYSTEM_VIEWER, type Role } from '#domain/viewer.ts';
import { saveAudit } from '#records/audits.ts';
import { confirmCrawl } from '#records/brands.ts';
import { getFinding, listFindings } from '#records/findings.ts';
import { listRegions } from '#records/regions.ts';
import { saveReplyPermission } from '#records/reply-permissions.ts';
import { listReviews } from '#records/reviews.ts';
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
    ['head-office', 'h@example.org', {}], ['regional-manager', 'm@example.org', { regionId }], ['executive', 'e@example.org', {}], ['store-manager', 's@example.org', { locationId: location }], ['store-manager', 's@example.org', { locationId: brand.locations.get('ON-1') ?? '' }],
  ] as const;
  for (const [role, email, where] of members) {
    await addMember({ email, name: email, role, brandId: brand.brandId, ...where });
    cookies.set(role, await app.signIn(email));
  }
  cookies.set('administrator', await app.signIn(ADMIN));
});

const versionInForce = async () => (await currentStandard(SYSTEM_VIEWER, brand.brandId))?.version;
const stateOf = async () => (await getFinding(SYSTEM_VIEWER, findingId)).state;

/** What a person sees of the one review of a store, and what comes of writing and approving an answer to it. */
const answerTo = async (role: Role, storeCode: string) => {
  const cookie = cookies.get(role) ?? '';
  const locationId = brand.locations.get(storeCode) ?? '';
  const [review] = await listReviews(SYSTEM_VIEWER, locationId);
  const path = `/api/reviews/${review?.id ?? ''}/replies`;
  const file = async () => (await (await app.get(path, cookies.get('administrator'))).json()) as ReplyFile;
  const seen = (await app.get(path, cookie)).status;
  const saved = (await app.post(path, { text: `Merci, ${role} !`, language: 'fr', basedOn: (await file()).current?.revision ?? null }, cookie)).status;
  const { current } = await file();
  const approved = current === null ? null : (await app.post(`/api/review-replies/${current.id}/actions`, { kind: 'approve', revision: current.revision }, cookie)).status;
  return { seen, saved, approved, state: (await file()).current?.state ?? null };
};

describe('answering reviews', () => {
  const grant = (mode: ReplyMode) => saveReplyPermission(SYSTEM_VIEWER, { brandId: brand.brandId, publisherId: 'brand-website', mode }, new Date(AS_OF));
  it.each<[Role, ReplyMode, string, object]>([
    ['executive', 'on', 'QC-1', { seen: 200, saved: 403, approved: null, state: null }],
    ['store-manager', 'on', 'QC-1', { seen: 200, saved: 200, approved: 403, state: 'draft' }],
    ['regional-manager', 'with-approval', 'QC-1', { seen: 200, saved: 200, approved: 403, state: 'draft' }],
    ['regional-manager', 'on', 'ON-1', { seen: 404, saved: 404, approved: null, state: null }],
    ['regional-manager', 'on', 'QC-1', { seen: 200, saved: 200, approved: 200, state: 'approved' }],
    ['head-office', 'with-approval', 'QC-1', { seen: 200, saved: 200, approved: 200, state: 'approved' }],
    ['administrator', 'off', 'FR-1', { seen: 200, saved: 200, approved: 200, state: 'approved' }],
  ])('a %s, posting %s, at %s', async (role, mode, storeCode, expected) => {
    await grant(mode);
    expect(await answerTo(role, storeCode)).toEqual(expected);
    // That source takes no replies: whatever was approved, a person posts it.
    expect(app.jobs.map((one) => one.taskId)).not.toContain('post-reply');
  });
  it('the head office of another brand is nobody here but what they are here', async () => {
    const other = await makeBrand('Une autre');
    await addMember({ email: 'both@example.org', name: 'Both', role: 'head-office', brandId: other.brandId });
    await addMember({ email: 'both@example.org', name: 'Both', role: 'executive', brandId: brand.brandId });
    cookies.set('administrator-elsewhere' as Role, await app.signIn('both@example.org'));
    expect(await answerTo('administrator-elsewhere' as Role, 'QC-2')).toMatchObject({ seen: 200, saved: 403 });
  });
  it.each(['head-office', 'regional-manager', 'executive', 'store-manager'] as const)('a %s does not say where replies are posted', async (role) => {
    expect((await app.put(`/api/brands/${brand.brandId}/reply-permissions/google-business-profile`, { mode: 'on' }, cookies.get(role))).status).toBe(403);
  });
  it('what waits for an approval is told within one’s regions', async () => {
    const waiting = async (role: Role) => ((await (await app.get(`/api/brands/${brand.brandId}/review-replies`, cookies.get(role))).json()) as { awaitingApproval: number }).awaitingApproval;
    await answerTo('store-manager', 'ON-1');
    expect([await waiting('head-office'), await waiting('regional-manager')]).toEqual([1, 0]);
  });
});

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
