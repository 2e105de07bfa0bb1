import { Measure } from '../../components/measure.tsx';
import { useFormats } from '../../lib/format.ts';
import styles from './standard-panels.module.css';

/** A score before and after with the difference, signed; one that nothing moves stands once. */
export function ScoreMove({ before, after }: { before: number | null; after: number | null }) {
  const formats = useFormats();
  // What moves by less than is shown does not move for the reader.
  if (before === after || (before !== null && after !== null && formats.score(before) === formats.score(after))) return <Measure value={after} format={formats.score} isShort />;
  const change = before === null || after === null ? null : roundShown(after) - roundShown(before);
  return (
    <span className={styles.moved}>
      <Measure value={before} format={formats.score} isShort /> → <Measure value={after} format={formats.score} isShort />
      {change !== null && <span className={change < 0 ? styles.worse : styles.better}> {formats.change(change)}</span>}
    </span>
  );
}

/** The difference of the two numbers that are shown, not of what lies behind them. */
function roundShown(score: number): number {
  return Math.round(score * 10 + 1e-6) / 10;
}
