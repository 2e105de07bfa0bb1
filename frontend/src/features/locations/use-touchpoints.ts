import { useQuery } from '@tanstack/react-query';
import { listTouchpoints } from '#contract/touchpoints.ts';
import { call, type CallAnswer } from '../../lib/call.ts';

export type Touchpoint = CallAnswer<typeof listTouchpoints>['touchpoints'][number];

/** The ways in which customers reach a location. */
export function useTouchpoints(locationId: string) {
  return useQuery({ queryKey: ['location', { locationId }, 'touchpoints'], queryFn: ({ signal }) => call(listTouchpoints, { params: { locationId } }, signal) });
}
