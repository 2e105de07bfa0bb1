import { WEEK_DAYS, type WeekDay } from '#domain/opening-hours.ts';
import { escapeForPattern, foldText } from '../text.ts';
import { ALL_WORDS } from '../words/all.ts';
import type { LanguageWords } from '../words/language-words.ts';

/** One end of an opening as written, before am and pm are settled. */
export interface ClockTime {
  hour: number;
  minute: number;
  half: 'am' | 'pm' | null;
  /** True when the writing itself says 24-hour clock: "17h", "08:30", noon, "0800". */
  is24: boolean;
}

export type HoursToken =
  | { kind: 'days'; days: readonly WeekDay[] }
  | { kind: 'month'; month: number }
  | { kind: 'time'; time: ClockTime; isBare: boolean }
  /** A day of a month that can be no hour: "1er", "30". */
  | { kind: 'date'; day: number }
  /** "premier", "third": of which day of the month. */
  | { kind: 'nth'; nth: number }
  | { kind: 'holiday' | 'to' | 'and' | 'until' | 'closed' | 'all-day' | 'appointment' | 'except' | 'always' | 'between' | 'slash' | 'break' };

type Meaning = HoursToken | 'nothing';

const MIDNIGHT: HoursToken = { kind: 'time', isBare: false, time: { hour: 24, minute: 0, half: null, is24: true } };
const HALF = '(?:\\s?(am|pm|a\\.m\\.?|p\\.m\\.?|a|p)(?![\\p{L}]))?';
const TIMES: readonly { pattern: RegExp; is24: (text: string) => boolean }[] = [
  { pattern: new RegExp(`(\\d{1,2})\\s?(?:h|hrs?|heures?)\\s?(\\d{2})?(?![\\d\\p{L}])()`, 'uy'), is24: () => true },
  { pattern: new RegExp(`(\\d{1,2})\\s?[:.]\\s?(\\d{2})(?::\\d{2})?(?!\\d)${HALF}`, 'uy'), is24: (text) => /^(?:0\d|1[3-9]|2\d)/.test(text) },
  { pattern: new RegExp(`(\\d{2})(\\d{2})(?!\\d)${HALF}`, 'uy'), is24: () => true },
  { pattern: new RegExp(`(\\d{1,2})()(?!\\d)${HALF}`, 'uy'), is24: (text) => /^(?:0\d|1[3-9]|2\d)/.test(text) },
];
const SIGNS: Readonly<Record<string, Meaning>> = {
  '-': { kind: 'to' }, '~': { kind: 'to' }, '>': { kind: 'to' }, ',': { kind: 'and' }, '/': { kind: 'slash' }, '&': { kind: 'and' }, '+': { kind: 'and' },
  ';': { kind: 'break' }, '.': { kind: 'break' }, '|': { kind: 'break' }, '\n': { kind: 'break' }, '\u2022': { kind: 'break' }, '\u00B7': { kind: 'break' },
  ':': 'nothing', '(': 'nothing', ')': 'nothing', "'": 'nothing', '"': 'nothing', '=': 'nothing', ' ': 'nothing', '!': 'nothing', '*': 'nothing',
};

/**
 * The tokens of an opening-hours text in the known languages, or null at the first word that none of them knows: a text
 * is read whole or not at all. `language` decides words that two languages share ("mar": mardi, March).
 */
