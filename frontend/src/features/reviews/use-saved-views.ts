import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { deleteView, listSavedViews, saveView } from '#contract/saved-views.ts';
import { call, type CallAnswer } from '../../lib/call.ts';

export type SavedView = CallAnswer<typeof listSavedViews>['views'][number];

const PAGE = 'reviews';

/** The reader's own views of the inbox, and what can be done with them. */
export function useSavedViews(brandId: string) {
  const queries = useQueryClient();
  const onSettled = () => queries.invalidateQueries({ queryKey: ['saved-views'] });
  const views = useQuery({ queryKey: ['saved-views', { brandId, page: PAGE }], queryFn: ({ signal }) => call(listSavedViews, { params: { brandId }, query: { page: PAGE } }, signal) });
  const save = useMutation({ mutationFn: ({ name, query }: { name: string; query: string }) => call(saveView, { params: { brandId }, body: { page: PAGE, name, query } }), onSettled });
  const remove = useMutation({ mutationFn: (viewId: string) => call(deleteView, { params: { viewId }, body: {} }), onSettled });
  return { views: views.data?.views ?? [], save, remove };
}
