import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { stringify } from 'yaml';
import { BrandStandard, type LogoFile } from '#domain/brand-standard.ts';

const KEPT = 'kept:';
const KEPT_DIGITS = 16;

/**
 * A standard as people write it: what equals a default is left out, and a logo's bytes are a short name
 * (`kept:1f3a….svg`) by which the published versions find them again; see findKeptLogo.
 */
export function writeStandard(standard: BrandStandard): string {
  const { brand, names, ...rest } = plainStandard(standard);
  const empty = BrandStandard.parse({ brand: 'x', names: [{ name: 'x' }] }) as Record<string, unknown>;
  const told = Object.entries(rest).filter(([key, value]) => !isDeepStrictEqual(value, empty[key]));
  return stringify({ brand, names, ...Object.fromEntries(told) }, { lineWidth: 0, aliasDuplicateObjects: false });
}

/** A standard as plain JSON without bytes and fingerprints of logos: what is shown and compared. */
export function plainStandard(standard: BrandStandard): Record<string, unknown> {
  const plain = ({ file, print: _print, ...logo }: LogoFile) => ({ file: nameKept(file), ...logo });
  const logos = { approved: standard.logos.approved.map(plain), retired: standard.logos.retired.map(plain) };
  return JSON.parse(JSON.stringify({ ...standard, logos })) as Record<string, unknown>;
}

/** The bytes of a logo that a draft names as kept, from published standards; null when none of them holds it. */
export function findKeptLogo(path: string, standards: readonly BrandStandard[]): Uint8Array | null {
  if (!path.startsWith(KEPT)) return null;
  const file = standards.flatMap(({ logos }) => [...logos.approved, ...logos.retired]).find((one) => nameKept(one.file) === path)?.file;
  return file === undefined ? null : Buffer.from(file.slice(file.indexOf(',') + 1), 'base64');
}

function nameKept(file: string): string {
  const type = /^data:image\/(\w+)/.exec(file)?.[1];
  return type === undefined ? file : `${KEPT}${createHash('sha256').update(file).digest('hex').slice(0, KEPT_DIGITS)}.${type}`;
}
