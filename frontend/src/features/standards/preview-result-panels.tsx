import { useTranslation } from 'react-i18next';
import { Panel } from '../../components/panel.tsx';
import { Stat, StatRow } from '../../components/stat.tsx';
import { useFormats } from '../../lib/format.ts';
import { CheckMovesTable } from './check-moves-table.tsx';
import { MoversTable } from './movers-table.tsx';
import { RegionMovesTable } from './region-moves-table.tsx';
import { ScoreMove } from './score-move.tsx';
import styles from './standard-panels.module.css';
import type { PreviewResult } from './use-preview.ts';

/** What a draft would change: findings by check, scores and ranks by location and region. */
export function PreviewResultPanels({ brandId, result }: { brandId: string; result: PreviewResult }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { counts, brand } = result;
  // By the numbers that are shown.
  const shown = (score: number | null): string => (score === null ? '' : formats.score(score));
  const isMove = (before: number | null, after: number | null): boolean => shown(before) !== shown(after);
  const movers = result.locations.filter((one) => isMove(one.before.score, one.after.score) || one.before.rank !== one.after.rank);
  const regions = result.regions.filter((one) => isMove(one.before.score, one.after.score));
  const isStill = counts.appear + counts.vanish + counts.change === 0 && movers.length === 0;
  return (
    <>
      <Panel title={t('standard.result')} note={t('standard.resultNote', { day: formats.day(result.asOf), version: result.baseVersion ?? '—', count: counts.locations, locations: formats.count(counts.locations), listings: formats.count(counts.listings) })}>
        <div className={styles.state}>
          <StatRow>
            <Stat label={t('standard.brandScore')} value={<ScoreMove before={brand.before.score} after={brand.after.score} />} isLead />
            <Stat label={t('standard.appear')} value={formats.count(counts.appear)} note={t('standard.appearNote')} />
            <Stat label={t('standard.vanish')} value={formats.count(counts.vanish)} note={t('standard.vanishNote')} />
            <Stat label={t('standard.change')} value={formats.count(counts.change)} note={t('standard.changeNote')} />
            <Stat label={t('overview.ranked')} value={brand.before.rankedCount === brand.after.rankedCount ? formats.count(brand.after.rankedCount) : `${formats.count(brand.before.rankedCount)} → ${formats.count(brand.after.rankedCount)}`} />
          </StatRow>
          {isStill && <p>{t('standard.still')}</p>}
          <p className={styles.soft}>{t('standard.secondReading')}{counts.otherwise > 0 && ` ${t('standard.otherwise', { count: counts.otherwise, shown: formats.count(counts.otherwise) })}`}</p>
        </div>
      </Panel>
      {result.checks.length > 0 && <Panel title={t('standard.byCheck')} note={t('standard.byCheckNote')} isFlush><CheckMovesTable brandId={brandId} checks={result.checks} /></Panel>}
      {movers.length > 0 && <Panel title={t('standard.movers')} note={t('standard.moversNote', { count: movers.length, shown: formats.count(movers.length) })} isFlush><MoversTable brandId={brandId} movers={movers} /></Panel>}
      {regions.length > 0 && <Panel title={t('standard.regions')} isFlush><RegionMovesTable regions={regions} /></Panel>}
    </>
  );
}
