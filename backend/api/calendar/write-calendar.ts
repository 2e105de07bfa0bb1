import { createHash } from 'node:crypto';
import { ICalCalendar, ICalEventTransparency } from 'ical-generator';
import type { CalendarDay } from '#backend/build-calendar.ts';
import type { UiLanguage } from '#domain/words.ts';

/** How often calendars may ask. Due dates move by the day. */
const REFRESH_SECONDS = 6 * 3600;
const DAY_MS = 86_400_000;
const NAMES = { fr: 'Enseigne – échéances et jours fériés', en: 'Enseigne – due dates and holidays' } as const;

/** The days as iCalendar (RFC 5545): whole days without a zone, each with the same UID whenever it is told. */
export function writeCalendar(days: readonly CalendarDay[], { language, baseUrl }: { language: UiLanguage; baseUrl: string }): string {
  const calendar = new ICalCalendar({ name: NAMES[language], prodId: { company: 'Enseigne', product: 'Enseigne', language: language.toUpperCase() }, ttl: REFRESH_SECONDS });
  const host = new URL(baseUrl).hostname;
  for (const { key, day, title, note, path, changedAt } of days) {
    const url = new URL(path, baseUrl).href;
    calendar.createEvent({
      id: `${createHash('sha256').update(key).digest('hex').slice(0, 32)}@${host}`, stamp: new Date(changedAt), start: new Date(`${day}T00:00:00Z`), end: new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS), allDay: true, timezone: 'UTC',
      summary: title[language], description: `${note[language]}\n${url}`, url, transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}
