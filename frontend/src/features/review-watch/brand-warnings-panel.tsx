import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Panel } from '../../components/panel.tsx';
import { pageOf } from '../../lib/addresses.ts';
import type { ReviewWarnings } from './use-review-watch.ts';
import { reviewsOf, WarningWords } from './warnings-panel.tsx';
import styles from './review-watch.module.css';

const SHOWN_FIRST = 5;

/** Where reviews got worse, the newest first. */
export function BrandWarningsPanel({ data, brandId }: { data: ReviewWarnings; brandId: string }) {
  const { t } = useTranslation();
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? data.warnings : data.warnings.slice(0, SHOWN_FIRST);
  return (
    <Panel title={t('watch.title')} note={t('watch.note')} isFlush>
      <ul className={styles.warnings}>
        {shown.map((one) => (
          <li key={one.id}>
            <span><Link to={pageOf.location(brandId, one.locationId)}>{one.name}</Link> <span className={styles.soft}>{[one.storeCode, one.regionPath.at(-1)].filter(Boolean).join(' · ')}</span></span>
            <WarningWords warning={one} link={reviewsOf(brandId, one.locationId, one)} />
          </li>
        ))}
      </ul>
      {shown.length < data.warnings.length && <Button variant="subtle" m="xs" onClick={() => setShowsAll(true)}>{t('watch.showAll', { count: data.warnings.length })}</Button>}
    </Panel>
  );
}
