/**
 * Remembers what a pure function said of its latest keys, at least `most` of them and at most twice as many: the same
 * hours, numbers and images come back at every location. Two generations instead of a list of uses: a key that is asked
 * for again moves to the young one, and what nobody asked for goes when the young one is full. Values are shared:
 * read them, don't write them.
 */
export function rememberLatest<T>(most: number): (key: string, make: () => T) => T {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  const keep = (key: string, value: T): T => {
    if (young.size >= most) {
      old = young;
      young = new Map();
    }
    young.set(key, value);
    return value;
  };
  return (key, make) => {
    if (young.has(key)) return young.get(key) as T;
    return keep(key, old.has(key) ? (old.get(key) as T) : make());
  };
}
