import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../components/panel.tsx';
import { Stat, StatRow } from '../../components/stat.tsx';
import { useFormats } from '../../lib/format.ts';
import { useWording } from '../catalogue/use-wording.ts';
import styles from './store-pages.module.css';
import { isAtWork, type PageSearch } from './use-page-search.ts';

/** How the last search went: what it saw, and in a sentence each what kept it from seeing more. */
export function ResultPanel({ search }: { search: PageSearch }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const wording = useWording();
  const { result, state, finishedAt } = search;
  if (isAtWork(search)) return null;
  if (result === null) return <p role="status" className={styles.alert}>{t(state === 'cancelled' ? 'storePages.cancelled' : 'storePages.failed')}</p>;
  const { site, mapped, locatorPages, read, wanted, found, notes, troubles } = result;
  return (
    <Panel title={t('storePages.resultTitle')} note={finishedAt === null ? undefined : t('storePages.resultNote', { site, moment: formats.moment(finishedAt) })}>
      <div className={styles.result}>
        {!notes.includes('all-known') && (
          <StatRow>
            <Stat label={t('storePages.found')} value={t('storePages.foundOf', { shown: formats.count(found), all: formats.count(wanted) })} note={t('storePages.foundNote')} isLead />
            <Stat label={t('storePages.mapped')} value={formats.count(mapped)} note={t('storePages.mappedNote')} />
            <Stat label={t('storePages.locators')} value={formats.count(locatorPages)} note={t('storePages.locatorsNote')} />
            <Stat label={t('storePages.read')} value={formats.count(read)} note={t('storePages.readNote')} />
          </StatRow>
        )}
        {notes.length > 0 && <ul className={styles.notes}>{notes.map((one) => <li key={one}><IconInfoCircle size={16} aria-hidden /> {t(`storePages.because.${one}`, { code: '{storeCode}', town: '{locality}', branch: '{branch}', postalCode: '{postalCode}' })}</li>)}</ul>}
        {troubles.length > 0 && (
          <details className={styles.more}>
            <summary>{t('storePages.troubles', { count: troubles.length, shown: formats.count(troubles.length) })}</summary>
            <ul className={styles.troubles}>{troubles.map((one) => <li key={one.url}><span className={styles.url}>{one.url}</span> {wording.trouble(one.trouble)}</li>)}</ul>
          </details>
        )}
      </div>
    </Panel>
  );
}
