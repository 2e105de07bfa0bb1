import { beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { getProposal, listProposals, previewRecordChange, ProposalView } from '#contract/proposals.ts';
import type { getRecordHistory, listRecordChanges } from '#contract/record-history.ts';
import { SYSTEM_VIEWER, type Role } from '#domain/viewer.ts';
import { saveAudit } from '#records/audits.ts';
import { getFinding, listFindings } from '#records/findings.ts';
import { applyLocations, archiveLocations, getLocation } from '#records/locations.ts';
import { listRegions } from '#records/regions.ts';
import { finishRun } from '#records/runs.ts';
import { addMember } from '#records/users.ts';
import { makeBrand, makeOutcome, makeRecord, startRun } from '../records/sample.ts';
import { startDatabase } from '../start-database.ts';
import { ADMIN, startApp } from './start-app.ts';

startDatabase();
const app = startApp();
const AS_OF = '2026-03-02T06:00:00.000Z';
let brand = { brandId: '', standardVersionId: '', locations: new Map<string, string>() };
const cookies = new Map<Role, string>();
const idOf = (code: string) => brand.locations.get(code) ?? '';
const phoneOf = async (code: string) => (await getLocation(SYSTEM_VIEWER, idOf(code))).phone;

const propose = (code: string, change: object, role: Role = 'regional-manager') => app.post(`/api/locations/${idOf(code)}/proposals`, { field: 'phone', before: '+15145550100', value: '514 555-0177', reason: 'They moved the line.', ...change }, cookies.get(role));
const proposed = async (code: string, change: object = {}, role?: Role) => (await (await propose(code, change, role)).json()) as ProposalView;
const decide = (id: string, body: object, role: Role = 'head-office') => app.post(`/api/proposals/${id}/decision`, body, cookies.get(role));
const withdraw = (id: string, role: Role) => app.post(`/api/proposals/${id}/withdrawal`, {}, cookies.get(role));
const list = async (role: Role, part = 'waiting') => (await (await app.get(`/api/brands/${brand.brandId}/proposals?part=${part}`, cookies.get(role))).json()) as z.infer<typeof listProposals.response>;
const history = async (code: string, role: Role = 'head-office') => (await (await app.get(`/api/locations/${idOf(code)}/record-history`, cookies.get(role))).json()) as z.infer<typeof getRecordHistory.response>;

beforeAll(async () => {
  brand = await makeBrand('Lunetterie Boréale');
  const runId = await startRun(brand.brandId, brand.standardVersionId, AS_OF);
  for (const locationId of brand.locations.values()) await saveAudit(SYSTEM_VIEWER, makeOutcome({ runId, locationId, standardVersionId: brand.standardVersionId, asOf: AS_OF }));
  await finishRun(SYSTEM_VIEWER, runId, { pages: 1, troubles: {}, opened: 4, verified: 0, reopened: 0, openFindings: 4, score: 50 });
  const regionId = (await listRegions(SYSTEM_VIEWER, brand.brandId)).find((one) => one.name === 'Québec')?.id ?? '';
  for (const [role, where] of [['regional-manager', { regionId }], ['store-manager', { regionId }], ['executive', {}], ['head-office', {}]] as const) {
    await addMember({ email: `${role}@example.org`, name: role, role, brandId: brand.brandId, ...where });
    cookies.set(role, await app.signIn(`${role}@example.org`));
  }
  cookies.set('administrator', await app.signIn(ADMIN));
});

describe('proposals of the master record', () => {
  it('wait for the head office, which approves; the record changes once, its history tells who asked and who agreed', async () => {
    const { id, ...one } = await proposed('QC-1', {}, 'store-manager');
    expect(one).toMatchObject({ state: 'waiting', field: 'phone', before: '+15145550100', after: '+15145550177', isStale: false, author: { name: 'store-manager' }, may: ['withdraw'] });
    expect(await phoneOf('QC-1')).toBe('+15145550100');
    expect((await list('head-office')).rows[0]).toMatchObject({ id, may: ['decide'] });
    for (const role of ['store-manager', 'regional-manager', 'executive'] as const) expect((await decide(id, { decision: 'approve' }, role)).status).toBe(403);
    expect((await decide(id, { decision: 'approve', answer: 'Checked with the carrier.' })).status).toBe(200);
    expect(await phoneOf('QC-1')).toBe('+15145550177');
    expect(app.jobs.at(-1)).toEqual({ taskId: 'judge-again', key: expect.any(String), payload: { brandId: brand.brandId, locationIds: [idOf('QC-1')] } });
    const { changes } = await history('QC-1');
    expect(changes[0]).toMatchObject({ field: 'phone', before: '+15145550100', after: '+15145550177', source: 'proposal', actor: { name: 'head-office' }, proposedBy: { name: 'store-manager' }, reason: 'They moved the line.' });
    expect((await decide(id, { decision: 'reject', answer: 'No.' })).status).toBe(409);
  });

  it('are refused where the field was another already, and where the record has moved on since', async () => {
    expect((await propose('QC-2', { before: '+15145559999' })).status).toBe(409);
    const { id } = await proposed('QC-2');
    expect((await propose('QC-2', { value: '514 555-0188' }, 'store-manager')).status).toBe(409);
    await applyLocations(SYSTEM_VIEWER, brand.brandId, { created: [], changed: [makeRecord('QC-2', ['Canada', 'Québec', 'Laval'], { phone: '+15145550111' })] }, AS_OF, { file: 'stores.csv', lineOf: new Map([['QC-2', 3]]) });
    expect((await list('head-office')).rows.find((one) => one.id === id)).toMatchObject({ isStale: true });
    expect((await decide(id, { decision: 'approve' })).status).toBe(409);
    expect(await phoneOf('QC-2')).toBe('+15145550111');
    expect((await history('QC-2')).changes[0]).toMatchObject({ source: 'import', file: 'stores.csv', line: 3, actor: null });
    expect((await withdraw(id, 'store-manager')).status).toBe(403);
    expect((await withdraw(id, 'regional-manager')).status).toBe(200);
    expect((await list('regional-manager', 'decided')).rows[0]).toMatchObject({ id, state: 'withdrawn' });
  });

  it('are nobody’s outside their scope, and no executive’s; guessed ids look like none', async () => {
    expect((await propose('ON-1', {})).status).toBe(404);
    expect((await propose('ON-1', {}, 'executive')).status).toBe(403);
    const { id } = await proposed('ON-1', {}, 'administrator');
    expect((await list('regional-manager')).waiting).toBe(0);
    for (const path of [`/api/proposals/${id}`, '/api/proposals/guessed']) expect((await app.get(path, cookies.get('regional-manager'))).status).toBe(404);
    expect((await decide(id, { decision: 'approve' }, 'regional-manager')).status).toBe(404);
    expect((await app.get(`/api/locations/${idOf('ON-1')}/record-history`, cookies.get('store-manager'))).status).toBe(404);
    expect((await decide(id, { decision: 'reject' })).status).toBe(400);
    expect((await decide(id, { decision: 'reject', answer: 'The number rings.' })).status).toBe(200);
    expect((await list('head-office', 'decided')).rows[0]).toMatchObject({ state: 'rejected', answer: 'The number rings.', decidedBy: { name: 'head-office' } });
  });

  it('show what they would do: the finding that shows the proposed number closes', async () => {
    const { id } = await proposed('FR-1', { value: '514 555-0199' }, 'administrator');
    const { effect } = (await (await app.get(`/api/proposals/${id}`, cookies.get('head-office'))).json()) as z.infer<typeof getProposal.response>;
    expect(effect?.closes.map((one) => one.checkId)).toContain('phone');
    expect(effect?.scoreAfter).toBeGreaterThan(effect?.scoreBefore ?? 100);
  });

  it('of a finding name its cause when they are approved', async () => {
    const findingId = (await listFindings(SYSTEM_VIEWER, { locationId: idOf('FR-1') }))[0]?.id ?? '';
    expect((await propose('QC-1', { before: '+15145550177', findingId }, 'head-office')).status).toBe(400);
    expect((await propose('QC-1', { before: '+15145550177', value: '514 555-0100', findingId }, 'head-office')).status).toBe(404);
    const waiting = (await list('administrator')).rows.find((one) => one.storeCode === 'FR-1');
    expect((await decide(waiting?.id ?? '', { decision: 'reject', answer: 'Again, with its finding.' })).status).toBe(200);
    const { id } = await proposed('FR-1', { value: '514 555-0199', findingId }, 'administrator');
    await decide(id, { decision: 'approve' });
    expect((await getFinding(SYSTEM_VIEWER, findingId)).cause).toBe('master-record-wrong');
  });
});

describe('a change by the head office itself', () => {
  it('is made at once, with the same look at what it saw', async () => {
    expect((await propose('QC-1', { isImmediate: true }, 'regional-manager')).status).toBe(403);
    expect((await propose('QC-1', { before: 'guessed', value: '514 555-0133', isImmediate: true }, 'head-office')).status).toBe(409);
    const week = { field: 'regularHours', before: { mo: [[540, 1080]] }, value: 'lun 10 h à 18 h', isImmediate: true };
    expect(await proposed('QC-1', week, 'head-office')).toMatchObject({ state: 'approved', after: { mo: [[600, 1080]] } });
    expect((await history('QC-1')).changes[0]).toMatchObject({ field: 'regularHours', source: 'hand', actor: { name: 'head-office' } });
    expect((await propose('QC-1', { field: 'storeCode', before: 'QC-1', value: 'QC-9' }, 'head-office')).status).toBe(400);
  });

  it('two who approve and edit at once leave one change', async () => {
    const { id } = await proposed('ON-1', {}, 'administrator');
    const answers = await Promise.all([decide(id, { decision: 'approve' }), propose('ON-1', { value: '514 555-0166', isImmediate: true }, 'head-office')]);
    expect(answers.map((one) => one.status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect((await history('ON-1')).changes.filter((one) => one.field === 'phone')).toHaveLength(1);
  });
});

describe('what is entered', () => {
  const preview = async (body: object) => (await (await app.post(`/api/locations/${idOf('QC-1')}/record-preview`, body, cookies.get('store-manager'))).json()) as z.infer<typeof previewRecordChange.response>;
  it('is read before it is sent', async () => {
    expect(await preview({ field: 'phone', value: '514-555-0177' })).toMatchObject({ isSame: true, trouble: null });
    expect(await preview({ field: 'regularHours', value: 'quand il fait beau' })).toMatchObject({ trouble: 'unreadable', after: null });
    expect((await app.post(`/api/locations/${idOf('QC-1')}/record-preview`, { field: 'phone', value: '1' }, cookies.get('executive'))).status).toBe(403);
  });
});

describe('the history of a record', () => {
  it('begins with the location, tells when it was put away, and pages over the brand within scope', async () => {
    await archiveLocations(SYSTEM_VIEWER, brand.brandId, ['ON-1'], AS_OF, { file: 'stores.csv', lineOf: new Map() });
    const read = async (role: Role, query: string) => (await (await app.get(`/api/brands/${brand.brandId}/record-changes${query}`, cookies.get(role))).json()) as z.infer<typeof listRecordChanges.response>;
    const all = await read('head-office', '');
    expect(all.changes.slice(0, 4).map((one) => [one.field, one.source])).toEqual(Array.from({ length: 4 }, () => ['storeCode', 'import']));
    expect(all.changes.find((one) => one.field === 'archivedAt')).toMatchObject({ storeCode: 'ON-1', before: false, after: true });
    const first = await read('head-office', '?limit=3');
    const second = await read('head-office', `?limit=3&cursor=${first.next ?? ''}`);
    expect([...first.changes, ...second.changes]).toEqual(all.changes.slice(0, 6));
    expect(new Set((await read('regional-manager', '')).changes.map((one) => one.storeCode))).toEqual(new Set(['QC-1', 'QC-2']));
  });
});

it('a list of proposals comes page after page, each once, in its order', async () => {
  const path = `/api/brands/${brand.brandId}/proposals?part=decided`;
  const all = await list('head-office', 'decided');
  expect(all.rows.length).toBeGreaterThan(2);
  const seen: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page = (await (await app.get(`${path}&limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`, cookies.get('head-office'))).json()) as z.infer<typeof listProposals.response>;
    seen.push(...page.rows.map((one) => one.id));
    cursor = page.next;
  }
  expect(seen).toEqual(all.rows.map((one) => one.id));
  expect((await app.get(`${path}&cursor=guessed`, cookies.get('head-office'))).status).toBe(400);
});
