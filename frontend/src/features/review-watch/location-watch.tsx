import { lazy } from 'react';
import { StatRow } from '../../components/stat.tsx';
import { LoadState } from '../../components/load-state.tsx';
import { WhenSeen } from '../../components/when-seen.tsx';
import { ResponseStats } from './response-stats.tsx';
import styles from './review-watch.module.css';
import { TopicProfilePanel } from './topic-profile-panel.tsx';
import { useReviewWatch } from './use-review-watch.ts';
import { WarningsPanel } from './warnings-panel.tsx';

// Charts are most of a page's script and stand far down on this one.
const RatingTrendPanel = lazy(() => import('./rating-trend-panel.tsx').then((part) => ({ default: part.RatingTrendPanel })));
/** Height of the panel with its chart, so that nothing jumps. */
const CHART_HEIGHT = 320;

interface LocationWatchProps {
  brandId: string;
  locationId: string;
  /** Classes of the page's grid. */
  grid: { wide: string | undefined; side: string | undefined };
}

/** What a location's reviews say beside their means, as parts of its page: topics beside the others', and the stars over time. */
export function LocationWatch({ brandId, locationId, grid }: LocationWatchProps) {
  const watch = useReviewWatch(locationId);
  return (
    <LoadState query={watch} skeleton={[400]}>
      {(data) => (
        <>
          <div className={grid.wide}><TopicProfilePanel watch={data} brandId={brandId} locationId={locationId} /></div>
          <div className={`${grid.side ?? ''} ${styles.column ?? ''}`}>
            <StatRow><ResponseStats response={data.response} /></StatRow>
            <WhenSeen height={CHART_HEIGHT}><RatingTrendPanel watch={data} /></WhenSeen>
            {/* Where nothing got worse there is nothing to tell. */}
            {(data.warnings.length > 0 || data.recovery !== null || data.asOf === null) && <WarningsPanel watch={data} brandId={brandId} locationId={locationId} />}
          </div>
        </>
      )}
    </LoadState>
  );
}
