import { hashKey, isKey, makeKey } from '#backend/api-key-text.ts';
import { InvalidInputError, NotFoundError } from '#backend/errors.ts';
import { KeyScope } from '#domain/key-scope.ts';
import { seesWholeBrand, type Grant, type Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { newId } from './ids.ts';
import { requireBrand } from './scope.ts';
import { viewerOf, viewerWith } from './viewers.ts';

/** A key as it is told of: never the key itself. */
export interface ApiKeyRow {
  id: string;
  name: string;
  ending: string;
  scopes: KeyScope[];
  regionId: string | null;
  maker: string;
  createdAt: string;
  expiresAt: string | null;
  lastUsedAt: string | null;
  revokedAt: string | null;
}

/** When a key was last used is written no more often than this. */
const NOTED_EVERY_MS = 60_000;
/** Of keys that were revoked or have run out, those of this time are still told of. */
const TOLD_DAYS = 90;

/** Makes a key for a brand, in the viewer's name; `key` is told this once and kept nowhere. */
export async function createApiKey(viewer: Viewer, brandId: string, wanted: { name: string; scopes: readonly KeyScope[]; regionId: string | null; expiresAt: string | null }, now: Date): Promise<{ id: string; key: string }> {
  await requireBrand(viewer, brandId);
  const { userId } = viewer;
  if (userId === null || viewer.key !== undefined) throw new InvalidInputError({ fr: 'Une clé n’en fait pas d’autre : ouvrez une session.', en: 'A key makes no other: sign in.' });
  if (wanted.regionId !== null && (await db().region.count({ where: { id: wanted.regionId, brandId } })) === 0) throw new InvalidInputError({ fr: 'Cette région n’existe pas.', en: 'There is no such region.' }, [{ path: 'body.regionId', message: { fr: 'Cette région n’existe pas.', en: 'There is no such region.' } }]);
  const key = makeKey();
  const id = newId();
  await db().apiKey.create({ data: { id, brandId, makerId: userId, name: wanted.name, scopes: [...new Set(wanted.scopes)], regionId: wanted.regionId, hash: hashKey(key), ending: key.slice(-4), createdAt: now, expiresAt: wanted.expiresAt === null ? null : new Date(wanted.expiresAt) } });
  return { id, key };
}

/** The keys of a brand, newest first. */
export async function listApiKeys(viewer: Viewer, brandId: string, now: Date): Promise<ApiKeyRow[]> {
  await requireBrand(viewer, brandId);
  const since = new Date(now.getTime() - TOLD_DAYS * 86_400_000);
  const rows = await db().apiKey.findMany({
    where: { brandId, AND: [{ OR: [{ revokedAt: null }, { revokedAt: { gt: since } }] }, { OR: [{ expiresAt: null }, { expiresAt: { gt: since } }] }] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], include: { maker: { select: { name: true } } },
  });
  return rows.map((row) => ({
    id: row.id, name: row.name, ending: row.ending, scopes: KeyScope.array().parse(row.scopes.filter((one) => KeyScope.safeParse(one).success)), regionId: row.regionId, maker: row.maker.name,
    createdAt: row.createdAt.toISOString(), expiresAt: row.expiresAt?.toISOString() ?? null, lastUsedAt: row.lastUsedAt?.toISOString() ?? null, revokedAt: row.revokedAt?.toISOString() ?? null,
  }));
}

/** Ends a key at once and for good. Throws NotFoundError. */
export async function revokeApiKey(viewer: Viewer, brandId: string, keyId: string, now: Date): Promise<void> {
  await requireBrand(viewer, brandId);
  if ((await db().apiKey.count({ where: { id: keyId, brandId } })) === 0) throw new NotFoundError({ fr: 'Cette clé n’existe pas.', en: 'There is no such key.' });
  await db().apiKey.updateMany({ where: { id: keyId, brandId, revokedAt: null }, data: { revokedAt: now } });
}

/** Who asks by this key: its maker as they are now, in its brand and region alone. Null for a key that is none, or not any more. */
export async function viewerOfKey(text: string, now: Date): Promise<Viewer | null> {
  if (!isKey(text)) return null;
  const row = await db().apiKey.findUnique({ where: { hash: hashKey(text) }, include: { region: { select: { path: true } } } });
  if (row === null || row.revokedAt !== null || (row.expiresAt !== null && row.expiresAt <= now)) return null;
  const maker = await viewerOf(row.makerId, now);
  const grants = maker.grants.flatMap((one) => (one.brandId === null || one.brandId === row.brandId ? [{ ...one, brandId: row.brandId }] : []));
  if (row.lastUsedAt === null || now.getTime() - row.lastUsedAt.getTime() > NOTED_EVERY_MS) await db().apiKey.update({ where: { id: row.id }, data: { lastUsedAt: now }, select: { id: true } });
  const scopes = row.scopes.flatMap((one) => KeyScope.safeParse(one).data ?? []);
  return { ...viewerWith(row.makerId, row.region === null || row.regionId === null ? grants : await narrowTo(row.brandId, row.regionId, row.region.path, grants)), key: { id: row.id, scopes } };
}

/** What of the grants lies in a region. */
async function narrowTo(brandId: string, regionId: string, path: string, grants: readonly Grant[]): Promise<Grant[]> {
  if (seesWholeBrand(viewerWith(null, grants), brandId)) return grants.flatMap((one) => (one.regionId === null && one.locationId === null ? [{ ...one, regionId }] : []));
  const [regions, locations] = await Promise.all([
    db().region.findMany({ where: { id: { in: grants.flatMap((one) => one.regionId ?? []) } }, select: { id: true, path: true } }),
    db().location.findMany({ where: { id: { in: grants.flatMap((one) => one.locationId ?? []) } }, select: { id: true, region: { select: { path: true } } } }),
  ]);
  const pathOf = new Map([...regions.map((one) => [one.id, one.path] as const), ...locations.map((one) => [one.id, one.region?.path ?? ''] as const)]);
  return grants.flatMap((one) => {
    const own = pathOf.get(one.locationId ?? one.regionId ?? '') ?? '';
    if (own.split('/').includes(regionId)) return [one];
    return one.locationId === null && one.regionId !== null && path.split('/').includes(one.regionId) ? [{ ...one, regionId }] : [];
  });
}
