import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getCalendar, startCalendar, stopCalendar, type CalendarState } from '#contract/calendar.ts';
import { call } from '../../lib/call.ts';

const KEY = ['calendar'];

/** Whether the reader's calendar feed is on. */
export function useCalendar() {
  return useQuery({ queryKey: KEY, queryFn: ({ signal }) => call(getCalendar, {}, signal) });
}

/** Makes a new address, shown once, and turns the feed off. */
export function useCalendarActions() {
  const queries = useQueryClient();
  const onSuccess = ({ isOn, createdAt, readAt }: CalendarState): void => { queries.setQueryData<CalendarState>(KEY, { isOn, createdAt, readAt }); };
  return {
    start: useMutation({ mutationFn: () => call(startCalendar, { body: {} }), onSuccess }),
    stop: useMutation({ mutationFn: () => call(stopCalendar, { body: {} }), onSuccess }),
  };
}
