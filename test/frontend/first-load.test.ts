import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const DIST = new URL('../../frontend/dist/', import.meta.url);
const isBuilt = existsSync(new URL('index.html', DIST));
/** Of script, compressed, before the ranking can be drawn. */
const FIRST_LOAD_KB_MAX = 200;

/** What the browser fetches before it can draw the ranking: the entry, what it imports, and one language. */
async function readFirstLoad(): Promise<Buffer[]> {
  const html = await readFile(new URL('index.html', DIST), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map((match) => match[1] ?? '');
  const french = (await readdir(new URL('assets/', DIST))).filter((name) => name.startsWith('_words-fr-first-')).map((name) => `assets/${name}`);
  return Promise.all([...named, ...french].map((name) => readFile(new URL(name, DIST))));
}

describe('first load of the ranking', () => {
  it.skipIf(!isBuilt && !process.env.CI)('stays under 200 KB of compressed script (skipped until `npm run build`)', async () => {
    const parts = await readFirstLoad();
    const gzip = parts.reduce((sum, part) => sum + gzipSync(part).length, 0) / 1024;
    const brotli = parts.reduce((sum, part) => sum + brotliCompressSync(part).length, 0) / 1024;
    console.info(`first load: ${parts.length} files, ${gzip.toFixed(0)} KB gzip, ${brotli.toFixed(0)} KB brotli`);
    expect(gzip).toBeLessThan(FIRST_LOAD_KB_MAX);
  });

  it.skipIf(!isBuilt && !process.env.CI)('ships no schemas (skipped until `npm run build`)', async () => {
    const text = Buffer.concat(await readFirstLoad()).toString('utf8');
    expect(text).toContain('/api/brands/:brandId/ranking');
    expect(text).not.toContain('invalid_type');
  });
});
