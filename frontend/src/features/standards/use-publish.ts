import { useMutation, useQueryClient } from '@tanstack/react-query';
import { publishStandard } from '#contract/standards.ts';
import { call } from '../../lib/call.ts';

/** Publishes a draft against the version that it began with; the server answers 409 when there is a newer one. Every figure may move. */
export function usePublish(brandId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (draft: { text: string; basedOn: number | null }) => call(publishStandard, { params: { brandId }, body: draft }),
    onSuccess: () => queries.invalidateQueries(),
    // Somebody else may have published: what the draft says otherwise is then asked anew, too.
    onError: () => Promise.all(['standards', 'standard-validation'].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
}
