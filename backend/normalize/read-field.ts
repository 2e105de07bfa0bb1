import type { PostalAddress } from '#domain/address.ts';
import { FIELD_VALUES, type FieldName, type FieldValue } from '#domain/observation.ts';
import { namesPlace, parseAddress } from './address.ts';
import { parseBusinessStatus } from './business-status.ts';
import { parseCoordinates, readCoordinateParts } from './coordinates.ts';
import { parseEmail } from './email.ts';
import { readSpecialDays, readStructuredDays } from './hours/structured-days.ts';
import { readStructuredWeek } from './hours/structured-week.ts';
import { parseHoursText, parseOsmHours } from './opening-hours.ts';
import { parsePhone } from './phone.ts';
import { readSocialHandle } from './social-profile.ts';
import { normalizeUrl } from './url.ts';

export interface FieldPlace {
  /** ISO 3166-1: how national numbers and postal codes are read. */
  country?: string | undefined;
  /** ISO 639-1. */
  language?: string | undefined;
  /** YYYY-MM-DD: the coming year is meant where a date tells none. */
  today?: string | undefined;
}

/** A rule as OpenStreetMap writes it, where a day left out is closed; its parser reads sentences too, but less well than ours. */
const OSM_RULE = /^(?:24\/7|(?:(?:Mo|Tu|We|Th|Fr|Sa|Su|PH|SH|off|open|closed|unknown|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|easter|week|"[^"]*")|[\d\s:;,+\-[\]])+)$/;
const OSM_DAY = /\b(?:Mo|Tu|We|Th|Fr|Sa|Su|PH)\b/;
/** Dates without a year, and nothing that says when they are. */
const ANY_DAY = '2026-01-01';

/**
 * One field's value from how a person or a source writes it: text (an address in one line, hours in words or as an OSM
 * rule, a number with spaces), or the structured form (address parts, `{mo: [["09:00", "17:30"]]}`). Null when it can't
 * be read as a value of the field. Never throws.
 */
export function readFieldValue<F extends FieldName>(field: F, written: unknown, place: FieldPlace): FieldValue<F> | null {
  // A number as it falls out of a spreadsheet is its digits.
  const text = typeof written === 'number' && field === 'phone' ? String(written) : written;
  const value = typeof text === 'string' ? readText(field, text.trim(), place) : readStructured(field, text, place);
  const checked = FIELD_VALUES[field].safeParse(value);
  return checked.success ? (checked.data as FieldValue<F>) : null;
}

function readText(field: FieldName, text: string, { country, language, today }: FieldPlace): unknown {
  if (text === '') return null;
  switch (field) {
    case 'address': return hasParts(readAddress(text, country?.toUpperCase()));
    case 'phone': return parsePhone(text, country ?? guessDialling(text));
    case 'email': return parseEmail(text);
    case 'websiteUrl': case 'canonicalUrl': return normalizeUrl(addressIn(text), []);
    case 'socialProfile': return readSocialHandle(text) === null ? null : normalizeUrl(text, []);
    case 'regularHours': return readHours(text, language);
    case 'specialHours': return readSpecialDays(text, today ?? ANY_DAY, country === undefined ? language : `${language ?? ''}-${country.toUpperCase()}`);
    case 'businessStatus': return parseBusinessStatus(text);
    case 'coordinates': return parseCoordinates(text);
    default: return text;
  }
}

/** "Site web : https://…", "<https://…>": the one address that a text holds; else the text. */
function addressIn(text: string): string {
  const bare = text.replace(/^<(.*)>$/s, '$1').trim();
  const found = /\s/.test(bare) ? bare.match(/(?:https?:\/\/|\bwww\.)[^\s<>"]+/gi) : null;
  return found?.length === 1 ? (found[0] ?? bare) : bare;
}

/** The parser drops CEDEX from the place; here it stays, for it explains another code. */
function readAddress(text: string, country: string | undefined): PostalAddress {
  const address = parseAddress(text, country);
  return address.locality !== undefined && /\bcedex\b/i.test(text) ? { ...address, locality: `${address.locality} CEDEX` } : address;
}

function readHours(text: string, language: string | undefined): unknown {
  // Without one of its own two-letter days "Mar 10-18" is OSM's March only where no French text is told.
  const isTuesday = language?.startsWith('fr') === true && /\bMar\b/.test(text) && !OSM_DAY.test(text);
  const hours = (!isTuesday && OSM_RULE.test(text) ? parseOsmHours(text) : null) ?? parseHoursText(text, language);
  return hours === null ? null : { week: hours.week, ...(hours.rule === undefined ? {} : { rule: hours.rule }) };
}

function readStructured(field: FieldName, written: unknown, place: FieldPlace): unknown {
  if (typeof written !== 'object' || written === null) return written;
  switch (field) {
    case 'address': return hasParts(Object.fromEntries(Object.entries(written).filter(([, part]) => part !== null && part !== '')));
    case 'phone': return { role: 'main', ...written };
    case 'coordinates': return readCoordinateParts(written);
    case 'specialHours': return readStructuredDays(written);
    case 'regularHours':
      if ('week' in written) return written;
      if (Array.isArray(written) && written.every((one) => typeof one === 'string')) return readHours(written.join('; '), place.language);
      return { week: readStructuredWeek(written) };
    default: return written;
  }
}

/** Parts that name some place; null for none, and for words that are no address. Parts of another type are left to the shape. */
function hasParts(address: object): object | null {
  if (Object.keys(address).length === 0) return null;
  const isText = Object.values(address).every((part) => typeof part === 'string');
  return !isText || namesPlace(address) ? address : null;
}

/** Where a number without its country is dialled from, by its form: 0 and nine digits in France, ten digits in North America. */
function guessDialling(text: string): string | undefined {
  const digits = text.replace(/\D/g, '');
  if (/^0[1-9]\d{8}$/.test(digits)) return 'FR';
  return /^1?[2-9]\d{2}[2-9]\d{6}/.test(digits) ? 'CA' : undefined;
}
