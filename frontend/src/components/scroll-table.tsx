import type { ReactNode } from 'react';
import styles from './data-table.module.css';

/** A plain table that scrolls sideways by itself on a narrow screen, by finger or by arrow keys. */
export function ScrollTable({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className={styles.scroll} tabIndex={0} aria-label={label}>
      <table className={styles.table}>{children}</table>
    </section>
  );
}
