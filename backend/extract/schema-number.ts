const NUMBER = /[-+]?\d[\d\s\u00A0\u202F]{0,30}(?:[.,]\d+)?/;
const COUNT = /\d{1,3}(?:[\s.,'’\u00A0\u202F]\d{3})+(?!\d)|\d+/;
const THOUSANDS = /^\s*\(?\s*(\d+(?:[.,]\d+)?)\s*k\b/i;

/** A measure as published ("46,81", "4.5 / 5", "1 204"): undefined when absent, null when unreadable. */
export function readNumber(text: string | undefined): number | null | undefined {
  if (text === undefined) return undefined;
  const match = NUMBER.exec(text.slice(0, 200));
  if (!match) return null;
  const number = Number(match[0].replace(/[\s\u00A0\u202F]/g, '').replace(',', '.'));
  return Number.isFinite(number) ? number : null;
}

/** How many, as published ("1,204 reviews", "1 204", "1.2k"): undefined when absent, null when unreadable. */
export function readCount(text: string | undefined): number | null | undefined {
  if (text === undefined) return undefined;
  const thousands = THOUSANDS.exec(text.slice(0, 100));
  if (thousands) return Math.round(Number(thousands[1]?.replace(',', '.')) * 1_000);
  const match = COUNT.exec(text.slice(0, 200));
  if (!match) return null;
  // "128.0" is a count that somebody's program wrote as a measure.
  const count = Number(match[0].replace(/\D/g, ''));
  return Number.isSafeInteger(count) ? count : null;
}
