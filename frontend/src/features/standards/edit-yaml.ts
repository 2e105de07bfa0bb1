import { parseDocument } from 'yaml';

/** Where a value stands in the standard: keys, and places in lists. */
export type Path = readonly (string | number)[];

/** A draft as plain values; null while its text is no YAML map. */
export function readPlain(text: string): Record<string, unknown> | null {
  const document = parseDocument(text);
  if (document.errors.length > 0) return null;
  const plain: unknown = document.toJS();
  return typeof plain === 'object' && plain !== null && !Array.isArray(plain) ? (plain as Record<string, unknown>) : null;
}

/** The value at a path; undefined where there is none. */
export function valueAt(plain: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[key] : undefined), plain);
}

/** The draft with one value changed; undefined takes it out. Comments and whatever else is written stay. */
export function setValue(text: string, path: Path, value: unknown): string {
  const document = parseDocument(text);
  if (value === undefined) {
    if (document.hasIn(path)) document.deleteIn(path);
  } else {
    makeWay(document, path);
    document.setIn(path, document.createNode(value));
  }
  return document.toString({ lineWidth: 0 });
}

/** The draft with a key renamed, its value as it was. */
export function renameKey(text: string, path: Path, from: string, to: string): string {
  const document = parseDocument(text);
  const value: unknown = valueAt(document.toJS(), [...path, from]);
  document.deleteIn([...path, from]);
  document.setIn([...path, to], document.createNode(value));
  return document.toString({ lineWidth: 0 });
}

/** What lies on the way and is empty ("targets:") becomes a place to write into. */
function makeWay(document: ReturnType<typeof parseDocument>, path: Path): void {
  for (let depth = 1; depth < path.length; depth += 1) {
    const way = path.slice(0, depth);
    const plain: unknown = valueAt(document.toJS(), way);
    if (typeof plain !== 'object' || plain === null) document.setIn(way, document.createNode(typeof path[depth] === 'number' ? [] : {}));
  }
}

/** A path as problems name it: `names[0].branchPattern`. */
export function writePath(path: Path): string {
  return path.reduce<string>((written, key) => (typeof key === 'number' ? `${written}[${key}]` : written === '' ? key : `${written}.${key}`), '');
}
