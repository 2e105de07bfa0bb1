import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Panel } from '../../components/panel.tsx';
import { Stat, StatRow } from '../../components/stat.tsx';
import { pageOf } from '../../lib/addresses.ts';
import { useFormats } from '../../lib/format.ts';
import { ResponseStats } from './response-stats.tsx';
import styles from './review-watch.module.css';
import type { ReviewWarnings } from './use-review-watch.ts';
import { reviewsOf, WarningWords } from './warnings-panel.tsx';

const SHOWN_FIRST = 3;

/** How a brand answers its reviews, and where they got worse, the newest first. */
export function BrandWatch({ data, brandId }: { data: ReviewWarnings; brandId: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? data.warnings : data.warnings.slice(0, SHOWN_FIRST);
  return (
    <Panel title={t('watch.brandTitle')} note={t('watch.note')} isFlush>
      <div className={styles.figures}>
        <StatRow>
          <ResponseStats response={data.response} />
          <Stat label={t('watch.warnings')} value={formats.count(data.warnings.length)} note={t('watch.warningsNote')} />
        </StatRow>
      </div>
      <ul className={styles.warnings}>
        {shown.map((one) => (
          <li key={one.id}>
            <span><Link to={pageOf.location(brandId, one.locationId)}>{one.name}</Link> <span className={styles.soft}>{[one.storeCode, one.regionPath.at(-1)].filter(Boolean).join(' · ')}</span></span>
            <WarningWords warning={one} link={reviewsOf(brandId, one.locationId, one)} isShort />
          </li>
        ))}
      </ul>
      {shown.length < data.warnings.length && <Button variant="subtle" m="xs" onClick={() => setShowsAll(true)}>{t('watch.showAll', { count: data.warnings.length })}</Button>}
    </Panel>
  );
}
