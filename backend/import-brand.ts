import type { ImportProblem, LocationsPreview } from '#contract/imports.ts';
import type { BrandStandard } from '#domain/brand-standard.ts';
import type { LogoPrint } from '#domain/observation.ts';
import type { Viewer } from '#domain/viewer.ts';
import { fingerprintLogo } from '#extract/logo.ts';
import { loadChecks } from '#checks/run.ts';
import { diffRecords } from '#imports/diff-records.ts';
import { readLocationsFile } from '#imports/locations-file.ts';
import { embedLogos } from '#imports/embed-logos.ts';
import { placeProblem } from '#imports/import-problem.ts';
import { IMPORT_WORDS } from '#imports/import-words.ts';
import { readStandardFile, type StandardProblem } from '#imports/standard-file.ts';
import { STANDARD_WORDS } from '#imports/standard-words.ts';
import { findUnknownNames, type KnownNames } from '#imports/unknown-names.ts';
import { loadPublishers } from '#publishers/run.ts';
import { createBrand, findBrandByName } from '#records/brands.ts';
import { applyLocations, archiveLocations, listLocations } from '#records/locations.ts';
import { currentStandard, isSameStandard, publishStandard } from '#records/standards.ts';
import { ConflictError, InvalidInputError } from './errors.ts';
import type { MasterRecord } from '#domain/location.ts';

/** A new brand is crawled every night at four, once somebody has agreed to what the first crawl fetches. */
const NIGHTLY = '0 4 * * *';

export interface ImportFile {
  name: string;
  bytes: Uint8Array;
}

export interface BrandFiles {
  brandId: string | null;
  locations: ImportFile | null;
  standard: ImportFile | null;
  /** Reads a file that the standard names (a logo), relative to the standard; null where there is no such place. */
  readBeside: ((path: string) => Promise<Uint8Array>) | null;
}

export interface ImportPreview {
  locations: LocationsPreview | null;
  standard: { brand: string | null; isUnchanged: boolean; problems: StandardProblem[] } | null;
}

export interface ImportOutcome {
  brandId: string;
  created: number;
  changed: number;
  unchanged: number;
  archived: number;
  standardVersion: number | null;
  problems: ImportProblem[];
}

/** Reads the files and says what they would change. Nothing is written. */
export async function previewBrandFiles(viewer: Viewer, files: BrandFiles): Promise<ImportPreview> {
  const read = await readBrandFiles(viewer, files);
  return {
    locations: read.locations && read.diff && {
      format: read.locations.format, rows: read.locations.rowCount,
      created: read.diff.created.map(nameOf), changed: read.diff.changed.map(({ record, fields }) => ({ ...nameOf(record), fields })),
      unchanged: read.diff.unchanged.length,
      // A file of which nothing can be used says nothing of what it lacks.
      missing: read.locations.rows.length === 0 ? [] : read.diff.missing.map(nameOf), problems: read.locations.problems,
    },
    standard: read.standard && { brand: read.standard.standard?.brand ?? null, isUnchanged: read.isStandardUnchanged, problems: read.standard.problems },
  };
}

