import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getDelivery, listDeliveries, retryDelivery } from '#contract/deliveries.ts';
import { call, type CallAnswer } from '../../lib/call.ts';

export type Deliveries = CallAnswer<typeof listDeliveries>;
export type Delivery = Deliveries['rows'][number];
export type Attempt = CallAnswer<typeof getDelivery>['attempts'][number];
export type DeliveryState = Delivery['state'];
/** What the log is narrowed down to, as it stands in the address. */
export interface DeliveryView {
  state: DeliveryState | null;
  channel: string | null;
}

const REFRESH_MS = 10_000;

/** The log, newest first, page after page; looked at again while something is on its way. */
export function useDeliveries(brandId: string, { state, channel }: DeliveryView) {
  return useInfiniteQuery({
    queryKey: ['deliveries', { brandId }, { state, channel }],
    queryFn: ({ signal, pageParam }) => call(listDeliveries, { params: { brandId }, query: { ...(state === null ? {} : { state }), ...(channel === null ? {} : { channel }), ...(pageParam === '' ? {} : { cursor: pageParam }) } }, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    refetchInterval: ({ state: { data } }) => ((data?.pages[0]?.counts.waiting ?? 0) + (data?.pages[0]?.counts.sending ?? 0) > 0 ? REFRESH_MS : false),
  });
}

/** Every try of one message. */
export function useDelivery(brandId: string, deliveryId: string) {
  return useQuery({ queryKey: ['deliveries', { brandId }, deliveryId], queryFn: ({ signal }) => call(getDelivery, { params: { deliveryId } }, signal) });
}

/** Tries a message again now. */
export function useRetry(brandId: string) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: (deliveryId: string) => call(retryDelivery, { params: { deliveryId }, body: {} }), onSettled: () => queries.invalidateQueries({ queryKey: ['deliveries', { brandId }] }) });
}
