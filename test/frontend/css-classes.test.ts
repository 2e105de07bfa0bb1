import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SOURCES = fileURLToPath(new URL('../../frontend/src/', import.meta.url));

// A class that a style sheet no longer has is undefined to the page, and to every tool that reads the types: seven pages once stood without their columns.
describe('classes of style sheets', () => {
  it('that a component names exist in the file that it takes them from', () => {
    const missing = globSync('**/*.tsx', { cwd: SOURCES }).flatMap((file) => {
      const source = readFileSync(path.join(SOURCES, file), 'utf8');
      return [...source.matchAll(/^import (\w+) from '(\.[^']+\.module\.css)';$/gm)].flatMap(([, name = '', sheet = '']) => {
        const classes = new Set(readFileSync(path.join(SOURCES, path.dirname(file), sheet), 'utf8').match(/\.[a-zA-Z][\w-]*/g)?.map((one) => one.slice(1)));
        const named = [...source.replaceAll(/^import .*$/gm, '').matchAll(new RegExp(String.raw`\b${name}\.(\w+)`, 'g'))].map(([, one = '']) => one);
        return [...new Set(named)].filter((one) => !classes.has(one)).map((one) => `${file}: ${name}.${one}`);
      });
    });
    expect(missing).toEqual([]);
  });
});
