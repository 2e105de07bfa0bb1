import type { Language } from '../../lib/i18n.ts';
import { DAYS } from '../../lib/read-week.ts';
import { sayDay } from '../../lib/say-time.ts';
import { sayPlain } from './record-value.tsx';
import type { RecordField } from './use-proposals.ts';

type Range = readonly [number, number];

/** A field as it stands in its form: by part where it has parts, else as `text`. Hours are words that can be read again. */
export function writeEntry(field: RecordField, value: unknown, language: Language): Record<string, string> {
  if (field === 'address' || field === 'websiteUrls') return Object.fromEntries(Object.entries((value ?? {}) as Record<string, string>));
  if (field === 'regularHours') {
    const week = (value ?? {}) as Partial<Record<(typeof DAYS)[number], Range[]>>;
    return { text: DAYS.flatMap((day, at) => (week[day] === undefined ? [] : [`${sayDay(at, language)} : ${sayRanges(week[day], language)}`])).join('\n') };
  }
  if (field === 'specialHours') return { text: ((value ?? []) as { date: string; ranges: Range[] }[]).map((one) => `${one.date}: ${one.ranges.length === 0 ? 'x' : one.ranges.map((range) => range.map(clock).join('-')).join(' + ')}`).join('\n') };
  return { text: sayPlain(field, value) };
}

/** A field as it stands with what a finding saw filled in: a dated exception beside the others, in the place of its own day; anything else in place of the whole. */
export function fillIn(field: RecordField, value: unknown, seen: string, language: Language): Record<string, string> {
  const entry = writeEntry(field, value, language);
  if (field === 'address') return entry;
  if (field === 'websiteUrls') return { ...entry, und: seen };
  if (field !== 'specialHours') return { ...entry, text: seen };
  const others = (entry['text'] ?? '').split('\n').filter((line) => line !== '' && line.slice(0, 10) !== seen.slice(0, 10));
  return { ...entry, text: [...others, seen].sort().join('\n') };
}

/** The form's words as the server reads them; a field without any is null. */
export function readEntry(field: RecordField, entry: Readonly<Record<string, string>>): unknown {
  if (field === 'address' || field === 'websiteUrls') return Object.fromEntries(Object.entries(entry).map(([key, text]) => [key, text.trim()] as const).filter(([, text]) => text !== ''));
  const text = (entry['text'] ?? '').trim();
  if (field === 'specialHours') return text.replaceAll('\n', ', ') || null;
  return text || null;
}

function sayRanges(ranges: readonly Range[], language: Language): string {
  if (ranges.length === 0) return language === 'fr' ? 'fermé' : 'closed';
  return ranges.map((range) => range.map(clock).join('-')).join(', ');
}

function clock(minutes: number): string {
  return `${String(Math.floor((minutes % 1440) / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
