import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { deleteView, listSavedViews, saveView, type SavedViewPage } from '#contract/saved-views.ts';
import { call, type CallAnswer } from '../../lib/call.ts';

export type SavedView = CallAnswer<typeof listSavedViews>['views'][number];

/** The reader's views of a page, own and shared ones, and what can be done with them. */
export function useSavedViews(brandId: string, page: SavedViewPage) {
  const queries = useQueryClient();
  const onSettled = () => queries.invalidateQueries({ queryKey: ['saved-views'] });
  const views = useQuery({ queryKey: ['saved-views', { brandId, page }], queryFn: ({ signal }) => call(listSavedViews, { params: { brandId }, query: { page } }, signal) });
  const save = useMutation({ mutationFn: ({ name, query, isShared }: { name: string; query: string; isShared: boolean }) => call(saveView, { params: { brandId }, body: { page, name, query, isShared } }), onSettled });
  const remove = useMutation({ mutationFn: (viewId: string) => call(deleteView, { params: { viewId }, body: {} }), onSettled });
  return { views: views.data?.views ?? [], save, remove };
}
