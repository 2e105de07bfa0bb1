/**
 * A copy of plain data that PostgreSQL takes: pages hold NUL characters and halves of surrogate pairs, which neither
 * its text nor its jsonb can. Bytes pass as they are.
 */
export function storable<T>(value: T): T {
  return clean(value) as T;
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '').toWellFormed();
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array || value instanceof Date) return value;
  if (Array.isArray(value)) return value.map(clean);
  if (value instanceof Map) return new Map([...value].map(([key, part]) => [clean(key), clean(part)]));
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, clean(part)]));
}
