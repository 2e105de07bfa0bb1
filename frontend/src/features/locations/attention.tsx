import { IconClockPause, IconTrendingDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../../lib/format.ts';
import { useWording } from '../catalogue/use-wording.ts';
import { useReviewWatch } from '../review-watch/use-review-watch.ts';
import { useSignWords } from '../review-watch/use-sign-words.ts';
import { reviewsOf } from '../review-watch/warnings-panel.tsx';
import { blindSources } from './blind-sources.ts';
import styles from './attention.module.css';
import type { LocationDetails } from './use-location.ts';

/** What a reader must not miss, above everything else: reviews that get worse, and sources that can't be read. Nothing where there is nothing. */
export function Attention({ location }: { location: LocationDetails }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const wording = useWording();
  const say = useSignWords();
  const warnings = (useReviewWatch(location.locationId).data?.warnings ?? []).filter((one) => one.endedAt === null);
  const blind = blindSources(location);
  if (warnings.length === 0 && blind.length === 0) return null;
  return (
    <section className={styles.attention} aria-label={t('location.attention')}>
      <ul>
        {warnings.map((one) => (
          <li key={one.id} data-tone="fail">
            <IconTrendingDown size={18} aria-hidden />
            <span><strong>{t('watch.title')}.</strong> {one.signs[0] && say(one.signs[0])} <Link to={reviewsOf(location.brandId, location.locationId, one)}>{t('watch.read')}</Link></span>
          </li>
        ))}
        {blind.map((one) => (
          <li key={one.publisherId} data-tone="unsure">
            <IconClockPause size={18} aria-hidden />
            <span><strong>{wording.publisherName(one.publisherId)}.</strong> {t('location.blind', { day: formats.day(one.since), reason: wording.trouble(one.reason) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
