import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { LoadState } from '../components/load-state.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { Tag } from '../components/tag.tsx';
import { FindingsPanel } from '../features/locations/findings-panel.tsx';
import { HistoryPanel } from '../features/locations/history-panel.tsx';
import { LocationFigures } from '../features/locations/location-figures.tsx';
import { LostPointsPanel } from '../features/locations/lost-points-panel.tsx';
import { MasterRecordPanel } from '../features/locations/master-record-panel.tsx';
import { MatrixPanel } from '../features/locations/matrix-panel.tsx';
import { ReviewsPanel } from '../features/locations/reviews-panel.tsx';
import { LocationWatch } from '../features/review-watch/location-watch.tsx';
import { ManualChecksPanel } from '../features/manual-checks/manual-checks-panel.tsx';
import { LiveReviewsPanel } from '../features/live-reading/live-reviews-panel.tsx';
import { type LocationDetails, useLocationDetails } from '../features/locations/use-location.ts';
import { VerdictDrawer } from '../features/locations/verdict-drawer.tsx';
import { pageOf } from '../lib/addresses.ts';
import styles from './location.module.css';

/** One location: its score, how every lost point was lost, and the proof. */
export function LocationPage() {
  const { brandId = '', locationId = '' } = useParams();
  const location = useLocationDetails(locationId);
  return <LoadState query={location} skeleton={[72, 112, 320, 400]}>{(data) => <LocationBody location={data} brandId={brandId} />}</LoadState>;
}

function LocationBody({ location, brandId }: { location: LocationDetails; brandId: string }) {
  const { t } = useTranslation();
  const { record } = location;
  const place = [record.address.street, record.address.unit, record.address.locality, record.address.postalCode].filter((part) => part !== undefined).join(', ');
  return (
    <>
      <PageHeader
        above={
          <nav aria-label={t('location.path')} className={styles.path}>
            <Link to={pageOf.ranking(brandId)}>{t('nav.ranking')}</Link>
            {location.regionPath.map((name) => <span key={name}> › {name}</span>)}
          </nav>
        }
        title={record.branch ? `${record.businessName} – ${record.branch}` : record.businessName}
        note={<>{record.storeCode} · {place} {record.businessStatus !== 'open' && <Tag tone="quiet">{t(`businessStatus.${record.businessStatus}`)}</Tag>}</>}
      />
      <div className={styles.grid}>
        <div className={styles.whole}><LocationFigures location={location} /></div>
        <div className={styles.wide}><LostPointsPanel location={location} /></div>
        <div className={styles.side}><HistoryPanel location={location} /></div>
        <div className={styles.whole}><MatrixPanel location={location} /></div>
        <div className={styles.whole}><ManualChecksPanel locationId={location.locationId} /></div>
        <div className={styles.wide}><FindingsPanel location={location} /></div>
        <div className={styles.side}><MasterRecordPanel record={record} /></div>
        <LocationWatch brandId={brandId} locationId={location.locationId} grid={{ whole: styles.whole, wide: styles.wide, side: styles.side }} />
        <div className={styles.whole}><ReviewsPanel location={location} /></div>
        <div className={styles.whole}><LiveReviewsPanel locationId={location.locationId} /></div>
      </div>
      <VerdictDrawer location={location} />
    </>
  );
}
