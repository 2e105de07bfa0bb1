import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './manual-checks.module.css';

/** Says that something was kept; stays in the page while empty, so that a screen reader hears what comes. */
export function SavedNote({ children }: { children: ReactNode }) {
  return <output aria-live="polite" className={styles.saved}>{children !== null && <><IconCheck size={16} aria-hidden /> {children}</>}</output>;
}
