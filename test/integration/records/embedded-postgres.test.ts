import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { createBrand, listBrands } from '#records/brands.ts';
import { db, openRecords } from '#records/connection.ts';
import { isRunning, markProcess } from '#records/processes.ts';
import { readMigrations } from '#records/schema-engine.ts';
import { makeHome } from '../start-database.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const homes: string[] = [];
const children: ChildProcess[] = [];

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const home of homes.splice(0)) await rm(home, { recursive: true, force: true });
});

async function newHome(): Promise<string> {
  const home = await makeHome();
  homes.push(home);
  return home;
}

/** Another process of ours: opens the database of `home`, makes a brand, and holds it until it is told to stop. */
async function startOwner(home: string): Promise<ChildProcess> {
  const script = `
    import { openRecords } from '#records/connection.ts';
    import { createBrand } from '#records/brands.ts';
    import { SYSTEM_VIEWER } from '#domain/viewer.ts';
    const records = await openRecords({ home: ${JSON.stringify(home)} });
    await createBrand(SYSTEM_VIEWER, { name: 'Kept', at: new Date().toISOString() });
    process.once('SIGTERM', () => void records.close().then(() => process.exit(0)));
    console.log('ready');`;
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  await new Promise<void>((resolve, reject) => {
    child.stdout?.once('data', () => resolve());
    child.once('exit', (code) => reject(new Error(`The owner ended with ${code}.`)));
  });
  return child;
}

const end = (child: ChildProcess, signal: NodeJS.Signals) => new Promise((resolve) => { child.once('exit', resolve); child.kill(signal); });
const postmasterOf = (home: string) => (JSON.parse(readFileSync(path.join(home, 'postgres.json'), 'utf8')) as { pid: number }).pid;
const runs = (pid: number) => isRunning(markProcess(pid));

describe('the embedded PostgreSQL', () => {
  it('keeps its rows from one start to the next and leaves no process behind', async () => {
    const home = await newHome();
    const first = await openRecords({ home });
    await createBrand(SYSTEM_VIEWER, { name: 'Kept', at: '2026-03-01T00:00:00Z' });
    const pid = postmasterOf(home);
    expect(runs(pid)).toBe(true);
    await first.close();
    expect(runs(pid)).toBe(false);
    const second = await openRecords({ home });
    expect((await listBrands(SYSTEM_VIEWER)).map((brand) => brand.name)).toEqual(['Kept']);
    await second.close();
  });

  it('is used beside another process and not stopped under it', async () => {
    const home = await newHome();
    const owner = await startOwner(home);
    const pid = postmasterOf(home);
    const records = await openRecords({ home });
    expect(await listBrands(SYSTEM_VIEWER)).toHaveLength(1);
    await records.close();
    expect(runs(pid)).toBe(true);
    await end(owner, 'SIGTERM');
    expect(runs(pid)).toBe(false);
  });

  it('is stopped by the last of its users, whoever started it', async () => {
    const home = await newHome();
    const owner = await startOwner(home);
    const pid = postmasterOf(home);
    const records = await openRecords({ home });
    await end(owner, 'SIGTERM');
    expect(await listBrands(SYSTEM_VIEWER)).toHaveLength(1);
    await records.close();
    expect(runs(pid)).toBe(false);
  });

  it('is adopted after its owner was killed, and stopped at the end', async () => {
    const home = await newHome();
    const owner = await startOwner(home);
    const pid = postmasterOf(home);
    await end(owner, 'SIGKILL');
    expect(runs(pid)).toBe(true);
    const lines: string[] = [];
    const records = await openRecords({ home, log: (line) => lines.push(line) });
    expect(postmasterOf(home)).toBe(pid);
    expect(await listBrands(SYSTEM_VIEWER)).toHaveLength(1);
    expect(lines.join(' ')).toContain('killed');
    await records.close();
    expect(runs(pid)).toBe(false);
  });

  it('starts again after it was killed itself, with its lock file left behind', async () => {
    const home = await newHome();
    const owner = await startOwner(home);
    process.kill(postmasterOf(home), 'SIGKILL');
    await end(owner, 'SIGKILL');
    const records = await openRecords({ home });
    expect((await listBrands(SYSTEM_VIEWER)).map((brand) => brand.name)).toEqual(['Kept']);
    await records.close();
  });

  it('starts though a process was killed while it held the lock', async () => {
    const home = await newHome();
    const killed = spawn('sleep', ['60']);
    const mark = markProcess(killed.pid ?? 0);
    await end(killed, 'SIGKILL');
    await writeFile(path.join(home, 'postgres.lock'), JSON.stringify(mark));
    const records = await openRecords({ home });
    expect(await listBrands(SYSTEM_VIEWER)).toEqual([]);
    await records.close();
  });

  it.runIf(process.getuid?.() === 0)('lives elsewhere, and says so, where its user can’t enter the folder', async () => {
    const closed = await mkdtemp(path.join(os.tmpdir(), 'enseigne-closed-'));
    homes.push(closed);
    await chmod(closed, 0o700);
    const home = path.join(closed, 'home');
    await mkdir(home);
    const lines: string[] = [];
    const records = await openRecords({ home, log: (line) => lines.push(line) });
    await createBrand(SYSTEM_VIEWER, { name: 'Kept', at: '2026-03-01T00:00:00Z' });
    await records.close();
    const { folder } = JSON.parse(await readFile(path.join(home, 'postgres.json'), 'utf8')) as { folder: string };
    homes.push(folder);
    expect(folder.startsWith(closed)).toBe(false);
    expect(lines[0]).toContain(folder);
    const again = await openRecords({ home });
    expect(await listBrands(SYSTEM_VIEWER)).toHaveLength(1);
    await again.close();
    expect((await stat(path.join(home, 'postgres.json'))).mode & 0o077).toBe(0);
  });
});

describe('a database of another version', () => {
  it('is refused when it is newer, with a sentence that says what to do', async () => {
    const home = await newHome();
    const records = await openRecords({ home });
    await db().$executeRaw`
      INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, started_at, applied_steps_count)
      VALUES ('x', 'x', '20991231000000_later', now(), now(), 1)`;
    const pid = postmasterOf(home);
    await records.close();
    await expect(openRecords({ home })).rejects.toMatchObject({ id: 'newer-database', message: expect.stringContaining('20991231000000_later') as string });
    expect(runs(pid)).toBe(false);
  });

  it('is brought up to date once, when several processes start at the same time', async () => {
    const home = await newHome();
    const [owner, records] = await Promise.all([startOwner(home), openRecords({ home })]);
    const rows = await db().$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM _prisma_migrations`;
    expect(rows[0]?.count).toBe((await readMigrations()).length);
    await records.close();
    await end(owner, 'SIGTERM');
  });
});
