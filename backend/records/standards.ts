import { EnseigneError, NotFoundError } from '#backend/errors.ts';
import { BrandStandard, type StandardVersion } from '#domain/brand-standard.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import type { Prisma } from './generated/client.ts';
import { contentHash, newId } from './ids.ts';
import { brandScope, requireBrand } from './scope.ts';

/**
 * Publishes a standard. The one in force published again changes nothing and answers its version. `basedOn` is the version
 * that its author began with: throws NewerStandardError when another has been published since.
 */
export async function publishStandard(viewer: Viewer, brandId: string, standard: BrandStandard, at: string, basedOn?: number | null): Promise<StandardVersion & { isNew: boolean }> {
  await requireBrand(viewer, brandId);
  const hash = contentHash(standard);
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`standard ${brandId}`}))`;
    const last = await tx.standardVersion.findFirst({ where: { brandId }, orderBy: { version: 'desc' } });
    if (last?.contentHash === hash) return { ...readVersion(last), isNew: false };
    if (basedOn !== undefined && (last?.version ?? null) !== basedOn) throw new NewerStandardError(last?.version ?? 0, basedOn);
    const row = await tx.standardVersion.create({
      data: {
        id: newId(), brandId, version: (last?.version ?? 0) + 1, standard: standard as Prisma.InputJsonValue,
        contentHash: hash, publishedAt: at, publishedBy: viewer.userId,
      },
    });
    return { ...readVersion(row), isNew: true };
  });
}

/** Somebody else published a version meanwhile: nothing is published, so that neither's work is lost. */
export class NewerStandardError extends EnseigneError {
  readonly id = 'newer-standard';
  readonly status = 409;
  constructor(current: number, basedOn: number | null) {
    super({
      fr: `La version ${current} a été publiée entre-temps, et ce brouillon ${basedOn === null ? 'ne repose sur aucune' : `repose sur la version ${basedOn}`}. Rien n’a été publié : comparez les deux, reprenez ce qui est nouveau, puis publiez.`,
      en: `Version ${current} was published meanwhile, and this draft began with ${basedOn === null ? 'none' : `version ${basedOn}`}. Nothing was published: compare the two, take over what is new, and publish again.`,
    });
  }
}

/** True when the two say the same, whatever the order in which they are written. */
export function isSameStandard(a: BrandStandard, b: BrandStandard): boolean {
  return contentHash(a) === contentHash(b);
}

/** The standard in force; null while none is published. */
export async function currentStandard(viewer: Viewer, brandId: string): Promise<StandardVersion | null> {
  await requireBrand(viewer, brandId);
  const row = await db().standardVersion.findFirst({ where: { brandId }, orderBy: { version: 'desc' } });
  return row && readVersion(row);
}

/** Published versions never change, hold their logos, and are asked for by every audit: the last few stay in memory. */
const held = new Map<string, StandardVersion>();
const HELD_MAX = 8;

/** One published version; throws NotFoundError outside the viewer's scope. */
export async function getStandard(viewer: Viewer, standardVersionId: string): Promise<StandardVersion> {
  const known = held.get(standardVersionId);
  if (known && viewer.grants.some((one) => one.brandId === null || one.brandId === known.brandId)) return known;
  const row = await db().standardVersion.findFirst({ where: { id: standardVersionId, brand: brandScope(viewer) } });
  if (!row) throw new NotFoundError({ fr: 'Cette version de la norme n’existe pas.', en: 'There is no such version of the standard.' });
  const version = readVersion(row);
  const [oldest] = held.keys();
  if (held.size >= HELD_MAX && oldest !== undefined) held.delete(oldest);
  held.set(standardVersionId, version);
  return version;
}

/** The standard in force of every brand in the viewer's scope. */
export async function listStandardsInForce(viewer: Viewer): Promise<StandardVersion[]> {
  const rows = await db().standardVersion.findMany({ where: { brand: brandScope(viewer) }, orderBy: [{ brandId: 'asc' }, { version: 'desc' }], distinct: ['brandId'] });
  return rows.map(readVersion);
}

/** Puts newly made fingerprints beside the logos of a published version. Its files and rules stay as they were published: anything else throws. */
export async function replaceLogoPrints(viewer: Viewer, version: StandardVersion, standard: BrandStandard): Promise<void> {
  if (!isSameStandard(withoutPrints(version.standard), withoutPrints(standard))) throw new Error(`Version ${version.version} of the standard would change in more than the prints of its logos.`);
  await requireBrand(viewer, version.brandId);
  await db().standardVersion.update({ where: { id: version.id }, data: { standard: standard as Prisma.InputJsonValue, contentHash: contentHash(standard) } });
  held.delete(version.id);
}

function withoutPrints({ logos, ...rest }: BrandStandard): BrandStandard {
  const bare = (files: BrandStandard['logos']['approved']): BrandStandard['logos']['approved'] => files.map(({ print: _print, ...file }) => file);
  return { ...rest, logos: { approved: bare(logos.approved), retired: bare(logos.retired) } };
}

/** Every published version without its content, newest first. `publishedBy` is a person's name; null: a command, or somebody who left. */
export async function listStandards(viewer: Viewer, brandId: string): Promise<{ id: string; version: number; publishedAt: string; publishedBy: string | null }[]> {
  await requireBrand(viewer, brandId);
  const rows = await db().standardVersion.findMany({ where: { brandId }, orderBy: { version: 'desc' }, select: { id: true, version: true, publishedAt: true, publishedBy: true } });
  const people = await db().user.findMany({ where: { id: { in: rows.flatMap((row) => row.publishedBy ?? []) } }, select: { id: true, name: true } });
  const names = new Map(people.map((one) => [one.id, one.name]));
  return rows.map((row) => ({ ...row, publishedBy: names.get(row.publishedBy ?? '') ?? null, publishedAt: row.publishedAt.toISOString() }));
}

/** One version by its number; throws NotFoundError when there is none. */
export async function getStandardVersion(viewer: Viewer, brandId: string, version: number): Promise<StandardVersion> {
  await requireBrand(viewer, brandId);
  const row = await db().standardVersion.findUnique({ where: { brandId_version: { brandId, version } } });
  if (!row) throw new NotFoundError({ fr: 'Cette version de la norme n’existe pas.', en: 'There is no such version of the standard.' });
  return readVersion(row);
}

function readVersion(row: { id: string; brandId: string; version: number; publishedAt: Date; standard: Prisma.JsonValue }): StandardVersion {
  // Parsed again: a standard stored by an earlier version gets the defaults of members that came since.
  return { id: row.id, brandId: row.brandId, version: row.version, publishedAt: row.publishedAt.toISOString(), standard: BrandStandard.parse(row.standard) };
}
