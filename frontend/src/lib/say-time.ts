import type { Language } from './i18n.ts';

const MINUTES_PER_DAY = 1440;

/** Minutes after midnight as each language writes them: 9 h 30, 9:30 a.m. */
export function sayTime(minutes: number, language: Language): string {
  const within = minutes % MINUTES_PER_DAY;
  if (language === 'fr') return `${Math.floor(within / 60)}\u00a0h${within % 60 === 0 ? '' : `\u00a0${String(within % 60).padStart(2, '0')}`}`;
  return new Intl.DateTimeFormat('en-CA', { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(within * 60_000);
}

/** A day of the week by its name: 0 is Monday. */
export function sayDay(at: number, language: Language, width: 'long' | 'short' = 'long'): string {
  return new Intl.DateTimeFormat(language, { weekday: width, timeZone: 'UTC' }).format(Date.UTC(2024, 0, 1 + at));
}
