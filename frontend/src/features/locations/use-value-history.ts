import { useQuery } from '@tanstack/react-query';
import { getValueHistory } from '#contract/value-history.ts';
import { call, type CallAnswer } from '../../lib/call.ts';

export type ValueLine = CallAnswer<typeof getValueHistory>['lines'][number];
export type ValuePeriod = ValueLine['periods'][number];

/** What each source showed of each field of a location, from when to when. */
export function useValueHistory(locationId: string) {
  return useQuery({ queryKey: ['location', { locationId }, 'value-history'], queryFn: ({ signal }) => call(getValueHistory, { params: { locationId } }, signal) });
}
