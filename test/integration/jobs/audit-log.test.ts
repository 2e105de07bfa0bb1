import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { purgeAuditLog } from '#records/audit-entries.ts';
import { writeAuditEntry } from '#records/audit-log.ts';
import { db } from '#records/connection.ts';
import { makeBrand } from '../records/sample.ts';
import { startDatabase } from '../start-database.ts';

const database = startDatabase();
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const NAME = 'Lunetterie Boréale';

/** Types the command as an operator does: a process of its own, on the same database. */
async function type(...words: string[]): Promise<{ code: number | null; out: string; said: string }> {
  const child = spawn(process.execPath, ['jobs/cli/main.ts', 'audit-log', ...words], { cwd: ROOT, env: { ...process.env, ENSEIGNE_HOME: database.home, LOG_LEVEL: 'silent' }, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve) => { child.once('close', resolve); });
  const [out, said, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, out, said };
}

beforeAll(async () => {
  const { brandId } = await makeBrand(NAME);
  const write = (at: string, of: string | null, name: string) => writeAuditEntry({ actor: { kind: 'job', name: 'purge-expired' }, noun: 'channels', act: 'change', before: { brandId: of, id: name, name, state: { isEnabled: true } }, after: { brandId: of, id: name, name, state: { isEnabled: false } }, at: new Date(at) });
  await write('2024-05-01T12:00:00Z', brandId, 'Ancien');
  await write('2026-03-01T12:00:00Z', brandId, 'Nouveau');
  // A subject's name cannot forge a second line.
  await write('2026-03-02T12:00:00Z', null, 'Nulle part\n2026-03-03T12:00:00.000Z  somebody else');
});

describe('audit-log, typed', () => {
  it('shows all that was changed, newest first, each on a line that nobody forges', async () => {
    const { code, out } = await type();
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n')).toEqual([
      '2026-03-02T12:00:00.000Z  purge-expired (job)  channels change  Nulle part\\u000a2026-03-03T12:00:00.000Z  somebody else', '    isEnabled: true → false',
      '2026-03-01T12:00:00.000Z  purge-expired (job)  channels change  Nouveau', '    isEnabled: true → false',
      '2024-05-01T12:00:00.000Z  purge-expired (job)  channels change  Ancien', '    isEnabled: true → false',
    ]);
  });

  it('narrows to a brand, to days and to a number, and writes files that programs read', async () => {
    const { out } = await type('--brand', NAME, '--from', '2026-01-01', '--limit', '5', '--format', 'jsonl');
    expect(out.trim().split('\n').map((line) => JSON.parse(line) as unknown)).toEqual([expect.objectContaining({ at: '2026-03-01T12:00:00.000Z', noun: 'channels', subjectName: 'Nouveau', changes: [{ member: 'isEnabled', before: true, after: false }] })]);
    expect((await type('--brand', NAME, '--limit', '1', '--format', 'csv')).out.split('\n').slice(0, 2)).toEqual([expect.stringMatching(/^at,actorKind,actor,/), expect.stringMatching(/^2026-03-01T12:00:00\.000Z,job,purge-expired,channels,change,/)]);
  });

  it('says what it does not know, and leaves no entry of having been asked', async () => {
    const known = await db().auditEntry.count();
    for (const words of [['--noun', 'ghosts'], ['--from', 'yesterday'], ['--limit', '0']]) expect(await type(...words)).toMatchObject({ code: expect.toSatisfy((code) => code !== 0) as number, out: '', said: expect.stringMatching(/\S/) as string });
    expect(await db().auditEntry.count()).toBe(known);
  });

  it('shows no more what the log has kept long enough', async () => {
    expect(await purgeAuditLog(SYSTEM_VIEWER, new Date('2025-01-01'))).toBe(1);
    expect(await purgeAuditLog(SYSTEM_VIEWER, new Date('2025-01-01'))).toBe(0);
    const { out } = await type('--brand', NAME);
    expect([out.includes('Nouveau'), out.includes('Ancien')]).toEqual([true, false]);
  });
});
