import { FIELD_VALUES, type FieldName, type FieldValue } from '#domain/observation.ts';
import { BUSINESS_STATUSES, type BusinessStatus } from '#domain/location.ts';
import { WEEK_DAYS, type WeekHours } from '#domain/opening-hours.ts';
import { parseAddress } from './address.ts';
import { parseHoursText, parseOsmHours } from './opening-hours.ts';
import { parsePhone } from './phone.ts';
import { foldText } from './text.ts';
import { normalizeUrl } from './url.ts';

export interface FieldPlace {
  /** ISO 3166-1: how national numbers and postal codes are read. */
  country?: string | undefined;
  /** ISO 639-1. */
  language?: string | undefined;
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;
/** A rule as OpenStreetMap writes it, where a day left out is closed; its parser reads sentences too, but less well than ours. */
const OSM_RULE = /^(?:24\/7|(?:(?:Mo|Tu|We|Th|Fr|Sa|Su|PH|SH|off|open|closed|unknown|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|easter|week|"[^"]*")|[\d\s:;,+\-[\]])+)$/;
/** What people write of a place's state, folded. */
const STATUS_WORDS: readonly (readonly [BusinessStatus, RegExp])[] = [
  ['opening-soon', /ouverture prochaine|ouvre bientot|opening soon|coming soon|future/],
  ['closed-permanently', /definitive|permanent|for good/],
  ['closed-temporarily', /temporaire|temporar|travaux|renovation/],
  ['open', /^(?:is )?(?:open|operational)\b|^(?:est )?ouvert/],
];

/**
 * One field's value from how a person or a source writes it: text (an address in one line, hours in words or as an OSM
 * rule, a number with spaces), or the structured form (address parts, `{mo: [["09:00", "17:30"]]}`). Null when it can't
 * be read as a value of the field. Never throws.
 */
export function readFieldValue<F extends FieldName>(field: F, written: unknown, place: FieldPlace): FieldValue<F> | null {
  const value = typeof written === 'string' ? readText(field, written.trim(), place) : readStructured(field, written);
  const checked = FIELD_VALUES[field].safeParse(value);
  return checked.success ? (checked.data as FieldValue<F>) : null;
}

function readText(field: FieldName, text: string, { country, language }: FieldPlace): unknown {
  if (text === '') return null;
  switch (field) {
    case 'address': return parseAddress(text, country);
    case 'phone': return parsePhone(text, country ?? guessDialling(text));
    case 'email': {
      const address = text.replace(/^mailto:/i, '').toLowerCase();
      return EMAIL.test(address) ? address : null;
    }
    case 'websiteUrl': case 'socialProfile': case 'canonicalUrl': return normalizeUrl(text, []);
    case 'regularHours': return (OSM_RULE.test(text) ? parseOsmHours(text) : null) ?? parseHoursText(text, language);
    case 'businessStatus': return readStatus(text);
    case 'coordinates': {
      const [latitude, longitude] = text.split(/[,;\s]+/).map(Number);
      return { latitude, longitude };
    }
    default: return text;
  }
}

function readStructured(field: FieldName, written: unknown): unknown {
  if (field === 'regularHours' && typeof written === 'object' && written !== null && !('week' in written)) return { week: readClockWeek(written) };
  if (field === 'phone' && typeof written === 'object' && written !== null) return { role: 'main', ...written };
  if (field === 'address' && typeof written === 'object' && written !== null) return Object.fromEntries(Object.entries(written).filter(([, part]) => part !== null && part !== ''));
  return written;
}

/** `{mo: [["09:00", "17:30"]]}` or minutes; undefined where a time can't be read. */
function readClockWeek(written: object): WeekHours | undefined {
  const week: WeekHours = {};
  for (const [key, ranges] of Object.entries(written)) {
    const day = WEEK_DAYS.find((one) => one === key.slice(0, 2).toLowerCase());
    if (day === undefined || !Array.isArray(ranges)) return undefined;
    week[day] = ranges.map((range: unknown) => {
      const [opens, closes] = Array.isArray(range) ? range.map(readClock) : [NaN, NaN];
      return [opens ?? NaN, closes ?? NaN];
    });
  }
  return week;
}

function readClock(time: unknown): number {
  if (typeof time === 'number') return time;
  const match = /^(\d{1,2}):(\d{2})$/.exec(String(time));
  return match ? Number(match[1]) * 60 + Number(match[2]) : NaN;
}

function readStatus(text: string): BusinessStatus | null {
  const folded = foldText(text);
  return BUSINESS_STATUSES.find((one) => one === folded.replaceAll('_', '-')) ?? STATUS_WORDS.find(([, words]) => words.test(folded))?.[0] ?? null;
}

/** Where a number without its country is dialled from, by its form: 0 and nine digits in France, ten digits in North America. */
function guessDialling(text: string): string | undefined {
  const digits = text.replace(/\D/g, '');
  if (/^0[1-9]\d{8}$/.test(digits)) return 'FR';
  return /^1?[2-9]\d{2}[2-9]\d{6}/.test(digits) ? 'CA' : undefined;
}
