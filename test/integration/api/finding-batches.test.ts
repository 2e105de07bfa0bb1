import { beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { listFindings } from '#contract/finding-queue.ts';
import type { BatchAnswer, FindingDetails, listReadings } from '#contract/findings.ts';
import { SYSTEM_VIEWER, type Role } from '#domain/viewer.ts';
import { saveAudit } from '#records/audits.ts';
import { confirmCrawl, scheduleCrawl } from '#records/brands.ts';
import { listFindings as storedFindings } from '#records/findings.ts';
import { listRegions } from '#records/regions.ts';
import { createRun, finishRun, markLocationFailed, RECHECK } from '#records/runs.ts';
import { addMember } from '#records/users.ts';
import { makeBrand, makeOutcome, startRun } from '../records/sample.ts';
import { startDatabase } from '../start-database.ts';
import { ADMIN, startApp } from './start-app.ts';

startDatabase();
const app = startApp();
const AS_OF = '2026-03-02T06:00:00.000Z';
const SUMMARY = { pages: 1, troubles: {}, opened: 4, verified: 0, reopened: 0, openFindings: 4, score: 50 };
let brand = { brandId: '', standardVersionId: '', locations: new Map<string, string>() };
const cookies = new Map<Role | 'elsewhere', string>();
const findings = new Map<string, string>();
const of = (...codes: string[]) => codes.map((code) => findings.get(code) ?? '');
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const act = (findingIds: string[], action: object, role: Role | 'elsewhere' = 'regional-manager') => app.post(`/api/brands/${brand.brandId}/findings/actions`, { findingIds, action }, cookies.get(role));
const acted = async (findingIds: string[], action: object, role?: Role) => (await (await act(findingIds, action, role)).json()) as BatchAnswer;
const undo = (batchId: string | null, role: Role = 'regional-manager') => app.post(`/api/finding-batches/${batchId ?? ''}/undo`, {}, cookies.get(role));
const read = async (code: string) => (await (await app.get(`/api/findings/${findings.get(code)}`, cookies.get('administrator'))).json()) as FindingDetails;
const queue = async (role: Role = 'regional-manager') => (await (await app.get(`/api/brands/${brand.brandId}/findings`, cookies.get(role))).json()) as z.infer<typeof listFindings.response>;
const readings = async (role: Role = 'regional-manager') => ((await (await app.get(`/api/brands/${brand.brandId}/finding-readings`, cookies.get(role))).json()) as z.infer<typeof listReadings.response>).readings;
const states = async (...codes: string[]) => Promise.all(codes.map(async (code) => (await read(code)).finding.state));

beforeAll(async () => {
  brand = await makeBrand('Lunetterie Boréale');
  await confirmCrawl(SYSTEM_VIEWER, brand.brandId, new Date(AS_OF));
  const runId = await startRun(brand.brandId, brand.standardVersionId, AS_OF);
  for (const [code, locationId] of brand.locations) {
    await saveAudit(SYSTEM_VIEWER, makeOutcome({ runId, locationId, standardVersionId: brand.standardVersionId, asOf: AS_OF }));
    findings.set(code, (await storedFindings(SYSTEM_VIEWER, { locationId }))[0]?.id ?? '');
  }
  await finishRun(SYSTEM_VIEWER, runId, SUMMARY);
  const regionId = (await listRegions(SYSTEM_VIEWER, brand.brandId)).find((one) => one.name === 'Québec')?.id ?? '';
  const members = [['regional-manager', 'm@example.org', { regionId }], ['executive', 'e@example.org', {}], ['store-manager', 's@example.org', { regionId }], ['head-office', 'h@example.org', {}]] as const;
  for (const [role, email, where] of members) {
    await addMember({ email, name: email, role, brandId: brand.brandId, ...where });
    cookies.set(role, await app.signIn(email));
  }
  // Head of another brand, and in this one somebody who looks.
  await addMember({ email: 'b@example.org', name: 'Both', role: 'head-office', brandId: (await makeBrand('Optique Voisine')).brandId });
  await addMember({ email: 'b@example.org', name: 'Both', role: 'executive', brandId: brand.brandId });
  cookies.set('elsewhere', await app.signIn('b@example.org'));
  cookies.set('administrator', await app.signIn(ADMIN));
});

describe('one action on many findings', () => {
  it('is done where one sees them; guessed ids and another region’s look alike', async () => {
    const answer = await acted([...of('QC-1', 'FR-1', 'QC-2'), 'guessed'], { kind: 'acknowledge' });
    expect(answer).toEqual({ changed: 2, left: expect.arrayContaining([{ findingId: of('FR-1')[0], because: 'not-found' }, { findingId: 'guessed', because: 'not-found' }]), batchId: expect.any(String) });
    expect(await states('QC-1', 'QC-2', 'FR-1')).toEqual(['acknowledged', 'acknowledged', 'open']);
    expect((await read('FR-1')).events).toHaveLength(1);
  });

  it('tells which were left because of their state', async () => {
    expect(await acted(of('QC-1', 'ON-1'), { kind: 'acknowledge' }, 'administrator')).toMatchObject({ changed: 1, left: [{ findingId: of('QC-1')[0], because: 'state' }] });
    expect((await act(of('QC-1', 'ON-1'), { kind: 'acknowledge' }, 'administrator')).status).toBe(409);
  });

  it('is nobody’s who sees none of them, and nobody’s of another brand', async () => {
    expect((await act(of('FR-1', 'ON-1'), { kind: 'note', text: 'a' })).status).toBe(404);
    const other = await makeBrand('Optique Jumelle');
    expect((await app.post(`/api/brands/${other.brandId}/findings/actions`, { findingIds: of('QC-1'), action: { kind: 'check-again' } }, cookies.get('administrator'))).status).toBe(404);
    expect((await app.post(`/api/brands/${other.brandId}/findings/actions`, { findingIds: of('QC-1'), action: { kind: 'check-again' } }, cookies.get('regional-manager'))).status).toBe(404);
  });

  it.each<[Role | 'elsewhere', object, number]>([
    ['executive', { kind: 'note', text: 'why?' }, 403], ['store-manager', { kind: 'assign', assigneeId: null }, 403], ['store-manager', { kind: 'note', text: 'Called' }, 200],
    ['regional-manager', { kind: 'accept', reason: 'so it is', until: null }, 403], ['regional-manager', { kind: 'set-due', dueOn: null, text: 'as usual' }, 200], ['store-manager', { kind: 'set-due', dueOn: null, text: 'later' }, 403],
    ['head-office', { kind: 'note', text: 'seen' }, 200], ['elsewhere', { kind: 'note', text: 'I am head office, elsewhere' }, 403], ['elsewhere', { kind: 'accept', reason: 'so it is', until: null }, 403],
  ])('a %s asks for %o: %i', async (role, action, status) => expect((await act(of('QC-1', 'QC-2'), action, role)).status).toBe(status));

  it('what such a person may do is offered by their role here, on the page and in the list', async () => {
    const details = (await (await app.get(`/api/findings/${of('QC-1')[0]}`, cookies.get('elsewhere'))).json()) as FindingDetails;
    const list = (await (await app.get(`/api/brands/${brand.brandId}/findings`, cookies.get('elsewhere'))).json()) as z.infer<typeof listFindings.response>;
    expect([details.may, details.people, list.may, list.people]).toEqual([[], [], [], []]);
    expect((await queue()).may).toContain('set-due');
    expect((await queue('store-manager')).may).toEqual(['acknowledge', 'claim-fixed', 'check-again', 'note']);
  });

  it('refuses none and too many', async () => {
    expect((await act([], { kind: 'acknowledge' })).status).toBe(400);
    expect((await act(Array.from({ length: 501 }, (_, at) => `f${at}`), { kind: 'acknowledge' })).status).toBe(400);
  });
});

describe('a due date', () => {
  it('is the standard’s until somebody names another, with a reason', async () => {
    expect((await read('QC-1')).due).toEqual({ on: '2026-03-09', standardOn: '2026-03-09', isByHand: false, isLate: true });
    expect((await act(of('QC-1'), { kind: 'set-due', dueOn: inDays(5), text: ' ' })).status).toBe(400);
    expect((await act(of('QC-1'), { kind: 'set-due', dueOn: inDays(-1), text: 'late' })).status).toBe(400);
    expect((await act(of('QC-1'), { kind: 'set-due', dueOn: inDays(900), text: 'never' })).status).toBe(400);
    await acted(of('QC-1'), { kind: 'set-due', dueOn: inDays(5), text: 'The directory answers on Thursdays' });
    const { due, events } = await read('QC-1');
    expect(due).toEqual({ on: inDays(5), standardOn: '2026-03-09', isByHand: true, isLate: false });
    expect(events.at(-1)).toMatchObject({ kind: 'due-set', by: 'person', details: { dueOn: inDays(5), text: 'The directory answers on Thursdays' } });
    expect((await queue()).rows.find((one) => one.storeCode === 'QC-1')).toMatchObject({ dueOn: inDays(5), isDueByHand: true, isLate: false });
  });

  it('is no earlier than today where the location is: yesterday’s evening in the west, tomorrow in the east', async () => {
    // Before 11:00 UTC the far west still has yesterday, after 10:00 UTC the far east has tomorrow: either is another day than UTC's.
    const isEarly = new Date().getUTCHours() < 11;
    await scheduleCrawl(SYSTEM_VIEWER, brand.brandId, { crawlSchedule: null, timeZone: isEarly ? 'Pacific/Pago_Pago' : 'Pacific/Kiritimati' });
    const answer = await act(of('QC-1'), { kind: 'set-due', dueOn: inDays(isEarly ? -1 : 0), text: 'tonight' });
    expect(answer.status).toBe(isEarly ? 200 : 400);
    await undo(((await answer.json()) as BatchAnswer).batchId ?? '');
    await scheduleCrawl(SYSTEM_VIEWER, brand.brandId, { crawlSchedule: null, timeZone: 'UTC' });
  });

  it('is taken back: the day from before, with an event', async () => {
    const { batchId } = await acted(of('QC-1'), { kind: 'set-due', dueOn: inDays(9), text: 'or so' });
    expect((await undo(batchId)).status).toBe(200);
    const { due, events } = await read('QC-1');
    expect([due.on, events.at(-1)]).toEqual([inDays(5), expect.objectContaining({ kind: 'undone', by: 'person', details: { undone: 'due-set', dueOn: inDays(5) } })]);
  });
});

describe('undo', () => {
  it('takes a whole batch back, for the one who did it, once', async () => {
    const { batchId } = await acted(of('QC-1', 'QC-2'), { kind: 'claim-fixed' });
    expect(await states('QC-1', 'QC-2')).toEqual(['fix-claimed', 'fix-claimed']);
    expect((await undo(batchId, 'administrator')).status).toBe(404);
    expect(await (await undo(batchId)).json()).toEqual({ changed: 2, left: [], batchId: null });
    expect(await states('QC-1', 'QC-2')).toEqual(['acknowledged', 'acknowledged']);
    expect((await undo(batchId)).status).toBe(409);
  });

  it('leaves what somebody has moved since', async () => {
    const { batchId } = await acted(of('QC-1', 'QC-2'), { kind: 'claim-fixed' });
    await acted(of('QC-2'), { kind: 'accept', reason: 'The mall’s own', until: null }, 'head-office');
    expect(await (await undo(batchId)).json()).toMatchObject({ changed: 1, left: [{ findingId: of('QC-2')[0], because: 'state' }] });
    expect(await states('QC-1', 'QC-2')).toEqual(['acknowledged', 'accepted']);
  });

  it('an acceptance: judged again', async () => {
    const { batchId } = await acted(of('QC-1'), { kind: 'accept', reason: 'The mall’s own', until: null }, 'head-office');
    app.jobs.length = 0;
    await undo(batchId, 'head-office');
    expect(await read('QC-1')).toMatchObject({ finding: { state: 'acknowledged', closedAt: null }, accepted: null });
    expect(app.jobs).toMatchObject([{ taskId: 'check-again', payload: { locationIds: [brand.locations.get('QC-1')] } }]);
  });

  it('nothing that was said or told', async () => {
    expect((await acted(of('QC-1'), { kind: 'note', text: 'Called' })).batchId).toBeNull();
    expect((await undo('guessed')).status).toBe(404);
  });
});

describe('reading again, as one watches it', () => {
  it('is queued, is read, and says what came of it', async () => {
    app.jobs.length = 0;
    await acted(of('QC-1', 'ON-1'), { kind: 'claim-fixed' }, 'administrator');
    expect(app.jobs).toHaveLength(1);
    expect((await readings('administrator')).map((one) => `${one.storeCode} ${one.stage}`).toSorted()).toEqual(['ON-1 queued', 'QC-1 queued']);
    const locationIds = [brand.locations.get('QC-1') ?? '', brand.locations.get('ON-1') ?? ''];
    const asOf = new Date().toISOString();
    const { id: runId } = await createRun(SYSTEM_VIEWER, { brandId: brand.brandId, trigger: RECHECK, asOf, standardVersionId: brand.standardVersionId, locationIds });
    expect((await read('QC-1')).reading).toMatchObject({ stage: 'reading', outcome: null });
    const outcome = makeOutcome({ runId, locationId: locationIds[0] ?? '', standardVersionId: brand.standardVersionId, asOf });
    await saveAudit(SYSTEM_VIEWER, { ...outcome, verdicts: { ...outcome.verdicts, insert: [] }, findings: { opened: [], updated: [] } });
    await markLocationFailed(SYSTEM_VIEWER, runId, locationIds[1] ?? '', 'an error of ours');
    await finishRun(SYSTEM_VIEWER, runId, SUMMARY);
    expect(new Map((await readings('administrator')).map((one) => [one.storeCode, [one.stage, one.outcome, one.observed]]))).toEqual(new Map([['QC-1', ['read', 'still-wrong', '514 555-0199']], ['ON-1', ['read', 'failed', '514 555-0199']]]));
    expect((await read('QC-1')).isChecking).toBe(false);
  });

  it('is told to the one who asked', async () => {
    expect(new Set((await readings()).map((one) => one.storeCode))).toEqual(new Set(['QC-1', 'QC-2']));
    expect(await readings('store-manager')).toEqual([]);
    expect((await app.get(`/api/brands/${brand.brandId}/finding-readings`)).status).toBe(401);
  });
});

it('the week: within one’s own regions, and no number for what is not asked for', async () => {
  expect((await queue('administrator')).week).toMatchObject({ closed: 0, opened: 0, left: 3 });
  expect((await queue()).week).toMatchObject({ left: 1 });
  const accepted = await app.get(`/api/brands/${brand.brandId}/findings?part=accepted`, cookies.get('administrator'));
  expect(((await accepted.json()) as { week: unknown }).week).toBeNull();
});
