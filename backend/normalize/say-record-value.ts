import type { MasterRecord } from '#domain/location.ts';
import type { SpecialDay } from '#domain/opening-hours.ts';
import type { RecordField } from '#domain/record-change.ts';
import type { UiLanguage } from '#domain/words.ts';
import { formatWeek } from './hours/format-week.ts';

const NOTHING = '–';

/** A value of a master record in one line for people; "–" where there is none. */
export function sayRecordValue(field: RecordField, value: unknown, language: UiLanguage): string {
  if (value === null || value === undefined) return NOTHING;
  switch (field) {
    case 'address': return sayAddress(value);
    case 'regularHours': return formatWeek(value, language) || NOTHING;
    case 'specialHours': return (value as SpecialDay[]).map((one) => `${one.date} : ${one.ranges.length === 0 ? (language === 'fr' ? 'fermé' : 'closed') : one.ranges.map((range) => range.map(clock).join('–')).join(', ')}`).join(' ; ') || NOTHING;
    case 'coordinates': return Object.values(value).map((one) => Number(one).toFixed(5)).join(', ');
    case 'websiteUrls': return Object.values(value as Record<string, string>).join(', ') || NOTHING;
    case 'categories': return (value as string[]).join(', ') || NOTHING;
    default: return typeof value === 'string' ? value : JSON.stringify(value);
  }
}

function sayAddress({ street, unit, locality, region, postalCode, country }: MasterRecord['address']): string {
  return [street, unit, [locality, region, postalCode].filter((part) => part !== undefined).join(' '), country].filter((part) => part !== undefined && part !== '').join(', ');
}

function clock(minutes: number): string {
  return `${String(Math.floor((minutes % 1440) / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
