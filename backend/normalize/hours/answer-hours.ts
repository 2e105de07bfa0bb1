import type { WeekHours } from '#domain/opening-hours.ts';
import { foldText } from '../text.ts';
import { STATUS_WORDS } from '../words/status-words.ts';
import { toOsm } from './format-week.ts';
import { readHoursText } from './hours-text.ts';
import { parseOsmHours, prettifyOsm } from './osm-hours.ts';

/** What a text says of hours: an OSM string and the week in it, or a stable key for why neither is told. */
export type HoursAnswer = { osm: string; week: WeekHours; reason?: string } | { osm: null; week: null; reason: string };

/** OSM holds no longer value than 255 characters; other sources a few times that. */
const LONGEST_OSM = 1500;
/** Only words and signs of OSM's own grammar, spelt as it spells them. */
const OSM_WORDS = /^(?:Mo|Tu|We|Th|Fr|Sa|Su|PH|SH|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|week|easter|sunrise|sunset|dawn|dusk|off|closed|open|unknown|days?|24\/7|"[^"]{0,120}"|(?:[01]\d|2\d):[0-5]\d|\d{1,4}|[\s,;:|+\-/[\]()])+$/;
/** Dates alone are no hours: one opening, closing or state is asked for. */
const OSM_STATE = /\d\d:\d\d-|24\/7|\b(?:off|closed|open|unknown|sunrise|sunset|dawn|dusk)\b|\d\d:\d\d\+/;
/** What a text in another language would not hold. */
const OSM_SELECTOR = /\b(?:Mo|Tu|We|Th|Fr|Sa|Su|PH|SH|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|week|easter)\b|24\/7|\d\d:\d\d-\d\d:\d\d/;

/**
 * Reads hours in words, or an OSM `opening_hours` string, whose unnamed weekdays are closed (in words they are unknown).
 * `osm` is valid and normalised, with seasons, public holidays and "by appointment" where told; what only such rules
 * hold leaves the week empty. Never a guess: what can't be read whole is null with a key.
 */
export function answerHours(text: string, lang?: string): HoursAnswer {
  const trimmed = (text.length > LONGEST_OSM ? '' : text.trim()).replace(/\s*""/g, '');
  const isOsm = OSM_STATE.test(trimmed) && OSM_SELECTOR.test(trimmed) && OSM_WORDS.test(trimmed);
  const own = isOsm && !PLAIN_DAYS.test(trimmed) ? answerOsm(trimmed) : null;
  if (own !== null) return own;
  const read = readHoursText(text, lang);
  if (typeof read === 'string') return answerOsm(isOsm ? trimmed : spellOsm(trimmed)) ?? { osm: null, week: null, reason: read === 'unknown-words' || read === 'no-hours' ? reasonOf(text) ?? read : read };
  const week = isOsm && Object.keys(read.week).length > 0 ? { ...ALL_CLOSED, ...read.week } : read.week;
  const osm = [toOsm(read.week), read.rule].filter(Boolean).join('; ');
  return { osm, week, ...(read.reason === undefined ? {} : { reason: read.reason }) };
}

/** Days and times alone: read as words are, so that a second rule of a day adds to the first, as people mean it. */
const PLAIN_DAYS = /^(?:Mo|Tu|We|Th|Fr|Sa|Su|off|closed|\d\d:\d\d|[\s,;:-])+$/;
const ALL_CLOSED: WeekHours = { mo: [], tu: [], we: [], th: [], fr: [], sa: [], su: [] };

function answerOsm(osm: string | null): HoursAnswer | null {
  if (osm === null) return null;
  const hours = parseOsmHours(osm);
  const pretty = hours === null ? null : prettifyOsm(osm);
  if (hours === null || pretty === null) return null;
  const reason = Object.keys(hours.week).length === 0 ? 'no-plain-week' : /\b(?:PH|SH)\b/.test(pretty) ? 'holidays' : null;
  return { osm: pretty, week: hours.week, ...(reason === null ? {} : { reason }) };
}

/** "25h-30h", "9:75": no clock shows them. */
const NO_CLOCK = /(?<!\d)(?:2[5-9]|[3-9]\d) ?(?:h(?![a-z])|:\d\d)|(?<!\d)\d{1,2} ?[:h] ?[6-9]\d(?!\d)/;

/** Why a text in words that nobody knows was not read, where it says so itself: closed for a while or for good, or times of no clock. */
function reasonOf(text: string): string | null {
  const folded = foldText(text.slice(0, 200));
  if (NO_CLOCK.test(folded)) return 'unclear-times';
  const status = /\d/.test(folded) || !/ferm|clos/.test(folded) ? undefined : STATUS_WORDS.find(([, words]) => words.test(folded))?.[0];
  return status === 'closed-temporarily' || status === 'closed-permanently' ? status : null;
}

const LOOSE_WORDS = /\b(?:mo|tu|we|th|fr|sa|su|ph|sh|jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)\b\.?/gi;
/** A range that a 12-hour clock could also mean is left alone. */
const TIME_RANGE = /(\d{1,2}):(\d{2})\s*-\s*(\d{1,2}):(\d{2})/g;

/** OSM's grammar in loose spelling ("jan-feb 9:00-18:00; su,ph off"), as it should be; null where it is none, or names no season or holiday. */
function spellOsm(text: string): string | null {
  if (text.length > 300 || !/\d:\d\d|off|closed/i.test(text) || !/\b(?:ph|sh|jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)\b/i.test(text)) return null;
  const spelt = text.replace(/[\u2010-\u2015\u2212]/g, '-').replace(LOOSE_WORDS, (word) => {
    const plain = word.replace('.', '').slice(0, 3).toLowerCase();
    return plain === 'ph' || plain === 'sh' ? plain.toUpperCase() : `${plain[0]?.toUpperCase() ?? ''}${plain.slice(1)}`;
  }).replace(/\b(?:OFF|Off|CLOSED|Closed)\b/g, (word) => word.toLowerCase()).replace(/\b(\d):(?=\d\d)/g, '0$1:').replace(/\s*([,-])\s*/g, '$1');
  const isSure = [...spelt.matchAll(TIME_RANGE)].every(([, from = '', , to = '']) => Number(to) > Number(from) || Number(from) > 12 || to === '00');
  return isSure && OSM_STATE.test(spelt) && OSM_WORDS.test(spelt) ? spelt : null;
}
