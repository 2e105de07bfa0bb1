import { NotAllowedError } from '#backend/errors.ts';
import type { Viewer } from '#domain/viewer.ts';
import { isWhollyUnder, requireMember } from '#records/people.ts';
import { isAdministratorOfAll, requirePeopleRights } from '#records/people-rights.ts';

/** Throws unless the viewer may reset how this person signs in: an administrator, over whom no role of another brand is affected. */
export async function requireReset(viewer: Viewer, brandId: string, userId: string): Promise<void> {
  const rights = await requirePeopleRights(viewer, brandId);
  await requireMember(brandId, userId);
  if (!rights.isAdministrator || userId === viewer.userId || !(await isWhollyUnder(rights, brandId, userId))) throw new NotAllowedError({ fr: 'Il faut administrer toutes les marques où travaille cette personne.', en: 'Only an administrator of all brands that this person works for may do that.' });
}

/** Throws NotAllowedError unless the viewer administers all brands. */
export async function requireOverall(viewer: Viewer): Promise<void> {
  if (!(await isAdministratorOfAll(viewer))) throw new NotAllowedError({ fr: 'Il faut administrer toutes les marques.', en: 'Only an administrator of all brands may do that.' });
}
