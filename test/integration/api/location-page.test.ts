import { beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { LocationCheckView } from '#contract/location-checks.ts';
import type { listNotes, NoteView } from '#contract/location-notes.ts';
import type { getLocation } from '#contract/locations.ts';
import type { getValueHistory } from '#contract/value-history.ts';
import { SYSTEM_VIEWER, type Role } from '#domain/viewer.ts';
import { saveAudit } from '#records/audits.ts';
import { confirmCrawl } from '#records/brands.ts';
import { listFindings } from '#records/findings.ts';
import { purgeNotes } from '#records/location-notes.ts';
import { listRegions } from '#records/regions.ts';
import { finishRun } from '#records/runs.ts';
import { addMember } from '#records/users.ts';
import { startDatabase } from '../start-database.ts';
import { makeBrand, makeOutcome, startRun } from '../records/sample.ts';
import { ADMIN, startApp } from './start-app.ts';

startDatabase();
const app = startApp();
const AS_OF = '2026-03-02T06:00:00.000Z';
const DAY_MS = 86_400_000;
let brand = { brandId: '', standardVersionId: '', locations: new Map<string, string>() };
const cookies = new Map<Role | 'colleague', string>();
const idOf = (storeCode: string) => brand.locations.get(storeCode) ?? '';
const ask = (role: Role | 'colleague', path: string) => app.get(`/api/${path}`, cookies.get(role));
const read = async <T>(role: Role | 'colleague', path: string) => (await (await ask(role, path)).json()) as T;
const send = (role: Role | 'colleague', path: string, body: unknown = {}) => app.post(`/api/${path}`, body, cookies.get(role));

beforeAll(async () => {
  brand = await makeBrand('Lunetterie Boréale');
  const runId = await startRun(brand.brandId, brand.standardVersionId, AS_OF);
  for (const locationId of brand.locations.values()) await saveAudit(SYSTEM_VIEWER, makeOutcome({ runId, locationId, standardVersionId: brand.standardVersionId, asOf: AS_OF }));
  await finishRun(SYSTEM_VIEWER, runId, { pages: 1, troubles: {}, opened: 4, verified: 0, reopened: 0, openFindings: 4, score: 50 });
  const regionId = (await listRegions(SYSTEM_VIEWER, brand.brandId)).find((one) => one.name === 'Québec')?.id ?? '';
  const members = [
    ['head-office', 'h@example.org', 'head-office', {}], ['colleague', 'c@example.org', 'head-office', {}], ['regional-manager', 'm@example.org', 'regional-manager', { regionId }],
    ['executive', 'e@example.org', 'executive', {}], ['store-manager', 's@example.org', 'store-manager', { regionId }],
  ] as const;
  for (const [key, email, role, where] of members) {
    await addMember({ email, name: email, role, brandId: brand.brandId, ...where });
    cookies.set(key, await app.signIn(email));
  }
  cookies.set('administrator', await app.signIn(ADMIN));
});

describe('who sees a location’s page', () => {
  const PARTS = ['', '/notes', '/check', '/value-history', '/touchpoints'];
  it.each<[Role, string, number]>([
    ['administrator', 'FR-1', 200], ['head-office', 'FR-1', 200], ['executive', 'FR-1', 200], ['regional-manager', 'QC-2', 200], ['store-manager', 'QC-1', 200],
    ['regional-manager', 'ON-1', 404], ['store-manager', 'FR-1', 404],
  ])('a %s, at %s: %i', async (role, storeCode, status) => {
    for (const part of PARTS) expect([part, (await ask(role, `locations/${idOf(storeCode)}${part}`)).status]).toEqual([part, status]);
  });
  it('nobody without a session, and nothing at an invented place', async () => {
    for (const part of PARTS) {
      expect((await app.get(`/api/locations/${idOf('QC-1')}${part}`)).status).toBe(401);
      expect((await ask('administrator', `locations/nowhere${part}`)).status).toBe(404);
    }
  });
  it('neighbours are those that the viewer sees', async () => {
    const { neighbours } = await read<z.infer<typeof getLocation.response>>('regional-manager', `locations/${idOf('QC-1')}`);
    expect(neighbours).toMatchObject({ previous: null, next: { locationId: idOf('QC-2') }, place: 1, of: 2 });
  });
});

describe('notes', () => {
  const path = (storeCode = 'QC-1') => `locations/${idOf(storeCode)}/notes`;
  const list = (role: Role | 'colleague', storeCode = 'QC-1') => read<z.infer<typeof listNotes.response>>(role, path(storeCode));
  const write = async (role: Role | 'colleague', text = 'Le gérant part en mai.') => (await (await send(role, path(), { text })).json()) as NoteView;
  const edit = (role: Role | 'colleague', id: string, text: string) => app.put(`/api/location-notes/${id}`, { text }, cookies.get(role));

  it.each<[Role, number]>([['administrator', 200], ['head-office', 200], ['regional-manager', 200], ['store-manager', 200], ['executive', 403]])('a %s writes one: %i', async (role, status) => {
    expect((await send(role, path('QC-2'), { text: 'x' })).status).toBe(status);
    expect((await list(role, 'QC-2')).mayWrite).toBe(status === 200);
  });
  it('are not written at a place out of sight, nor without words', async () => {
    expect((await send('regional-manager', path('ON-1'), { text: 'x' })).status).toBe(404);
    expect((await send('regional-manager', path(), { text: '  ' })).status).toBe(400);
  });
  it('are edited by their author alone, and what they said before stays readable', async () => {
    const { id } = await write('head-office');
    expect((await edit('colleague', id, 'Autre')).status).toBe(403);
    expect((await edit('regional-manager', id, 'Autre')).status).toBe(403);
    expect((await edit('head-office', id, 'Le gérant part en juin.')).status).toBe(200);
    const shown = (await list('regional-manager')).notes.find((one) => one.id === id);
    expect(shown).toMatchObject({ text: 'Le gérant part en juin.', author: { name: 'h@example.org' }, may: [] });
    expect(shown?.events.map(({ kind, before }) => [kind, before])).toEqual([['written', null], ['edited', 'Le gérant part en mai.']]);
  });
  it('edited to what they say already have no new event', async () => {
    const { id } = await write('head-office', 'Pareil');
    expect(((await (await edit('head-office', id, ' Pareil ')).json()) as NoteView).events).toHaveLength(1);
  });
  it('are deleted by their author, who can take that back', async () => {
    const { id } = await write('head-office', 'À retirer');
    expect((await send('colleague', `location-notes/${id}/deletion`)).status).toBe(403);
    expect(await (await send('head-office', `location-notes/${id}/deletion`)).json()).toMatchObject({ text: '', may: ['restore'] });
    expect((await list('colleague')).notes.find((one) => one.id === id)).toMatchObject({ text: '', may: [] });
    expect((await edit('head-office', id, 'Encore')).status).toBe(409);
    expect((await send('colleague', `location-notes/${id}/restoration`)).status).toBe(403);
    expect(await (await send('head-office', `location-notes/${id}/restoration`)).json()).toMatchObject({ text: 'À retirer', deletedAt: null, may: ['edit', 'delete'] });
  });
  it('are taken away by an administrator, whoever wrote them', async () => {
    const { id } = await write('regional-manager');
    expect((await send('administrator', `location-notes/${id}/deletion`)).status).toBe(200);
  });
  it('that were deleted lose their words after a day, and cannot come back', async () => {
    const { id } = await write('head-office', 'Un secret');
    await edit('head-office', id, 'Un secret mieux dit');
    await send('head-office', `location-notes/${id}/deletion`);
    expect(await purgeNotes(SYSTEM_VIEWER, new Date())).toBe(0);
    expect(await purgeNotes(SYSTEM_VIEWER, new Date(Date.now() + 2 * DAY_MS))).toBeGreaterThan(0);
    await send('head-office', `location-notes/${id}/restoration`);
    const shown = (await list('head-office')).notes.find((one) => one.id === id);
    expect(JSON.stringify(shown)).not.toContain('secret');
    expect(shown?.events.map((one) => one.kind).slice(0, 3)).toEqual(['written', 'edited', 'deleted']);
  });
  it('of another region are nobody’s to change', async () => {
    const { id } = (await (await send('head-office', path('ON-1'), { text: 'Ontario' })).json()) as NoteView;
    expect((await edit('regional-manager', id, 'x')).status).toBe(404);
    expect((await send('regional-manager', `location-notes/${id}/deletion`)).status).toBe(404);
  });
});

describe('checking again now', () => {
  const path = (storeCode = 'QC-1') => `locations/${idOf(storeCode)}/check`;
  it('waits until the first crawl was agreed to', async () => {
    expect((await send('head-office', path())).status).toBe(409);
    expect(await read('head-office', path())).toMatchObject({ mayAsk: false, isChecking: false });
    await confirmCrawl(SYSTEM_VIEWER, brand.brandId, new Date(AS_OF));
  });
  it.each<[Role, string, number]>([['executive', 'QC-1', 403], ['regional-manager', 'ON-1', 404], ['store-manager', 'QC-2', 200], ['regional-manager', 'QC-1', 200]])('a %s asks for it at %s: %i', async (role, storeCode, status) => {
    const before = app.jobs.length;
    expect((await send(role, path(storeCode))).status).toBe(status);
    expect(app.jobs.slice(before)).toEqual(status === 200 ? [{ taskId: 'check-again', key: idOf(storeCode), payload: { brandId: brand.brandId, locationIds: [idOf(storeCode)] } }] : []);
  });
  it('asked for twice is one, until a reading has come back', async () => {
    const first = await read<LocationCheckView>('executive', path());
    expect(first).toMatchObject({ isChecking: true, mayAsk: false, hasWorker: false, askedBy: { name: 'm@example.org' } });
    await send('head-office', path());
    expect((await read<LocationCheckView>('executive', path())).askedAt).toBe(first.askedAt);
    const runId = await startRun(brand.brandId, brand.standardVersionId, new Date().toISOString());
    await saveAudit(SYSTEM_VIEWER, { ...makeOutcome({ runId, locationId: idOf('QC-1'), standardVersionId: brand.standardVersionId, asOf: new Date().toISOString() }) });
    const after = await read<LocationCheckView>('executive', path());
    expect(after.isChecking).toBe(false);
    expect(Date.parse(after.lastReadAt ?? '')).toBeGreaterThanOrEqual(Date.parse(first.askedAt ?? ''));
  });
});

describe('what was accepted', () => {
  it('stands on the page with its author, reason and end, to be withdrawn by who may', async () => {
    const [finding] = await listFindings(SYSTEM_VIEWER, { locationId: idOf('QC-2') });
    await send('head-office', `findings/${finding?.id ?? ''}/actions`, { action: { kind: 'accept', reason: 'Le centre d’appels répond.', until: '2999-01-31' }, alsoElsewhere: false });
    const accepted = async (role: Role) => (await read<z.infer<typeof getLocation.response>>(role, `locations/${idOf('QC-2')}`)).accepted;
    expect(await accepted('head-office')).toMatchObject([{ findingId: finding?.id, checkId: 'phone', observed: '514 555-0199', reason: 'Le centre d’appels répond.', until: '2999-01-31', author: { name: 'h@example.org' }, mayWithdraw: true }]);
    expect((await accepted('regional-manager')).map((one) => one.mayWithdraw)).toEqual([false]);
    await send('head-office', `findings/${finding?.id ?? ''}/actions`, { action: { kind: 'withdraw' }, alsoElsewhere: false });
    expect(await accepted('head-office')).toEqual([]);
  });
});

it('the history of values tells what stood from when', async () => {
  const { lines } = await read<z.infer<typeof getValueHistory.response>>('executive', `locations/${idOf('FR-1')}/value-history`);
  expect(lines.find((one) => one.checkId === 'phone')?.periods).toMatchObject([{ from: AS_OF, to: null, outcome: 'fail', observed: '514 555-0199', expected: '514 555-0100', url: 'https://boreale.example/qc-1' }]);
});
