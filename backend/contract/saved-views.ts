import { z } from 'zod';
import { defineRoute } from './define-route.ts';
import { BrandParams, NoBody, Nothing } from './shared.ts';

/** Pages whose lists can be kept under a name. */
export const SavedViewPage = z.enum(['reviews', 'ranking', 'findings']);
export type SavedViewPage = z.infer<typeof SavedViewPage>;
export const SavedView = z.object({
  id: z.string(), name: z.string(), query: z.string(),
  /** Everybody who sees the brand has it; each sees what lies within their own scope. */
  isShared: z.boolean(),
  isOwn: z.boolean(),
  /** Whose it is, where it is another's. */
  sharedBy: z.string().nullable(),
});
export type SavedView = z.infer<typeof SavedView>;

export const listSavedViews = defineRoute({
  method: 'GET', path: '/api/brands/:brandId/saved-views', summary: 'The viewer’s own views of a page and those that are shared with the brand, by name.',
  params: BrandParams, query: z.object({ page: SavedViewPage }), body: NoBody, response: z.object({ views: z.array(SavedView) }),
});

export const saveView = defineRoute({
  method: 'PUT', path: '/api/brands/:brandId/saved-views', summary: 'Keeps a view under a name; one of the same name takes the new query.',
  params: BrandParams, query: Nothing, body: z.strictObject({ page: SavedViewPage, name: z.string().trim().min(1).max(60), query: z.string().max(4000), isShared: z.boolean().default(false) }), response: SavedView,
});

export const deleteView = defineRoute({
  method: 'POST', path: '/api/saved-views/:viewId/deletion', summary: 'Forgets one of the viewer’s own views.',
  params: z.object({ viewId: z.string().min(1) }), query: Nothing, body: z.strictObject({}), response: Nothing,
});
