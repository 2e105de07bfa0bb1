import type { ImportProblem, LocationsPreview } from '#contract/imports.ts';
import { BrandStandard } from '#domain/brand-standard.ts';
import type { LogoPrint } from '#domain/observation.ts';
import type { Viewer } from '#domain/viewer.ts';
import { fingerprintLogo } from '#extract/logo.ts';
import { loadChecks } from '#checks/run.ts';
import { diffRecords } from '#imports/diff-records.ts';
import { readLocationsFile } from '#imports/locations-file.ts';
import { embedLogos } from '#imports/embed-logos.ts';
import { readStandardFile } from '#imports/standard-file.ts';
import { loadPublishers } from '#publishers/run.ts';
import { createBrand, findBrandByName } from '#records/brands.ts';
import { applyLocations, archiveLocations, listLocations } from '#records/locations.ts';
import { currentStandard, isSameStandard, publishStandard } from '#records/standards.ts';
import { ConflictError, InvalidInputError } from './errors.ts';
import { MasterRecord } from '#domain/location.ts';

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
  standard: { brand: string | null; isUnchanged: boolean; problems: { path: string; message: string }[] } | null;
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
      format: read.locations.format, rows: read.locations.rows.length + read.locations.problems.filter((one) => one.level === 'error').length,
      created: read.diff.created.map(nameOf), changed: read.diff.changed.map(({ record, fields }) => ({ ...nameOf(record), fields })),
      unchanged: read.diff.unchanged.length, missing: read.diff.missing.map(nameOf), problems: read.locations.problems,
    },
    standard: read.standard && { brand: read.standard.standard?.brand ?? null, isUnchanged: read.isStandardUnchanged, problems: read.standard.problems },
  };
}

/** Applies what the preview showed: good rows are kept, the same files twice change nothing. Throws InvalidInputError when the standard does not fit. */
export async function applyBrandFiles(viewer: Viewer, files: BrandFiles, options: { archiveMissing: boolean; now: Date }): Promise<ImportOutcome> {
  const read = await readBrandFiles(viewer, files);
  if (read.standard && !read.standard.standard) throw new InvalidInputError('The brand standard does not fit; nothing was changed.', read.standard.problems);
  if (!read.brandId && !read.standard?.standard) throw new ConflictError('A new brand needs its brand standard: the file that names it.');
  if (read.locations && read.locations.rows.length === 0 && read.locations.problems.length > 0) {
    throw new InvalidInputError('The locations file holds no row that can be used; nothing was changed.', read.locations.problems.map((one) => ({ path: `line ${one.line ?? '-'}, ${one.column ?? '-'}`, message: one.message })));
  }
  const now = options.now.toISOString();
  const brandId = read.brandId ?? (await createBrand(viewer, { name: read.standard?.standard?.brand ?? '', at: now, crawlSchedule: NIGHTLY, timeZone: commonTimeZone(read.locations?.rows ?? []) }));
  const published = read.standard?.standard ? await publishStandard(viewer, brandId, read.standard.standard, now) : null;
  if (read.diff) await applyLocations(viewer, brandId, { created: read.diff.created, changed: read.diff.changed.map((one) => one.record) }, now);
  const missing = read.diff?.missing.map((one) => one.storeCode) ?? [];
  if (options.archiveMissing && missing.length > 0) await archiveLocations(viewer, brandId, missing, now);
  return {
    brandId, created: read.diff?.created.length ?? 0, changed: read.diff?.changed.length ?? 0, unchanged: read.diff?.unchanged.length ?? 0,
    archived: options.archiveMissing ? missing.length : 0, standardVersion: published?.version ?? null, problems: read.locations?.problems ?? [],
  };
}

async function readBrandFiles(viewer: Viewer, files: BrandFiles) {
  const standard = files.standard ? await readStandardWithLogos(files.standard, files.readBeside) : null;
  const named = standard?.standard ? await findBrandByName(viewer, standard.standard.brand) : null;
  const brandId = files.brandId ?? named?.id ?? null;
  const inForce = brandId ? await currentStandard(viewer, brandId) : null;
  const locations = files.locations ? await readLocationsFile(files.locations) : null;
  const stored = brandId && locations ? (await listLocations(viewer, brandId)).map((one) => recordOf(one)) : [];
  const diff = locations ? diffRecords(stored, locations.rows.map((row) => row.record), locations.leftOut) : null;
  return { brandId, standard, locations, diff, isStandardUnchanged: Boolean(standard?.standard && inForce && isSameStandard(inForce.standard, standard.standard)) };
}

async function readStandardWithLogos(file: ImportFile, readBeside: BrandFiles['readBeside']): Promise<{ standard: BrandStandard | null; problems: { path: string; message: string }[] }> {
  const read = readStandardFile(file);
  if (!read.standard) return read;
  const fingerprint = (bytes: Uint8Array): Promise<LogoPrint | null> => fingerprintLogo(bytes);
  const readFile = readBeside ?? (() => Promise.reject(new Error('a logo must be given as a data: URL when the standard is uploaded')));
  const embedded = await embedLogos(read.standard, readFile, fingerprint);
  const problems = [...read.problems, ...embedded.problems, ...(await findUnknownNames(read.standard))];
  return { standard: problems.length > 0 ? null : embedded.standard, problems };
}

/** Publishers and checks that the standard names and the folders do not hold: a misspelt one would silently do nothing. */
async function findUnknownNames(standard: BrandStandard): Promise<{ path: string; message: string }[]> {
  const [publishers, checks] = await Promise.all([loadPublishers(), loadChecks()]);
  return [...unknownOf('publishers', standard.publishers, publishers), ...unknownOf('checkWeights', standard.checkWeights, checks)];
}

function unknownOf(path: string, named: object, known: readonly { id: string }[]): { path: string; message: string }[] {
  const ids = known.map((one) => one.id);
  return Object.keys(named).filter((id) => !ids.includes(id)).map((id) => ({ path: `${path}.${id}`, message: `There is no "${id}"; there are: ${ids.join(', ')}.` }));
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
