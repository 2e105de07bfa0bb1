import { useQuery } from '@tanstack/react-query';
import { listPublishers } from '#contract/catalogue.ts';
import { call, type CallAnswer } from '../../lib/call.ts';

export type PublisherEntry = CallAnswer<typeof listPublishers>[number];

/** Every publisher with its words. They change only with the product's version. */
export function usePublishers() {
  return useQuery({ queryKey: ['publishers'], queryFn: ({ signal }) => call(listPublishers, {}, signal), staleTime: Infinity });
}
