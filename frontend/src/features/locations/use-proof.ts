import { useQuery } from '@tanstack/react-query';
import { getProof } from '#contract/locations.ts';
import { call } from '../../lib/call.ts';

/** Where a finding was read, and what may be shown of it. */
export function useProof(findingId: string) {
  return useQuery({ queryKey: ['proof', { findingId }], queryFn: ({ signal }) => call(getProof, { params: { findingId } }, signal) });
}
