import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import tableStyles from '../../components/data-table.module.css';
import { Measure } from '../../components/measure.tsx';
import { Panel } from '../../components/panel.tsx';
import { ScoreBar } from '../../components/score-bar.tsx';
import { ScrollTable } from '../../components/scroll-table.tsx';
import { pageOf } from '../../lib/addresses.ts';
import { useFormats } from '../../lib/format.ts';
import { TargetReach } from './target-reach.tsx';
import type { ReviewWarnings } from '../review-watch/use-review-watch.ts';
import type { Overview } from './use-overview.ts';

const INDENT_REM = 1.25;
/** Up to this many regions all are shown at once; above, the two outer levels first. */
const SHOWN_AT_ONCE = 10;
const OUTER_LEVELS = 2;

/** Regions against the target, in the order of the tree. */
export function RegionsPanel({ data, brandId, watch }: { data: Overview; brandId: string; /** Undefined while it is asked for. */ watch: ReviewWarnings | undefined }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const hasTargets = data.regions.some((one) => one.target !== null);
  const responseOf = new Map(watch?.regions.map((one) => [one.regionId, one.response.rate]));
  const [showsAll, setShowsAll] = useState(data.regions.length <= SHOWN_AT_ONCE);
  const regions = data.regions.filter((one) => showsAll || one.path.length <= OUTER_LEVELS).toSorted((a, b) => a.path.join('\n').localeCompare(b.path.join('\n')));
  return (
    <Panel title={t('overview.regions.title')} note={hasTargets ? t('overview.regions.note') : undefined} isFlush>
      <ScrollTable label={t('overview.regions.title')}>
        <thead><tr><th scope="col">{t('overview.regions.region')}</th><th scope="col">{t('overview.score')}</th>{hasTargets && <th scope="col">{t('overview.trend.target')}</th>}<th scope="col" className={`${tableStyles.number} ${tableStyles.optional}`}>{t('overview.coverage')}</th><th scope="col" className={`${tableStyles.number} ${tableStyles.optional}`}>{t('overview.ranked')}</th><th scope="col" className={`${tableStyles.number} ${tableStyles.optional}`}>{t('watch.responseRate')}</th><th scope="col" className={tableStyles.number}>{t('overview.openFindings')}</th></tr></thead>
        <tbody>
          {regions.map((one) => (
            <tr key={one.regionId}>
              <th scope="row"><Link to={pageOf.ranking(brandId, `?region=${encodeURIComponent(one.regionId)}`)} style={{ marginInlineStart: `${(one.path.length - 1) * INDENT_REM}rem` }}>{one.path.at(-1)}</Link></th>
              <td><ScoreBar value={one.score} target={one.target?.score ?? null} /></td>
              {hasTargets && <td><TargetReach score={one.score} target={one.target} /></td>}
              <td className={`${tableStyles.number} ${tableStyles.optional}`}><Measure value={one.coverage} format={formats.share} isShort /></td>
              <td className={`${tableStyles.number} ${tableStyles.optional}`}>{formats.count(one.rankedCount)}</td>
              <td className={`${tableStyles.number} ${tableStyles.optional}`}><Measure value={responseOf.get(one.regionId) ?? null} format={formats.share} isShort /></td>
              <td className={tableStyles.number}>{formats.count(one.openFindings)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      {regions.length < data.regions.length && <Button variant="subtle" m="xs" onClick={() => setShowsAll(true)}>{t('overview.regions.showAll', { count: data.regions.length })}</Button>}
    </Panel>
  );
}
