import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { cancelPreview, getPreview, startPreview } from '#contract/standards.ts';
import { call, type CallAnswer } from '../../lib/call.ts';
import { forgetPreview, keepPreview, type KeptPreview, readKeptPreview } from './kept-preview.ts';

export type Preview = CallAnswer<typeof getPreview>;
export type PreviewResult = NonNullable<Preview['result']>;

const POLL_MS = 500;

/** True while a preview is awaited. */
export function isUnderway(preview: Preview | undefined): boolean {
  return preview?.state === 'waiting' || preview?.state === 'running';
}

/** Starts a draft's preview, follows it, and stops it. The last one is known again after the page was left. */
export function usePreview(brandId: string) {
  const [kept, setKept] = useState<KeptPreview | null>(() => readKeptPreview(brandId));
  const start = useMutation({
    mutationFn: (text: string) => call(startPreview, { params: { brandId }, body: { text } }),
    onSuccess: ({ previewId }, text) => {
      const next = { previewId, text };
      keepPreview(brandId, next);
      setKept(next);
    },
  });
  const previewId = kept?.previewId;
  const follow = useQuery({
    queryKey: ['standard-preview', { brandId, previewId }],
    queryFn: ({ signal }) => call(getPreview, { params: { brandId, previewId: previewId ?? '' } }, signal),
    enabled: previewId !== undefined, staleTime: Infinity,
    refetchInterval: ({ state: { data, status } }) => (status !== 'error' && (data === undefined || isUnderway(data)) ? POLL_MS : false),
  });
  const cancel = useMutation({
    mutationFn: () => call(cancelPreview, { params: { brandId, previewId: previewId ?? '' }, body: {} }),
    onSettled: () => follow.refetch(),
  });
  const forget = (): void => {
    forgetPreview(brandId);
    setKept(null);
    start.reset();
  };
  return { start, follow, cancel, forget, previewId, /** The draft that it was about. */ text: kept?.text };
}
