import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';

const SOURCES = path.join(import.meta.dirname, '../../frontend/src');

/** Classes that a component asks of its style files and that are not in them: what they laid out falls together, and nothing else says so. */
async function missingClasses(file: string): Promise<string[]> {
  const text = await readFile(path.join(SOURCES, file), 'utf8');
  const found: string[] = [];
  for (const [whole, name, from] of text.matchAll(/^import (\w+) from '(\.[^']+\.module\.css)';$/gm)) {
    const css = await readFile(path.join(SOURCES, path.dirname(file), from ?? ''), 'utf8');
    const known = new Set([...css.matchAll(/\.([A-Za-z][\w-]*)/g)].map((match) => match[1]));
    const used = text.replace(whole, '').replaceAll(/^import .*$/gm, '').matchAll(new RegExp(`\\b${name ?? ''}\\.(\\w+)`, 'g'));
    for (const [, used1] of used) if (!known.has(used1)) found.push(`${file}: ${from ?? ''} has no .${used1 ?? ''}`);
  }
  return [...new Set(found)];
}

it('every class that a component asks for stands in its style file', async () => {
  const files = await Array.fromAsync(glob('**/*.tsx', { cwd: SOURCES }));
  expect(files.length).toBeGreaterThan(100);
  expect((await Promise.all(files.map(missingClasses))).flat()).toEqual([]);
});
