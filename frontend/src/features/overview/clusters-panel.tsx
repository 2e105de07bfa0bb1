import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { isPictured, ObservedPicture } from '../../components/observed-picture.tsx';
import { Panel } from '../../components/panel.tsx';
import { useFormats } from '../../lib/format.ts';
import { pageOf } from '../../lib/addresses.ts';
import { getLanguage } from '../../lib/i18n.ts';
import { sayHours } from '../../lib/say-hours.ts';
import { useWording } from '../catalogue/use-wording.ts';
import styles from './overview-panels.module.css';
import type { Overview } from './use-overview.ts';

const SHOWN = 5;

/** The same wrong value at several locations: one job, not many. */
export function ClustersPanel({ data, brandId }: { data: Overview; brandId: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const wording = useWording();
  return (
    <Panel title={t('overview.clusters.title')} note={t('overview.clusters.note')} isFlush>
      {data.clusters.length === 0 ? <p className={styles.none}>{t('overview.clusters.none')}</p> : (
        <ul className={styles.clusters}>
          {data.clusters.slice(0, SHOWN).map((one) => (
            <li key={one.findingId}>
              <span className={styles.clusterCount}>{formats.count(one.locations)}<small>{t('overview.clusters.places', { count: one.locations })}</small></span>
              <span className={styles.clusterName}><Link to={pageOf.finding(one.findingId)}>{wording.checkTitle(one.checkId)} · {one.publisherIds.map((id) => wording.publisherName(id)).join(', ')}</Link></span>
              <span className={styles.clusterMore}>
                {one.observed === null || isPictured(one.checkId) ? wording.cause(one.checkId, one.reason) : <q>{sayHours(one.observed, getLanguage())}</q>} {t('overview.clusters.since', { day: formats.day(one.since) })}{one.isSameTemplate && `, ${t('overview.clusters.sameTemplate')}`}
                {isPictured(one.checkId) && one.observed !== null && <ObservedPicture findingId={one.findingId} />}
              </span>
            </li>
          ))}
        </ul>
      )}
      {data.clusters.length > SHOWN && <p className={styles.none}><Link to={pageOf.findings(brandId)}>{t('overview.clusters.all')}</Link></p>}
    </Panel>
  );
}
