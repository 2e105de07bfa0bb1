import { useTranslation } from 'react-i18next';
import type { Language } from '../../lib/i18n.ts';
import styles from './master-record-panel.module.css';
import type { LocationDetails } from './use-location.ts';

const DAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;
const MINUTES_PER_DAY = 1440;
/** A Monday, to name the days of the week by. */
const MONDAY_UTC = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

/** A week of hours: open, closed, or unknown, which is not the same. */
export function HoursTable({ week }: { week: LocationDetails['record']['regularHours'] }) {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.language === 'fr' ? 'fr' : 'en';
  const name = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  return (
    <table className={styles.hours}>
      <tbody>
        {DAYS.map((day, at) => {
          const ranges = week[day];
          return (
            <tr key={day}>
              <th scope="row">{name.format(MONDAY_UTC + at * DAY_MS)}</th>
              <td>{ranges === undefined ? <span className={styles.soft}>{t('hours.unknown')}</span> : ranges.length === 0 ? t('hours.closed') : ranges.map(([from, to]) => `${clock(from, language)} – ${clock(to, language)}`).join(', ')}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Minutes after midnight as each language writes them: 9 h 30, 9:30 a.m. */
function clock(minutes: number, language: Language): string {
  const within = minutes % MINUTES_PER_DAY;
  if (language === 'fr') return `${Math.floor(within / 60)} h${within % 60 === 0 ? '' : ` ${String(within % 60).padStart(2, '0')}`}`;
  return new Intl.DateTimeFormat('en-CA', { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(within * 60_000);
}
