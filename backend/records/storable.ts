/**
 * Plain data as PostgreSQL takes it: pages hold NUL characters and halves of surrogate pairs, which neither its text
 * nor its jsonb can. What holds none, which is nearly all, comes back itself; what does, as a copy. Bytes pass as they are.
 */
export function storable<T>(value: T): T {
  return clean(value) as T;
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') return !value.includes('\0') && value.isWellFormed() ? value : value.replaceAll('\0', '').toWellFormed();
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array || value instanceof Date) return value;
  if (value instanceof Map) return new Map([...value].map(([key, part]) => [clean(key), clean(part)]));
  // One pass, copied where it changes: asking first and copying then would double the work at every level.
  let copy: Record<string, unknown> | null = null;
  for (const [key, part] of Object.entries(value)) {
    const cleaned = clean(part);
    if (cleaned === part) continue;
    copy ??= (Array.isArray(value) ? [...(value as unknown[])] : { ...value }) as Record<string, unknown>;
    copy[key] = cleaned;
  }
  return copy ?? value;
}
