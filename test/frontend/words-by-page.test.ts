import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findKeys, listKeys } from '../../frontend/split-words.ts';
import en from '../../frontend/src/locales/en.json' with { type: 'json' };
import fr from '../../frontend/src/locales/fr.json' with { type: 'json' };

const DIST = new URL('../../frontend/dist/', import.meta.url);
const isBuilt = existsSync(new URL('index.html', DIST));
const canSkip = !isBuilt && !process.env.CI;
const LANGUAGES = { fr, en };

type Language = keyof typeof LANGUAGES;

/** The scripts of the build by name; those of words by language and part. */
function readBuild() {
  const names = readdirSync(new URL('assets/', DIST)).filter((name) => name.endsWith('.js'));
  const texts = new Map(names.map((name) => [name, readFileSync(new URL(`assets/${name}`, DIST), 'utf8')]));
  const chunks = new Map([...texts].filter(([name]) => !name.startsWith('_words-')));
  const parts = new Map([...texts].filter(([name]) => name.startsWith('_words-')).map(([name, text]) => [name.replace(/^_words-(.*)-[\w-]{8}\.js$/, '$1'), keysIn(text)]));
  return { chunks, parts };
}

function keysIn(script: string): string[] {
  const json = /JSON\.parse\((`(?:[^`\\]|\\.)*`|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")\)/.exec(script)?.[1] ?? '""';
  return listKeys(JSON.parse(readLiteral(json)) as object);
}

/** The text that a script's literal stands for. */
function readLiteral(literal: string): string {
  return literal.slice(1, -1).replace(/\\(.)/g, (_, one: string) => (one === 'n' ? '\n' : one));
}

/** A script and all that is fetched with it. */
function closureOf(chunks: Map<string, string>, starts: string[]): string {
  const seen = new Set<string>();
  for (const waiting = [...starts]; waiting.length > 0;) {
    const name = waiting.pop() ?? '';
    if (seen.has(name) || !chunks.has(name)) continue;
    seen.add(name);
    for (const match of (chunks.get(name) ?? '').matchAll(/(?:from|import)\s?[`'"]\.\/([^`'"]+\.js)[`'"]/g)) waiting.push(match[1] ?? '');
  }
  return [...seen].map((name) => chunks.get(name) ?? '').join('\n');
}

describe.skipIf(canSkip)('words come with the pages that say them (skipped until `npm run build`)', () => {
  const { chunks, parts } = isBuilt ? readBuild() : { chunks: new Map<string, string>(), parts: new Map<string, string[]>() };
  const html = isBuilt ? readFileSync(new URL('index.html', DIST), 'utf8') : '';
  const entry = [...html.matchAll(/(?:src|href)="\/assets\/([^"]+\.js)"/g)].map((match) => match[1] ?? '');
  const lazy = [...[...chunks.values()].join('\n').matchAll(/(?:\(`([a-z-]+)`,\(\)=>)?[\w$]+\(\(\)=>import\(`\.\/((?!_words-)[^`]+\.js)`\)/g)].map(([, part, chunk = '']) => ({ part, chunk }));
  const lacking = (language: Language, script: string, names: string[]): string[] => {
    const brought = new Set(names.flatMap((name) => parts.get(`${language}-${name}`) ?? []));
    return findKeys(script, listKeys(LANGUAGES[language])).filter((key) => !brought.has(key));
  };

  it.each(['fr', 'en'] as const)('the first load has every word that it asks for: %s', (language) => {
    expect(lacking(language, closureOf(chunks, entry), ['first'])).toEqual([]);
  });

  it.each(['fr', 'en'] as const)('whatever is fetched later comes with every word that it asks for: %s', (language) => {
    expect(lazy.length).toBeGreaterThan(15);
    const lacks = lazy.map(({ part, chunk }) => [chunk, lacking(language, closureOf(chunks, [chunk]), ['first', ...(part === undefined ? [] : [part])])] as const);
    expect(lacks.filter(([, keys]) => keys.length > 0)).toEqual([]);
  });

  it('no word is left behind by the split', () => {
    for (const language of ['fr', 'en'] as const) {
      const brought = new Set([...parts].filter(([name]) => name.startsWith(`${language}-`)).flatMap(([, keys]) => keys));
      expect(listKeys(LANGUAGES[language]).filter((key) => !brought.has(key))).toEqual([]);
    }
  });
});
