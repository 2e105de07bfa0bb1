import { hash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A key as it is shown once: `ens_`, 32 bytes as base64url, and six characters by which a scanner of leaks tells it from chance. */
const KEY = /^ens_[A-Za-z0-9_-]{43}[A-Za-z0-9_-]{6}$/;
const CHECKSUM_CHARACTERS = 6;

/** A new key. */
export function makeKey(): string {
  const body = `ens_${randomBytes(32).toString('base64url')}`;
  return body + checksumOf(body);
}

/** True for what we could have made: whoever mistypes a key is told without a look into the database. */
export function isKey(text: string): boolean {
  if (!KEY.test(text)) return false;
  const [body, checksum] = [text.slice(0, -CHECKSUM_CHARACTERS), text.slice(-CHECKSUM_CHARACTERS)];
  return timingSafeEqual(Buffer.from(checksum), Buffer.from(checksumOf(body)));
}

/** What is kept of a key: 256 bits of chance need no slow hash. */
export function hashKey(key: string): string {
  return hash('sha256', key);
}

function checksumOf(body: string): string {
  return hash('sha256', body, 'base64url').slice(0, CHECKSUM_CHARACTERS);
}
