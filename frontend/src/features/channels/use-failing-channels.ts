import { useQuery } from '@tanstack/react-query';
import { listFailingChannels } from '#contract/channels.ts';
import { call } from '../../lib/call.ts';

const REFRESH_MS = 60_000;

/** Channels of the brand that take no more messages; asked for those alone who look after them. */
export function useFailingChannels(brandId: string, isKeeper: boolean) {
  return useQuery({ queryKey: ['channels', { brandId }, 'failing'], queryFn: ({ signal }) => call(listFailingChannels, { params: { brandId } }, signal), enabled: isKeeper, refetchInterval: REFRESH_MS });
}
