import { hash, randomBytes } from 'node:crypto';

/** A new id: 48 bits of time, then chance, so that rows written together lie together in an index. */
export function newId(): string {
  return Date.now().toString(16).padStart(12, '0') + randomBytes(10).toString('hex');
}

/**
 * The id of a row that its parts name: writing the same thing twice (a job that is run again after a kill) meets
 * the row it wrote before.
 */
export function idOf(...parts: readonly (string | number | null)[]): string {
  return hash('sha256', JSON.stringify(parts)).slice(0, 32);
}

/** JSON with sorted keys: equal values have equal text. Undefined members are left out. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : part) ?? 'null';
}

/** sha256, hex, of a value's canonical JSON. */
export function contentHash(value: unknown): string {
  return hash('sha256', canonicalJson(value));
}
