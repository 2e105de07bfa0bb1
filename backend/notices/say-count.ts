import type { Notice } from '#domain/notice.ts';
import type { UiLanguage, Words } from '#domain/words.ts';

/** In which numbers and days are written, by the language of the words around them. */
export const LOCALE: Readonly<Record<UiLanguage, string>> = { fr: 'fr-CA', en: 'en-CA' };

/** A noun for one and for many, in each language. */
export type CountedNoun = Readonly<Record<UiLanguage, readonly [one: string, many: string]>>;

export const FINDING: CountedNoun = { fr: ['constat', 'constats'], en: ['finding', 'findings'] };
export const LOCATION: CountedNoun = { fr: ['lieu', 'lieux'], en: ['location', 'locations'] };

/** "1 250 lieux", "1,250 locations"; in French nought is singular, in English plural. */
export function sayCount(count: number, noun: CountedNoun): Words {
  const say = (language: UiLanguage): string => {
    const isOne = language === 'fr' ? Math.abs(count) < 2 : Math.abs(count) === 1;
    return `${sayNumber(count)[language]} ${noun[language][isOne ? 0 : 1]}`;
  };
  return { fr: say('fr'), en: say('en') };
}

/** A number in each language; `decimals` fixed. */
export function sayNumber(value: number, decimals = 0): Words {
  const say = (language: UiLanguage): string => value.toLocaleString(LOCALE[language], { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  return { fr: say('fr'), en: say('en') };
}

/** A calendar day (YYYY-MM-DD) in each language: "3 mars 2026", "March 3, 2026". */
export function sayDay(day: string): Words {
  const say = (language: UiLanguage): string => new Date(`${day.slice(0, 10)}T00:00:00Z`).toLocaleDateString(LOCALE[language], { dateStyle: 'long', timeZone: 'UTC' });
  return { fr: say('fr'), en: say('en') };
}

/** One figure of all places that the reader sees. */
export function totalOf(notice: Notice, figure: string): number {
  return notice.subjects.reduce((sum, one) => sum + (one.figures[figure] ?? 0), 0);
}

/** How many places of the reader it touches. */
export function placesOf(notice: Notice): number {
  return new Set(notice.subjects.flatMap((one) => one.locationId ?? [])).size;
}

const MISSING: Words = { fr: '—', en: '—' };

/** A fact in words; a plain value is the same in both languages, one that is missing "—". */
export function paramOf(notice: Notice, name: string): Words {
  const value = notice.params[name] ?? notice.brandParams[name];
  if (value === undefined) return MISSING;
  if (typeof value === 'number') return sayNumber(value);
  return typeof value === 'string' ? { fr: value, en: value } : value;
}

/** A fact that is a number; null where it is none. */
export function numberOf(notice: Notice, name: string): number | null {
  const value = notice.params[name] ?? notice.brandParams[name];
  return typeof value === 'number' ? value : null;
}

/** A number in words, with so many decimals; "—" where it is none. */
export function figureOf(notice: Notice, name: string, decimals = 0): Words {
  const value = numberOf(notice, name);
  return value === null ? MISSING : sayNumber(value, decimals);
}

/** A fact that is a key or a day; empty where it is none. */
export function textOf(notice: Notice, name: string): string {
  const value = notice.params[name];
  return typeof value === 'string' ? value : '';
}

/** A day of the facts in words; "—" where it is none. */
export function dayOf(notice: Notice, name: string): Words {
  const day = textOf(notice, name);
  return /^\d{4}-\d{2}-\d{2}/.test(day) ? sayDay(day) : MISSING;
}

/** The place that a notice of one place tells of. */
export function placeOf(notice: Notice): Words {
  const name = notice.subjects[0]?.name ?? '—';
  return { fr: name, en: name };
}

/** Fills `{name}` of a sentence with words of its own language. */
export function fill(sentence: Words, values: Readonly<Record<string, Words>>): Words {
  const say = (language: UiLanguage): string => sentence[language].replaceAll(/\{([a-zA-Z]+)\}/g, (whole, name: string) => values[name]?.[language] ?? whole);
  return { fr: say('fr'), en: say('en') };
}
