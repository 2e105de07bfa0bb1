import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format.ts';
import styles from './week-strip.module.css';
import type { Queue } from './use-queue.ts';

/** How far one is: what readings saw mended in a week, what came, what is left and late. */
export function WeekStrip({ week }: { week: NonNullable<Queue['week']> }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const all = week.closed + week.left;
  const figures = [
    { key: 'closed', count: week.closed, tone: 'pass' }, { key: 'opened', count: week.opened, tone: 'plain' }, { key: 'left', count: week.left, tone: 'plain' }, { key: 'late', count: week.late, tone: week.late > 0 ? 'fail' : 'plain' },
  ] as const;
  return (
    <section className={styles.week} aria-label={t('week.label')}>
      <ul className={styles.figures}>
        {figures.map(({ key, count, tone }) => <li key={key} data-tone={tone}><strong>{formats.count(count)}</strong> {t(`week.${key}`, { count })}</li>)}
      </ul>
      {all > 0 && <div className={styles.bar} aria-hidden><span style={{ width: `${(week.closed / all) * 100}%` }} /></div>}
    </section>
  );
}
