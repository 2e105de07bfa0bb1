/** The words that a file's text asks for: written out, or built between a written beginning and end. */
const WRITTEN = /['"`]([a-z][A-Za-z]*(?:\.[A-Za-z-]+)+)['"`]/g;
const BUILT = /`([a-z][A-Za-z]*(?:\.[A-Za-z-]+)*\.)\$\{[^`{}]*\}([A-Za-z.-]*)(`?)/g;
/** Imports that are there when the page runs; a type is erased. */
const STATIC_IMPORT = /^(?:import|export)\s(?!type\s)(?:[^'";]*?\sfrom\s)?['"](\.[^'"]+)['"]/gm;
/** An import that is fetched when it is asked for. */
export const LAZY_IMPORT = /\bimport\(['"](\.[^'"]+)['"]\)/g;

/** Which words come with what: those that the entry draws with, and those that each lazily fetched file adds to them. */
export interface WordParts {
  first: Set<string>;
  /** By the path of the fetched file; one that adds no word is left out. */
  later: Map<string, Set<string>>;
}

/**
 * Splits the dashboard's words by what is fetched together. `files` are all sources by their path (posix, from one folder);
 * a file's imports are followed, as the builder follows them, and whatever names a word brings it.
 */
export function splitWords(files: ReadonlyMap<string, string>, entry: string, keys: readonly string[]): WordParts {
  const wordsOf = (start: string): Set<string> => {
    const texts = [...closureOf(files, start)].map((file) => files.get(file) ?? '');
    return new Set(texts.flatMap((text) => findKeys(text, keys)));
  };
  const first = wordsOf(entry);
  const lazy = new Set([...files].flatMap(([file, text]) => [...text.matchAll(LAZY_IMPORT)].map((match) => resolvePath(file, match[1] ?? ''))));
  const later = [...lazy].filter((file) => files.has(file)).map((file) => [file, wordsOf(file).difference(first)] as const);
  return { first, later: new Map(later.filter(([, words]) => words.size > 0)) };
}

/** The keys that a text asks for, of those there are; `runs.pages` stands for its plural forms too. */
export function findKeys(text: string, keys: readonly string[]): string[] {
  const written = new Set([...text.matchAll(WRITTEN)].map((match) => match[1]));
  const built = [...text.matchAll(BUILT)].map(([, start = '', end = '', close]) => ({ start, end: close === '`' ? end : '' }));
  return keys.filter((key) => {
    const name = withoutPlural(key);
    return written.has(name) || written.has(key) || built.some(({ start, end }) => name.startsWith(start) && name.endsWith(end));
  });
}

/** The words of a language that a part holds, in the shape in which they are kept. */
export function pickWords(words: object, part: ReadonlySet<string>, prefix = ''): object {
  return Object.fromEntries(Object.entries(words).flatMap(([name, value]: [string, unknown]): [string, unknown][] => {
    const key = `${prefix}${name}`;
    if (typeof value === 'string') return part.has(key) ? [[name, value]] : [];
    const inner = pickWords(value as object, part, `${key}.`);
    return Object.keys(inner).length > 0 ? [[name, inner]] : [];
  }));
}

/** Every key of a language, with the dots of its nouns. */
export function listKeys(words: object, prefix = ''): string[] {
  return Object.entries(words).flatMap(([name, value]: [string, unknown]) => (typeof value === 'string' ? [`${prefix}${name}`] : listKeys(value as object, `${prefix}${name}.`)));
}

/** Where a relative import leads, seen from the file that writes it. */
export function resolvePath(from: string, to: string): string {
  return new URL(to, `file:///${from}`).pathname.slice(1);
}

function closureOf(files: ReadonlyMap<string, string>, start: string): Set<string> {
  const seen = new Set<string>();
  const waiting = [start];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    const text = files.get(file);
    if (text === undefined || seen.has(file)) continue;
    seen.add(file);
    for (const match of text.matchAll(STATIC_IMPORT)) waiting.push(resolvePath(file, match[1] ?? ''));
  }
  return seen;
}

function withoutPlural(key: string): string {
  return key.replace(/_(one|other|many)$/, '');
}
