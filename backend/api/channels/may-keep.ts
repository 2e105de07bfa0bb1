import { NotAllowedError } from '#backend/errors.ts';
import type { Viewer } from '#domain/viewer.ts';
import { requireBrand } from '#records/scope.ts';
import { mayManage } from '../roles.ts';

/** Throws NotFoundError for another's brand, and NotAllowedError unless the viewer is an administrator or of the head office, of the whole of this brand. */
export async function requireKeeper(viewer: Viewer, brandId: string): Promise<void> {
  await requireBrand(viewer, brandId);
  if (!mayManage(viewer, brandId)) throw new NotAllowedError({ fr: 'Seuls l’administration et le siège s’occupent des canaux d’une marque.', en: 'Only an administrator or the head office looks after the channels of a brand.' });
}
