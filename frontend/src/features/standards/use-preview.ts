import { useMutation, useQuery } from '@tanstack/react-query';
import { cancelPreview, getPreview, startPreview } from '#contract/standards.ts';
import { call, type CallAnswer } from '../../lib/call.ts';

export type Preview = CallAnswer<typeof getPreview>;
export type PreviewResult = NonNullable<Preview['result']>;

const POLL_MS = 500;

/** True while a preview is awaited. */
export function isUnderway(preview: Preview | undefined): boolean {
  return preview?.state === 'waiting' || preview?.state === 'running';
}

/** Starts a draft's preview, follows it, and stops it. */
export function usePreview(brandId: string) {
  const start = useMutation({ mutationFn: (text: string) => call(startPreview, { params: { brandId }, body: { text } }) });
  const previewId = start.data?.previewId;
  const follow = useQuery({
    queryKey: ['standard-preview', { brandId, previewId }],
    queryFn: ({ signal }) => call(getPreview, { params: { brandId, previewId: previewId ?? '' } }, signal),
    enabled: previewId !== undefined, staleTime: Infinity,
    refetchInterval: ({ state: { data } }) => (data === undefined || isUnderway(data) ? POLL_MS : false),
  });
  const cancel = useMutation({
    mutationFn: () => call(cancelPreview, { params: { brandId, previewId: previewId ?? '' }, body: {} }),
    onSettled: () => follow.refetch(),
  });
  return { start, follow, cancel, text: start.variables };
}
