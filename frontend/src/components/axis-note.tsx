import { useTranslation } from 'react-i18next';
import { useFormats } from '../lib/format.ts';
import styles from './axis-note.module.css';
import { scoreAxis } from './score-axis.ts';

/** Says where the axis of a chart of scores begins: a part of it, drawn large, looks like more than it is. */
export function AxisNote({ values }: { values: readonly (number | null)[] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { domain: [low, high] } = scoreAxis(values);
  if (low === 0 && high === 100) return null;
  return <p className={styles.note}>{t('chart.axis', { low: formats.count(low), high: formats.count(high) })}</p>;
}
