import { beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { listFindings } from '#contract/finding-queue.ts';
import type { getRouting, previewRouting } from '#contract/routing.ts';
import { SYSTEM_VIEWER, type Role } from '#domain/viewer.ts';
import { saveAudit } from '#records/audits.ts';
import { getFindingFile } from '#records/finding-actions.ts';
import { listFindings as storedFindings } from '#records/findings.ts';
import { listRegions } from '#records/regions.ts';
import { finishRun } from '#records/runs.ts';
import { currentStandard } from '#records/standards.ts';
import { addMember } from '#records/users.ts';
import { db } from '#records/connection.ts';
import { giveToTeams } from '#jobs/pipeline/give-to-teams.ts';
import { makeBrand, makeOutcome, startRun } from '../records/sample.ts';
import { startDatabase } from '../start-database.ts';
import { startApp } from './start-app.ts';

startDatabase();
const app = startApp();
const AS_OF = '2026-03-02T06:00:00.000Z';
let brand = { brandId: '', standardVersionId: '', locations: new Map<string, string>() };
const cookies = new Map<Role, string>();
const people = new Map<Role, string>();
const RULES = [{ regions: ['Québec'], checks: ['phone'], team: 'Listings' }, { team: 'Web' }];

const at = (path: string) => `/api/brands/${brand.brandId}${path}`;
const read = async (role: Role = 'head-office') => (await (await app.get(at('/routing'), cookies.get(role))).json()) as z.infer<typeof getRouting.response>;
const publish = (body: object, role: Role = 'head-office') => app.put(at('/routing'), { escalation: [], basedOn: 1, rules: RULES, ...body }, cookies.get(role));
const save = (name: string, body: object, role: Role = 'head-office') => app.put(at(`/teams/${encodeURIComponent(name)}`), body, cookies.get(role));
const assignees = async () => Promise.all((await storedFindings(SYSTEM_VIEWER, { brandId: brand.brandId })).map(async ({ id, locationId }) => [[...brand.locations].find(([, one]) => one === locationId)?.[0], (await getFindingFile(SYSTEM_VIEWER, id)).assigneeId]));

beforeAll(async () => {
  brand = await makeBrand('Lunetterie Boréale');
  const runId = await startRun(brand.brandId, brand.standardVersionId, AS_OF);
  for (const locationId of brand.locations.values()) await saveAudit(SYSTEM_VIEWER, makeOutcome({ runId, locationId, standardVersionId: brand.standardVersionId, asOf: AS_OF }));
  await finishRun(SYSTEM_VIEWER, runId, { pages: 1, troubles: {}, opened: 4, verified: 0, reopened: 0, openFindings: 4, score: 50 });
  await db().finding.updateMany({ data: { isConfirmed: true } });
  const regionId = (await listRegions(SYSTEM_VIEWER, brand.brandId)).find((one) => one.name === 'Québec')?.id ?? '';
  for (const [role, where] of [['regional-manager', { regionId }], ['executive', {}], ['head-office', {}]] as const) {
    people.set(role, await addMember({ email: `${role}@example.org`, name: role, role, brandId: brand.brandId, ...where }));
    cookies.set(role, await app.signIn(`${role}@example.org`));
  }
});

describe('routing rules', () => {
  it('are previewed against the findings that stand, and published as the next version of the standard', async () => {
    const moves = (await (await app.post(at('/routing-preview'), { rules: RULES }, cookies.get('head-office'))).json()) as z.infer<typeof previewRouting.response>;
    expect(moves).toEqual({ teams: [{ team: 'Listings', before: 0, after: 2 }, { team: 'Web', before: 0, after: 2 }, { team: null, before: 4, after: 0 }], caught: [2, 2], moved: 4 });
    expect((await publish({ escalation: [{ afterDays: 2, to: 'team-lead' }, { afterDays: 9, to: 'head-office' }] })).status).toBe(200);
    expect(await currentStandard(SYSTEM_VIEWER, brand.brandId)).toMatchObject({ version: 2, standard: { routing: RULES, escalation: [{ afterDays: 2, to: 'team-lead' }, { afterDays: 9, to: 'head-office' }] } });
    expect(await read()).toMatchObject({ version: 2, unrouted: 0, teams: [{ name: 'Listings', open: 2, isRouted: true, isKept: false }, { name: 'Web', open: 2 }] });
    expect(app.jobs.map((one) => one.taskId)).toEqual(expect.arrayContaining(['judge-again', 'give-to-teams']));
  });

  it('are refused over a newer version, and where they name what is not there', async () => {
    expect((await publish({ basedOn: 1, rules: [] })).status).toBe(409);
    const answer = await publish({ basedOn: 2, rules: [{ checks: ['fone'], regions: ['Quebec', 'Mars'], team: 'Web' }] });
    expect([answer.status, ((await answer.json()) as { errors: { path: string }[] }).errors.map((one) => one.path)]).toEqual([400, ['body.rules.0.checks.0', 'body.rules.0.regions.1']]);
  });

  it('are the head office’s to change; a regional manager sees what goes where within their regions', async () => {
    for (const role of ['regional-manager', 'executive'] as const) {
      expect((await publish({ basedOn: 2 }, role)).status).toBe(403);
      expect((await save('Web', { assigneeId: null, members: [] }, role)).status).toBe(403);
      expect((await app.post(at('/routing-preview'), { rules: [] }, cookies.get(role))).status).toBe(403);
    }
    expect(await read('regional-manager')).toMatchObject({ mayManage: false, people: [], teams: [{ name: 'Listings', open: 2 }, { name: 'Web', open: 0 }] });
  });
});

describe('a team', () => {
  it('has members of the brand, and gives what comes in to one of them who sees the place', async () => {
    expect((await save('Listings', { assigneeId: null, members: [{ userId: 'guessed', isLead: false }] })).status).toBe(400);
    expect((await save('Listings', { assigneeId: people.get('head-office'), members: [] })).status).toBe(400);
    const member = { userId: people.get('regional-manager') ?? '', isLead: true };
    for (const name of ['Listings', 'Web']) expect((await save(name, { assigneeId: member.userId, members: [member] })).status).toBe(200);
    expect(await giveToTeams({ viewer: SYSTEM_VIEWER }, brand.brandId, AS_OF)).toBe(2);
    // Those of Ontario and France go to the team Web, whose member does not see them.
    expect(new Map((await assignees()) as [string, string | null][])).toEqual(new Map([['QC-1', member.userId], ['QC-2', member.userId], ['ON-1', null], ['FR-1', null]]));
    expect(await giveToTeams({ viewer: SYSTEM_VIEWER }, brand.brandId, AS_OF)).toBe(0);
    const told = await db().auditEntry.findMany({ where: { actorKind: 'job' } });
    expect(told.map((one) => [one.actorName, one.noun, one.act, one.brandId, (one.changes as object[]).length])).toEqual([['give-to-teams', 'findings', 'act', brand.brandId, 2]]);
  });

  it('is told to its members by the queue, and can be taken away', async () => {
    const queue = async (role: Role) => ((await (await app.get(at('/findings'), cookies.get(role))).json()) as z.infer<typeof listFindings.response>).myTeams;
    expect([await queue('regional-manager'), await queue('executive')]).toEqual([['Listings', 'Web'], []]);
    expect((await app.post(at('/teams/Web/deletion'), {}, cookies.get('head-office'))).status).toBe(200);
    expect((await app.post(at('/teams/Web/deletion'), {}, cookies.get('head-office'))).status).toBe(404);
    expect(await queue('regional-manager')).toEqual(['Listings']);
  });
});
