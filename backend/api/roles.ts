import { NotAllowedError } from '#backend/errors.ts';
import type { Role, Viewer } from '#domain/viewer.ts';

const MAY_MANAGE: readonly Role[] = ['administrator', 'head-office'];

/**
 * Throws NotAllowedError unless the viewer may start crawls and import files: a managing role, over whole brands. An
 * import by somebody who sees a part would take the stores of the others for new ones.
 */
export function requireManager(viewer: Viewer): void {
  if (!mayManage(viewer)) throw new NotAllowedError('Your role may look at this, and not change it.');
}

/** A managing role, over whole brands. */
export function mayManage(viewer: Viewer): boolean {
  return MAY_MANAGE.includes(viewer.role) && viewer.regionIds === 'all' && viewer.locationIds === 'all';
}

/** Throws NotAllowedError unless the viewer may make a new brand. */
export function requireAdministrator(viewer: Viewer): void {
  if (viewer.role !== 'administrator') throw new NotAllowedError('Only an administrator may make a new brand.');
}
