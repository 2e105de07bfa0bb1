import { beforeAll, describe, expect, it } from 'vitest';
import type { FindingDetails } from '#contract/findings.ts';
import type { listColleagues, listNotes, NoteView } from '#contract/location-notes.ts';
import type { z } from 'zod';
import { SYSTEM_VIEWER, type Role } from '#domain/viewer.ts';
import { saveAudit } from '#records/audits.ts';
import { db } from '#records/connection.ts';
import { listFindings } from '#records/findings.ts';
import { mentionsSince } from '#records/mentions.ts';
import { listRegions } from '#records/regions.ts';
import { addMember } from '#records/users.ts';
import { makeBrand, makeOutcome, MADE_AT, startRun } from '../records/sample.ts';
import { startDatabase } from '../start-database.ts';
import { startApp } from './start-app.ts';

startDatabase();
const app = startApp();
let brand = { brandId: '', standardVersionId: '', locations: new Map<string, string>() };
const cookies = new Map<Role, string>();
const people = new Map<Role, string>();
const findings = new Map<string, string>();
const note = (code: string, text: string, role: Role = 'head-office') => app.post(`/api/locations/${brand.locations.get(code)}/notes`, { text }, cookies.get(role));
const noteOn = (code: string, text: string, role: Role = 'head-office') => app.post(`/api/findings/${findings.get(code)}/actions`, { action: { kind: 'note', text } }, cookies.get(role));
const told = async () => (await db().notice.findMany({ where: { kind: 'mentioned' }, orderBy: { id: 'asc' } })).map((one) => [one.onlyFor, (one.params as { text: string }).text]);

beforeAll(async () => {
  brand = await makeBrand('Lunetterie Boréale');
  const asOf = '2026-03-02T06:00:00.000Z';
  const runId = await startRun(brand.brandId, brand.standardVersionId, asOf);
  for (const [code, locationId] of brand.locations) {
    await saveAudit(SYSTEM_VIEWER, makeOutcome({ runId, locationId, standardVersionId: brand.standardVersionId, asOf }));
    findings.set(code, (await listFindings(SYSTEM_VIEWER, { locationId }))[0]?.id ?? '');
  }
  const regionId = (await listRegions(SYSTEM_VIEWER, brand.brandId)).find((one) => one.name === 'Québec')?.id ?? '';
  for (const [role, name, where] of [['regional-manager', 'Maude Lévesque', { regionId }], ['head-office', 'Camille Côté', {}], ['executive', 'Ann Lee', {}]] as const) {
    people.set(role, await addMember({ email: `${role}@example.org`, name, role, brandId: brand.brandId, ...where }));
    cookies.set(role, await app.signIn(`${role}@example.org`));
  }
});

describe('somebody who is named in a note', () => {
  it('may be whoever sees the place', async () => {
    const colleagues = async (code: string, role: Role) => ((await (await app.get(`/api/locations/${brand.locations.get(code)}/people`, cookies.get(role))).json()) as z.infer<typeof listColleagues.response>).people.map((one) => one.name);
    expect(await colleagues('QC-2', 'regional-manager')).toEqual(expect.arrayContaining(['Ann Lee', 'Camille Côté', 'Maude Lévesque']));
    expect(await colleagues('FR-1', 'head-office')).not.toContain('Maude Lévesque');
    expect((await app.get(`/api/locations/${brand.locations.get('FR-1')}/people`, cookies.get('regional-manager'))).status).toBe(404);
  });

  it('is kept by id, drawn by name, and told once, however often the note is edited', async () => {
    const id = people.get('regional-manager') ?? '';
    const written = (await (await note('QC-1', `@{${id}} peux-tu appeler le magasin ?`)).json()) as NoteView;
    expect(written.mentions).toEqual([{ id, name: 'Maude Lévesque' }]);
    expect(await told()).toEqual([[[id], '@Maude Lévesque peux-tu appeler le magasin ?']]);
    await app.put(`/api/location-notes/${written.id}`, { text: `@{${id}} peux-tu appeler le magasin demain ?` }, cookies.get('head-office'));
    expect(await told()).toHaveLength(1);
    await db().user.update({ where: { id }, data: { name: 'Maude Roy' } });
    const { notes } = (await (await app.get(`/api/locations/${brand.locations.get('QC-1')}/notes`, cookies.get('head-office'))).json()) as z.infer<typeof listNotes.response>;
    expect(notes[0]?.mentions).toEqual([{ id, name: 'Maude Roy' }]);
  });

  it('is refused where they do not see the place, or are nobody', async () => {
    expect((await note('FR-1', `@{${people.get('regional-manager')}} bonjour`)).status).toBe(400);
    expect((await noteOn('FR-1', `@{${people.get('regional-manager')}} bonjour`)).status).toBe(400);
    expect((await note('QC-1', '@{guessed} bonjour')).status).toBe(400);
  });

  it('in a note on a finding, too; whoever wrote it is not told', async () => {
    expect((await noteOn('QC-2', `@{${people.get('head-office')}} vu`, 'regional-manager')).status).toBe(200);
    const details = (await (await app.get(`/api/findings/${findings.get('QC-2')}`, cookies.get('head-office'))).json()) as FindingDetails;
    expect(details.events.find((one) => one.kind === 'noted')?.mentions).toEqual([{ id: people.get('head-office'), name: 'Camille Côté' }]);
    expect((await mentionsSince(SYSTEM_VIEWER, MADE_AT)).map((one) => [one.userId, one.findingId === null])).toEqual([[people.get('regional-manager'), true], [people.get('head-office'), false]]);
  });
});
