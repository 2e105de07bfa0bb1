import { InvalidInputError } from '#backend/errors.ts';
import { createApiKey, listApiKeys, revokeApiKey } from '#contract/api-keys.ts';
import { createApiKey as create, listApiKeys as list, revokeApiKey as revoke } from '#records/api-keys.ts';
import { readRow } from '#records/audit-states.ts';
import { listRegions } from '#records/regions.ts';
import { mountRoute, type MountRoutes } from '../mount-route.ts';
import { requireManager } from '../roles.ts';

const PAST = { fr: 'Ce jour est déjà passé.', en: 'This day is over.' };

const mount: MountRoutes = (router) => {
  mountRoute(router, listApiKeys, async ({ viewer, params: { brandId } }) => {
    await requireManager(viewer, brandId);
    const [keys, regions] = await Promise.all([list(viewer, brandId, new Date()), listRegions(viewer, brandId)]);
    const pathOf = new Map(regions.map((one) => [one.id, one.path]));
    return { keys: keys.map(({ regionId, ...key }) => ({ ...key, region: regionId === null ? null : (pathOf.get(regionId) ?? []) })), regions: regions.map(({ id, path }) => ({ id, path })) };
  });

  mountRoute(router, createApiKey, async ({ viewer, params: { brandId }, body: { expiresOn, ...wanted } }) => {
    await requireManager(viewer, brandId);
    const now = new Date();
    // The last day belongs to the key, wherever its maker lives.
    const expiresAt = expiresOn === null ? null : new Date(Date.parse(expiresOn) + 86_400_000).toISOString();
    if (expiresAt !== null && expiresAt <= now.toISOString()) throw new InvalidInputError(PAST, [{ path: 'body.expiresOn', message: PAST }]);
    return create(viewer, brandId, { ...wanted, expiresAt }, now);
  }, { noun: 'api-keys', act: 'create', read: (_asked, answer) => (answer === null ? null : keyState(answer.id)) });

  mountRoute(router, revokeApiKey, async ({ viewer, params: { brandId, keyId } }) => {
    await requireManager(viewer, brandId);
    await revoke(viewer, brandId, keyId, new Date());
    return { accepted: true as const };
  }, { noun: 'api-keys', act: 'revoke', read: ({ params: { keyId } }) => keyState(keyId) });
};
export default mount;

const keyState = (keyId: string) => readRow('ApiKey', { id: keyId }, { name: 'name', members: ['ending', 'scopes', 'regionId', 'expiresAt', 'revokedAt'] });
