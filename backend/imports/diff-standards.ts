import { isDeepStrictEqual } from 'node:util';

/** One value that two versions of a standard do not share. */
export interface StandardDifference {
  /** `publishers.web-directory.weight`, `names[1]`: in the newer one, or in the older for what was removed. */
  path: string;
  /** As JSON; null where it was added. */
  before: string | null;
  /** As JSON; null where it was removed. */
  after: string | null;
}

/**
 * What differs between two standards, value by value, in the order in which they are written. An item that a list still
 * holds elsewhere has not changed; of the others the first is held against the first, so that an edited item is a change
 * of its members and not one removed and one added.
 */
export function diffStandards(before: unknown, after: unknown, path = ''): StandardDifference[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after)) return diffLists(before, after, path);
  if (!isMap(before) || !isMap(after)) return [{ path, before: write(before), after: write(after) }];
  const keys = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return keys.flatMap((key) => diffStandards(before[key], after[key], path === '' ? key : `${path}.${key}`));
}

function diffLists(before: readonly unknown[], after: readonly unknown[], path: string): StandardDifference[] {
  const gone = before.map((value, index) => ({ value, index }));
  const fresh = after.map((value, index) => ({ value, index })).filter(({ value }) => {
    const at = gone.findIndex((one) => isDeepStrictEqual(one.value, value));
    if (at >= 0) gone.splice(at, 1);
    return at < 0;
  });
  const both = Math.min(gone.length, fresh.length);
  const pairs = fresh.slice(0, both).flatMap(({ value, index }, at) => diffStandards(gone[at]?.value, value, `${path}[${index}]`));
  return [
    ...pairs,
    ...gone.slice(both).map(({ value, index }) => ({ path: `${path}[${index}]`, before: write(value), after: null })),
    ...fresh.slice(both).map(({ value, index }) => ({ path: `${path}[${index}]`, before: null, after: write(value) })),
  ];
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function write(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
