import { beforeAll, describe, expect, it } from 'vitest';
import type { FindingDetails } from '#contract/findings.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { loadAuditInput, saveAudit } from '#records/audits.ts';
import { confirmCrawl } from '#records/brands.ts';
import { listFindings } from '#records/findings.ts';
import { listRegions } from '#records/regions.ts';
import { finishRun } from '#records/runs.ts';
import { addMember } from '#records/users.ts';
import { startDatabase } from '../start-database.ts';
import { makeBrand, makeOutcome, startRun } from '../records/sample.ts';
import { ADMIN, startApp } from './start-app.ts';

startDatabase();
const app = startApp();
const AS_OF = '2026-03-02T06:00:00.000Z';
const SUMMARY = { pages: 1, troubles: {}, opened: 4, verified: 0, reopened: 0, openFindings: 4, score: 50 };
let brand = { brandId: '', standardVersionId: '', locations: new Map<string, string>() };
let administrator = '';
let manager = '';
let executive = '';
let managerId = '';
/** By store code. */
const findings = new Map<string, string>();

const read = async (findingId: string, cookie: string) => (await (await app.get(`/api/findings/${findingId}`, cookie)).json()) as FindingDetails;
const act = (findingId: string, action: object, cookie: string, alsoElsewhere = false) => app.post(`/api/findings/${findingId}/actions`, { action, alsoElsewhere }, cookie);
const of = (storeCode: string) => findings.get(storeCode) ?? '';

beforeAll(async () => {
  brand = await makeBrand('Lunetterie Boréale');
  await confirmCrawl(SYSTEM_VIEWER, brand.brandId, new Date(AS_OF));
  const runId = await startRun(brand.brandId, brand.standardVersionId, AS_OF);
  for (const [code, locationId] of brand.locations) {
    await saveAudit(SYSTEM_VIEWER, makeOutcome({ runId, locationId, standardVersionId: brand.standardVersionId, asOf: AS_OF }));
    findings.set(code, (await listFindings(SYSTEM_VIEWER, { locationId }))[0]?.id ?? '');
  }
  await finishRun(SYSTEM_VIEWER, runId, SUMMARY);
  const regions = await listRegions(SYSTEM_VIEWER, brand.brandId);
  managerId = await addMember({ email: 'm@example.org', name: 'Maude', role: 'regional-manager', brandId: brand.brandId, regionId: regions.find((one) => one.name === 'Québec')?.id ?? '' });
  await addMember({ email: 'e@example.org', name: 'Eli', role: 'executive', brandId: brand.brandId });
  [administrator, manager, executive] = await Promise.all([app.signIn(ADMIN), app.signIn('m@example.org'), app.signIn('e@example.org')]);
});

describe('who may look', () => {
  it('a finding of one’s own region, with its seven answers', async () => {
    const { finding, location, openDays, targetDays, cause, events, may, cluster, isChecking } = await read(of('QC-1'), manager);
    expect(finding).toMatchObject({ state: 'open', expected: '514 555-0100', observed: '514 555-0199', firstSeenAt: AS_OF });
    expect(location).toMatchObject({ storeCode: 'QC-1', regionPath: ['Canada', 'Québec'] });
    expect([targetDays, cause, isChecking]).toEqual([7, null, false]);
    expect(openDays).toBe(Math.floor((Date.now() - Date.parse(AS_OF)) / 86_400_000));
    expect(events).toMatchObject([{ kind: 'opened', at: AS_OF, actor: null }]);
    expect(may).toEqual(['acknowledge', 'claim-fixed', 'check-again', 'note', 'assign', 'escalate', 'name-cause', 'set-due']);
    expect(cluster).toMatchObject({ locations: 4, isSameTemplate: true, since: AS_OF });
    expect(cluster?.members.map((one) => one.storeCode)).toEqual(['QC-2']);
  });

  it('another region’s finding looks like none, to be read or acted upon', async () => {
    expect((await app.get(`/api/findings/${of('FR-1')}`, manager)).status).toBe(404);
    expect((await act(of('FR-1'), { kind: 'acknowledge' }, manager)).status).toBe(404);
    expect((await read(of('FR-1'), administrator)).events).toHaveLength(1);
  });

  it('an executive looks, and may do nothing', async () => {
    expect(await read(of('QC-1'), executive)).toMatchObject({ may: [], people: [] });
    expect((await act(of('QC-1'), { kind: 'note', text: 'why?' }, executive)).status).toBe(403);
  });
});