/** Applies what the preview showed: good rows are kept, the same files twice change nothing. Throws InvalidInputError when the standard does not fit. */
export async function applyBrandFiles(viewer: Viewer, files: BrandFiles, options: { archiveMissing: boolean; now: Date }): Promise<ImportOutcome> {
  const read = await readBrandFiles(viewer, files);
  if (read.standard && !read.standard.standard) throw new InvalidInputError(STANDARD_WORDS.refused, read.standard.problems);
  if (!read.brandId && !read.standard?.standard) throw new ConflictError({ fr: 'Une nouvelle marque a besoin de sa norme de marque : le fichier qui la nomme.', en: 'A new brand needs its brand standard: the file that names it.' });
  if (read.locations && read.locations.rows.length === 0 && read.locations.problems.length > 0) {
    throw new InvalidInputError(IMPORT_WORDS.nothingUsable, read.locations.problems.map((one) => ({ path: '', message: placeProblem(one) })));
  }
  const now = options.now.toISOString();
  const brandId = read.brandId ?? (await createBrand(viewer, { name: read.standard?.standard?.brand ?? '', at: now, crawlSchedule: NIGHTLY, timeZone: commonTimeZone(read.locations?.rows ?? []) }));
  const published = read.standard?.standard ? await publishStandard(viewer, brandId, read.standard.standard, now) : null;
  const from = files.locations && read.locations ? { file: files.locations.name, lineOf: new Map(read.locations.rows.map((one) => [one.record.storeCode, one.line])) } : null;
  if (read.diff) await applyLocations(viewer, brandId, { created: read.diff.created, changed: read.diff.changed.map((one) => one.record) }, now, from);
  const missing = read.diff?.missing.map((one) => one.storeCode) ?? [];
  if (options.archiveMissing && missing.length > 0) await archiveLocations(viewer, brandId, missing, now, from);
  return {
    brandId, created: read.diff?.created.length ?? 0, changed: read.diff?.changed.length ?? 0, unchanged: read.diff?.unchanged.length ?? 0,
    archived: options.archiveMissing ? missing.length : 0, standardVersion: published?.version ?? null, problems: read.locations?.problems ?? [],
  };
}

async function readBrandFiles(viewer: Viewer, files: BrandFiles) {
  // A standard that does not fit still says whose it is: its locations are compared with that brand's.
  const brandName = files.standard ? readStandardFile(files.standard).named.brand : null;
  const named = brandName === null ? null : await findBrandByName(viewer, brandName);
  const brandId = files.brandId ?? named?.id ?? null;
  const inForce = brandId ? await currentStandard(viewer, brandId) : null;
  const locations = files.locations ? await readLocationsFile(files.locations) : null;
  const stored = brandId ? (await listLocations(viewer, brandId)).map((one) => recordOf(one)) : [];
  const diff = locations ? diffRecords(stored, locations.rows, locations.leftOut) : null;
  const incoming = diff ? [...diff.created, ...diff.unchanged, ...diff.changed.map((one) => one.record)] : [];
  const standard = files.standard ? await readStandardWithLogos(files.standard, files.readBeside, [...stored, ...incoming].map((one) => one.regionPath)) : null;
  return { brandId, standard, locations, diff, isStandardUnchanged: Boolean(standard?.standard && inForce && isSameStandard(inForce.standard, standard.standard)) };
}

/** The standard with its logos, and all that is wrong with it in one round: shape, names that nothing bears, logos. */
export async function readStandardWithLogos(file: ImportFile, readBeside: BrandFiles['readBeside'], regionPaths: KnownNames['regionPaths']): Promise<{ standard: BrandStandard | null; problems: StandardProblem[] }> {
  const read = readStandardFile(file);
  const [publishers, checks] = await Promise.all([loadPublishers(), loadChecks()]);
  const unknown = findUnknownNames(read.named, { publishers: publishers.map((one) => one.id), checks: checks.map((one) => one.id), regionPaths });
  if (!read.standard) return { standard: null, problems: [...read.problems, ...unknown] };
  const fingerprint = (bytes: Uint8Array): Promise<LogoPrint | null> => fingerprintLogo(bytes);
  const readFile = readBeside ?? (() => Promise.reject(new Error('a logo must be given as a data: URL when the standard is uploaded')));
  const embedded = await embedLogos(read.standard, readFile, fingerprint);
  const problems = [...read.problems, ...unknown, ...embedded.problems];
  return { standard: problems.length > 0 ? null : embedded.standard, problems };
}

/** The zone of most locations: nightly is at night for most of them. */
function commonTimeZone(rows: readonly { record: MasterRecord }[]): string {
  const counts = [...Map.groupBy(rows, (row) => row.record.timeZone ?? 'UTC')].sort(([, a], [, b]) => b.length - a.length);
  return counts[0]?.[0] ?? 'UTC';
}

/** A stored location without its identity in the database. */
function recordOf(location: MasterRecord & { id: string; brandId: string }): MasterRecord {
  const { id: _id, brandId: _brandId, ...record } = location;
  return record;
}

function nameOf(record: MasterRecord): { storeCode: string; name: string } {
  return { storeCode: record.storeCode, name: record.branch ?? record.businessName };
}
