import path from 'node:path';
import { copyTables, type CopyFacts } from '#records/copy-tables.ts';
import type { Viewer } from '#domain/viewer.ts';
import { findAuthSecret, nameAuthSecret } from './auth-secret.ts';
import { INSTRUCTIONS, listFiles, writeBackup, type BackupManifest } from './backup-file.ts';
import { PRODUCT_VERSION } from './product-version.ts';
import { listKeys, sealingKeysOf } from './secret-box.ts';

/** The part that holds the keys of secrets, as ENSEIGNE_SECRET takes them. */
export const SECRET_KEYS_PART = 'keys/ENSEIGNE_SECRET';
/** The part that holds the key of sessions. */
export const AUTH_KEY_PART = 'keys/AUTH_SECRET';

/** What of the settings a backup needs. */
export interface BackupSettings {
  ENSEIGNE_HOME: string;
  ENSEIGNE_SECRET?: string | undefined;
  AUTH_SECRET?: string | undefined;
}

/**
 * Writes the open database and the files of the home into one archive, as they stand at one moment. Keys come along only
 * where they are asked for; `tell` writes the instructions that lie in it.
 */
export async function makeBackup(viewer: Viewer, target: string, settings: BackupSettings, options: { withKeys: boolean; now: Date; tell: (manifest: BackupManifest) => string }): Promise<BackupManifest> {
  const backup = await writeBackup(target);
  try {
    const sealing = new Set<string>();
    const tables = new Map<string, BackupManifest['tables'][number]>();
    let facts: CopyFacts = { tables: [], migrations: [], serverVersion: '', brands: [] };
    await copyTables(viewer, (found) => {
      facts = found;
      for (const { name, columns } of found.tables) tables.set(name, { name, columns, rows: 0, parts: [] });
      return Promise.resolve();
    }, async ({ table, rows }) => {
      const noted = tables.get(table);
      if (!noted) return;
      for (const row of rows) for (const key of sealingKeysOf(row)) sealing.add(key);
      noted.rows += rows.length;
      noted.parts.push(await backup.addLines(`tables/${table}/${String(noted.parts.length + 1).padStart(6, '0')}.jsonl.zst`, rows));
    });
    const files: BackupManifest['files'] = [];
    for (const { name, read } of await listFiles(path.join(settings.ENSEIGNE_HOME, 'files'))) files.push({ name, ...(await backup.add(`files/${String(files.length + 1).padStart(6, '0')}`, await read())) });
    const [keys, auth] = [await listKeys(settings), settings.AUTH_SECRET ?? (await findAuthSecret(settings.ENSEIGNE_HOME))];
    const parts = options.withKeys ? [
      ...(keys.length > 0 ? [await backup.add(SECRET_KEYS_PART, Buffer.from(keys.map((one) => one.secret).join(',')))] : []),
      ...(auth === null ? [] : [await backup.add(AUTH_KEY_PART, Buffer.from(auth))]),
    ] : [];
    const manifest: BackupManifest = {
      format: 'enseigne-backup', layout: 1, product: PRODUCT_VERSION, madeAt: options.now.toISOString(), serverVersion: facts.serverVersion, migrations: facts.migrations, brands: facts.brands,
      tables: [...tables.values()], files,
      keys: { isIncluded: options.withKeys, sealing: [...sealing].toSorted(), auth: auth === null ? null : nameAuthSecret(auth), parts }, instructions: null,
    };
    const instructions = await backup.add(INSTRUCTIONS, Buffer.from(options.tell(manifest), 'utf8'));
    await backup.finish({ ...manifest, instructions });
    return manifest;
  } catch (error) {
    await backup.giveUp();
    throw error;
  }
}
