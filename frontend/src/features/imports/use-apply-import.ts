import { useMutation, useQueryClient } from '@tanstack/react-query';
import { applyImport } from '#contract/imports.ts';
import { call, type CallInput } from '../../lib/call.ts';

/** Applies what the preview showed. */
export function useApplyImport() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: CallInput<typeof applyImport>['body']) => call(applyImport, { body }),
    onSuccess: () => queries.invalidateQueries(),
  });
}
