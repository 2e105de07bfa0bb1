import styles from './points-bar.module.css';

/** Lost points as written, with a bar beside it: `share` of the largest in the list. */
export function PointsBar({ shown, share }: { shown: string; share: number }) {
  return (
    <span className={styles.row}>
      <span className={styles.figure}>{shown}</span>
      <span className={styles.track} aria-hidden="true"><span style={{ width: `${100 * share}%` }} /></span>
    </span>
  );
}
