import type { PhoneValue } from '#domain/observation.ts';
import { parsePhone } from '#normalize/phone.ts';

/** Longer text is more than a number with its label (characters). */
const LONGEST_TEXT = 120;
/** Countries that dial 0 before a number at home: digits without it, without + and 00, are no number there. */
const DIALS_ZERO = new Set(['FR', 'BE', 'CH', 'GB', 'IE', 'DE', 'NL', 'AU', 'NZ', 'MA', 'AT', 'MC']);
const NORTH_AMERICA = new Set(['CA', 'US']);
const NORTH_AMERICAN = /^(?:\+?1[\s.-]{0,3})?\(?[2-9]\d{2}\)?[\s./-]{0,3}[2-9]\d{2}[\s.-]{0,3}\d{4}$/;
/** National numbers that their grouping gives away, whatever the page's country. */
const FORMS: readonly [RegExp, string][] = [
  [NORTH_AMERICAN, 'US'],
  [/^0[1-9](?:[\s.-]\d{2}){4}$/, 'FR'],
  [/^0\d{2}[\s.]\d{3}[\s.]\d{2}[\s.]\d{2}$/, 'CH'],
  [/^\(0[2378]\)\s?\d{4}\s?\d{4}$/, 'AU'],
  [/^\(?0(?:20|1\d{2,4}|2[3489]|3\d{2}|7\d{3}|8\d{2})\)?\s\d{3,4}\s?\d{3,4}(?:\s\d{2,3})?$/, 'GB'],
];

/** Two or more numbers in one value: "418 555-0123 / 1 800 555-0100". */
export function splitPhones(text: string): string[] {
  return text.split(/\s*(?:\/|;|\||\bou\b|\bor\b|,(?=\s*[+(\d]))\s*/i).filter((part) => (part.match(/\d/g) ?? []).length >= 5).slice(0, 4);
}

/**
 * Reads a number as published or as a `tel:` address; percent signs and dial pauses are undone first. A number that its
 * country doesn't know, or of a page whose country nobody knows, is read by its grouping where that tells.
 */
export function readPhone(raw: string, country: string | undefined): PhoneValue | null {
  const plain = decodeTel(raw);
  if (plain.length > LONGEST_TEXT) return null;
  const value = parsePhone(plain, country);
  if (value?.e164) return value;
  const number = withoutExtension(plain.replace(/^[^\d+(]+/, '').trim());
  const guess = FORMS.find(([form]) => form.test(number))?.[1];
  const guessed = guess === undefined || guess === country ? null : parsePhone(plain, guess);
  return guessed?.e164 ? guessed : value;
}

/** Whether digits found in running text are written as a number is dialled from the page's country, or from abroad. */
export function isDialled(text: string, country: string | undefined): boolean {
  const number = withoutExtension(text.trim());
  if (/^\(?(?:\+|00)/.test(number)) return true;
  if (country === undefined || NORTH_AMERICA.has(country)) return FORMS.some(([form]) => form.test(number));
  if (DIALS_ZERO.has(country) && !/^\(?0|^1[38]00\s/.test(number)) return FORMS.some(([form]) => form.test(number));
  return true;
}

function withoutExtension(text: string): string {
  return text.replace(/[\s,]*(?:poste|post|ext(?:ension)?\.?|x|#)\s*\.?:?\s*\d{1,6}\)?$/i, '');
}

export function decodeTel(raw: string): string {
  const text = raw.trim().replace(/^(?:tel|callto|sms):(?:\/\/)?/i, '');
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** "1-800-LUNETTES", "(212) NEW-YORK": letters after a toll-free code, or after one in brackets. */
export const LETTERED = /(?<![\w-])(?:(?:1[\s.-]?)?(?:\(8\d{2}\)|8(?:00|33|44|55|66|77|88))[\s.-]{1,2}|\([2-9]\d{2}\)\s?)((?=[\dA-Z -]{0,6}[A-Z]{3})[\dA-Z](?:[ -]?[\dA-Z]){6,11})(?![\w])/g;
