import { isSupportedCountry, parsePhoneNumberFromString, type PhoneNumber } from 'libphonenumber-js/max';
import type { PhoneValue } from '#domain/observation.ts';
import { dialLetters } from './dial-letters.ts';
import { rememberLatest } from './remember.ts';
import { foldText } from './text.ts';
import { wordsOf } from './words/all.ts';

const EXTENSION = new RegExp(`(?:[\\s,;.(]*(?:\\b(?:${wordsOf((words) => words.phoneExtension).join('|')})\\b\\.?|#|;ext=)\\s*[:.#]?\\s*)(\\d{1,6})\\)?\\s*$`);
/** A longer text is more than a number with its label (characters). */
const LONGEST_TEXT = 120;
const FEWEST_DIGITS = 5;
/** A page says a number three times, and a location's listings say it again. */
const known = rememberLatest<PhoneValue | null>(2_000);
const FAX = /\b(?:fax|facsimile|telecopieur|telecopie|telecop|telec)\b|^f[\s.:]+(?=[+(\d])/;
/** Between two numbers of one text: "A / B", "A ou B", "A, téléc. B". */
const BETWEEN = /\s*(?:[/;|\u2022\u00B7]|\b(?:ou|or|et|and)\b|,(?=\s*[+(\d])|\b(?:fax|telecopieur|telecopie|telec|sans frais|toll[ -]?free)\b|\bf\s?[.:])\s*/;
/** The same between numbers whose labels are kept. */
const BETWEEN_AS_WRITTEN = /\s*(?:[/;|\u2022\u00B7]|\b(?:ou|or|et|and)\b|,(?=\s*[+(\d]))\s*/i;
/** Fewer digits are a group of one number: "04/78/37/12/34". */
const FEWEST_PHONE_DIGITS = 8;
/** Area codes and exchanges of North America begin with 2 to 9. */
const NORTH_AMERICAN = /^[2-9]\d{2}[2-9]\d{6}$/;
const MOBILE = /\b(?:mobile|cellulaire|cell|portable|gsm)\b/;

/**
 * Reads one phone number as published, the first of several, with its extension and role; letters are dialled. `country` (ISO 3166-1) is where a national number
 * is dialled from. Returns null for text that holds no number at all; `e164` is null for digits that can't be one.
 * Source of lengths and types: libphonenumber metadata. A number of possible length counts, because new and fictional
 * exchanges are possible before they are assigned.
 */
export function parsePhone(raw: string, country: string | undefined): PhoneValue | null {
  return raw.length > LONGEST_TEXT ? null : known(`${country ?? ''} ${raw}`, () => readNumber(raw, country));
}

function readNumber(raw: string, country: string | undefined): PhoneValue | null {
  const folded = foldText(raw);
  const dialled = dialLetters(raw);
  if (countDigits(folded) < FEWEST_DIGITS && dialled === null) return null;
  const whole = readOne(dialled ?? folded, country);
  if (whole.e164 !== null || !BETWEEN.test(folded)) return whole;
  const first = folded.split(BETWEEN).find((part) => countDigits(part) >= FEWEST_DIGITS);
  const read = first === undefined ? whole : readOne(first, country);
  // "Téléc. A ou B": the label before the first number is that number's.
  const label = folded.slice(0, folded.search(/\d/));
  return read.e164 === null ? whole : { ...read, ...(FAX.test(label) ? { role: 'fax' as const } : {}) };
}

/** The numbers that stand side by side in a text ("A / B", "A ou B"), labels kept; the whole text where it is one number. */
export function splitPhones(text: string): string[] {
  const lines = text.split(/[\r\n]+/).flatMap((line) => {
    const parts = line.split(BETWEEN_AS_WRITTEN);
    return parts.length > 1 && parts.every((part) => countDigits(part) >= FEWEST_PHONE_DIGITS) ? parts : [line];
  });
  return lines.every((line) => countDigits(line) >= FEWEST_PHONE_DIGITS) ? lines.map((line) => line.trim()) : [text];
}

function readOne(folded: string, country: string | undefined): PhoneValue {
  const ending = EXTENSION.exec(folded);
  const number = (ending === null ? folded : folded.slice(0, ending.index)).replace(/^tel:/, '');
  const home = country?.toUpperCase();
  const national = parsePhoneNumberFromString(number, home !== undefined && isSupportedCountry(home) ? home : undefined);
  // 00 is how most of the world dials +; where it isn't, no number begins with it.
  const abroad = isNumber(national) ? undefined : /^\D*00(?=[1-9(\s])(.*)$/.exec(number)?.[1];
  const parsed = abroad === undefined ? national : parsePhoneNumberFromString(`+${abroad}`);
  const extension = ending?.[1] ?? parsed?.ext;
  return {
    e164: isNumber(parsed) ? parsed.number : null,
    ...(extension === undefined ? {} : { extension }),
    role: roleOf(folded, isNumber(parsed) ? parsed.getType() : undefined),
  };
}

/** Assigned, or of a length and a beginning that can be. */
function isNumber(parsed: PhoneNumber | undefined): parsed is PhoneNumber {
  if (parsed === undefined) return false;
  if (parsed.isValid()) return true;
  if (!parsed.isPossible() || parsed.nationalNumber.length < 8) return false;
  return parsed.countryCallingCode === '1' ? NORTH_AMERICAN.test(parsed.nationalNumber) : !parsed.nationalNumber.startsWith('0') || parsed.countryCallingCode === '39';
}

function countDigits(text: string): number {
  return text.replace(/\D+/g, '').length;
}

function roleOf(folded: string, type: string | undefined): PhoneValue['role'] {
  if (FAX.test(folded)) return 'fax';
  if (type === 'TOLL_FREE') return 'toll-free';
  if (type === 'MOBILE' || MOBILE.test(folded)) return 'mobile';
  if (type === 'PREMIUM_RATE' || type === 'SHARED_COST' || type === 'PAGER' || type === 'VOICEMAIL') return 'other';
  return 'main';
}

/** ISO 3166-1 of the country that a number names by itself ("+32 2 …", "0041 22 …", "tel:+1…"); undefined for a national one. */
export function phoneCountry(raw: string): string | undefined {
  const international = /^[^\d+]*(?:\+|00)(?=[1-9(])(.*)$/s.exec(raw.slice(0, LONGEST_TEXT))?.[1];
  return international === undefined ? undefined : parsePhoneNumberFromString(`+${international}`)?.country;
}

/** An E.164 number for people, as its country writes it at home or for callers from abroad (North American ones at home, unless `form` says so); text that is no number comes back as it is. */
export function formatPhone(e164: string, form?: 'national' | 'international'): string {
  return written(`${form ?? ''} ${e164}`, () => writePhone(e164, form));
}

/** A location's number is shown by every check of every listing. */
const written = rememberLatest<string>(2_000);

function writePhone(e164: string, form: 'national' | 'international' | undefined): string {
  const parsed = parsePhoneNumberFromString(e164);
  if (parsed === undefined) return e164;
  return (form === undefined ? parsed.countryCallingCode === '1' : form === 'national') ? parsed.formatNational() : parsed.formatInternational();
}

/** True when both name the same number. The extension counts only when both give one; unreadable numbers are never the same. */
export function isSamePhone(a: PhoneValue, b: PhoneValue): boolean {
  if (a.e164 === null || a.e164 !== b.e164) return false;
  return a.extension === undefined || b.extension === undefined || Number(a.extension) === Number(b.extension);
}
