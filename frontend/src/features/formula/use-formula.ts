import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getFormula } from '#contract/formula.ts';
import { call, type CallAnswer } from '../../lib/call.ts';

export type Formula = CallAnswer<typeof getFormula>;
export type FormulaExample = NonNullable<Formula['example']>;

/** The formula under the standard in force, with one location worked out; without an id the lowest of the ranking. */
export function useFormula(brandId: string, locationId: string | null) {
  return useQuery({
    queryKey: ['formula', { brandId, locationId }],
    queryFn: ({ signal }) => call(getFormula, { params: { brandId }, query: locationId === null ? {} : { locationId } }, signal),
    placeholderData: keepPreviousData,
  });
}
