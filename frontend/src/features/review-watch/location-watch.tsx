import { StatRow } from '../../components/stat.tsx';
import { LoadState } from '../../components/load-state.tsx';
import { RatingTrendPanel } from './rating-trend-panel.tsx';
import { ResponseStats } from './response-stats.tsx';
import { TopicProfilePanel } from './topic-profile-panel.tsx';
import { useReviewWatch } from './use-review-watch.ts';
import { WarningsPanel } from './warnings-panel.tsx';

interface LocationWatchProps {
  brandId: string;
  locationId: string;
  /** Classes of the page's grid. */
  grid: { whole: string | undefined; wide: string | undefined; side: string | undefined };
}

/** What a location's reviews say beside their means, as parts of its page. */
export function LocationWatch({ brandId, locationId, grid }: LocationWatchProps) {
  const watch = useReviewWatch(locationId);
  return (
    <LoadState query={watch} skeleton={[96, 240]}>
      {(data) => (
        <>
          <div className={grid.whole}><StatRow><ResponseStats response={data.response} /></StatRow></div>
          <div className={grid.wide}><WarningsPanel watch={data} brandId={brandId} locationId={locationId} /></div>
          <div className={grid.side}><RatingTrendPanel watch={data} /></div>
          <div className={grid.whole}><TopicProfilePanel watch={data} brandId={brandId} locationId={locationId} /></div>
        </>
      )}
    </LoadState>
  );
}