export function readTokens(text: string, language: string | undefined): HoursToken[] | null {
  const folded = text.split(/[\r\n]+/).map((line) => foldText(line).replace(/(?<=\p{L})'s?(?![\p{L}\p{N}])/gu, "")).filter((line) => line !== '').join('\n');
  const { words, pattern } = phrasesFor(language);
  const tokens: HoursToken[] = [];
  let at = 0;
  while (at < folded.length) {
    pattern.lastIndex = at;
    const phrase = pattern.exec(folded)?.[0];
    const meaning = phrase === undefined ? undefined : words.get(phrase);
    if (phrase !== undefined && meaning !== undefined) {
      if (meaning !== 'nothing') tokens.push(isClosing(meaning, tokens) ? MIDNIGHT : meaning);
      at += phrase.length;
      // The full stop of an abbreviation ends no sentence: "lun.", "sept.".
      if (phrase.length <= 5 && folded[at] === '.' && meaning !== 'nothing') at += 1;
      continue;
    }
    const time = readTime(folded, at);
    if (time !== null) {
      tokens.push(time.token);
      at += time.length;
      continue;
    }
    const sign = SIGNS[folded[at] ?? ''];
    if (sign === undefined) return null;
    if (sign !== 'nothing') tokens.push(sign);
    at += 1;
  }
  return tokens;
}

/** "9 h - 24 h" ends at midnight; "24 h" alone is all day. */
function isClosing(meaning: HoursToken, before: readonly HoursToken[]): boolean {
  return meaning.kind === 'all-day' && before.at(-1)?.kind === 'to' && before.at(-2)?.kind === 'time';
}

const DAY_OF_MONTH = /(?:(\d{1,2})(?:er|st|nd|rd|th)|(2[5-9]|3[01]))(?!\d|\p{L}|[:.]\d)/uy;

function readTime(text: string, at: number): { token: HoursToken; length: number } | null {
  DAY_OF_MONTH.lastIndex = at;
  const date = DAY_OF_MONTH.exec(text);
  if (date !== null) return { token: { kind: 'date', day: Number(date[1] ?? date[2]) }, length: date[0].length };
  for (const { pattern, is24 } of TIMES) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found === null) continue;
    const [whole, hours = '', minutes = '', half = ''] = found;
    const [hour, minute] = [Number(hours), Number(minutes === '' ? 0 : minutes)];
    if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return null;
    if (half !== '' && (hour > 12 || hour === 0) && !(hour === 0 && half.startsWith('a'))) return null;
    return {
      token: { kind: 'time', isBare: /^\d+$/.test(whole), time: { hour, minute, half: half === '' ? null : half.startsWith('a') ? 'am' : 'pm', is24: half === '' && is24(whole) } },
      length: whole.length,
    };
  }
  return null;
}

const known = new Map<string, { words: Map<string, Meaning>; pattern: RegExp }>();

function phrasesFor(language: string | undefined): { words: Map<string, Meaning>; pattern: RegExp } {
  const key = language ?? '';
  const ready = known.get(key);
  if (ready !== undefined) return ready;
  const words = new Map<string, Meaning>();
  // The text's own language last, so that its meaning stands.
  for (const one of ALL_WORDS.toSorted((a, b) => Number(a.language === language) - Number(b.language === language))) {
    for (const [phrase, meaning] of meaningsOf(one)) {
      if (one.language === language || !words.has(phrase)) words.set(phrase, meaning);
    }
  }
  const escaped = [...words.keys()].toSorted((a, b) => b.length - a.length).map(escapeForPattern);
  const made = { words, pattern: new RegExp(`(?:${escaped.join('|')})(?:(?<=')|(?![\\p{L}\\p{N}]))`, 'uy') };
  known.set(key, made);
  return made;
}

function meaningsOf(one: LanguageWords): [string, Meaning][] {
  const { hours } = one;
  const all = (list: readonly string[], meaning: Meaning): [string, Meaning][] => list.map((word) => [word, meaning]);
  return [
    ...all(hours.noise, 'nothing'),
    ...all(hours.from, 'nothing'),
    ...one.ordinals.slice(0, 5).flatMap((names, index) => all(names, { kind: 'nth', nth: index + 1 })),
    ...one.months.flatMap((names, month) => all(names, { kind: 'month', month })),
    ...WEEK_DAYS.flatMap((day) => all(one.days[day], { kind: 'days', days: [day] })),
    ...one.dayGroups.flatMap(({ words, days }) => all(words, { kind: 'days', days })),
    ...all(one.holidays, { kind: 'holiday' }),
    ...all(hours.to, { kind: 'to' }),
    ...all(hours.and, { kind: 'and' }),
    ...all(hours.until, { kind: 'until' }),
    ...all(hours.closed, { kind: 'closed' }),
    ...all(hours.noon, { kind: 'time', isBare: false, time: { hour: 12, minute: 0, half: null, is24: true } }),
    ...all(hours.midnight, MIDNIGHT),
    ...all(hours.allDay, { kind: 'all-day' }),
    ...all(hours.byAppointment, { kind: 'appointment' }),
    ...all(hours.between, { kind: 'between' }),
    ...all(hours.zones, 'nothing'),
    ...all(hours.except, { kind: 'except' }),
    ...all(['24/7', '24h/7'], { kind: 'always' }),
  ];
}
