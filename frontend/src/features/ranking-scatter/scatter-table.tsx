import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import tableStyles from '../../components/data-table.module.css';
import { ScrollTable } from '../../components/scroll-table.tsx';
import { pageOf } from '../../lib/addresses.ts';
import { useFormats } from '../../lib/format.ts';
import { quadrantOf, type Lines, type Point } from './plot.ts';
import type { Row } from './scatter-panel.tsx';
import styles from './scatter.module.css';

const PAGE_ROWS = 25;

/** The chart's points as figures, in the ranking's order, some at a time. */
export function ScatterTable({ points, lines, brandId }: { points: readonly Point<Row>[]; lines: Lines; brandId: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [page, setPage] = useState(0);
  const pages = Math.ceil(points.length / PAGE_ROWS);
  const shown = Math.min(page, pages - 1);
  return (
    <>
      <ScrollTable label={t('scatter.title')}>
        <thead><tr><th scope="col">{t('ranking.column.name')}</th><th scope="col" className={tableStyles.number}>{t('ranking.column.score')}</th><th scope="col" className={tableStyles.number}>{t('ranking.column.sentiment')}</th><th scope="col" className={`${tableStyles.words} ${tableStyles.optional}`}>{t('scatter.interval')}</th><th scope="col">{t('scatter.group')}</th></tr></thead>
        <tbody>
          {points.slice(shown * PAGE_ROWS, (shown + 1) * PAGE_ROWS).map((point) => {
            const { row } = point;
            const { low, high, sampleSize } = row.sentiment;
            return (
              <tr key={row.locationId}>
                <th scope="row"><Link to={pageOf.location(brandId, row.locationId)}>{row.name}</Link><span className={tableStyles.soft}>{row.storeCode}</span></th>
                <td className={tableStyles.number}>{formats.score(point.score)}</td>
                <td className={tableStyles.number}>{formats.sentiment(point.sentiment)}</td>
                <td className={`${tableStyles.words} ${tableStyles.optional}`}>{low !== null && high !== null && t('sentiment.range', { low: formats.sentiment(low), high: formats.sentiment(high) })} <span className={tableStyles.soft}>{t('sentiment.sample', { count: sampleSize, shown: formats.count(sampleSize) })}</span></td>
                <td>{t(`scatter.quadrant.${quadrantOf(point, lines)}.name`)}</td>
              </tr>
            );
          })}
        </tbody>
      </ScrollTable>
      {pages > 1 && (
        <nav className={styles.pages} aria-label={t('scatter.pages')}>
          <Button variant="default" size="compact-md" disabled={shown === 0} onClick={() => setPage(shown - 1)}>{t('scatter.previous')}</Button>
          <span>{t('scatter.pageOf', { page: formats.count(shown + 1), pages: formats.count(pages) })}</span>
          <Button variant="default" size="compact-md" disabled={shown === pages - 1} onClick={() => setPage(shown + 1)}>{t('scatter.next')}</Button>
        </nav>
      )}
    </>
  );
}
