import type { Language } from './i18n.ts';

const DAYS: Readonly<Record<string, Record<Language, string>>> = {
  Mo: { fr: 'lun.', en: 'Mon' }, Tu: { fr: 'mar.', en: 'Tue' }, We: { fr: 'mer.', en: 'Wed' }, Th: { fr: 'jeu.', en: 'Thu' },
  Fr: { fr: 'ven.', en: 'Fri' }, Sa: { fr: 'sam.', en: 'Sat' }, Su: { fr: 'dim.', en: 'Sun' },
};
const CLOSED = { fr: 'fermé', en: 'closed' } as const;
/** "Mo-We,Su 10:00-17:00; Sa off": days, then times or off, and nothing else. */
const RULE = /^(?:(?:Mo|Tu|We|Th|Fr|Sa|Su)[,-]?)+ (?:off|closed|[\d:,\- +]+)$/;

/** Hours written as an OSM rule, as a reader writes them; any other text as it stands. */
export function sayHours(text: string, language: Language): string {
  const parts = text.split(';').map((part) => part.trim());
  if (!parts.every((part) => RULE.test(part))) return text;
  return parts.map((part) => part
    .replace(/\b(?:Mo|Tu|We|Th|Fr|Sa|Su)\b/g, (day) => DAYS[day]?.[language] ?? day)
    .replace(/off|closed/g, CLOSED[language])
    .replace(/\b(\d{1,2}):(\d{2})\b/g, (_, hour: string, minute: string) => sayTime(Number(hour), minute, language))
    .replace(/(?<=\d|h|m)-(?=\d)/g, ' – ')).join('; ');
}

function sayTime(hour: number, minute: string, language: Language): string {
  if (language === 'fr') return minute === '00' ? `${hour} h` : `${hour} h ${minute}`;
  const shown = hour % 12 === 0 ? 12 : hour % 12;
  return `${shown}:${minute} ${hour % 24 < 12 ? 'am' : 'pm'}`;
}
