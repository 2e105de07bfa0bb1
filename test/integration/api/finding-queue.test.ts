import { beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { listCauses, listFindings } from '#contract/finding-queue.ts';
import type { FindingDetails } from '#contract/findings.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { escalateOverdue } from '#jobs/pipeline/escalate-overdue.ts';
import { loadPublishers } from '#publishers/run.ts';
import { saveAudit } from '#records/audits.ts';
import { listRegions } from '#records/regions.ts';
import { finishRun } from '#records/runs.ts';
import { addMember } from '#records/users.ts';
import { startDatabase } from '../start-database.ts';
import { makeBrand, makeOutcome, startRun } from '../records/sample.ts';
import { ADMIN, startApp } from './start-app.ts';

type Queue = z.infer<typeof listFindings.response>;
type Causes = z.infer<typeof listCauses.response>;

startDatabase();
const app = startApp();
const AS_OF = '2026-03-02T06:00:00.000Z';
let brand = { brandId: '', standardVersionId: '', locations: new Map<string, string>() };
let administrator = '';
let manager = '';
let managerId = '';
let other = '';

const queue = async (cookie = administrator, part = '') => (await (await app.get(`/api/brands/${brand.brandId}/findings${part}`, cookie)).json()) as Queue;
const causes = async (cookie = administrator) => (await (await app.get(`/api/brands/${brand.brandId}/causes`, cookie)).json()) as Causes;
const details = async (findingId: string) => (await (await app.get(`/api/findings/${findingId}`, administrator)).json()) as FindingDetails;
const idOf = async (storeCode: string) => (await queue()).rows.find((one) => one.storeCode === storeCode)?.id ?? '';
const act = async (findingId: string, action: object) => (await app.post(`/api/findings/${findingId}/actions`, { action }, administrator)).status;
const escalate = async (day: string) => escalateOverdue({ viewer: SYSTEM_VIEWER, checks: [], publishers: await loadPublishers() }, brand.brandId, `2026-03-${day}T06:00:00.000Z`);

beforeAll(async () => {
  brand = await makeBrand('Lunetterie Boréale');
  const runId = await startRun(brand.brandId, brand.standardVersionId, AS_OF);
  for (const [code, locationId] of brand.locations) {
    const outcome = makeOutcome({ runId, locationId, standardVersionId: brand.standardVersionId, asOf: AS_OF }, { phone: code === 'ON-1' ? '416 555-0177' : '514 555-0199' });
    const opened = outcome.findings.opened.map((one) => ({ ...one, finding: { ...one.finding, isConfirmed: code !== 'FR-1' } }));
    await saveAudit(SYSTEM_VIEWER, { ...outcome, findings: { opened, updated: [] } });
  }
  await finishRun(SYSTEM_VIEWER, runId, { pages: 1, troubles: {}, opened: 4, verified: 0, reopened: 0, openFindings: 4, score: 50 });
  const regions = await listRegions(SYSTEM_VIEWER, brand.brandId);
  managerId = await addMember({ email: 'm@example.org', name: 'Maude', role: 'regional-manager', brandId: brand.brandId, regionId: regions.find((one) => one.name === 'Québec')?.id ?? '' });
  await addMember({ email: 'o@example.org', name: 'Olga', role: 'head-office', brandId: (await makeBrand('Optique Voisine')).brandId });
  [administrator, manager, other] = await Promise.all([app.signIn(ADMIN), app.signIn('m@example.org'), app.signIn('o@example.org')]);
});

describe('the queue', () => {
  it('holds clusters first, each finding once', async () => {
    const { rows, clusters } = await queue();
    expect(rows.map((one) => one.storeCode)).toEqual(['FR-1', 'QC-1', 'QC-2', 'ON-1']);
    expect(clusters).toMatchObject([{ checkId: 'phone', locations: 3, isSameTemplate: true, observed: '514 555-0199' }]);
    expect(clusters[0]?.findingIds.toSorted()).toEqual(rows.slice(0, 3).map((one) => one.id).toSorted());
    expect(rows[3]).toMatchObject({ name: 'Lunetterie Boréale', expected: '514 555-0100', observed: '416 555-0177', impact: 'serious', isLate: true, escalated: null, assignee: null });
  });

  it('holds what is the reader’s own, clusters too', async () => {
    const { rows, clusters, viewerId } = await queue(manager);
    expect(rows.map((one) => one.storeCode)).toEqual(['QC-1', 'QC-2']);
    expect([clusters[0]?.locations, viewerId]).toEqual([2, managerId]);
  });

  it('is nobody’s from another brand', async () => {
    for (const path of ['findings', 'causes']) expect((await app.get(`/api/brands/${brand.brandId}/${path}`, other)).status).toBe(404);
  });

  it('knows who mends it, and why it came about', async () => {
    const id = await idOf('ON-1');
    await act(id, { kind: 'assign', assigneeId: managerId });
    await act(id, { kind: 'name-cause', cause: 'relocation' });
    expect((await queue()).rows.find((one) => one.id === id)).toMatchObject({ assignee: { id: managerId, name: 'Maude' }, cause: 'relocation' });
  });

  it('keeps what was accepted apart, where it can be taken back', async () => {
    const id = await idOf('ON-1');
    await act(id, { kind: 'accept', reason: 'The mall’s own number', until: null });
    expect((await queue()).rows).toHaveLength(3);
    expect((await queue(administrator, '?part=accepted')).rows.map((one) => one.id)).toEqual([id]);
    await act(id, { kind: 'withdraw' });
    expect((await queue(administrator, '?part=accepted')).rows).toEqual([]);
    expect((await app.get(`/api/brands/${brand.brandId}/findings?part=all`, administrator)).status).toBe(400);
  });
});

describe('escalation by rule', () => {
  it('waits until the target of the impact is over', async () => expect(await escalate('09')).toBe(0));

  it('takes each finding to the head office once, with the rule as its actor; what is unconfirmed waits', async () => {
    expect(await escalate('10')).toBe(3);
    expect(await escalate('11')).toBe(0);
    const { events } = await details(await idOf('QC-1'));
    expect(events.filter((one) => one.kind === 'escalated')).toEqual([
      { kind: 'escalated', at: '2026-03-10T06:00:00.000Z', by: 'rule', withheld: [], mentions: [], actor: null, named: null, details: { by: 'rule', level: 'head-office', days: 8, target: 7 } },
    ]);
    expect((await details(await idOf('FR-1'))).events.map((one) => [one.kind, one.by])).toEqual([['opened', 'reading']]);
  });

  it('is seen in the queue', async () => {
    expect((await queue()).rows.map((one) => [one.storeCode, one.escalated?.by ?? null])).toEqual([['FR-1', null], ['QC-1', 'rule'], ['QC-2', 'rule'], ['ON-1', 'rule']]);
  });

  it('two who apply the rule at once write one event', async () => {
    const again = await makeBrand('Optique Jumelle');
    const runId = await startRun(again.brandId, again.standardVersionId, AS_OF);
    const outcome = makeOutcome({ runId, locationId: again.locations.get('QC-1') ?? '', standardVersionId: again.standardVersionId, asOf: AS_OF });
    await saveAudit(SYSTEM_VIEWER, { ...outcome, findings: { opened: outcome.findings.opened.map((one) => ({ ...one, finding: { ...one.finding, isConfirmed: true } })), updated: [] } });
    const toolbox = { viewer: SYSTEM_VIEWER, checks: [], publishers: await loadPublishers() };
    await Promise.all(['10', '11'].map((day) => escalateOverdue(toolbox, again.brandId, `2026-03-${day}T06:00:00.000Z`)));
    const { rows } = (await (await app.get(`/api/brands/${again.brandId}/findings`, administrator)).json()) as Queue;
    expect((await details(rows[0]?.id ?? '')).events.filter((one) => one.kind === 'escalated')).toHaveLength(1);
  });
});

describe('want 25: causes counted by region', () => {
  it('names each cause with the regions in which it struck, those that strike again first', async () => {
    for (const code of ['QC-1', 'QC-2', 'FR-1']) await act(await idOf(code), { kind: 'name-cause', cause: 'web-template' });
    const { causes: counted, unnamed } = await causes();
    expect(counted.map(({ cause, findings, occasions }) => [cause, findings, occasions])).toEqual([['web-template', 3, 1], ['relocation', 1, 1]]);
    expect(counted[0]?.regions.map(({ path, findings }) => [path.at(-1), findings]).toSorted()).toEqual([['France', 1], ['Laval', 1], ['Québec', 1]]);
    expect(unnamed).toBe(0);
  });

  it('counts within the reader’s own regions', async () => {
    expect((await causes(manager)).causes.map(({ cause, findings }) => [cause, findings])).toEqual([['web-template', 2]]);
  });
});
