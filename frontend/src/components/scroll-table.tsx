import type { ReactNode } from 'react';
import { useFocusableScroll } from '../lib/use-focusable-scroll.ts';
import styles from './data-table.module.css';

/** A plain table that scrolls sideways by itself on a narrow screen, by finger or by arrow keys. */
export function ScrollTable({ label, children }: { label: string; children: ReactNode }) {
  const node = useFocusableScroll(label);
  return (
    <div className={styles.scroll} ref={node}>
      <table className={styles.table}>{children}</table>
    </div>
  );
}
