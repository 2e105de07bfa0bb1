import { chmod, mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BackupManifest, checkBackup, readParts } from '#backend/backup-file.ts';
import { readSettings, type Settings } from '#backend/env.ts';
import { boxOf, openSecretBox } from '#backend/secret-box.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import backup from '#jobs/cli/backup.ts';
import restore from '#jobs/cli/restore.ts';
import { saveAudit } from '#records/audits.ts';
import { db, openRecords, type Records } from '#records/connection.ts';
import { readTables } from '#records/tables.ts';
import { ADMIN, startApp } from '../api/start-app.ts';
import { makeBrand, makeOutcome, MADE_AT, startRun } from '../records/sample.ts';
import { makeHome } from '../start-database.ts';

let [homeA, homeB, homeC, file] = ['', '', '', ''];
let records: Records | null = null;
let before: Record<string, unknown> = {};
let rows: Record<string, string[]> = {};

const settingsOf = (home: string, more: Record<string, string> = {}): Settings => readSettings({ ENSEIGNE_HOME: home, ...more });
const run = (command: typeof backup, home: string, positionals: string[], options: Record<string, string | boolean>, more: Record<string, string> = {}) => command.run({ positionals, options, settings: settingsOf(home, more) });

/** Everything that the tables hold, as text. */
async function readAll(): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  for (const { name } of await readTables(db())) all[name] = (await db().$queryRawUnsafe<{ line: string }[]>(`SELECT t::text AS line FROM "${name}" t ORDER BY 1`)).map((one) => one.line);
  return all;
}

async function readAnswers(app: ReturnType<typeof startApp>): Promise<Record<string, unknown>> {
  const cookie = await app.signIn(ADMIN);
  const [brand] = await db().brand.findMany();
  const answers: Record<string, unknown> = {};
  for (const address of [`/api/brands/${brand?.id ?? ''}/ranking`, `/api/brands/${brand?.id ?? ''}/overview`, `/api/brands/${brand?.id ?? ''}/findings`]) {
    const answer = await app.get(address, cookie);
    // “Within the last seven days” begins with the moment of asking.
    answers[address.replace(brand?.id ?? '', 'ID')] = [answer.status, JSON.parse(await answer.text(), (name, value: unknown) => (name === 'since' ? null : value))];
  }
  return answers;
}

beforeAll(async () => {
  [homeA, homeB, homeC] = [await makeHome(), await makeHome(), await makeHome()];
  for (const home of [homeA, homeB, homeC]) await chmod(home, 0o711);
  file = path.join(homeA, 'copy.tar');
});
afterAll(async () => {
  await records?.close();
  for (const home of [homeA, homeB, homeC]) await rm(home, { recursive: true, force: true });
});

describe('a backup', () => {
  beforeAll(async () => {
    records = await openRecords({ home: homeA });
    const { brandId, standardVersionId, locations } = await makeBrand('Boréale');
    const place = { locationId: locations.get('QC-1') ?? '', standardVersionId, asOf: MADE_AT };
    await saveAudit(SYSTEM_VIEWER, makeOutcome({ ...place, runId: await startRun(brandId, standardVersionId, MADE_AT) }));
    const box = await openSecretBox({ ENSEIGNE_HOME: homeA });
    await db().publisherSetting.create({ data: { brandId, publisherId: 'yelp', settings: { note: 'é \\ " \u2028', nothing: null, great: 12_345_678_901_234.5 }, secrets: box.seal('{"apiKey":"k"}', 'yelp') } });
    await mkdir(path.join(homeA, 'files', 'deep'), { recursive: true });
    await writeFile(path.join(homeA, 'files', 'deep', 'magasins.geojson'), '{"type":"FeatureCollection"}');
  });
  const app = startApp();

  it('is one file that its owner alone reads, checked, and names the keys that it takes', async () => {
    before = await readAnswers(app);
    rows = await readAll();
    await run(backup, homeA, [], { out: file });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readdir(homeA)).not.toContain('copy.tar.part');
    const manifest = await checkBackup(file);
    expect(manifest.brands).toEqual(['Boréale']);
    expect(Object.fromEntries(manifest.tables.map((one) => [one.name, one.rows]))).toEqual(Object.fromEntries(Object.entries(rows).map(([name, lines]) => [name, lines.length])));
    const sealedBy = (await readFile(path.join(homeA, 'secrets-key'), 'utf8')).trim();
    const keyId = boxOf([sealedBy]).seal('x', 'y').split('.')[1];
    expect(manifest.keys.sealing).toEqual([keyId]);
    const told = (await readParts(file, ['RESTORE.md'])).get('RESTORE.md')?.toString() ?? '';
    for (const words of ['Il faut la clé des secrets', 'It takes the key of secrets']) expect(told).toContain(`${words} ${keyId ?? ''}`);
    expect(Buffer.from(await readFile(file)).includes(sealedBy)).toBe(false);
  });

  it('is not written over another one', async () => {
    await expect(run(backup, homeA, [], { out: file })).rejects.toThrow(/copy\.tar/);
  });

  it('is refused with one bit of it turned, wherever it is', async () => {
    const whole = await readFile(file);
    const spoiled = path.join(homeA, 'spoiled.tar');
    for (let index = 0; index < 120; index += 1) {
      const bytes = Buffer.from(whole);
      const at = Math.floor((index / 120) * whole.length) + (index * 37) % Math.floor(whole.length / 120);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (index % 8));
      await writeFile(spoiled, bytes);
      await expect(checkBackup(spoiled), `byte ${at}`).rejects.toThrow(/spoiled\.tar is damaged/);
    }
    await writeFile(spoiled, whole.subarray(0, whole.length - 700));
    await expect(run(restore, homeB, [spoiled], {})).rejects.toThrow(/is damaged/);
    expect(await readdir(homeB)).toEqual([]);
  });
});

