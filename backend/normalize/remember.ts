/** Empties one memory each. */
const forgetters: (() => void)[] = [];

/**
 * Remembers what a pure function said of its latest keys, at least `most` of them and at most twice as many: the same
 * hours, numbers and images come back at every location. Two generations instead of a list of uses: a key that is asked
 * for again moves to the young one, and what nobody asked for goes when the young one is full. Values are shared:
 * read them, don't write them. `make` is handed the key as it is kept: what it cuts from that key holds no page.
 */
export function rememberLatest<T>(most: number): (key: string, make: (key: string) => T) => T {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  forgetters.push(() => {
    young = new Map();
    old = new Map();
  });
  const keep = (key: string, value: T): T => {
    if (young.size >= most) {
      old = young;
      young = new Map();
    }
    young.set(key, value);
    return value;
  };
  return (key, make) => {
    const fresh = young.get(key);
    if (fresh !== undefined || young.has(key)) return fresh as T;
    const before = old.get(key);
    const own = ownCopy(key);
    return keep(own, before !== undefined || old.has(key) ? (before as T) : make(own));
  };
}

/** Empties all memories: for tests and benches that must not meet what they left behind. */
export function forgetAll(): void {
  for (const forget of forgetters) forget();
}

/** A text cut from a page keeps that page in memory as long as it lives itself; this one stands alone. V8 copies what it joins. */
function ownCopy(text: string): string {
  return ` ${text}`.slice(1);
}
