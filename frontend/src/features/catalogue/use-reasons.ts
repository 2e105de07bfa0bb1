import { useQuery } from '@tanstack/react-query';
import { listReasons } from '#contract/catalogue.ts';
import { call } from '../../lib/call.ts';

/** Sentences of the reasons that every check shares. */
export function useReasons() {
  return useQuery({ queryKey: ['reasons'], queryFn: ({ signal }) => call(listReasons, {}, signal), staleTime: Infinity });
}