describe('restored elsewhere', () => {
  beforeAll(async () => {
    await records?.close();
    records = null;
  });

  it('wants the key by its name before it writes anything', async () => {
    const manifest = await checkBackup(file);
    await expect(run(restore, homeB, [file], {})).rejects.toThrow(new RegExp(`${manifest.keys.sealing[0] ?? '-'}.*--without-keys`));
    await expect(run(restore, homeB, [file], {}, { ENSEIGNE_SECRET: 'another key, thirty-two characters long' })).rejects.toThrow(manifest.keys.sealing[0]);
    expect(await readdir(homeB)).toEqual([]);
  });

  it('from a newer version is refused', async () => {
    const read = BackupManifest.parse(JSON.parse(JSON.stringify(await checkBackup(file))));
    const { openForRestore } = await import('#records/restore-tables.ts');
    const database = await openForRestore({ home: homeC });
    await expect(database.build([...read.migrations, '20990101000000_later'])).rejects.toThrow(/newer version.*20990101000000_later/);
    await database.close();
  });

  it('holds every row as it was, to the last digit', async () => {
    await run(restore, homeB, [file], {}, { ENSEIGNE_SECRET: (await readFile(path.join(homeA, 'secrets-key'), 'utf8')).trim() });
    records = await openRecords({ home: homeB });
    // The restoring itself is in the audit log, and nothing else is new.
    const found = await readAll();
    const isRestoring = (row: unknown) => String(row).includes(',backups,restore,');
    expect(found['AuditEntry']?.filter(isRestoring)).toHaveLength(1);
    expect({ ...found, AuditEntry: found['AuditEntry']?.filter((one) => !isRestoring(one)) }).toEqual(rows);
    expect(await readFile(path.join(homeB, 'files', 'deep', 'magasins.geojson'), 'utf8')).toBe('{"type":"FeatureCollection"}');
  });

  describe('the product', () => {
    const app = startApp();
    it('answers the same', async () => {
      const now = await readAnswers(app);
      expect(Object.values(now).map((one) => (one as [number])[0])).toEqual([200, 200, 200]);
      expect(now).toEqual(before);
    });
  });

  it('is put in the place of another one only when asked twice, and what was there is kept', async () => {
    await records?.close();
    records = null;
    const given = { ENSEIGNE_SECRET: (await readFile(path.join(homeA, 'secrets-key'), 'utf8')).trim() };
    await expect(run(restore, homeB, [file], {}, given)).rejects.toThrow(/Boréale.*--replace/);
    await expect(run(restore, homeB, [file], { replace: true }, given)).rejects.toThrow(/--yes/);
    await run(restore, homeB, [file], { replace: true, yes: true }, given);
    const kept = (await readdir(homeA)).filter((name) => name.startsWith('copy-before-'));
    expect(kept.length).toBe(1);
    expect((await checkBackup(path.join(homeA, kept[0] ?? ''))).brands).toEqual(['Boréale']);
  });

  it('with its keys, needs nothing else', async () => {
    const withKeys = path.join(homeA, 'with-keys.tar');
    const key = (await readFile(path.join(homeA, 'secrets-key'), 'utf8')).trim();
    records = await openRecords({ home: homeB });
    await run(backup, homeB, [], { out: withKeys, 'with-keys': true }, { ENSEIGNE_SECRET: key, AUTH_SECRET: 'a secret of a test, thirty-two characters' });
    await records.close();
    records = null;
    await run(restore, homeC, [withKeys], {});
    records = await openRecords({ home: homeC });
    const [setting] = await db().publisherSetting.findMany();
    expect((await openSecretBox({ ENSEIGNE_HOME: homeC })).open(setting?.secrets ?? '', 'yelp')).toBe('{"apiKey":"k"}');
    expect(await readFile(path.join(homeC, 'auth-secret'), 'utf8')).toBe('a secret of a test, thirty-two characters');
    expect((await stat(path.join(homeC, 'secrets-key'))).mode & 0o777).toBe(0o600);
  });
});
