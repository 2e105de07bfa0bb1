import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CannotStartError, EnseigneError } from './errors.ts';

const VERSION = 'v1';
const KEY_BYTES = 32;
/** What AES-GCM takes without deriving a counter (NIST SP 800-38D, 8.2.1), new for each text: two alike would give both away. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const FILE_NAME = 'secrets-key';
/** What `seal` writes, wherever it stands in a text. */
const SEALED = /\bv1\.([0-9a-f]{8})\.[\w-]{16}\.[\w-]{22,}/g;

/** A text was sealed by a key that this process has not, or was changed since. */
export class SecretUnreadableError extends EnseigneError {
  readonly id = 'secret-unreadable';
  readonly status = 409;
  constructor(keyId: string) {
    super({
      fr: `Ce qui a été saisi ici a été chiffré avec une autre clé (${keyId}) : redonnez cette clé dans ENSEIGNE_SECRET, après la nouvelle et une virgule, ou saisissez les secrets de nouveau.`,
      en: `What was entered here was encrypted with another key (${keyId}): give that key back in ENSEIGNE_SECRET, after the new one and a comma, or enter the secrets again.`,
    });
  }
}

/** Encrypts what must not be read from the database alone. */
export interface SecretBox {
  /** AES-256-GCM. `place` is where it is kept: carried to another place it does not open. */
  seal(plain: string, place: string): string;
  /** Throws SecretUnreadableError. */
  open(sealed: string, place: string): string;
  /** False for what an older key sealed: sealed again, that key is no longer needed. */
  isCurrent(sealed: string): boolean;
}

interface Key {
  id: string;
  bytes: Buffer;
}

/**
 * The box of this installation. Its key comes from ENSEIGNE_SECRET (several, by commas: the first seals, all of them
 * open) or else from a file of `home` that is made once and readable by its owner alone. Throws CannotStartError when
 * others may read that file.
 */
export async function openSecretBox({ ENSEIGNE_HOME: home, ENSEIGNE_SECRET: given }: { ENSEIGNE_HOME: string; ENSEIGNE_SECRET?: string | undefined }): Promise<SecretBox> {
  const named = namedIn(given);
  const kept = named.length > 0 ? await readKeyFile(home) : ((await readKeyFile(home)) ?? (await makeKeyFile(home)));
  return boxOf([...named, ...(kept === null ? [] : [kept])]);
}

/** The keys of this installation as their owner gave or has them, the one that seals first, each with the id that sealed texts name. */
export async function listKeys({ ENSEIGNE_HOME: home, ENSEIGNE_SECRET: given }: { ENSEIGNE_HOME: string; ENSEIGNE_SECRET?: string | undefined }): Promise<{ id: string; secret: string }[]> {
  const kept = await readKeyFile(home);
  return [...namedIn(given), ...(kept === null ? [] : [kept])].map((secret) => ({ id: keyOf(secret).id, secret }));
}

/** The ids of the keys that sealed something of a text. */
export function sealingKeysOf(text: string): string[] {
  return [...text.matchAll(SEALED)].map((found) => found[1] ?? '');
}

/** Puts a key back into the file of a home, where none is. False where another one is there already. */
export async function keepKey(home: string, secret: string): Promise<boolean> {
  const kept = await readKeyFile(home);
  if (kept !== null) return kept === secret;
  await mkdir(home, { recursive: true });
  await writeFile(path.join(home, FILE_NAME), `${secret}\n`, { mode: 0o600, flag: 'wx' });
  return true;
}

/** A box of these secrets, the first of which seals. */
export function boxOf(secrets: readonly string[]): SecretBox {
  const keys = secrets.map(keyOf);
  const [first] = keys;
  if (first === undefined) throw new CannotStartError('There is no key to encrypt secrets with.');
  return {
    seal(plain, place) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', first.bytes, nonce, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(place, 'utf8'));
      const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return [VERSION, first.id, nonce.toString('base64url'), Buffer.concat([cipher.getAuthTag(), sealed]).toString('base64url')].join('.');
    },
    open(sealed, place) {
      const [version, keyId = '', nonce = '', text = ''] = sealed.split('.');
      const key = keys.find((one) => one.id === keyId);
      if (version !== VERSION || key === undefined) throw new SecretUnreadableError(keyId);
      try {
        const bytes = Buffer.from(text, 'base64url');
        const decipher = createDecipheriv('aes-256-gcm', key.bytes, Buffer.from(nonce, 'base64url'), { authTagLength: TAG_BYTES });
        decipher.setAAD(Buffer.from(place, 'utf8')).setAuthTag(bytes.subarray(0, TAG_BYTES));
        return Buffer.concat([decipher.update(bytes.subarray(TAG_BYTES)), decipher.final()]).toString('utf8');
      } catch {
        throw new SecretUnreadableError(keyId);
      }
    },
    isCurrent: (sealed) => sealed.split('.')[1] === first.id,
  };
}

/** The id tells keys apart and gives nothing of them away. */
function keyOf(secret: string): Key {
  const bytes = Buffer.from(hkdfSync('sha256', secret, 'enseigne', 'secrets of publishers', KEY_BYTES));
  return { bytes, id: createHash('sha256').update('key id').update(bytes).digest('hex').slice(0, 8) };
}

const namedIn = (given: string | undefined): string[] => (given ?? '').split(',').map((one) => one.trim()).filter((one) => one !== '');

async function readKeyFile(home: string): Promise<string | null> {
  const file = path.join(home, FILE_NAME);
  const kept = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw new CannotStartError(`The key of the secrets can't be read from ${file} (${error.code ?? error.message}).`);
  });
  if (kept === null) return null;
  // Windows has no such modes.
  if (process.platform !== 'win32' && ((await stat(file)).mode & 0o077) !== 0) throw new CannotStartError(`Others may read the key of the secrets: chmod 600 ${file}, then start again.`);
  if (kept.trim().length < KEY_BYTES) throw new CannotStartError(`${file} holds no key: give back the one that was in it, or delete it and enter the secrets of the sources again.`);
  return kept.trim();
}

/** Two processes that start at once agree on the one that came first. */
async function makeKeyFile(home: string): Promise<string> {
  await mkdir(home, { recursive: true });
  const secret = randomBytes(KEY_BYTES).toString('base64url');
  await writeFile(path.join(home, FILE_NAME), `${secret}\n`, { mode: 0o600, flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return (await readKeyFile(home)) ?? secret;
}
