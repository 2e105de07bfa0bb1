import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { Preferences } from './preferences.tsx';
import styles from './shell.module.css';

/** The frame of pages for people who are not signed in: a link of a mail leads there. */
export function OpenFrame() {
  const { t } = useTranslation();
  return (
    <>
      <a className={styles.skip} href="#content">{t('shell.skip')}</a>
      <header className={styles.header}>
        <div className={styles.bar}>
          <a href="/" className={styles.brand} aria-label={t('shell.home')}>
            <img src="/enseigne.svg" alt="" width={28} height={28} />
            <span className={styles.wordmark}>Enseigne</span>
          </a>
          <Preferences brandId={undefined} />
        </div>
      </header>
      <main id="content" className={styles.content} tabIndex={-1}><Outlet /></main>
    </>
  );
}
