import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { deleteTeam, getRouting, previewRouting, publishRouting, saveTeam } from '#contract/routing.ts';
import { call, type CallAnswer, type CallInput } from '../../lib/call.ts';

export type Routing = CallAnswer<typeof getRouting>;
export type Rule = Routing['rules'][number];
export type Team = Routing['teams'][number];
export type Step = Routing['escalation'][number];

/** Rules, steps and teams of a brand. */
export function useRouting(brandId: string) {
  return useQuery({ queryKey: ['routing', { brandId }], queryFn: ({ signal }) => call(getRouting, { params: { brandId } }, signal) });
}

/** Where findings would go by other rules. */
export function useRoutingPreview(brandId: string, rules: readonly Rule[], isAsked: boolean) {
  return useQuery({ queryKey: ['routing-preview', { brandId, rules }], queryFn: ({ signal }) => call(previewRouting, { params: { brandId }, body: { rules: [...rules] } }, signal), enabled: isAsked, placeholderData: (before) => before });
}

/** Publishes rules and steps, and keeps or takes away teams. */
export function useRoutingActions(brandId: string) {
  const queries = useQueryClient();
  const onSuccess = async (): Promise<void> => {
    await Promise.all(['routing', 'queue', 'findings', 'standards'].map((key) => queries.invalidateQueries({ queryKey: [key] })));
  };
  return {
    publish: useMutation({ mutationFn: (body: CallInput<typeof publishRouting>['body']) => call(publishRouting, { params: { brandId }, body }), onSuccess }),
    save: useMutation({ mutationFn: ({ teamName, body }: { teamName: string; body: CallInput<typeof saveTeam>['body'] }) => call(saveTeam, { params: { brandId, teamName }, body }), onSuccess }),
    remove: useMutation({ mutationFn: (teamName: string) => call(deleteTeam, { params: { brandId, teamName }, body: {} }), onSuccess }),
  };
}
