import { IconTelescope } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './empty-notice.module.css';

/** Nothing here yet, and what to do about it. */
export function EmptyNotice({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles.notice}>
      <IconTelescope size={36} stroke={1.25} aria-hidden />
      <p className={styles.title}>{title}</p>
      <div className={styles.words}>{children}</div>
    </div>
  );
}
