import { WEEK_DAYS } from '#domain/opening-hours.ts';
import { foldText } from '../text.ts';
import type { HoursWords, Feast } from '../words/hours/hours-words.ts';
import type { HoursToken } from './read-tokens.ts';

/** What a phrase means: a token, several in a row, or nothing. */
export type Meaning = readonly HoursToken[];

/** The phrases of some languages, found by their first two letters, longest first. */
export interface Phrases {
  byStart: ReadonlyMap<string, readonly (readonly [phrase: string, meaning: Meaning])[]>;
  /** Names of days as they stand in full, for those that are misspelt. */
  dayNames: readonly string[];
  meanings: ReadonlyMap<string, Meaning>;
}

const known = new Map<string, Phrases>();

/** The phrases of languages in their order: a word that two share means what the first says ("mar": mardi, March). */
export function phrasesOf(languages: readonly HoursWords[]): Phrases {
  const key = languages.map(({ language }) => language).join();
  const ready = known.get(key);
  if (ready !== undefined) return ready;
  const meanings = new Map<string, Meaning>();
  for (const [phrase, meaning] of languages.flatMap(meaningsOf)) {
    const folded = foldText(phrase);
    if (!meanings.has(folded)) meanings.set(folded, meaning);
  }
  const byStart = new Map<string, [string, Meaning][]>();
  for (const one of [...meanings].toSorted(([a], [b]) => b.length - a.length)) {
    const start = one[0].slice(0, 2);
    const list = byStart.get(start) ?? [];
    list.push(one);
    byStart.set(start, list);
  }
  const made = { byStart, meanings, dayNames: languages.flatMap(({ days }) => WEEK_DAYS.flatMap((day) => days[day][0] ?? [])).map(foldText) };
  known.set(key, made);
  return made;
}

const MIDNIGHT: HoursToken = { kind: 'time', isBare: false, time: { hour: 24, minute: 0, half: null, is24: true } };

function meaningsOf({ hours, notices, ...words }: HoursWords): [string, Meaning][] {
  const all = (list: readonly string[], ...meaning: HoursToken[]): [string, Meaning][] => list.map((word) => [word, meaning]);
  return [
    // First of all: a word for a day is never taken for a small word.
    ...WEEK_DAYS.flatMap((day) => all(words.days[day], { kind: 'days', days: [day] })),
    ...all(hours.noise),
    ...all(hours.zones),
    ...all(hours.from),
    ...words.ordinals.slice(0, 5).flatMap((names, index) => all(names, { kind: 'nth', nth: index + 1 })),
    ...all(hours.last, { kind: 'nth', nth: -1 }),
    ...words.dayGroups.flatMap(({ words: names, days }) => all(names, { kind: 'days', days })),
    ...words.months.flatMap((names, month) => all(names, { kind: 'month', month })),
    ...Object.entries(notices.feasts).flatMap(([feast, names]) => all(names, { kind: 'feast', feast: feast as Feast })),
    ...all(words.holidays, { kind: 'holiday' }),
    ...all(hours.schoolHolidays, { kind: 'school' }),
    ...all(hours.open, { kind: 'open' }),
    ...all(hours.closed, { kind: 'closed' }),
    ...all(hours.closedAtNoon, { kind: 'lunch' }),
    ...all(hours.noon, { kind: 'time', isBare: false, time: { hour: 12, minute: 0, half: null, is24: true } }),
    ...all(hours.midnight, MIDNIGHT),
    ...all(hours.allDay, { kind: 'all-day' }),
    ...all(hours.byAppointment, { kind: 'appointment' }),
    ...all(hours.between, { kind: 'between' }),
    ...all(hours.except, { kind: 'except' }),
    ...all(hours.excluded, { kind: 'excluded' }),
    ...all(hours.including, { kind: 'and' }),
    ...all(hours.restOfYear, { kind: 'rest' }),
    ...all(hours.otherDays ?? [], { kind: 'others' }),
    ...all(hours.openEnd, { kind: 'open-end' }),
    ...all(hours.morning, { kind: 'half', half: 'morning' }),
    ...all(hours.afternoon, { kind: 'half', half: 'afternoon' }),
    ...all(hours.evening, { kind: 'half', half: 'evening' }),
    ...all(hours.until, { kind: 'until' }),
    ...all(hours.to, { kind: 'to' }),
    ...all(hours.and, { kind: 'and' }),
    ...all(['24/7', '24h/7', '24/7/365', '24h/7j', '24-7', '24x7', '24h/24 7j/7', '24/24 7/7', '24h/24 et 7j/7', '24/24h 7/7j'], { kind: 'always' }),
  ];
}
