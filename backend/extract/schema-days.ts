import { MINUTES_PER_DAY, WEEK_DAYS, type WeekDay } from '#domain/opening-hours.ts';
import { readClockTime } from '#normalize/hours/clock-times.ts';
import { settleTime } from '#normalize/hours/settle-times.ts';
import { foldText } from '#normalize/text.ts';
import { HOURS_LANGUAGES } from '#normalize/words/all.ts';
import { shortName } from './schema-item.ts';

/** Shorter names mean different days in different languages ("ma": mardi, maandag); only French and English ones are taken. */
const SHORTEST_OF_OTHERS = 4;
const DAYS_OF_NAME = new Map<string, readonly WeekDay[]>();
for (const { language, days, dayGroups } of HOURS_LANGUAGES.toSorted((a, b) => Number(b.language === 'en') - Number(a.language === 'en'))) {
  const named = [...WEEK_DAYS.map((day) => ({ words: days[day], days: [day] as readonly WeekDay[] })), ...dayGroups];
  for (const { words, days: meant } of named) {
    for (const word of words.map(foldText)) {
      const isSure = language === 'en' || language === 'fr' || word.length >= SHORTEST_OF_OTHERS;
      if (isSure && !DAYS_OF_NAME.has(word)) DAYS_OF_NAME.set(word, meant);
    }
  }
}

/** The days that a `dayOfWeek` names: an address, a name in any language of hours, a span, a list, "weekdays". Unknown names are no days. */
export function readSchemaDays(text: string): WeekDay[] {
  return text.split(/[,;|]\s*|\s+(?=https?:)|\s+(?:and|et|y|en|und|&)\s+/).flatMap(readSpan);
}

function readSpan(text: string): readonly WeekDay[] {
  const name = foldText(shortName(text.trim())).replace(/\.$/, '');
  const whole = DAYS_OF_NAME.get(name);
  if (whole) return whole;
  const [first, last, ...rest] = name.split(/\s*-\s*|\s+(?:to|through|thru|a|au|tot|al|bis)\s+/).map((one) => one.replace(/\.$/, '').replace(/^(?:du|de|from|le)\s+/, '')).filter(Boolean);
  const [from] = first ? (DAYS_OF_NAME.get(first) ?? []) : [];
  if (!from || !last || rest.length > 0) return [];
  const [to] = DAYS_OF_NAME.get(last) ?? [];
  if (!to) return [from];
  const start = WEEK_DAYS.indexOf(from);
  const length = (WEEK_DAYS.indexOf(to) - start + 7) % 7;
  return Array.from({ length: length + 1 }, (_, step) => WEEK_DAYS[(start + step) % 7]).filter((day) => day !== undefined);
}

/** Minutes after midnight of "09:00", "9:00:00", "9h30", "1730", "9 AM", "T09:00-05:00", "midi"; null when it is no time, or two. */
export function readSchemaTime(text: string): number | null {
  const folded = foldText(text).replace(/^\d{4}-\d{2}-\d{2}[t\s]*/, '').replace(/^t(?=\d)/, '');
  if (/^(?:midi|noon)$/.test(folded)) return MINUTES_PER_DAY / 2;
  if (/^(?:minuit|midnight)$/.test(folded)) return MINUTES_PER_DAY;
  const read = readClockTime(folded, 0);
  if (read === null) return null;
  // Seconds and the zone's offset may follow; a second time may not.
  const rest = folded.slice(read.length).replace(/^(?::\d{2})?(?:\.\d+)?\s*(?:z|[+-]\d{2}:?\d{2})?/, '');
  if (/\d/.test(rest)) return null;
  const minutes = settleTime(read.time);
  return minutes <= MINUTES_PER_DAY ? minutes : null;
}
