import { Spoken } from './spoken.tsx';
import styles from './measure.module.css';
import { useWords } from '../lib/use-words.ts';

interface MeasureProps {
  value: number | null;
  format: (value: number) => string;
  /** `short` draws a dash with the words beside it for screen readers: for narrow cells. */
  isShort?: boolean;
}

/** A number, or the words "not enough seen" where it would rest on nothing. Never 0 in place of null. */
export function Measure({ value, format, isShort = false }: MeasureProps) {
  const { t } = useWords();
  if (value !== null) return <span className={styles.number}>{format(value)}</span>;
  const words = t('measure.notEnough');
  return isShort ? <abbr className={styles.none} title={words}>—<Spoken>{words}</Spoken></abbr> : <span className={styles.none} data-none>{words}</span>;
}
