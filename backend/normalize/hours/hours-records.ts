import { WEEK_DAYS, type WeekHours } from '#domain/opening-hours.ts';
import type { ReadHours } from './read-clauses.ts';

/** One record of a data feed: "{Mon|05:00AM-09:00PM}". */
const RECORD = /\{\s*([a-z]{2,9})\s*[|:,]\s*([^{}]{1,40})\}/gy;
/** Fewer are not a table of days. */
const FEWEST_RECORDS = 2;

/**
 * Hours as records of a data feed, one a day, "c" for closed: "{Sat|c}{Sun|10:00AM-08:00PM}". A record that can't be
 * read leaves its day unknown, as long as most can. Null for any other text.
 */
export function readRecords(folded: string, read: (text: string) => ReadHours | string): ReadHours | null {
  if (!folded.startsWith('{')) return null;
  const records = [...folded.matchAll(RECORD)];
  if (records.length < FEWEST_RECORDS || records.map(([whole]) => whole).join('').length !== folded.replace(/\s+(?=\{)/g, '').length) return null;
  const week: WeekHours = {};
  let readCount = 0;
  for (const [, day = '', hours = ''] of records) {
    const one = read(`${day} ${/^c$/.test(hours.trim()) ? 'closed' : hours}`);
    if (typeof one === 'string') continue;
    readCount += 1;
    for (const name of WEEK_DAYS) {
      const ranges = one.week[name];
      if (ranges !== undefined) week[name] = [...(week[name] ?? []), ...ranges];
    }
  }
  return readCount * 2 > records.length ? { week } : null;
}
