import { Spoken } from './spoken.tsx';
import { useFormats } from '../lib/format.ts';
import { useWords } from '../lib/use-words.ts';
import { Measure } from './measure.tsx';
import styles from './interval.module.css';

interface Figure {
  value: number | null;
  low: number | null;
  high: number | null;
  sampleSize: number;
}

/** Sentiment with its interval and its sample size: a value on few reviews looks as unsure as it is. */
export function SentimentInterval({ figure }: { figure: Figure }) {
  const { t } = useWords();
  const formats = useFormats();
  const at = (value: number): string => `${((value + 1) / 2) * 100}%`;
  const { value, low, high, sampleSize } = figure;
  if (value === null) return <Measure value={null} format={formats.sentiment} />;
  const range = low !== null && high !== null ? t('sentiment.range', { low: formats.sentiment(low), high: formats.sentiment(high) }) : '';
  return (
    <span className={styles.row} title={range}>
      <span className={styles.figure}>{formats.sentiment(value)}</span>
      <Spoken>{range}</Spoken>
      <span className={styles.axis} aria-hidden="true">
        <span className={styles.zero} />
        {low !== null && high !== null && <span className={styles.range} style={{ insetInlineStart: at(low), width: `${((high - low) / 2) * 100}%` }} />}
        <span className={styles.dot} style={{ insetInlineStart: at(value) }} />
      </span>
      <span className={styles.sample}>{t('sentiment.sample', { count: sampleSize, shown: formats.count(sampleSize) })}</span>
    </span>
  );
}
