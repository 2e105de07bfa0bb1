import { NotAllowedError } from '#backend/errors.ts';
import type { Role, Viewer } from '#domain/viewer.ts';
import { rolesAt } from '#records/roles.ts';

/** Who works for a store knows what is true of it; what is true for the brand, its head office says. */
const MAY_PROPOSE: readonly Role[] = ['administrator', 'head-office', 'regional-manager', 'store-manager'];
const MAY_CHANGE: readonly Role[] = ['administrator', 'head-office'];

/** What the viewer's roles at a location allow with its master record. */
export async function recordActionsAt(viewer: Viewer, locationId: string): Promise<('propose' | 'change')[]> {
  const roles = await rolesAt(viewer, locationId);
  const may = (allowed: readonly Role[]): boolean => viewer.userId !== null && roles.some((role) => allowed.includes(role));
  return [...(may(MAY_PROPOSE) ? ['propose' as const] : []), ...(may(MAY_CHANGE) ? ['change' as const] : [])];
}

/** Throws NotAllowedError unless the viewer may do this with the master record of the location. */
export async function requireRecordAction(viewer: Viewer, locationId: string, action: 'propose' | 'change'): Promise<void> {
  if (!(await recordActionsAt(viewer, locationId)).includes(action)) throw new NotAllowedError({ fr: 'Votre rôle permet de voir ceci, mais pas de le modifier.', en: 'Your role may look at this, and not change it.' });
}
