import type { PhoneValue } from '#domain/observation.ts';
import { parsePhone } from '#normalize/phone.ts';

/** Two or more numbers in one value: "418 555-0123 / 1 800 555-0100". */
export function splitPhones(text: string): string[] {
  return text.split(/\s*(?:\/|;|\||\bou\b|\bor\b|,(?=\s*[+(\d]))\s*/i).filter((part) => (part.match(/\d/g) ?? []).length >= 5).slice(0, 4);
}

/** Reads a number as published or as a `tel:` address; percent signs and dial pauses are undone first. */
export function readPhone(raw: string, country: string | undefined): PhoneValue | null {
  const plain = decodeTel(raw);
  if (plain.length > 120) return null;
  return parsePhone(plain, country);
}

export function decodeTel(raw: string): string {
  const text = raw.trim().replace(/^(?:tel|callto|sms):(?:\/\/)?/i, '');
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
