import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { PhoneValue } from '#domain/observation.ts';
import { rememberLatest } from './remember.ts';
import { foldText } from './text.ts';
import { wordsOf } from './words/all.ts';

const EXTENSION = new RegExp(`(?:[\\s,;.(]*(?:\\b(?:${wordsOf((words) => words.phoneExtension).join('|')})\\b\\.?|#|;ext=)\\s*[:.#]?\\s*)(\\d{1,6})\\)?\\s*$`);
/** A longer text is more than a number with its label (characters). */
const LONGEST_TEXT = 120;
/** A page says a number three times, and a location's listings say it again. */
const known = rememberLatest<PhoneValue | null>(2_000);
const FAX = /\b(?:fax|telecopieur|telecopie|telec)\b/;
const MOBILE = /\b(?:mobile|cellulaire|cell|portable|gsm)\b/;

/**
 * Reads one phone number as published, with its extension and role. `country` (ISO 3166-1) is where a national number
 * is dialled from. Returns null for text that holds no number at all; `e164` is null for digits that can't be one.
 * Source of lengths and types: libphonenumber metadata. A number of possible length counts, because new and fictional
 * exchanges are possible before they are assigned.
 */
export function parsePhone(raw: string, country: string | undefined): PhoneValue | null {
  return raw.length > LONGEST_TEXT ? null : known(`${country ?? ''} ${raw}`, () => readNumber(raw, country));
}

function readNumber(raw: string, country: string | undefined): PhoneValue | null {
  const folded = foldText(raw);
  if ((folded.match(/\d/g) ?? []).length < 5) return null;
  const ending = EXTENSION.exec(folded);
  const number = ending === null ? folded : folded.slice(0, ending.index);
  const home = country?.toUpperCase();
  const parsed = parsePhoneNumberFromString(number.replace(/^tel:/, ''), home !== undefined && isSupportedCountry(home) ? home : undefined);
  const isNumber = parsed !== undefined && (parsed.isValid() || (parsed.isPossible() && parsed.nationalNumber.length >= 8));
  const extension = ending?.[1] ?? parsed?.ext;
  return {
    e164: isNumber ? parsed.number : null,
    ...(extension === undefined ? {} : { extension }),
    role: roleOf(folded, isNumber ? parsed.getType() : undefined),
  };
}

function roleOf(folded: string, type: string | undefined): PhoneValue['role'] {
  if (FAX.test(folded)) return 'fax';
  if (type === 'TOLL_FREE') return 'toll-free';
  if (type === 'MOBILE' || MOBILE.test(folded)) return 'mobile';
  if (type === 'PREMIUM_RATE' || type === 'SHARED_COST' || type === 'PAGER' || type === 'VOICEMAIL') return 'other';
  return 'main';
}

/** An E.164 number as its country writes it, "+1 514 555 0123" abroad of no country; text that is no number comes back as it is. */
export function formatPhone(e164: string): string {
  const parsed = parsePhoneNumberFromString(e164);
  if (parsed === undefined) return e164;
  return parsed.countryCallingCode === '1' ? parsed.formatNational() : parsed.formatInternational();
}

/** True when both name the same number. The extension counts only when both give one; unreadable numbers are never the same. */
export function isSamePhone(a: PhoneValue, b: PhoneValue): boolean {
  if (a.e164 === null || a.e164 !== b.e164) return false;
  return a.extension === undefined || b.extension === undefined || Number(a.extension) === Number(b.extension);
}
