import type { WeekDay } from '#domain/opening-hours.ts';
import { foldText } from '../text.ts';
import type { Feast } from '../words/hours/hours-words.ts';
import { readClockTime, type ClockTime } from './clock-times.ts';
import { nearestName } from './day-spelling.ts';
import type { Meaning, Phrases } from './hours-phrases.ts';

export type HoursToken =
  /** `isApart`: a sentence or line begins with it. */
  | { kind: 'days'; days: readonly WeekDay[]; isApart?: boolean }
  | { kind: 'month'; month: number }
  | { kind: 'time'; time: ClockTime; isBare: boolean }
  /** A day of a month that can be no hour: "1er", "30". */
  | { kind: 'date'; day: number }
  /** "premier", "third": of which day of the month; -1 is the last. */
  | { kind: 'nth'; nth: number }
  | { kind: 'half'; half: 'morning' | 'afternoon' | 'evening' }
  | { kind: 'feast'; feast: Feast }
  | {
    kind: 'holiday' | 'school' | 'to' | 'and' | 'until' | 'closed' | 'open' | 'all-day' | 'appointment' | 'except' | 'excluded' | 'always' | 'between' | 'slash'
      | 'break' | 'line' | 'lunch' | 'rest' | 'others' | 'open-end' | 'aside' | 'aside-end' | 'unknown';
  };

const SIGNS: Readonly<Record<string, HoursToken['kind'] & ('to' | 'and' | 'slash' | 'break' | 'line' | 'aside' | 'aside-end')>> = {
  '-': 'to', '~': 'to', '>': 'to', '→': 'to', '〜': 'to', ',': 'and', '、': 'and', '/': 'slash', '&': 'and', '+': 'and',
  ';': 'break', '.': 'break', '•': 'break', '·': 'break', '|': 'break', '\n': 'line', '(': 'aside', ')': 'aside-end', '[': 'aside', ']': 'aside-end',
};
const SILENT = ':\'"= !*_…?';
const DAY_OF_MONTH = /(?:(\d{1,2})(?:er|st|nd|rd|th|º|°)|(2[5-9]|3[01]))(?!\d|\p{L}|\s?[:.h]\s?\d|\s?h(?!\p{L}))/uy;
const WORD = /[\p{L}\p{N}]+/uy;
const LETTER = /[\p{L}\p{N}]/u;
/** Entities that a page escaped twice. */
const ENTITIES: Readonly<Record<string, string>> = { nbsp: ' ', amp: '&', ndash: '-', mdash: '-', eacute: 'é', egrave: 'è', agrave: 'à', ugrave: 'ù', ecirc: 'ê', rsquo: "'", lsquo: "'", apos: "'", quot: '"', thinsp: ' ', ensp: ' ', middot: '·', bull: '•', ccedil: 'ç' };
const ENTITY = /&(?:([a-zA-Z]{3,6})|#(\d{2,5})|#[xX]([0-9a-fA-F]{2,4}));/g;

/** The lines of a text folded for reading hours: no entities, one kind of dash and range sign. */
export function foldHours(text: string): string {
  const plain = text.includes('&') ? text.replace(ENTITY, (whole, name: string | undefined, decimal: string | undefined, hex: string | undefined) => {
    if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
    return String.fromCodePoint(decimal === undefined ? parseInt(hex ?? '20', 16) : Number(decimal));
  }) : text;
  return plain.split(/[\r\n]+|<br\s*\/?>/i).map((line) => foldText(line).replace(/(?<=\p{L})'s?(?![\p{L}\p{N}])/gu, '')).filter((line) => line !== '').join('\n');
}

/** The tokens of folded hours in some languages; a word that none of them knows is `unknown`. */
export function readTokens(folded: string, phrases: Phrases): HoursToken[] {
  const tokens: HoursToken[] = [];
  let at = 0;
  while (at < folded.length) {
    const code = folded.charCodeAt(at);
    if (code === 32) {
      at += 1;
      continue;
    }
    const phrase = readPhrase(folded, at, phrases);
    if (phrase !== null) {
      tokens.push(...asClosing(phrase.meaning, tokens));
      at += phrase.length;
      continue;
    }
    const time = code >= 48 && code <= 57 ? readNumber(folded, at) : null;
    if (time !== null) {
      tokens.push(time.token);
      // "5 p.m. Call us": the last full stop may end the sentence too.
      if (folded[at + time.length - 1] === '.') tokens.push({ kind: 'break' });
      at += time.length;
      continue;
    }
    const sign = folded[at] ?? '';
    const kind = SIGNS[sign];
    // "We[1-3]" is OSM's own: the first three of the month, not an hour.
    if (sign === '[' && /\d|-\d/.test(folded.slice(at + 1, at + 3))) tokens.push({ kind: 'unknown' });
    else if (kind !== undefined) tokens.push({ kind });
    else if (!SILENT.includes(sign)) {
      WORD.lastIndex = at;
      const word = WORD.exec(folded)?.[0] ?? '';
      const name = nearestName(word, phrases.dayNames);
      tokens.push(...((name === null ? undefined : phrases.meanings.get(name)) ?? [{ kind: 'unknown' } satisfies HoursToken]));
      at += word.length - 1;
      if (word === '') at += 1;
    }
    at += 1;
  }
  return tokens;
}

function readPhrase(text: string, at: number, { byStart, dayNames }: Phrases): { meaning: Meaning; length: number } | null {
  for (const start of [text.slice(at, at + 2), text[at] ?? '']) {
    for (const [phrase, meaning] of byStart.get(start) ?? []) {
      if (!text.startsWith(phrase, at)) continue;
      const after = text[at + phrase.length];
      if (after !== undefined && !phrase.endsWith("'") && LETTER.test(after)) continue;
      // The full stop of an abbreviation ends no sentence: "lun.", "sept."; that of "fermé." does.
      const isAbbreviated = after === '.' && phrase.length <= 6 && meaning.length > 0 && meaning[0]?.kind !== 'closed' && !dayNames.includes(phrase);
      return { meaning, length: phrase.length + (isAbbreviated ? 1 : 0) };
    }
  }
  return null;
}

/** "9 h - 24 h" ends at midnight; "24 h" alone is all day. */
function asClosing(meaning: Meaning, before: readonly HoursToken[]): Meaning {
  const isClosing = meaning[0]?.kind === 'all-day' && before.at(-1)?.kind === 'to' && before.at(-2)?.kind === 'time';
  return isClosing ? [{ kind: 'time', isBare: false, time: { hour: 24, minute: 0, half: null, is24: true } }] : meaning;
}

function readNumber(text: string, at: number): { token: HoursToken; length: number } | null {
  DAY_OF_MONTH.lastIndex = at;
  const date = DAY_OF_MONTH.exec(text);
  if (date !== null) return { token: { kind: 'date', day: Number(date[1] ?? date[2]) }, length: date[0].length };
  const time = readClockTime(text, at);
  return time === null ? null : { token: { kind: 'time', time: time.time, isBare: time.isBare }, length: time.length };
}

/** The tokens without full stops and line ends, which stand where they like ("9 h. à 17 h."); a day that begins a sentence keeps the mark. */
export function joinLines(tokens: readonly HoursToken[]): HoursToken[] {
  return tokens.flatMap((token, index): HoursToken[] => {
    if (token.kind === 'break' || token.kind === 'line' || token.kind === 'aside-end') return [];
    const before = tokens[index - 1]?.kind;
    return [token.kind === 'days' && (before === 'break' || before === 'line') ? { ...token, isApart: true } : token];
  });
}
