import { WEEK_DAYS, type WeekDay } from '#domain/opening-hours.ts';
import { escapeForPattern, foldText } from '../text.ts';
import { HOURS_LANGUAGES } from '../words/all.ts';
import type { Feast, HoursWords } from '../words/hours/hours-words.ts';
import { readClockTime, type ClockTime } from './clock-times.ts';

/** What a dated notice is made of; words that no language of hours knows are `word`. */
export type NoticeToken =
  | { kind: 'time'; time: ClockTime }
  | { kind: 'number'; value: number; isOrdinal: boolean }
  | { kind: 'year'; year: number }
  /** Written in digits. Month 0-based; null where day and month can't be told apart. */
  | { kind: 'date'; year: number | null; month: number | null; day: number }
  | { kind: 'month'; month: number }
  | { kind: 'weekday'; day: WeekDay }
  | { kind: 'feast'; feast: Feast }
  | { kind: 'closed' | 'open' | 'until' | 'to' | 'and' | 'from' | 'starting' | 'reopens' | 'inclusive' | 'past' | 'except' | 'stop' | 'filler' | 'word' };

const DATE = /(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})([/.])(\d{1,2})(?:\5(\d{4}|\d{2})|(?<=\/\d{1,2}))\.?)(?!\d|:\d|\/)/uy;
/** "24/7" and "7/7" are no dates. */
const ALWAYS = /(?:24\/7|7\/7|24\/24|365\/365)(?!\d|\/)/y;
const NUMBER = /(\d{1,2})(er|st|nd|rd|th|e|eme)?(?![\d\p{L}]|:\d)/uy;
const YEAR = /(20\d{2})(?!\d)/y;
const WORD = /[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*'?/uy;
const SIGNS: Readonly<Record<string, NoticeToken['kind'] & ('to' | 'and' | 'stop')>> = { '-': 'to', ',': 'and', '&': 'and', '+': 'and', '/': 'and', '(': 'and', ')': 'and', '.': 'stop', '!': 'stop', '?': 'stop', ';': 'stop', '|': 'stop', '\u2022': 'stop' };
/** Shorter names of days are words elsewhere: "we", "me", "je", "so". */
const SHORTEST_DAY = 3;

/** The tokens of a notice, never null: what is unknown is a word. `language` may carry a region ("en-GB"): it decides 01/02. */
export function readNoticeTokens(text: string, language: string | undefined): NoticeToken[] {
  // A line ends what it says of a time: "16 h" above "25 décembre" is no 16:25.
  const folded = foldText(text.replace(/[\r\n]+/g, ' , ').replace(/(\d)\s?:\s+/g, '$1 = ').replace(/(?<![\p{L}\p{N}])[CcJjNnSs]['’](?=\p{L})/gu, ' '));
  const { words, pattern } = phrasesFor((language ?? '').slice(0, 2));
  const tokens: NoticeToken[] = [];
  let at = 0;
  while (at < folded.length) {
    const read = readDigits(folded, at, language) ?? readPhrase(folded, at, pattern, words);
    if (read === null) {
      const sign = SIGNS[folded[at] ?? ''];
      if (sign !== undefined) tokens.push({ kind: sign });
      at += 1;
    } else {
      tokens.push(read.token);
      at += read.length;
    }
  }
  return tokens;
}

function readDigits(text: string, at: number, language: string | undefined): { token: NoticeToken; length: number } | null {
  const code = text.charCodeAt(at);
  if (code < 48 || code > 57) return null;
  ALWAYS.lastIndex = at;
  const always = ALWAYS.exec(text);
  if (always !== null) return { token: { kind: 'filler' }, length: always[0].length };
  DATE.lastIndex = at;
  const date = DATE.exec(text);
  if (date !== null) return { token: dateToken(date, language), length: date[0].length };
  YEAR.lastIndex = at;
  const year = YEAR.exec(text);
  if (year !== null) return { token: { kind: 'year', year: Number(year[1]) }, length: 4 };
  const time = readClockTime(text, at);
  if (time !== null && !time.isBare) return { token: { kind: 'time', time: time.time }, length: time.length };
  NUMBER.lastIndex = at;
  const number = NUMBER.exec(text);
  return number === null ? null : { token: { kind: 'number', value: Number(number[1]), isOrdinal: number[2] !== undefined }, length: number[0].length };
}

/** Day first but for North American English, where only a number beyond 12 tells. */
function dateToken(found: RegExpExecArray, language: string | undefined): NoticeToken {
  const [, isoYear, isoMonth, isoDay, first = '', , second = '', lastYear] = found;
  if (isoYear !== undefined) return { kind: 'date', year: Number(isoYear), month: Number(isoMonth) - 1, day: Number(isoDay) };
  const [a, b] = [Number(first), Number(second)];
  const year = lastYear === undefined ? null : Number(lastYear.length === 2 ? `20${lastYear}` : lastYear);
  const isDayFirst = a > 12 || language === 'en-GB' || language === 'en-IE' || (language !== undefined && !language.startsWith('en'));
  if (isDayFirst) return { kind: 'date', year, month: b > 12 ? null : b - 1, day: a };
  return b > 12 || a === b ? { kind: 'date', year, month: a - 1, day: b } : { kind: 'date', year, month: null, day: a };
}

function readPhrase(text: string, at: number, pattern: RegExp, words: ReadonlyMap<string, NoticeToken>): { token: NoticeToken; length: number } | null {
  pattern.lastIndex = at;
  const phrase = pattern.exec(text)?.[0];
  const token = phrase === undefined ? undefined : words.get(phrase);
  // The full stop of an abbreviation ends no sentence: "dec.", "lun."
  if (phrase !== undefined && token !== undefined) return { token, length: phrase.length + (phrase.length <= 5 && text[at + phrase.length] === '.' && token.kind !== 'closed' && token.kind !== 'filler' ? 1 : 0) };
  if (text[at + 1] === "'" && (text[at] === 'l' || text[at] === 'd')) return { token: { kind: 'filler' }, length: 2 };
  WORD.lastIndex = at;
  const word = WORD.exec(text);
  return word === null ? null : { token: { kind: 'word' }, length: word[0].length };
}

const known = new Map<string, { words: Map<string, NoticeToken>; pattern: RegExp }>();

function phrasesFor(language: string): { words: Map<string, NoticeToken>; pattern: RegExp } {
  const ready = known.get(language);
  if (ready !== undefined) return ready;
  const words = new Map<string, NoticeToken>();
  const own = HOURS_LANGUAGES.filter((one) => one.language === language);
  for (const one of own.length > 0 ? [...own, ...HOURS_LANGUAGES.filter(({ language: other }) => other !== language && (other === 'fr' || other === 'en'))] : HOURS_LANGUAGES.filter(({ language: other }) => other === 'fr' || other === 'en')) {
    for (const [phrase, token] of meaningsOf(one)) if (!words.has(phrase)) words.set(phrase, token);
  }
  const escaped = [...words.keys()].toSorted((a, b) => b.length - a.length).map(escapeForPattern);
  const made = { words, pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?:(?<=')|(?![\\p{L}\\p{N}]))`, 'uy') };
  known.set(language, made);
  return made;
}

function meaningsOf({ days, months, notices, hours }: HoursWords): [string, NoticeToken][] {
  const all = (list: readonly string[], token: NoticeToken): [string, NoticeToken][] => list.map((word) => [word, token]);
  return [
    ...Object.entries(notices.feasts).flatMap(([feast, names]) => all(names, { kind: 'feast', feast: feast as Feast })),
    ...all(notices.closed, { kind: 'closed' }), ...all(notices.reopens, { kind: 'reopens' }), ...all(notices.open, { kind: 'open' }),
    ...all(notices.inclusive, { kind: 'inclusive' }), ...all(notices.past, { kind: 'past' }),
    ...WEEK_DAYS.flatMap((day) => all(days[day].filter((name) => name.length >= SHORTEST_DAY), { kind: 'weekday', day })),
    ...months.flatMap((names, month) => all(names, { kind: 'month', month })),
    ...all(hours.until, { kind: 'until' }), ...all(notices.starting, { kind: 'starting' }), ...all(hours.from, { kind: 'from' }),
    ...all(hours.to, { kind: 'to' }), ...all(hours.and, { kind: 'and' }), ...all(hours.except, { kind: 'except' }),
    ...all(hours.noon, { kind: 'time', time: { hour: 12, minute: 0, half: null, is24: true } }),
    ...all(hours.midnight, { kind: 'time', time: { hour: 24, minute: 0, half: null, is24: true } }),
    ...all(notices.filler, { kind: 'filler' }), ...all(hours.noise, { kind: 'filler' }),
  ];
}
