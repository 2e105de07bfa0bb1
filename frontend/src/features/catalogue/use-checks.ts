import { useQuery } from '@tanstack/react-query';
import { listChecks } from '#contract/catalogue.ts';
import { call, type CallAnswer } from '../../lib/call.ts';

export type CheckEntry = CallAnswer<typeof listChecks>[number];

/** Every check with its words. They change only with the product's version. */
export function useChecks() {
  return useQuery({ queryKey: ['checks'], queryFn: ({ signal }) => call(listChecks, {}, signal), staleTime: Infinity });
}
