import { existsSync, readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { measureLogos } from '#checks/brand/_logo-distance.ts';
import type { LogoPrint } from '#domain/observation.ts';
import { fingerprintLogo } from '#extract/logo.ts';

const LOGOS = new URL('../../../../shared/data/logos/', import.meta.url);
const isThere = existsSync(LOGOS);
if (!isThere && process.env['CI']) throw new Error('shared/data/logos is missing beside the repository.');
if (!isThere) console.log('shared/data/logos is not beside the repository: the real marks are skipped.');
/** Every how many groups one is taken: some 15 marks, a few seconds. */
const STEP = 40;

interface Group {
  files: { file: string; color: string | null }[];
}

async function draw(mark: Buffer, side: number): Promise<Buffer> {
  const { width, height } = await sharp(mark).metadata();
  return sharp(mark, { density: Math.min(2_400, Math.max(1, (72 * side) / Math.max(width, height))) }).resize({ width: side, height: side, fit: 'inside' }).ensureAlpha().png().toBuffer();
}

const CHANGES: Record<string, (mark: Buffer) => Promise<Buffer>> = {
  'png 64': (mark) => draw(mark, 64),
  'jpeg 50 on white': async (mark) => sharp(await draw(mark, 128)).flatten({ background: '#ffffff' }).jpeg({ quality: 50 }).toBuffer(),
  'webp 60 on a colour': async (mark) => sharp(await draw(mark, 200)).flatten({ background: '#1d6f42' }).webp({ quality: 60 }).toBuffer(),
  'padded by 30 % on white': async (mark) => sharp(await draw(mark, 128)).flatten({ background: '#ffffff' }).extend({ left: 38, top: 6, right: 12, bottom: 30, background: '#ffffff' }).png().toBuffer(),
};

/** How often a changed copy of a mark is nearer to it than two different marks are to each other. */
function areaUnderCurve(same: readonly number[], different: readonly number[]): number {
  const nearer = same.reduce((sum, one) => sum + different.filter((other) => other > one).length, 0);
  return nearer / (same.length * different.length);
}

describe.skipIf(!isThere)('prints of real marks', () => {
  it('separate the same mark under changes from different marks', { timeout: 120_000 }, async () => {
    const groups = readFileSync(new URL('groups.jsonl', LOGOS), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Group);
    const files = groups.filter((_, index) => index % STEP === 0).flatMap(({ files }) => files.find((one) => one.color === 'color' && one.file.endsWith('.svg'))?.file ?? []);
    const marks: { bytes: Buffer; print: LogoPrint }[] = [];
    for (const file of files) {
      const bytes = readFileSync(new URL(encodeURI(file), LOGOS));
      const print = await fingerprintLogo(bytes);
      if (print) marks.push({ bytes, print });
    }
    const different = marks.flatMap((one, index) => marks.slice(index + 1).map((other) => measureLogos(one.print, other.print).distance));
    const rows: string[] = [];
    for (const [name, change] of Object.entries(CHANGES)) {
      const same: number[] = [];
      for (const { bytes, print } of marks) {
        const seen = await fingerprintLogo(await change(bytes));
        same.push(seen ? measureLogos(seen, print).distance : 1);
      }
      const area = areaUnderCurve(same, different);
      rows.push(`  ${name.padEnd(26)} AUC ${area.toFixed(4)}, median difference ${(same.sort((a, b) => a - b)[same.length >> 1] ?? 1).toFixed(3)}`);
      expect(area).toBeGreaterThan(0.99);
    }
    console.log(`${marks.length} real marks, distance (different marks: median ${(different.sort((a, b) => a - b)[different.length >> 1] ?? 0).toFixed(3)}):\n${rows.join('\n')}`);
    expect(marks.length).toBeGreaterThan(10);
  });
});
