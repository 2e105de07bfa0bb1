import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getBrandNotifications, getNotifications, setBrandNotifications, setNotifications, testNotifications } from '#contract/notifications.ts';
import { call, type CallAnswer } from '../../lib/call.ts';

export type Notifications = CallAnswer<typeof getNotifications>;
export type Preferences = Notifications['preferences'];
export type MonthlySettings = CallAnswer<typeof getBrandNotifications>;
const KEY = ['notifications'];

/** What the reader may be told, and what they chose. */
export function useNotifications() {
  return useQuery({ queryKey: KEY, queryFn: ({ signal }) => call(getNotifications, {}, signal) });
}

/** Keeps what the reader chose. */
export function useSetNotifications() {
  const queries = useQueryClient();
  return useMutation({ mutationFn: (body: Preferences) => call(setNotifications, { body }), onSuccess: (answer) => queries.setQueryData(KEY, answer) });
}

/** Sends the reader a mail. */
export function useTestMail() {
  return useMutation({ mutationFn: () => call(testNotifications, { body: {} }) });
}

/** When a brand's monthly report goes out. */
export function useMonthly(brandId: string) {
  return useQuery({ queryKey: ['notification-settings', { brandId }], queryFn: ({ signal }) => call(getBrandNotifications, { params: { brandId } }, signal) });
}

/** Sets it. */
export function useSetMonthly(brandId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { monthlyDay: number; monthlyMinute: number }) => call(setBrandNotifications, { params: { brandId }, body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['notification-settings', { brandId }] }),
  });
}
