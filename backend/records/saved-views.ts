import { InvalidInputError, NotFoundError } from '#backend/errors.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { newId } from './ids.ts';
import { requireBrand } from './scope.ts';

/** A list as one person narrowed it down, under a name. */
export interface SavedView {
  id: string;
  name: string;
  /** As it stands in the page's address. */
  query: string;
}

/** More would be a list of their own. */
const MOST = 50;

/** The viewer's own views of a page, by name; nobody else sees them. */
export async function listSavedViews(viewer: Viewer, brandId: string, page: string): Promise<SavedView[]> {
  await requireBrand(viewer, brandId);
  if (viewer.userId === null) return [];
  return db().savedView.findMany({ where: { userId: viewer.userId, brandId, page }, orderBy: { name: 'asc' }, select: { id: true, name: true, query: true } });
}

/** Saves a view; one of the same name takes the new query. Throws InvalidInputError for an operator's key, which is no person, and beyond fifty. */
export async function saveView(viewer: Viewer, brandId: string, view: { page: string; name: string; query: string }, at: Date): Promise<SavedView> {
  await requireBrand(viewer, brandId);
  const { userId } = viewer;
  const { page, name, query } = view;
  if (userId === null) throw new InvalidInputError({ fr: 'Une clé n’a pas de vues : ouvrez une session.', en: 'A key has no views of its own: sign in.' });
  const others = await db().savedView.count({ where: { userId, brandId, page, name: { not: name } } });
  if (others >= MOST) throw new InvalidInputError({ fr: `Vous avez déjà ${MOST} vues : supprimez-en une.`, en: `You have ${MOST} views already: delete one.` });
  return db().savedView.upsert({
    where: { userId_brandId_page_name: { userId, brandId, page, name } }, create: { id: newId(), userId, brandId, page, name, query, createdAt: at }, update: { query }, select: { id: true, name: true, query: true },
  });
}

/** Throws NotFoundError unless it is the viewer's own. */
export async function deleteView(viewer: Viewer, viewId: string): Promise<void> {
  const { count } = await db().savedView.deleteMany({ where: { id: viewId, userId: viewer.userId ?? '' } });
  if (count === 0) throw new NotFoundError('There is no such view.');
}
