import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { QueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { LoadState } from '../components/load-state.tsx';
import { MissingPage } from '../components/missing-page.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { Tag } from '../components/tag.tsx';
import { LiveReviewsPanel } from '../features/live-reading/live-reviews-panel.tsx';
import { AcceptedPanel } from '../features/locations/accepted-panel.tsx';
import { Attention } from '../features/locations/attention.tsx';
import { CheckAgain, CheckState } from '../features/locations/check-again.tsx';
import { FindingsPanel } from '../features/locations/findings-panel.tsx';
import { HistoryPanel } from '../features/locations/history-panel.tsx';
import { LocalTime } from '../features/locations/local-time.tsx';
import { LocationFigures } from '../features/locations/location-figures.tsx';
import { isLiving, spreadLostPoints } from '../features/locations/lost-points.ts';
import { LostPointsPanel } from '../features/locations/lost-points-panel.tsx';
import { MasterRecordPanel } from '../features/locations/master-record-panel.tsx';
import { MatrixPanel } from '../features/locations/matrix-panel.tsx';
import { Neighbours } from '../features/locations/neighbours.tsx';
import { NotesPanel } from '../features/locations/notes-panel.tsx';
import { ReviewsPanel } from '../features/locations/reviews-panel.tsx';
import { SectionLinks } from '../features/locations/section-links.tsx';
import { TouchpointsPanel } from '../features/locations/touchpoints-panel.tsx';
import { type LocationDetails, locationQuery, useLocationDetails } from '../features/locations/use-location.ts';
import { locationCheckQuery, useAskLocationCheck, useLocationCheck } from '../features/locations/use-location-check.ts';
import { ValueHistoryPanel } from '../features/locations/value-history-panel.tsx';
import { VerdictDrawer } from '../features/locations/verdict-drawer.tsx';
import { ManualChecksPanel } from '../features/manual-checks/manual-checks-panel.tsx';
import { LocationWatch } from '../features/review-watch/location-watch.tsx';
import { useWayNeighbours } from '../features/ranking/ranking-way.ts';
import { reviewWatchQuery, useReviewWatch } from '../features/review-watch/use-review-watch.ts';
import { pageOf } from '../lib/addresses.ts';
import { TimeZoneContext } from '../lib/format.ts';
import styles from './location.module.css';

/** Asks for what the page draws, before it can be drawn. */
export function prepareLocation(queries: QueryClient, locationId: string): void {
  void queries.prefetchQuery(locationQuery(locationId));
  void queries.prefetchQuery(reviewWatchQuery(locationId));
  void queries.prefetchQuery(locationCheckQuery(locationId));
}

// Rarely opened, and with a form of its own.
const RecordHistoryPanel = lazy(() => import('../features/proposals/record-history-panel.tsx').then((part) => ({ default: part.RecordHistoryPanel })));

/** One location: its score, how every lost point was lost, and the proof. */
export function LocationPage() {
  const { brandId = '', locationId = '' } = useParams();
  const location = useLocationDetails(locationId);
  // What its reviews warn of stands above everything, and the button beside the title depends on who may ask.
  const isHeld = [useReviewWatch(locationId), useLocationCheck(locationId)].some((one) => one.isPending);
  return (
    <LoadState query={location} skeleton={[72, 200, 52, 320, 400]} isHeld={isHeld} missing={<MissingPage what="location" brandId={brandId} />}>
      {(data) => <TimeZoneContext value={data.record.timeZone ?? null}><LocationBody key={locationId} location={data} brandId={brandId} /></TimeZoneContext>}
    </LoadState>
  );
}

function LocationBody({ location, brandId }: { location: LocationDetails; brandId: string }) {
  const { t } = useTranslation();
  const { record, locationId } = location;
  const ask = useAskLocationCheck(locationId);
  const place = [record.address.street, record.address.unit, record.address.locality, record.address.postalCode].filter((part) => part !== undefined).join(', ');
  const open = location.findings.filter(isLiving).length;
  // Back to the list as it stood.
  const ranking = useWayNeighbours(brandId, locationId)?.ranking ?? '';
  const hasLost = spreadLostPoints(location.listings).length > 0;
  return (
    <>
      <PageHeader
        above={
          <nav aria-label={t('location.path')} className={styles.path}>
            <Link to={pageOf.ranking(brandId, ranking === '' ? '' : `?${ranking}`)}>{t('nav.ranking')}</Link>
            {location.regionPath.map((name) => <span key={name}> › {name}</span>)}
          </nav>
        }
        title={record.branch ? `${record.businessName} – ${record.branch}` : record.businessName}
        note={<>{record.storeCode} · {place} · <LocalTime record={record} /> {record.businessStatus !== 'open' && <Tag tone="unsure">{t(`businessStatus.${record.businessStatus}`)}</Tag>}</>}
        actions={<><Neighbours location={location} /><CheckAgain location={location} ask={ask} /></>}
      />
      <CheckState location={location} ask={ask} />
      <Attention location={location} />
      <LocationFigures location={location} />
      <SectionLinks sections={[{ id: 'findings', count: open }, { id: 'notes' }, { id: 'record' }, { id: 'listings' }, { id: 'touchpoints' }, { id: 'reviews', count: location.reviews.length }, { id: 'history' }]} />
      <div className={styles.grid}>
        {/* Where no point was lost, the score's course takes the room. */}
        <div className={hasLost ? styles.wide : styles.side}><LostPointsPanel location={location} /></div>
        <div className={hasLost ? styles.side : styles.wide}><HistoryPanel location={location} /></div>
        <div className={`${styles.wide ?? ''} ${styles.column ?? ''}`} id="findings"><FindingsPanel location={location} /></div>
        <div className={`${styles.side ?? ''} ${styles.column ?? ''}`} id="notes">
          <NotesPanel locationId={locationId} />
          <AcceptedPanel location={location} />
          <div id="record" className={styles.target}><MasterRecordPanel location={location} /></div>
        </div>
        <div className={styles.whole} id="record-history"><Suspense fallback={<Skeleton height={160} radius="lg" />}><RecordHistoryPanel location={location} /></Suspense></div>
        <div className={styles.whole} id="listings"><MatrixPanel location={location} /></div>
        <div className={styles.whole}><ManualChecksPanel locationId={locationId} /></div>
        <div className={styles.whole} id="touchpoints"><TouchpointsPanel locationId={locationId} /></div>
        <div className={`${styles.whole ?? ''} ${styles.grid ?? ''}`} id="reviews">
          <LocationWatch brandId={brandId} locationId={locationId} grid={{ wide: styles.wide, side: styles.side }} />
          <div className={styles.whole}><ReviewsPanel location={location} /></div>
          <div className={styles.whole}><LiveReviewsPanel locationId={locationId} /></div>
        </div>
        <div className={styles.whole} id="history"><ValueHistoryPanel locationId={locationId} /></div>
      </div>
      <VerdictDrawer location={location} />
    </>
  );
}
