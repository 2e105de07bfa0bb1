import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { RestoredDatabase } from '#records/restore-tables.ts';
import { findAuthSecret, keepAuthSecret, nameAuthSecret } from './auth-secret.ts';
import { readParts, readRows, type BackupManifest } from './backup-file.ts';
import { AUTH_KEY_PART, SECRET_KEYS_PART, type BackupSettings } from './make-backup.ts';
import { keepKey, listKeys } from './secret-box.ts';

/** Keys that a backup needs and this installation does not have, by their names. */
export interface MissingKeys {
  /** Without these, keys of sources and channels can't be read, and are entered again. */
  sealing: string[];
  /** Without this one everybody signs in again, and second factors are set up again. */
  auth: string | null;
}

/** Which keys of a backup are neither here nor in it. */
export async function findMissingKeys(manifest: BackupManifest, target: string, settings: BackupSettings): Promise<MissingKeys> {
  const brought = await readKeys(manifest, target);
  const here = [...(await listKeys(settings)), ...(await listKeys({ ENSEIGNE_HOME: path.join(settings.ENSEIGNE_HOME, 'no-such-folder'), ENSEIGNE_SECRET: brought.secrets }))].map((one) => one.id);
  const auth = brought.auth ?? settings.AUTH_SECRET ?? (await findAuthSecret(settings.ENSEIGNE_HOME));
  // A home that has no key yet makes a new one, which is another.
  return { sealing: manifest.keys.sealing.filter((id) => !here.includes(id)), auth: manifest.keys.auth === null || (auth !== null && nameAuthSecret(auth) === manifest.keys.auth) ? null : manifest.keys.auth };
}

/** What a restore did, for whoever asked for it. */
export interface Restored {
  rows: number;
  files: number;
  /** Keys of the backup that could not be put into the home, another one being there: the setting that they belong into. */
  keysLeftOut: ('ENSEIGNE_SECRET' | 'AUTH_SECRET')[];
}

/** Fills a cleared database and the home from a checked backup. The database then stands at the version of the backup. */
export async function restoreBackup(database: RestoredDatabase, target: string, manifest: BackupManifest, settings: BackupSettings): Promise<Restored> {
  await database.build(manifest.migrations);
  const filled = await database.fill(manifest.tables, readRows(target, manifest));
  const short = manifest.tables.find((one) => (filled.get(one.name) ?? 0) !== one.rows);
  if (short) throw new Error(`${short.name} got ${filled.get(short.name) ?? 0} of ${short.rows} rows.`);
  const files = await readParts(target, manifest.files.map((one) => one.entry));
  const folder = path.join(settings.ENSEIGNE_HOME, 'files');
  for (const { name, entry } of manifest.files) {
    const place = path.join(folder, name);
    // Our own backups name nothing outside; one that was made by hand shall not, either.
    if (!place.startsWith(folder + path.sep)) throw new Error(`The backup names a file outside its folder: ${name}`);
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, files.get(entry) ?? Buffer.alloc(0), { mode: 0o600 });
  }
  return { rows: [...filled.values()].reduce((sum, one) => sum + one, 0), files: manifest.files.length, keysLeftOut: await putBackKeys(manifest, target, settings) };
}

async function putBackKeys(manifest: BackupManifest, target: string, settings: BackupSettings): Promise<Restored['keysLeftOut']> {
  const { secrets, auth } = await readKeys(manifest, target);
  const left: Restored['keysLeftOut'] = [];
  const here = (await listKeys(settings)).map((one) => one.secret);
  const wanted = (secrets ?? '').split(',').filter((one) => one !== '' && !here.includes(one));
  for (const secret of wanted) if (!(await keepKey(settings.ENSEIGNE_HOME, secret)) && !left.includes('ENSEIGNE_SECRET')) left.push('ENSEIGNE_SECRET');
  if (auth !== undefined && auth !== settings.AUTH_SECRET && (settings.AUTH_SECRET !== undefined || !(await keepAuthSecret(settings.ENSEIGNE_HOME, auth)))) left.push('AUTH_SECRET');
  return left;
}

async function readKeys(manifest: BackupManifest, target: string): Promise<{ secrets: string | undefined; auth: string | undefined }> {
  if (!manifest.keys.isIncluded) return { secrets: undefined, auth: undefined };
  const parts = await readParts(target, [SECRET_KEYS_PART, AUTH_KEY_PART]);
  return { secrets: parts.get(SECRET_KEYS_PART)?.toString('utf8'), auth: parts.get(AUTH_KEY_PART)?.toString('utf8') };
}
