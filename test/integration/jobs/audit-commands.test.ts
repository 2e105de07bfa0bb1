import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { env } from '#backend/env.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { loadCommands, readCommandLine } from '#jobs/cli/_command-line.ts';
import { escalateOverdue } from '#jobs/pipeline/escalate-overdue.ts';
import { loadPublishers } from '#publishers/run.ts';
import { saveAudit } from '#records/audits.ts';
import { db } from '#records/connection.ts';
import { startDatabase } from '../start-database.ts';
import { makeBrand, makeOutcome, startRun } from '../records/sample.ts';

startDatabase();
const NAME = 'Lunetterie Boréale';
let brandId = '';
const printed: string[] = [];

beforeAll(async () => {
  const brand = await makeBrand(NAME);
  ({ brandId } = brand);
  const asOf = '2026-03-02T06:00:00.000Z';
  const runId = await startRun(brandId, brand.standardVersionId, asOf);
  const outcome = makeOutcome({ runId, locationId: brand.locations.get('QC-1') ?? '', standardVersionId: brand.standardVersionId, asOf });
  await saveAudit(SYSTEM_VIEWER, { ...outcome, findings: { opened: outcome.findings.opened.map((one) => ({ ...one, finding: { ...one.finding, isConfirmed: true } })), updated: [] } });
  await db().auditRun.updateMany({ data: { state: 'done', finishedAt: asOf } });
});
beforeEach(() => {
  printed.length = 0;
  for (const stream of [process.stdout, process.stderr]) vi.spyOn(stream, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
  return () => vi.restoreAllMocks();
});

/** Runs a command as the terminal would, and answers the entries that it left. */
async function enter(...words: string[]) {
  const known = new Set((await db().auditEntry.findMany({ select: { id: true } })).map((one) => one.id));
  const { command, input } = readCommandLine(await loadCommands(), words);
  await command.run({ ...input, settings: env });
  return (await db().auditEntry.findMany()).filter((one) => !known.has(one.id));
}

describe('a command of the terminal', () => {
  it('leaves who typed it, what it changed, and how it stood before', async () => {
    const [entry, ...more] = await enter('schedule', '--cron', '15 3 * * *');
    expect(more).toEqual([]);
    expect(entry).toMatchObject({ actorKind: 'command', noun: 'settings', act: 'change', brandId, subjectName: NAME, changes: [expect.objectContaining({ member: 'crawlSchedule', after: '15 3 * * *' })] });
    expect(entry?.actorName).toMatch(/^schedule(?: · .+)?$/);
  });

  it('that only shows leaves nothing', async () => {
    expect(await enter('schedule')).toEqual([]);
    expect(await enter('runs')).toEqual([]);
    expect(await enter('import', '--standard', 'test/fixtures/imports/standard.yaml', '--brand', NAME, '--dry-run').catch(() => [])).toEqual([]);
  });

  it('that imports leaves how many locations there were and are', async () => {
    const [entry, ...more] = await enter('import', '--locations', 'test/fixtures/imports/locations.csv', '--brand', NAME);
    expect(more).toEqual([]);
    expect(entry).toMatchObject({ actorKind: 'command', noun: 'imports', act: 'import', brandId });
    expect(entry?.changes).toEqual(expect.arrayContaining([{ member: 'files', before: null, after: ['locations.csv'] }]));
  });

  it('that makes an administrator says so', async () => {
    const [entry] = await enter('sign-in-link', 'op@example.org', '--administrator');
    expect(entry).toMatchObject({ actorKind: 'command', noun: 'sessions', act: 'create' });
    expect(JSON.stringify(entry?.changes)).toContain('link');
    // The link itself is a secret.
    const token = /#(\S+)/.exec(printed.join(''))?.[1] ?? 'none';
    expect(JSON.stringify(entry)).not.toContain(token);
  });

  it('that turns fitted models off says so', async () => {
    const [entry] = await enter('fit-sentiment', '--off', '--brand', NAME);
    expect(entry).toMatchObject({ noun: 'sentiment-fits', act: 'change', brandId });
    expect(JSON.stringify(entry?.changes)).toContain('fitOffAt');
  });

  it('that erases a reviewer does not name them', async () => {
    const [entry] = await enter('erase-reviewer', '--name', 'Clémence Vraisemblable', '--brand', NAME, '--yes');
    expect(entry).toMatchObject({ actorKind: 'command', noun: 'people', act: 'purge', brandId });
    expect(JSON.stringify(entry)).not.toContain('Vraisemblable');
  });
});

describe('a job that acts by itself', () => {
  it('escalates, and leaves one entry of all it took up, once', async () => {
    const toolbox = { viewer: SYSTEM_VIEWER, checks: [], publishers: await loadPublishers() };
    for (const day of ['20', '21']) await escalateOverdue(toolbox, brandId, `2026-03-${day}T06:00:00.000Z`);
    const entries = await db().auditEntry.findMany({ where: { act: 'escalate' } });
    expect(entries.map(({ actorKind, actorName, noun }) => [actorKind, actorName, noun])).toEqual([['job', 'escalate-findings', 'findings']]);
    expect(JSON.stringify(entries[0]?.changes)).toContain('head-office');
  });
});

describe('deleting a brand', () => {
  it('leaves how much went', async () => {
    const [entry, ...more] = await enter('delete-brand', NAME, '--yes', NAME);
    expect(more).toEqual([]);
    expect(entry).toMatchObject({ actorKind: 'command', noun: 'brands', act: 'delete', brandId: null, subjectId: brandId });
    expect(entry?.changes).not.toEqual([]);
  });

  it('is shown by audit-log with what else the terminal did', async () => {
    expect(await enter('audit-log')).toEqual([]);
    expect(printed.join('')).toMatch(/delete-brand.* \(command\) {2}brands delete {2}Lunetterie Boréale/);
    expect(printed.join('')).toMatch(/schedule.* \(command\)/);
  });
});
