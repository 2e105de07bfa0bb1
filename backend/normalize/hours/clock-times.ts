/** One end of an opening as written, before am and pm are settled. */
export interface ClockTime {
  hour: number;
  minute: number;
  half: 'am' | 'pm' | null;
  /** True when the writing itself says 24-hour clock: "17h", "08:30", noon, "0800". */
  is24: boolean;
}

/** One letter is a half of the day only where it touches its hour: folded, "8 à 17 h" reads "8 a 17 h". */
const HALF = String.raw`(?: ?(a ?\.? ?m\b\.?|p ?\.? ?m\b\.?)|(a|p)(?![\p{L}\d]))?`;
/** A time stands on one line: "17 h" above "24 décembre" is not 17:24. Folded lines hold single spaces. */
const is24Digits = (text: string): boolean => /^(?:0\d|1[3-9]|2\d)/.test(text);
const FORMS: readonly { pattern: RegExp; is24: (text: string) => boolean }[] = [
  { pattern: new RegExp(String.raw`(\d{1,2}) ?(?:h(?:eures?|rs?)?|u(?:ur|hr)?|uhr) ?(?:([0-5]\d)(?: ?(?:min(?:utes)?|mn|m))?(?![\d\p{L}])|(?![\d\p{L}]))`, 'uy'), is24: () => true },
  { pattern: new RegExp(String.raw`(\d{1,2}) ?[:.] ?([0-5]\d)(?::[0-5]\d)?(?!\d)${HALF}`, 'uy'), is24: is24Digits },
  { pattern: new RegExp(String.raw`(\d{2})([0-5]\d)(?!\d)${HALF}`, 'uy'), is24: () => true },
  { pattern: new RegExp(String.raw`(\d{1,2})()(?!\d)${HALF}`, 'uy'), is24: is24Digits },
];

/** "18:00-26:00": a night counted on from its evening, to six in the morning; only a sign tells it from a day of the month. */
const LATEST_HOUR = 30;
const SIGNED = /[:hu]/;

/**
 * The time that stands at a place of a folded text; `isBare` is a number that nothing marks as a time ("9").
 * Null where there is none, or none that a clock shows ("31:00", "13 pm"). Hours from 25 on are the night's, as an end: see settleRange.
 */
export function readClockTime(text: string, at: number): { time: ClockTime; isBare: boolean; length: number } | null {
  for (const { pattern, is24 } of FORMS) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found === null) continue;
    const [whole, hours = '', minutes = ''] = found;
    const half = found[3] ?? found[4] ?? '';
    const [hour, minute] = [Number(hours), Number(minutes === '' ? 0 : minutes)];
    const isAfterMidnight = hour >= 24 && half === '' && SIGNED.test(whole);
    if (!isAfterMidnight && (hour > 24 || (hour === 24 && minute > 0))) return null;
    if (hour > LATEST_HOUR) return null;
    if (half !== '' && (hour > 12 || hour === 0) && !(hour === 0 && half.startsWith('a'))) return null;
    const isBare = /^\d{1,2}$/.test(whole);
    return { time: { hour, minute, half: half === '' ? null : half.startsWith('a') ? 'am' : 'pm', is24: half === '' && is24(whole) }, isBare, length: whole.length };
  }
  return null;
}
