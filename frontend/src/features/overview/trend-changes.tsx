import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format.ts';
import { useWording } from '../catalogue/use-wording.ts';
import styles from './overview-panels.module.css';
import type { Overview } from './use-overview.ts';

type Change = Overview['changes'][number];

/** One day of changes: a letter in the chart, the words beside it in the legend. */
export interface MarkedDay {
  mark: string;
  day: string;
  changes: Change[];
}

/** Changes by day, each day with a letter. */
export function markDays(changes: readonly Change[]): MarkedDay[] {
  return [...Map.groupBy(changes, (one) => one.day)].map(([day, group], at) => ({ mark: String.fromCharCode('A'.charCodeAt(0) + (at % 26)), day, changes: group }));
}

/** A change in words. */
export function useChangeWords(): (change: Change) => string {
  const { t, i18n } = useTranslation();
  const wording = useWording();
  const list = new Intl.ListFormat(i18n.language);
  const names = (ids: readonly string[]): string => list.format(ids.map((id) => wording.publisherName(id)));
  return (change) => {
    if (change.kind !== 'publishers') return t(`overview.trend.change.${change.kind}`, { from: change.from, to: change.to });
    const parts = [change.added.length > 0 && t('overview.trend.added', { names: names(change.added) }), change.removed.length > 0 && t('overview.trend.removed', { names: names(change.removed) })];
    return parts.filter((part) => part !== false).join(' · ');
  };
}

/** What the letters in the chart stand for. */
export function TrendChanges({ marked }: { marked: readonly MarkedDay[] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const say = useChangeWords();
  if (marked.length === 0) return null;
  return (
    <div className={styles.changes}>
      <h3>{t('overview.trend.changes')}</h3>
      <ul>
        {marked.map(({ mark, day, changes }) => (
          <li key={day}><span className={styles.mark}>{mark}</span><span>{formats.day(day)} – {changes.map(say).join(' · ')}</span></li>
        ))}
      </ul>
    </div>
  );
}
