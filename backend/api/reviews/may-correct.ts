import { NotAllowedError } from '#backend/errors.ts';
import type { Role, Viewer } from '#domain/viewer.ts';

/** Whose word counts on what a review says: it moves the store's figure, so its own manager's does not. */
const MAY_CORRECT: readonly Role[] = ['administrator', 'head-office', 'regional-manager'];

/** True where the viewer may correct reviews that they see: a regional manager those of their region. */
export function mayCorrect({ role }: Viewer): boolean {
  return MAY_CORRECT.includes(role);
}

/** Throws NotAllowedError unless they may. */
export function requireCorrecting(viewer: Viewer): void {
  if (!mayCorrect(viewer)) throw new NotAllowedError('Your role may look at this, and not do that.');
}
