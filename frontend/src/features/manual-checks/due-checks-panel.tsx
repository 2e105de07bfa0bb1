import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Panel } from '../../components/panel.tsx';
import { pageOf } from '../../lib/addresses.ts';
import { useFormats } from '../../lib/format.ts';
import { useWording } from '../catalogue/use-wording.ts';
import styles from './manual-checks.module.css';
import { useDueManualChecks } from './use-manual-checks.ts';

const SHOWN = 8;

/** Listings that somebody has to look at now, each leading to its location's form. Nothing while none is due. */
export function DueChecksPanel({ brandId }: { brandId: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const wording = useWording();
  const { data } = useDueManualChecks(brandId);
  if (!data || data.total === 0) return null;
  return (
    <Panel title={t('manual.dueTitle', { count: data.total })} note={t('manual.dueNote')}>
      <ul className={styles.list}>
        {data.due.slice(0, SHOWN).map((one) => (
          <li key={`${one.locationId} ${one.publisherId}`} className={styles.head}>
            <Link to={pageOf.location(brandId, one.locationId)}>{one.name} ({one.storeCode})</Link>
            <span className={styles.soft}>{wording.publisherName(one.publisherId)} · {one.lastCheckedAt === null ? t('manual.neverYet') : t('manual.last', { day: formats.day(one.lastCheckedAt) })}</span>
          </li>
        ))}
      </ul>
      {data.total > SHOWN && <p className={styles.soft}>{t('manual.more', { count: data.total - SHOWN })}</p>}
    </Panel>
  );
}
