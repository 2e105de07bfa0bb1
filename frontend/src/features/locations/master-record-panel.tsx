import { IconFileImport } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Panel } from '../../components/panel.tsx';
import { pageOf } from '../../lib/addresses.ts';
import { useFormats } from '../../lib/format.ts';
import type { Language } from '../../lib/i18n.ts';
import { sayTime } from '../../lib/say-time.ts';
import { showPhone } from '../../lib/show-phone.ts';
import { useFormatName } from '../../lib/use-format-name.ts';
import { HoursTable } from './hours-table.tsx';
import styles from './master-record-panel.module.css';
import type { LocationDetails } from './use-location.ts';

type Record = LocationDetails['record'];

/** What is true of this place: the record that every listing is held against, and the way to change it. */
export function MasterRecordPanel({ location: { record, brandId, mayImport } }: { location: LocationDetails }) {
  const { t } = useTranslation();
  const nameFormat = useFormatName();
  const { address, coordinates } = record;
  return (
    <Panel title={t('location.record.title')} note={t('location.record.note')} actions={mayImport && <Link to={pageOf.import(brandId)} className={styles.change}><IconFileImport size={16} aria-hidden /> {t('location.record.change')}</Link>}>
      <dl className={styles.facts}>
        <Fact name={t('location.record.address')}>
          {[address.street, address.unit].filter((part) => part !== undefined).join(', ')}<br />
          {[address.locality, address.region, address.postalCode, address.country].filter((part) => part !== undefined).join(' ')}
          {coordinates && <span className={styles.soft}><br />{coordinates.latitude.toFixed(5)}, {coordinates.longitude.toFixed(5)}</span>}
        </Fact>
        {record.phone && <Fact name={t('location.record.phone')}><a href={`tel:${record.phone}`}>{showPhone(record.phone)}</a></Fact>}
        {record.email && <Fact name={t('location.record.email')}><a href={`mailto:${record.email}`}>{record.email}</a></Fact>}
        {Object.entries(record.websiteUrls).map(([language, url]) => (
          <Fact key={language} name={`${t('location.record.page')} ${language === 'und' ? '' : language.toUpperCase()}`}><a href={url} target="_blank" rel="noreferrer">{url.replace(/^https?:\/\//, '')}</a></Fact>
        ))}
        {record.categories.length > 0 && <Fact name={t('location.record.categories')}>{record.categories.join(', ')}</Fact>}
        {record.format !== undefined && <Fact name={t('location.record.format')}>{nameFormat(record.format)}</Fact>}
        <Fact name={t('location.record.hours')}><HoursTable week={record.regularHours} />{record.timeZone !== undefined && <span className={styles.soft}>{t('location.record.zone', { zone: cityOf(record.timeZone) })}</span>}</Fact>
        <SpecialDays days={record.specialHours} />
      </dl>
    </Panel>
  );
}

/** "America/St_Johns" as people call that time: by its city. */
function cityOf(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return <div><dt>{name}</dt><dd>{children}</dd></div>;
}

/** Dated exceptions that are still to come, nearest first; a page on which none lies ahead names none. */
function SpecialDays({ days }: { days: Record['specialHours'] }) {
  const { t, i18n } = useTranslation();
  const formats = useFormats();
  const language: Language = i18n.language === 'fr' ? 'fr' : 'en';
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const ahead = days.filter((one) => one.date >= today).toSorted((a, b) => a.date.localeCompare(b.date));
  if (ahead.length === 0) return null;
  return (
    <Fact name={t('location.record.specialHours')}>
      <ul>{ahead.map(({ date, ranges }) => <li key={date}>{formats.day(date)} : {ranges.length === 0 ? t('hours.closed') : ranges.map(([from, to]) => `${sayTime(from, language)} – ${sayTime(to, language)}`).join(', ')}</li>)}</ul>
    </Fact>
  );
}
