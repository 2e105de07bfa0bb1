import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { BRAND_FILE_VERSION, type BrandFileChoice, type BrandFileEnd, type BrandFileHead } from '#domain/brand-file.ts';
import type { Viewer } from '#domain/viewer.ts';
import { readBrandRows } from '#records/brand-file/read-brand-rows.ts';

/** The product's own version, as package.json has it. */
export const PRODUCT_VERSION = (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version;

/**
 * Everything of a brand as JSON lines, in pieces: a head with counts, one line per row, and the sha256 of all before at
 * the end. `write` is waited for, so that whoever reads slowly is not overrun. Answers how many rows there were.
 */
export async function exportBrand(viewer: Viewer, brandId: string, choice: BrandFileChoice, now: Date, write: (piece: string) => Promise<void>): Promise<number> {
  return readBrandRows(viewer, brandId, choice, async ({ brand, counts, rows }) => {
    const hash = createHash('sha256');
    const put = async (piece: string) => {
      hash.update(piece);
      await write(piece);
    };
    const head: BrandFileHead = { kind: 'head', format: 'enseigne-brand', schemaVersion: BRAND_FILE_VERSION, productVersion: PRODUCT_VERSION, exportedAt: now.toISOString(), brand, with: choice, counts };
    await put(`${JSON.stringify(head)}\n`);
    let written = 0;
    for await (const batch of rows) {
      written += batch.length;
      await put(batch.map(({ kind, json }) => `{"kind":"${kind}","row":${json}}\n`).join(''));
    }
    const end: BrandFileEnd = { kind: 'end', rows: written, sha256: hash.digest('hex') };
    await write(`${JSON.stringify(end)}\n`);
    return written;
  });
}
