import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { measureLogos, type LogoForm } from '#checks/brand/_logo-distance.ts';
import type { LogoPrint } from '#domain/observation.ts';
import { fingerprintLogo } from '#extract/logo.ts';

/** Real marks lie beside the repository: trademarks, which we do not copy. */
const LOGOS = new URL('../../../shared/data/logos/', import.meta.url);

export interface Mark {
  group: string;
  bytes: Buffer;
  print: LogoPrint;
  /** Another file of the group that looks otherwise, as if retired; `isRecoloured`: it is the same drawing in other colours. */
  retired: { bytes: Buffer; print: LogoPrint; isRecoloured: boolean } | null;
}

export const areMarksThere = (): boolean => existsSync(LOGOS);

/** The limits of logo verdicts were chosen on one half of the marks; figures are told of the other, which has no other part in them. */
export function isHeldOut(group: string): boolean {
  return Number.parseInt(createHash('sha1').update(group).digest('hex').slice(0, 8), 16) % 2 === 1;
}

/** Every `step`-th of the marks that are held out, from the `offset`-th on. */
export async function readMarks(step: number, offset: number): Promise<Mark[]> {
  const groups = readFileSync(new URL('groups.jsonl', LOGOS), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as { group: string; files: { file: string; color: string | null }[] });
  const marks: Mark[] = [];
  for (const { group, files } of groups.filter((one) => isHeldOut(one.group)).filter((_, place) => place % step === offset)) {
    const first = files.find((one) => one.color === 'color' && one.file.endsWith('.svg')) ?? files.find((one) => one.color === 'color') ?? files[0];
    const main = first ? await readMark(first.file) : null;
    if (!main) continue;
    let retired: Mark['retired'] = null;
    for (const { file } of files) {
      const other: Awaited<ReturnType<typeof readMark>> = file === first?.file || retired ? null : await readMark(file);
      // A variant that is the same picture in another file is no other mark.
      const form: LogoForm | null = other && measureLogos(other.print, main.print).form;
      if (other && form !== 'same') retired = { ...other, isRecoloured: form === 'altered-colours' };
    }
    marks.push({ group, ...main, retired });
  }
  return marks;
}

async function readMark(file: string): Promise<{ bytes: Buffer; print: LogoPrint } | null> {
  const bytes = readFileSync(new URL(encodeURI(file), LOGOS));
  const print = await fingerprintLogo(bytes);
  return print ? { bytes, print } : null;
}
