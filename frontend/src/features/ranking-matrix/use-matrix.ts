import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getMatrix, type MatrixBy } from '#contract/matrix.ts';
import { call } from '../../lib/call.ts';

/** Every location × checks or publishers. What was shown stays until the other is there. */
export function useMatrix(brandId: string, by: MatrixBy) {
  return useQuery({ queryKey: ['matrix', { brandId, by }], queryFn: ({ signal }) => call(getMatrix, { params: { brandId }, query: { by } }, signal), placeholderData: keepPreviousData });
}
