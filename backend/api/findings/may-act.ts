import { NotAllowedError } from '#backend/errors.ts';
import { FINDING_ACTIONS, type FindingActionKind } from '#domain/finding-action.ts';
import type { Role, Viewer } from '#domain/viewer.ts';

/**
 * Who may do what. What a variant may look like is the head office's to say: an acceptance moves the score. The store's
 * own manager can say what was done; an executive looks.
 */
const MAY: Readonly<Record<Role, readonly FindingActionKind[]>> = {
  administrator: FINDING_ACTIONS,
  'head-office': FINDING_ACTIONS,
  'regional-manager': ['acknowledge', 'claim-fixed', 'check-again', 'note', 'assign', 'escalate', 'name-cause'],
  'store-manager': ['acknowledge', 'claim-fixed', 'check-again', 'note'],
  executive: [],
};

/** The actions open to this viewer's role. */
export function actionsOf({ role }: Viewer): readonly FindingActionKind[] {
  return MAY[role];
}

/** Throws NotAllowedError unless the viewer's role may do this. */
export function requireAction(viewer: Viewer, kind: FindingActionKind): void {
  if (!MAY[viewer.role].includes(kind)) throw new NotAllowedError('Your role may look at this, and not do that.');
}
