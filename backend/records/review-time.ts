/** Later years have more digits than PostgreSQL reads in ISO 8601. */
const LATEST_TIME = Date.UTC(9999, 11, 31);

/** Publishers write days, times or nothing readable; the text itself is not kept where it is no time. */
export function readTime(text: string | null): Date | null {
  const time = text === null ? Number.NaN : Date.parse(text);
  return Number.isNaN(time) || time < 0 || time > LATEST_TIME ? null : new Date(time);
}
