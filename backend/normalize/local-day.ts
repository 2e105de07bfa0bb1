/** A calendar costs more to make than a location takes to judge; a brand lives in a few time zones. */
const calendars = new Map<string, Intl.DateTimeFormat>();

/** The day, YYYY-MM-DD, of a moment (ISO 8601) as the clock in a zone shows it; UTC without a zone. Throws RangeError for a zone or a moment that is none. */
export function localDay(instant: string, timeZone = 'UTC'): string {
  const calendar = calendars.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  calendars.set(timeZone, calendar);
  return calendar.format(new Date(instant));
}
