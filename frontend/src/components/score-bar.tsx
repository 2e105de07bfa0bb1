import { BAND_LIMITS } from '#contract/ranking.ts';
import { useFormats } from '../lib/format.ts';
import { Measure } from './measure.tsx';
import styles from './score-bar.module.css';

// Colours follow the named bands: exemplary and good share one. The number stands beside, so colour alone says nothing.
const [, HIGH_FROM = 100, MIDDLE_FROM = 100] = BAND_LIMITS;

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
