import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../lib/i18n.ts';
import { DAYS } from '../../lib/read-week.ts';
import { sayDay, sayTime } from '../../lib/say-time.ts';
import styles from './master-record-panel.module.css';
import type { LocationDetails } from './use-location.ts';

/** A week of hours: open, closed, or unknown, which is not the same. */
export function HoursTable({ week }: { week: LocationDetails['record']['regularHours'] }) {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.language === 'fr' ? 'fr' : 'en';
  return (
    <table className={styles.hours}>
      <tbody>
        {DAYS.map((day, at) => {
          const ranges = week[day];
          return (
            <tr key={day}>
              <th scope="row">{sayDay(at, language)}</th>
              <td>{ranges === undefined ? <span className={styles.soft}>{t('hours.unknown')}</span> : ranges.length === 0 ? t('hours.closed') : ranges.map(([from, to], place) => <Fragment key={from}>{place > 0 && ', '}<span className={styles.range}>{sayTime(from, language)} – {sayTime(to, language)}</span></Fragment>)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
