import { useFormats } from '../lib/format.ts';
import { Measure } from './measure.tsx';
import styles from './score-bar.module.css';

/** Bands of the bar's colour; the number stands beside it, so colour alone says nothing. */
const MIDDLE_FROM = 60;
const HIGH_FROM = 80;

/** Which band a score falls in. */
export function bandOf(score: number): 'low' | 'middle' | 'high' {
  if (score >= HIGH_FROM) return 'high';
  return score >= MIDDLE_FROM ? 'middle' : 'low';
}

/** A score as a number with a bar, and a tick where the target is. */
export function ScoreBar({ value, target = null }: { value: number | null; target?: number | null }) {
  const formats = useFormats();
  if (value === null) return <Measure value={null} format={formats.score} />;
  return (
    <span className={styles.row}>
      <span className={styles.figure}><Measure value={value} format={formats.score} /></span>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.fill} data-band={bandOf(value)} style={{ width: `${value}%` }} />
        {target !== null && <span className={styles.target} style={{ insetInlineStart: `${target}%` }} />}
      </span>
    </span>
  );
}
