import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format.ts';
import type { Language } from '../../lib/i18n.ts';
import { DAYS } from '../../lib/read-week.ts';
import { sayDay, sayTime } from '../../lib/say-time.ts';
import { showPhone } from '../../lib/show-phone.ts';
import styles from './proposals.module.css';

type Range = readonly [number, number];

/** A value of a master record as people write it; a dash where there is none. */
export function RecordValue({ field, value }: { field: string; value: unknown }) {
  const { t, i18n } = useTranslation();
  const formats = useFormats();
  const language: Language = i18n.language === 'fr' ? 'fr' : 'en';
  const hours = (ranges: readonly Range[]): string => (ranges.length === 0 ? t('hours.closed') : ranges.map(([from, to]) => `${sayTime(from, language)} – ${sayTime(to, language)}`).join(', '));
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return <span className={styles.soft}>{t('proposals.nothing')}</span>;
  if (field === 'regularHours') {
    const week = value as Partial<Record<(typeof DAYS)[number], Range[]>>;
    return <span className={styles.week}>{DAYS.map((day, at) => <Fragment key={day}><span>{sayDay(at, language, 'short')}</span><span>{week[day] === undefined ? t('hours.unknown') : hours(week[day])}</span></Fragment>)}</span>;
  }
  if (field === 'specialHours') return <span className={styles.week}>{(value as { date: string; ranges: Range[] }[]).map((one) => <Fragment key={one.date}><span>{formats.day(one.date)}</span><span>{hours(one.ranges)}</span></Fragment>)}</span>;
  if (field === 'phone') return <>{showPhone(sayPlain(field, value))}</>;
  if (field === 'businessStatus') return <>{t(`businessStatus.${sayPlain(field, value)}` as 'businessStatus.open')}</>;
  if (field === 'archivedAt') return <>{t(value === true ? 'proposals.putAway' : 'proposals.listed')}</>;
  return <>{sayPlain(field, value)}</>;
}

/** Texts, lists and parts in one line. */
export function sayPlain(field: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (typeof value !== 'object') return '';
  if (Array.isArray(value)) return value.map((one) => sayPlain(field, one)).join(', ');
  const parts = value as Record<string, unknown>;
  const order = field === 'address' ? ['street', 'unit', 'locality', 'region', 'postalCode', 'country'] : Object.keys(parts);
  return order.flatMap((key) => (parts[key] === undefined || parts[key] === '' ? [] : [String(parts[key] as string | number)])).join(', ');
}
