import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const manifest = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as Record<'dependencies' | 'devDependencies' | 'optionalDependencies' | 'imports', Record<string, string>>;
const installed = new Set([...Object.keys(manifest.dependencies), ...Object.keys(manifest.optionalDependencies)]);
/** The operator's own, for ENSEIGNE_SENTIMENT_MODEL: its absence is met with a sentence. */
const BROUGHT_BY_OPERATOR = new Set(['@huggingface/transformers']);
/** Types alone, erased before anything runs. */
const TYPE_IMPORT = /^import type |^export type /;
const IMPORTS = [/^(?:import|export)\b[^'"()]*?from\s+['"]([^'"]+)['"]/gm, /^import\s+['"]([^'"]+)['"]/gm, /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g, /\brequire\.resolve\(\s*['"]([^'"]+)['"]\s*\)/g, /createRequire\(import\.meta\.url\)\.resolve\(\s*['"]([^'"]+)['"]\s*\)/g];

function packagesOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const names = IMPORTS.flatMap((pattern) => [...text.matchAll(pattern)].filter(([whole]) => !TYPE_IMPORT.test(whole)).map(([, name = '']) => name));
  return names.filter((name) => /^[@a-z][\w@/.-]*$/i.test(name) && !isBuiltin(name)).map((name) => name.split('/').slice(0, name.startsWith('@') ? 2 : 1).join('/'));
}

function filesOf(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|tsx|css)$/.test(name) && !/^(?:dist|.*node_modules|records\/generated)\b/.test(name)).map((name) => path.join(ROOT, folder, name));
}

describe('what npm ci --omit=dev installs is all that runs', () => {
  it.each(['backend', 'jobs', 'prisma', 'frontend'])('%s', (folder) => {
    const missing = filesOf(folder).flatMap((file) => packagesOf(file).filter((name) => !installed.has(name) && !BROUGHT_BY_OPERATOR.has(name)).map((name) => `${path.relative(ROOT, file)}: ${name}`));
    expect(missing).toEqual([]);
  });

  it('every version is pinned', () => {
    for (const part of ['dependencies', 'devDependencies', 'optionalDependencies'] as const) for (const [name, version] of Object.entries(manifest[part])) expect(`${name} ${version}`).toMatch(/ \d+\.\d+\.\d+(?:-[\w.]+)?$/);
  });
});
