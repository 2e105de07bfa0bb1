import type { ReactNode } from 'react';
import { useFocusableScroll } from '../lib/use-focusable-scroll.ts';
import styles from './data-table.module.css';

interface ScrollTableProps {
  label: string;
  /** On a phone each row is a card; its cells name themselves by `data-label`. */
  isCards?: boolean;
  children: ReactNode;
}

/** A plain table that scrolls sideways by itself on a narrow screen, by finger or by arrow keys. */
export function ScrollTable({ label, isCards = false, children }: ScrollTableProps) {
  const node = useFocusableScroll(label);
  return (
    <div className={styles.scroll} ref={node}>
      <table className={styles.table} data-cards={isCards}>{children}</table>
    </div>
  );
}
