import { useTranslation } from 'react-i18next';
import { showPhone } from '../../lib/show-phone.ts';
import { Panel } from '../../components/panel.tsx';
import styles from './master-record-panel.module.css';
import { HoursTable } from './hours-table.tsx';
import type { LocationDetails } from './use-location.ts';

/** What is true of this place: the record that every listing is held against. */
export function MasterRecordPanel({ record }: { record: LocationDetails['record'] }) {
  const { t } = useTranslation();
  const { address } = record;
  return (
    <Panel title={t('location.record.title')} note={t('location.record.note')}>
      <dl className={styles.facts}>
        <div>
          <dt>{t('location.record.address')}</dt>
          <dd>
            {[address.street, address.unit].filter((part) => part !== undefined).join(', ')}<br />
            {[address.locality, address.region, address.postalCode, address.country].filter((part) => part !== undefined).join(' ')}
          </dd>
        </div>
        {record.phone && <div><dt>{t('location.record.phone')}</dt><dd><a href={`tel:${record.phone}`}>{showPhone(record.phone)}</a></dd></div>}
        {record.email && <div><dt>{t('location.record.email')}</dt><dd><a href={`mailto:${record.email}`}>{record.email}</a></dd></div>}
        {Object.entries(record.websiteUrls).map(([language, url]) => (
          <div key={language}><dt>{t('location.record.page')} {language === 'und' ? '' : language.toUpperCase()}</dt><dd><a href={url} target="_blank" rel="noreferrer">{url.replace(/^https?:\/\//, '')}</a></dd></div>
        ))}
        <div><dt>{t('location.record.hours')}</dt><dd><HoursTable week={record.regularHours} /></dd></div>
      </dl>
    </Panel>
  );
}
