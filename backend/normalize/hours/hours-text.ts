import { foldText } from '../text.ts';
import { toOsm } from './format-week.ts';
import { clock, osmDays, readClauses, type ReadHours } from './read-clauses.ts';
import { readElements } from './read-elements.ts';
import { partSeasons, readSeason, startsSeason } from './read-seasons.ts';
import { readTokens, type HoursToken } from './read-tokens.ts';
import { settleRange, settleTime } from './settle-times.ts';

/** A longer text is a page, not hours (characters). */
const LONGEST_TEXT = 3000;

/**
 * Reads opening hours in French or English words, or as a plain OSM string ("Mo-Fr 09:00-17:00"). Days that the text
 * doesn't name stay unknown. Null when any part of the text can't be read: never a guess. Source: the words of
 * words/*.ts; `lang` only decides words that two languages share.
 */
export function parseHoursText(text: string, lang?: string): ReadHours | null {
  const tokens = text.length > LONGEST_TEXT ? null : readTokens(text, lang);
  if (tokens === null) return null;
  const elements = readElements(tokens);
  const parts = elements === null ? null : partSeasons(elements);
  if (parts === null) return readFragment(text, tokens);
  const base = parts.base.length === 0 ? { week: {} } : readClauses(parts.base);
  const seasons = parts.seasons.map(({ osm, elements: own }) => seasonRule(osm, readClauses(own)));
  if (base === null || seasons.includes(null)) return readFragment(text, tokens);
  if (seasons.length === 0) return parts.base.length === 0 ? null : base;
  return { week: base.week, rule: [base.rule, ...seasons].filter(Boolean).join('; '), reason: [base.reason, 'seasonal'].filter(Boolean).join(', ') };
}

function seasonRule(season: string, hours: ReadHours | null): string | null {
  if (hours === null || hours.rule !== undefined) return null;
  const week = toOsm(hours.week);
  return week === '24/7' ? `${season} 00:00-24:00` : week.split('; ').map((rule) => `${season} ${rule}`).join('; ');
}

/**
 * A fragment of OSM's grammar that names no opening of a day: one time, one range, one day, months alone. Said as a
 * rule, with an empty week; anything with a word more is not read.
 */
function readFragment(text: string, tokens: readonly HoursToken[]): ReadHours | null {
  const [first, joint, last, ...more] = tokens;
  if (first === undefined || more.length > 0) return null;
  if (startsSeason(tokens, 0)) {
    const season = readSeason(tokens, 0);
    return season?.next === tokens.length ? { week: {}, rule: season.osm, reason: 'no-times' } : null;
  }
  if (joint === undefined && first.kind === 'days' && first.days.length === 1) return { week: {}, rule: osmDays({ kind: 'days', days: [...first.days], closed: [], hasHolidays: false, nth: [] }), reason: 'no-times' };
  const hasWords = /\p{L}/u.test(foldText(text).replace(/(?<=\d\s?)(?:[ap]\.?m\.?|h)/g, ''));
  if (hasWords || first.kind !== 'time' || first.isBare) return null;
  if (joint === undefined) return { week: {}, rule: clock(settleTime(first.time)), reason: 'no-days' };
  const range = joint.kind === 'to' && last?.kind === 'time' ? settleRange(first.time, last.time) : null;
  return range === null ? null : { week: {}, rule: `${clock(range[0])}-${clock(range[1])}`, reason: 'no-days' };
}
