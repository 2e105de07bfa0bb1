import { NotAllowedError } from '#backend/errors.ts';
import type { Role, Viewer } from '#domain/viewer.ts';
import { getReviewFile } from '#records/review-file.ts';
import { rolesAt } from '#records/roles.ts';

/** Whose word counts on what a review says: it moves the store's figure, so its own manager's does not. */
const MAY_CORRECT: readonly Role[] = ['administrator', 'head-office', 'regional-manager'];

/** True where the viewer may correct reviews of this location: a regional manager those of their region. */
export async function mayCorrect(viewer: Viewer, locationId: string): Promise<boolean> {
  return (await rolesAt(viewer, locationId)).some((role) => MAY_CORRECT.includes(role));
}

/** Throws NotAllowedError unless they may; NotFoundError for a review that they do not see. */
export async function requireCorrecting(viewer: Viewer, reviewId: string): Promise<void> {
  if (!(await mayCorrect(viewer, (await getReviewFile(viewer, reviewId)).location.id))) throw new NotAllowedError({ fr: 'Votre rôle permet de voir ceci, mais pas de le faire.', en: 'Your role may look at this, and not do that.' });
}
