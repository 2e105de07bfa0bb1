import { useTranslation } from 'react-i18next';
import { Panel } from '../../components/panel.tsx';
import { useFormats } from '../../lib/format.ts';
import { useWording } from '../catalogue/use-wording.ts';
import styles from './overview-panels.module.css';
import type { Overview } from './use-overview.ts';

const SHOWN = 6;

/** The same wrong value at several locations: one job, not many. */
export function ClustersPanel({ data }: { data: Overview }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const wording = useWording();
  return (
    <Panel title={t('overview.clusters.title')} note={t('overview.clusters.note')} isFlush>
      {data.clusters.length === 0 ? <p className={styles.none}>{t('overview.clusters.none')}</p> : (
        <ul className={styles.clusters}>
          {data.clusters.slice(0, SHOWN).map((one) => (
            <li key={`${one.publisherId}-${one.checkId}-${one.reason}-${one.observed ?? ''}`}>
              <span className={styles.clusterCount}>{formats.count(one.locations)}<small>{t('overview.clusters.places', { count: one.locations })}</small></span>
              <span className={styles.clusterName}>{wording.checkTitle(one.checkId)} · {wording.publisherName(one.publisherId)}</span>
              <span className={styles.clusterMore}>
                {one.observed === null ? wording.cause(one.checkId, one.reason) : <q>{one.observed}</q>} {t('overview.clusters.since', { day: formats.day(one.since) })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
