import type { ReactNode } from 'react';
import styles from './spoken.module.css';

/** Words for those who listen: nothing is drawn. Plain, because rows of long lists hold several. */
export function Spoken({ children }: { children: ReactNode }) {
  return <span className={styles.spoken}>{children}</span>;
}
