import { NotAllowedError } from '#backend/errors.ts';
import { rolesOverBrand, type Viewer } from '#domain/viewer.ts';
import { requireBrand } from '#records/scope.ts';

/**
 * Throws NotAllowedError unless the viewer may start crawls and import files: a managing role, over all of the brand. An
 * import by somebody who sees a part would take the stores of the others for new ones. Of a brand that the viewer does
 * not see it throws NotFoundError, as for one that does not exist.
 */
export async function requireManager(viewer: Viewer, brandId: string): Promise<void> {
  if (mayManage(viewer, brandId)) return;
  await requireBrand(viewer, brandId);
  throw new NotAllowedError({ fr: 'Votre rôle permet de voir ceci, mais pas de le modifier.', en: 'Your role may look at this, and not change it.' });
}

/** A managing role, over all of the brand. */
export function mayManage(viewer: Viewer, brandId: string): boolean {
  const roles = rolesOverBrand(viewer, brandId);
  return roles.includes('administrator') || roles.includes('head-office');
}

/** Throws NotAllowedError unless the viewer may make a new brand: an administrator of all brands. */
export function requireAdministrator(viewer: Viewer): void {
  if (!viewer.grants.some((one) => one.role === 'administrator' && one.brandId === null)) throw new NotAllowedError({ fr: 'Seule une personne qui administre l’instance peut créer une marque.', en: 'Only an administrator may make a new brand.' });
}
