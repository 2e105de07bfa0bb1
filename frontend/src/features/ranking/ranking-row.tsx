import { VisuallyHidden } from '@mantine/core';
import { memo, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { SentimentInterval } from '../../components/interval.tsx';
import { Measure } from '../../components/measure.tsx';
import { ScoreBar } from '../../components/score-bar.tsx';
import { Sparkline } from '../../components/sparkline.tsx';
import { Tag } from '../../components/tag.tsx';
import { pageOf } from '../../lib/addresses.ts';
import { useFormats } from '../../lib/format.ts';
import type { Wording } from '../catalogue/use-wording.ts';
import { PeerPlace } from './peer-place.tsx';
import styles from './ranking-table.module.css';
import type { PeerKind } from './ranking-view.ts';
import type { RankingRow as Row } from './use-ranking.ts';

interface RankingRowProps {
  row: Row;
  peers: PeerKind;
  index: number;
  brandId: string;
  brandName: string;
  wording: Wording;
  /** Focuses the row of an index. */
  onMove: (index: number) => void;
}

/** One location of the ranking. Kept as drawn while the list scrolls past it. */
export const RankingRow = memo(function RankingRow({ row, peers, index, brandId, brandName, wording, onMove }: RankingRowProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const prefix = `${brandName} – `;
  const isPrefixed = row.name.startsWith(prefix) && row.name.length > prefix.length;
  const seen = row.trend.filter((one) => one !== null);
  const change = seen.length > 1 ? (seen.at(-1) ?? 0) - (seen[0] ?? 0) : null;
  function moveByArrows(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    onMove(index + step);
  }
  return (
    <tr className={styles.row} aria-rowindex={index + 2} data-index={index}>
      <td className={styles.rank}>
        <Measure value={row.rank} format={formats.count} isShort />
        <PeerPlace row={row} kind={peers} isBrief />
      </td>
      <th scope="row" className={styles.name}>
        <Link to={pageOf.location(brandId, row.locationId)} title={row.name} data-row-link={index} onKeyDown={moveByArrows}>
          {isPrefixed && <VisuallyHidden>{prefix}</VisuallyHidden>}
          {isPrefixed ? row.name.slice(prefix.length) : row.name}
        </Link>
        <span className={styles.place}>
          {row.storeCode} {row.businessStatus === 'open' ? row.locality && `· ${row.locality}` : <Tag tone="quiet">{t(`businessStatus.${row.businessStatus}`)}</Tag>}
        </span>
        {row.sentiment.value !== null && <span className={styles.phoneLine}>{t('ranking.sentimentIs', { value: formats.sentiment(row.sentiment.value), count: row.sentiment.sampleSize })}</span>}
      </th>
      <td className={styles.region}><PeerPlace row={row} kind={peers} /></td>
      <td className={styles.score}>
        <ScoreBar value={row.score} />
        {row.band !== null && <span className={styles.band}>{t(`band.${row.band}`)}</span>}
        <span className={styles.phoneLine}>{t('ranking.findings', { count: row.openFindings, shown: formats.count(row.openFindings) })}</span>
      </td>
      <td className={styles.coverage} data-low={row.coverage === null || row.coverage < 0.5}><Measure value={row.coverage} format={formats.share} isShort /></td>
      <td className={styles.weakest}>
        {row.weakest ? (
          <span className={styles.pair}><span className={styles.figure}><Measure value={row.weakest.score} format={formats.score} isShort /></span><span className={styles.soft}>{wording.publisherName(row.weakest.publisherId)}</span></span>
        ) : <Measure value={null} format={formats.score} />}
      </td>
      <td className={styles.sentiment}><SentimentInterval figure={row.sentiment} /></td>
      <td className={styles.findings}>{formats.count(row.openFindings)}</td>
      <td className={styles.trend}>
        <Sparkline values={row.trend} label={change === null ? t('ranking.noTrend') : t('ranking.trendIs', { change: formats.change(change), count: seen.length })} />
      </td>
    </tr>
  );
});
