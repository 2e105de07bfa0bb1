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
  /** Everybody who sees the brand has it. */
  isShared: boolean;
  /** The viewer's own, theirs to change. */
  isOwn: boolean;
  /** Whose it is, where it is another's. */
  sharedBy: string | null;
}

/** More would be a list of their own. */
const MOST = 50;
const SHOWN = { id: true, name: true, query: true, isShared: true } as const;

/** The viewer's own views of a page, and those that others share with the brand, by name. A view is words only: what it shows, each reads within their own scope. */
export async function listSavedViews(viewer: Viewer, brandId: string, page: string): Promise<SavedView[]> {
  await requireBrand(viewer, brandId);
  const { userId } = viewer;
  if (userId === null) return [];
  const rows = await db().savedView.findMany({ where: { brandId, page, OR: [{ userId }, { isShared: true }] }, orderBy: [{ name: 'asc' }, { id: 'asc' }], select: { ...SHOWN, userId: true, user: { select: { name: true } } } });
  return rows.map(({ userId: ownerId, user, ...view }) => ({ ...view, isOwn: ownerId === userId, sharedBy: ownerId === userId ? null : user.name }));
}

/** Saves a view; one of the same name takes the new query. Throws InvalidInputError for an operator's key, which is no person, and beyond fifty. */
export async function saveView(viewer: Viewer, brandId: string, view: { page: string; name: string; query: string; isShared: boolean }, at: Date): Promise<SavedView> {
  await requireBrand(viewer, brandId);
  const { userId } = viewer;
  const { page, name, query, isShared } = view;
  if (userId === null) throw new InvalidInputError({ fr: 'Une clé n’a pas de vues : ouvrez une session.', en: 'A key has no views of its own: sign in.' });
  const others = await db().savedView.count({ where: { userId, brandId, page, name: { not: name } } });
  if (others >= MOST) throw new InvalidInputError({ fr: `Vous avez déjà ${MOST} vues : supprimez-en une.`, en: `You have ${MOST} views already: delete one.` });
  const row = await db().savedView.upsert({
    where: { userId_brandId_page_name: { userId, brandId, page, name } }, create: { id: newId(), userId, brandId, page, name, query, isShared, createdAt: at }, update: { query, isShared }, select: SHOWN,
  });
  return { ...row, isOwn: true, sharedBy: null };
}

/** Throws NotFoundError unless it is the viewer's own. */
export async function deleteView(viewer: Viewer, viewId: string): Promise<void> {
  const { count } = await db().savedView.deleteMany({ where: { id: viewId, userId: viewer.userId ?? '' } });
  if (count === 0) throw new NotFoundError({ fr: 'Cette vue n’existe pas.', en: 'There is no such view.' });
}
