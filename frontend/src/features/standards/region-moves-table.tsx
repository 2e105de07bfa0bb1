import { useTranslation } from 'react-i18next';
import tableStyles from '../../components/data-table.module.css';
import { ScrollTable } from '../../components/scroll-table.tsx';
import { useFormats } from '../../lib/format.ts';
import { ScoreMove } from './score-move.tsx';
import type { PreviewResult } from './use-preview.ts';

/** Regions whose score moves. */
export function RegionMovesTable({ regions }: { regions: PreviewResult['regions'] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <ScrollTable label={t('standard.regions')}>
      <thead><tr><th scope="col">{t('overview.regions.region')}</th><th scope="col" className={tableStyles.number}>{t('overview.score')}</th><th scope="col" className={`${tableStyles.number} ${tableStyles.optional}`}>{t('overview.ranked')}</th></tr></thead>
      <tbody>
        {regions.map(({ region, before, after }) => (
          <tr key={region}>
            <th scope="row">{region}</th>
            <td className={tableStyles.number}><ScoreMove before={before.score} after={after.score} /></td>
            <td className={`${tableStyles.number} ${tableStyles.optional}`}>{formats.count(after.rankedCount)}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
