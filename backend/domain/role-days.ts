/** The day, YYYY-MM-DD, of a moment as the clock in a zone shows it; UTC for a zone that is none. */
export function dayIn(timeZone: string, now: Date): string {
  try {
    return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(now);
  } catch (error) {
    if (error instanceof RangeError) return now.toISOString().slice(0, 10);
    throw error;
  }
}

/** Whether a role counts on a day (YYYY-MM-DD): both its first and its last day belong to it; null is no end. */
export function isWithinDays(day: string, { validFrom, validUntil }: { validFrom: string | null; validUntil: string | null }): boolean {
  return (validFrom === null || validFrom <= day) && (validUntil === null || day <= validUntil);
}
