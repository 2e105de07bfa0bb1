import { z } from 'zod';
import { defineRoute } from './define-route.ts';
import { NoBody, Nothing } from './shared.ts';

/** Whether a person's calendar is on; `readAt`: when a calendar last asked for it. */
export const CalendarState = z.object({ isOn: z.boolean(), createdAt: z.string().nullable(), readAt: z.string().nullable() });
export type CalendarState = z.infer<typeof CalendarState>;

export const getCalendar = defineRoute({
  method: 'GET', path: '/api/calendar', summary: 'Whether one’s own calendar feed is on, since when, and when it was last read.',
  params: Nothing, query: Nothing, body: NoBody, response: CalendarState,
});

export const startCalendar = defineRoute({
  method: 'POST', path: '/api/calendar', summary: 'Makes a new address of one’s own calendar feed, shown this once; an address made before answers no more.',
  params: Nothing, query: Nothing, body: z.strictObject({}), response: CalendarState.extend({ url: z.string() }),
});

export const stopCalendar = defineRoute({
  method: 'POST', path: '/api/calendar/deletion', summary: 'Turns one’s own calendar feed off: its address answers no more.',
  params: Nothing, query: Nothing, body: z.strictObject({}), response: CalendarState,
});
