import type { ReactNode } from 'react';
import styles from './stat.module.css';

/** One figure with its name and what it rests on. */
export function Stat({ label, value, note, isLead = false }: { label: ReactNode; value: ReactNode; note?: ReactNode; isLead?: boolean }) {
  return (
    <div className={styles.stat} data-lead={isLead}>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>{value}</dd>
      {note && <dd className={styles.note}>{note}</dd>}
    </div>
  );
}

/** Figures side by side, in one frame. */
export function StatRow({ children }: { children: ReactNode }) {
  return <dl className={styles.row}>{children}</dl>;
}
