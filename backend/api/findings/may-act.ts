import { NotAllowedError } from '#backend/errors.ts';
import { FINDING_ACTIONS, type FindingActionKind } from '#domain/finding-action.ts';
import type { Role, Viewer } from '#domain/viewer.ts';
import { rolesAt } from '#records/roles.ts';

/**
 * Who may do what. What a variant may look like is the head office's to say: an acceptance moves the score. The store's
 * own manager can say what was done; an executive looks.
 */
const MAY: Readonly<Record<Role, readonly FindingActionKind[]>> = {
  administrator: FINDING_ACTIONS,
  'head-office': FINDING_ACTIONS,
  'regional-manager': ['acknowledge', 'claim-fixed', 'check-again', 'note', 'assign', 'escalate', 'name-cause', 'set-due'],
  'store-manager': ['acknowledge', 'claim-fixed', 'check-again', 'note'],
  executive: [],
};

/** The actions open to somebody with these roles, each once, in their usual order. */
export function actionsOf(roles: readonly Role[]): readonly FindingActionKind[] {
  return FINDING_ACTIONS.filter((kind) => roles.some((role) => MAY[role].includes(kind)));
}

/** The actions open to the viewer at a location: what they are elsewhere counts for nothing there. */
export async function actionsAt(viewer: Viewer, locationId: string): Promise<readonly FindingActionKind[]> {
  return actionsOf(await rolesAt(viewer, locationId));
}

/** Throws NotAllowedError unless the viewer's role at the location allows this. */
export async function requireAction(viewer: Viewer, locationId: string, kind: FindingActionKind): Promise<void> {
  if (!(await actionsAt(viewer, locationId)).includes(kind)) throw new NotAllowedError({ fr: 'Votre rôle permet de voir ceci, mais pas de le faire.', en: 'Your role may look at this, and not do that.' });
}
