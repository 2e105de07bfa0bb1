import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDebouncedValue } from '@mantine/hooks';
import { validateStandard } from '#contract/standards.ts';
import { call, type CallAnswer } from '../../lib/call.ts';

export type Validation = CallAnswer<typeof validateStandard>;
export type DraftProblem = Validation['problems'][number];

/** A pause in typing after which the draft is read. */
const PAUSE_MS = 500;

/** What is wrong with the draft, as it is typed. `isCurrent` is false while the answer is about an earlier text. */
export function useValidation(brandId: string, text: string) {
  const [settled] = useDebouncedValue(text, PAUSE_MS);
  const query = useQuery({
    queryKey: ['standard-validation', { brandId, text: settled }],
    queryFn: ({ signal }) => call(validateStandard, { params: { brandId }, body: { text: settled } }, signal),
    enabled: settled !== '', placeholderData: keepPreviousData, gcTime: 60_000,
  });
  return { data: query.data, error: query.error, isCurrent: settled === text && !query.isPlaceholderData && query.data !== undefined };
}