describe('what people do', () => {
  it('acknowledges, with who and when', async () => {
    expect((await act(of('QC-1'), { kind: 'acknowledge' }, manager)).status).toBe(200);
    const { finding, events } = await read(of('QC-1'), administrator);
    expect(finding.state).toBe('acknowledged');
    expect(events.at(-1)).toMatchObject({ kind: 'acknowledged', actor: { id: managerId, name: 'Maude' } });
    expect((await act(of('QC-1'), { kind: 'acknowledge' }, manager)).status).toBe(409);
  });

  it('claims a fix: nothing closes, and the location is read again', async () => {
    app.jobs.length = 0;
    expect((await act(of('QC-1'), { kind: 'claim-fixed' }, manager)).status).toBe(200);
    expect(await read(of('QC-1'), manager)).toMatchObject({ finding: { state: 'fix-claimed', closedAt: null }, isChecking: true, claim: { patienceUntil: expect.any(String) } });
    expect(app.jobs).toMatchObject([{ taskId: 'check-again', payload: { brandId: brand.brandId, locationIds: [brand.locations.get('QC-1')] } }]);
  });

  it('an audit knows since when the fix is claimed, and what began before somebody acted overwrites nothing', async () => {
    const asOf = '2026-03-09T06:00:00.000Z';
    const runId = await startRun(brand.brandId, brand.standardVersionId, asOf);
    const locationId = brand.locations.get('QC-2') ?? '';
    const input = await loadAuditInput(SYSTEM_VIEWER, runId, brand.locations.get('QC-1') ?? '');
    expect([...(input.claimedAt ?? new Map()).keys()]).toEqual([of('QC-1')]);
    const before = (await loadAuditInput(SYSTEM_VIEWER, runId, locationId)).findings[0];
    if (!before) throw new Error('There is no finding.');
    await act(of('QC-2'), { kind: 'name-cause', cause: 'public-edit' }, manager);
    await act(of('QC-2'), { kind: 'acknowledge' }, manager);
    const outcome = makeOutcome({ runId, locationId, standardVersionId: brand.standardVersionId, asOf });
    const { id, ...finding } = before;
    const updated = [{ id, finding: { ...finding, isConfirmed: true, lastSeenAt: asOf }, changed: ['isConfirmed', 'lastSeenAt'] as const, events: [] }];
    await saveAudit(SYSTEM_VIEWER, { ...outcome, verdicts: { ...outcome.verdicts, insert: [] }, findings: { opened: [], updated: updated.map((one) => ({ ...one, changed: [...one.changed] })) } });
    expect((await read(of('QC-2'), manager)).finding).toMatchObject({ state: 'acknowledged', isConfirmed: true, lastSeenAt: asOf });
    expect((await read(of('QC-2'), manager)).cause).toBe('public-edit');
    await finishRun(SYSTEM_VIEWER, runId, SUMMARY);
  });

  it('accepts one variant: the head office alone, with a reason, until a day that is not over; and takes it back', async () => {
    const accept = { kind: 'accept', reason: 'The mall’s own number', until: null };
    expect((await act(of('QC-1'), accept, manager)).status).toBe(403);
    expect((await act(of('QC-1'), { ...accept, reason: ' ' }, administrator)).status).toBe(400);
    const over = await act(of('QC-1'), { ...accept, until: '2026-03-01' }, administrator);
    expect(over.status).toBe(400);
    expect(await over.json()).toMatchObject({ detail: 'The last day of the acceptance is over: choose today or a later day, or none.', errors: [] });
    expect((await act(of('QC-1'), accept, administrator)).status).toBe(200);
    expect(await read(of('QC-1'), administrator)).toMatchObject({ finding: { state: 'accepted' }, accepted: { observed: '514 555-0199', reason: 'The mall’s own number', until: null, author: { name: 'admin' } } });
    expect((await act(of('QC-1'), { kind: 'withdraw' }, administrator)).status).toBe(200);
    expect(await read(of('QC-1'), administrator)).toMatchObject({ finding: { state: 'open', closedAt: null, reopenedCount: 0 }, accepted: null });
  });

  it('gives it to somebody, and escalates it: to people of the brand only', async () => {
    expect((await act(of('QC-1'), { kind: 'assign', assigneeId: 'nobody' }, manager)).status).toBe(400);
    await act(of('QC-1'), { kind: 'assign', assigneeId: managerId }, administrator);
    await act(of('QC-1'), { kind: 'escalate', assigneeId: managerId, text: 'Three weeks' }, administrator);
    const { assignee, events, people } = await read(of('QC-1'), administrator);
    expect(assignee).toEqual({ id: managerId, name: 'Maude' });
    expect(events.slice(-2)).toMatchObject([{ kind: 'assigned', named: { name: 'Maude' }, actor: { name: 'admin' } }, { kind: 'escalated', details: { text: 'Three weeks' } }]);
    expect(people.map((one) => one.name).toSorted()).toEqual(['Eli', 'Maude', 'admin']);
  });

  it('one job, not many: a note on the whole cluster, as far as one sees it', async () => {
    expect(await (await act(of('QC-1'), { kind: 'note', text: 'Web team told' }, manager, true)).json()).toEqual({ changed: 2, left: [], batchId: null });
    const last = async (code: string) => (await read(of(code), administrator)).events.at(-1)?.kind;
    expect([await last('QC-1'), await last('QC-2'), await last('ON-1')]).toEqual(['noted', 'noted', 'opened']);
  });

  it('is refused an action that does not exist', async () => {
    for (const action of [{ kind: 'close' }, { kind: 'note' }, { kind: 'name-cause', cause: 'gremlins' }]) expect((await act(of('QC-1'), action, administrator)).status).toBe(400);
  });
});
