import type { AuditChange } from '#contract/audit-log.ts';

/** One difference as it is drawn: where it is, from the outermost member in, and how many subjects of the write it holds for. */
export interface ShownChange {
  path: string[];
  before: unknown;
  after: unknown;
  times: number;
}

/** Ids of rows stand where a write was about many: they tell a reader nothing. */
const ROW_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Changes taken apart to what differs within them; the same difference of many subjects is one. */
export function splitChanges(changes: readonly AuditChange[]): ShownChange[] {
  const shown = new Map<string, ShownChange>();
  for (const { member, before, after } of changes) {
    for (const one of take([member], before, after)) {
      const path = one.path.length > 1 ? one.path.filter((part) => !ROW_ID.test(part)) : one.path;
      const key = JSON.stringify([path, one.before, one.after]);
      const same = shown.get(key);
      if (same) same.times += 1;
      else shown.set(key, { ...one, path, times: 1 });
    }
  }
  return [...shown.values()];
}

function take(path: string[], before: unknown, after: unknown): Omit<ShownChange, 'times'>[] {
  if (!isGroup(before) && !isGroup(after)) return [{ path, before: before ?? null, after: after ?? null }];
  if ((before !== null && !isGroup(before)) || (after !== null && !isGroup(after))) return [{ path, before, after }];
  const [was, is] = [before ?? {}, after ?? {}] as const;
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].flatMap((member) => {
    const [left, right] = [was[member] ?? null, is[member] ?? null];
    return JSON.stringify(left) === JSON.stringify(right) ? [] : take([...path, member], left, right);
  });
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
