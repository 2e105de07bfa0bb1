import { z } from 'zod';
import { BrandNoticeSettings, Cadence, NoticeGroup, NoticePreferences } from '#domain/notice.ts';
import { QuietHoursText } from '#domain/quiet-hours.ts';
import { Words } from '#domain/words.ts';
import { defineRoute } from './define-route.ts';
import { BrandParams, NoBody, Nothing } from './shared.ts';

/** A kind of thing that the reader may be told. */
export const NotificationKind = z.object({
  id: z.string(),
  group: NoticeGroup,
  name: Words,
  when: Words,
  offers: z.array(Cadence),
  /** What their roles bring along. */
  byDefault: Cadence,
  /** Always at once: a matter of security. */
  isFixed: z.boolean(),
});
export type NotificationKind = z.infer<typeof NotificationKind>;

export const NotificationPreferences = z.object({
  kinds: z.array(NotificationKind),
  /** Brands in which they are told things, each with what their roles there bring along, by kind. */
  brands: z.array(z.object({ id: z.string(), name: z.string(), byDefault: z.record(z.string(), Cadence) })),
  preferences: NoticePreferences,
  /** Where the mails go. */
  email: z.string(),
  /** What holds while the reader has no zone of their own: that of a brand of theirs. */
  usualTimeZone: z.string(),
  /** False: the installation has no mail server, and nothing goes out by mail. */
  isMailSet: z.boolean(),
});
export type NotificationPreferences = z.infer<typeof NotificationPreferences>;

export const getNotifications = defineRoute({
  method: 'GET', path: '/api/notifications', summary: 'What the reader may be told, how soon they are, their quiet hours and the hour of their mails.',
  params: Nothing, query: Nothing, body: NoBody, response: NotificationPreferences,
});

export const setNotifications = defineRoute({
  method: 'PUT', path: '/api/notifications', summary: 'Keeps how soon the reader is told of each kind, their quiet hours and the hour of their mails.',
  params: Nothing, query: Nothing,
  body: NoticePreferences.extend({ cadences: z.record(z.string().max(60), Cadence), brandCadences: z.record(z.string().max(60), z.record(z.string().max(60), Cadence)).default({}), quietHours: QuietHoursText.nullable(), timeZone: z.string().max(60).nullable() }),
  response: NotificationPreferences,
});

export const testNotifications = defineRoute({
  method: 'POST', path: '/api/notifications/test', summary: 'Sends the reader a mail as they would get it.',
  params: Nothing, query: Nothing, body: z.strictObject({}), response: z.object({ email: z.string() }),
});

export const getBrandNotifications = defineRoute({
  method: 'GET', path: '/api/brands/:brandId/notification-settings', summary: 'When the monthly report goes out.',
  params: BrandParams, query: Nothing, body: NoBody, response: BrandNoticeSettings.extend({ timeZone: z.string(), mayChange: z.boolean() }),
});

export const setBrandNotifications = defineRoute({
  method: 'PUT', path: '/api/brands/:brandId/notification-settings', summary: 'Sets when the monthly report goes out, by the clocks of the brand.',
  params: BrandParams, query: Nothing, body: BrandNoticeSettings, response: BrandNoticeSettings,
});
