import { randomBytes } from 'node:crypto';
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
