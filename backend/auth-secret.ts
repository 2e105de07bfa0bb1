import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The key that signs sessions: made once, readable by its owner alone, kept beside the embedded database. */
export async function readAuthSecret(home: string): Promise<string> {
  const file = path.join(home, 'auth-secret');
  const kept = await readFile(file, 'utf8').catch(() => null);
  if (kept && kept.length >= 32) return kept;
  const secret = randomBytes(32).toString('base64url');
  await mkdir(home, { recursive: true });
  await writeFile(file, secret, { mode: 0o600, flag: 'wx' }).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return (await readFile(file, 'utf8')).trim();
}

/** Tells one such key from another and gives nothing of it away. */
export function nameAuthSecret(secret: string): string {
  return createHash('sha256').update('auth secret id').update(secret).digest('hex').slice(0, 8);
}

/** The key as it is kept in a home; null where none is. */
export async function findAuthSecret(home: string): Promise<string | null> {
  const kept = await readFile(path.join(home, 'auth-secret'), 'utf8').catch(() => null);
  return kept === null || kept.trim().length < 32 ? null : kept.trim();
}

/** Puts the key back into a home, where none is. False where another one is there already. */
export async function keepAuthSecret(home: string, secret: string): Promise<boolean> {
  const kept = await findAuthSecret(home);
  if (kept !== null) return kept === secret;
  await mkdir(home, { recursive: true });
  await writeFile(path.join(home, 'auth-secret'), secret, { mode: 0o600 });
  return true;
}
