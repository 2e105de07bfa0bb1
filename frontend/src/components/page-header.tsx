import { useEffect, type ReactNode } from 'react';
import styles from './page-header.module.css';

interface PageHeaderProps {
  title: string;
  above?: ReactNode;
  note?: ReactNode;
  actions?: ReactNode;
}

/** A page's name, once for the eye and once for the browser's tab. */
export function PageHeader({ title, above, note, actions }: PageHeaderProps) {
  useEffect(() => {
    document.title = `${title} · Enseigne`;
  }, [title]);
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        {above && <div className={styles.above}>{above}</div>}
        <h1 className={styles.title}>{title}</h1>
        {note && <p className={styles.note}>{note}</p>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </header>
  );
}
