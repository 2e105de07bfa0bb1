import type { RankingRow } from '#contract/ranking.ts';
import { changeOf } from '#contract/ranking-order.ts';
import type { ColumnId } from '#contract/ranking-view.ts';
import type { PeerKind } from '#contract/ranking-view.ts';
import { Spoken } from '../../components/spoken.tsx';
import { SentimentInterval } from '../../components/interval.tsx';
import { Measure } from '../../components/measure.tsx';
import { ScoreBar } from '../../components/score-bar.tsx';
import { Sparkline } from '../../components/sparkline.tsx';
import { Tag } from '../../components/tag.tsx';
import { pageOf } from '../../lib/addresses.ts';
import { useFormats } from '../../lib/format.ts';
import type { Wording } from '../catalogue/use-wording.ts';
import { useWords } from '../../lib/use-words.ts';
import { PeerPlace } from './peer-place.tsx';
import styles from './ranking-table.module.css';

/** What every row needs beside its location. */
export interface RowContext {
  brandId: string;
  brandName: string;
  peers: PeerKind;
  wording: Wording;
}

/** One cell of a location's row. */
export function RankingCell({ id, row, context }: { id: ColumnId; row: RankingRow; context: RowContext }) {
  const { t } = useWords();
  const formats = useFormats();
  switch (id) {
    case 'rank': return <Measure value={row.rank} format={formats.count} isShort />;
    case 'name': return <LocationName row={row} context={context} />;
    case 'peers': return <PeerPlace row={row} kind={context.peers} />;
    case 'status': return <>{t(`businessStatus.${row.businessStatus}`)}</>;
    case 'format': return <span title={row.format ?? undefined}>{row.format ?? '—'}</span>;
    case 'language': return <>{row.language === null ? '—' : t(`ranking.peerLanguage.${row.language}`)}</>;
    case 'franchisee': return <span title={row.franchisee ?? undefined}>{row.franchisee ?? '—'}</span>;
    case 'score': return <><ScoreBar value={row.score} />{row.band !== null && <span className={styles.band}>{t(`band.${row.band}`)}</span>}</>;
    case 'coverage': return <span data-low={row.coverage === null || row.coverage < 0.5}><Measure value={row.coverage} format={formats.share} isShort /></span>;
    case 'presence': return <Measure value={row.presence} format={formats.score} isShort />;
    case 'accuracy': return <Measure value={row.accuracy} format={formats.score} isShort />;
    case 'weakest': return row.weakest === null ? <Measure value={null} format={formats.score} /> : (
      <><Measure value={row.weakest.score} format={formats.score} isShort /><span className={styles.place}>{context.wording.publisherName(row.weakest.publisherId)}</span></>
    );
    case 'sentiment': return <SentimentInterval figure={row.sentiment} />;
    case 'rating': return <Measure value={row.rating.value} format={formats.rating} isShort />;
    case 'findings': return <>{formats.count(row.openFindings)}</>;
    case 'trend': return <Trend row={row} />;
  }
}

/** The part of a location's name that tells it apart, with code and town; the whole name for those who listen. */
export function LocationName({ row, context: { brandId, brandName } }: { row: RankingRow; context: RowContext }) {
  const { t } = useWords();
  const prefix = `${brandName} – `;
  const isPrefixed = row.name.startsWith(prefix) && row.name.length > prefix.length;
  return (
    <>
      {/* Plain: the table opens it. A router's link costs as much as the rest of the row. */}
      <a href={pageOf.location(brandId, row.locationId)} title={row.name} tabIndex={-1}>
        {isPrefixed && <Spoken>{prefix}</Spoken>}
        {isPrefixed ? row.name.slice(prefix.length) : row.name}
      </a>
      <span className={styles.place}>
        {row.storeCode} {row.businessStatus === 'open' ? row.locality && `· ${row.locality}` : <Tag tone="quiet">{t(`businessStatus.${row.businessStatus}`)}</Tag>}
      </span>
    </>
  );
}

function Trend({ row }: { row: RankingRow }) {
  const { t } = useWords();
  const formats = useFormats();
  const change = changeOf(row.trend);
  const count = row.trend.filter((one) => one !== null).length;
  return <Sparkline values={row.trend} label={change === null ? t('ranking.noTrend') : t('ranking.trendIs', { change: formats.change(change), count })} />;
}
