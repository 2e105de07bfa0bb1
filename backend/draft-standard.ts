import type { BrandStandard } from '#domain/brand-standard.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { Words } from '#domain/words.ts';
import { say } from '#imports/say.ts';
import { findContradictions } from '#imports/standard-warnings.ts';
import { standardLines } from '#imports/standard-lines.ts';
import { STANDARD_WORDS } from '#imports/standard-words.ts';
import { findKeptLogo } from '#imports/write-standard.ts';
import { getBrand } from '#records/brands.ts';
import { listLocations } from '#records/locations.ts';
import { currentStandard, getStandard, isSameStandard, listStandards } from '#records/standards.ts';
import { readStandardWithLogos } from './import-brand.ts';

/** What is wrong with a draft, and where: its path and, where the text tells, its line. */
export interface DraftProblem {
  path: string;
  line: number | null;
  message: Words;
}

export interface Draft {
  /** Null while anything is wrong. */
  standard: BrandStandard | null;
  problems: DraftProblem[];
  /** What contradicts itself in a draft that may be published all the same. */
  warnings: DraftProblem[];
  /** True: it says what the standard in force says. */
  isUnchanged: boolean;
}

/** Versions among which a kept logo is looked for. */
const LOOKED_BACK = 30;

/** Reads a draft of a brand's standard as written on screen or in a file; every problem at once. `today`: YYYY-MM-DD; `readBeside` finds the files that it names. */
export async function readDraft(viewer: Viewer, brandId: string, text: string, today: string, readBeside?: (path: string) => Promise<Uint8Array>): Promise<Draft> {
  const [brand, inForce, locations] = await Promise.all([getBrand(viewer, brandId), currentStandard(viewer, brandId), listLocations(viewer, brandId)]);
  const readLogo = async (path: string): Promise<Uint8Array> => {
    const kept = findKeptLogo(path, inForce ? [inForce.standard] : []) ?? findKeptLogo(path, path.startsWith('kept:') ? await readVersions(viewer, brandId) : []);
    if (kept) return kept;
    if (!readBeside) throw new Error('no file stands beside a draft that is written on screen');
    return readBeside(path);
  };
  const file = { name: 'standard.yaml', bytes: new TextEncoder().encode(text) };
  const read = await readStandardWithLogos(file, readLogo, locations.map((one) => one.regionPath));
  const isOther = read.standard !== null && read.standard.brand.toLowerCase() !== brand.name.toLowerCase();
  const problems = isOther ? [{ path: 'brand', message: say(STANDARD_WORDS.otherBrand, { brand: brand.name }) }] : read.problems;
  const lineOf = standardLines(text);
  const standard = problems.length > 0 ? null : read.standard;
  return {
    standard, problems: problems.map((one) => ({ ...one, line: lineOf(one.path) })),
    warnings: standard === null ? [] : findContradictions(standard, today).map((one) => ({ ...one, line: lineOf(one.path) })),
    isUnchanged: standard !== null && inForce !== null && isSameStandard(inForce.standard, standard),
  };
}

async function readVersions(viewer: Viewer, brandId: string): Promise<BrandStandard[]> {
  const versions = (await listStandards(viewer, brandId)).slice(0, LOOKED_BACK);
  return Promise.all(versions.map(async ({ id }) => (await getStandard(viewer, id)).standard));
}
