import { NotAllowedError } from '#backend/errors.ts';
import type { Viewer } from '#domain/viewer.ts';
import { rolesIn } from '#records/roles.ts';
import { requireBrand } from '#records/scope.ts';

/** Throws NotFoundError for another's brand, and NotAllowedError unless the viewer is an administrator or of the head office, of the whole of this brand. */
export async function requireKeeper(viewer: Viewer, brandId: string): Promise<void> {
  await requireBrand(viewer, brandId);
  const roles = (await rolesIn(viewer, brandId))(null);
  if (!roles.includes('administrator') && !roles.includes('head-office')) throw new NotAllowedError('Only an administrator or the head office looks after the channels of a brand.');
}
