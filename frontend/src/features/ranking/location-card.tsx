import type { RankingRow } from '#contract/ranking.ts';
import { Measure } from '../../components/measure.tsx';
import { ScoreBar } from '../../components/score-bar.tsx';
import { useFormats } from '../../lib/format.ts';
import { useWords } from '../../lib/use-words.ts';
import { PeerPlace } from './peer-place.tsx';
import { LocationName, type RowContext } from './ranking-cell.tsx';
import styles from './ranking-table.module.css';

/** A location on a phone: who, how good, what to do; the rest is on its page. */
export function LocationCard({ row, context }: { row: RankingRow; context: RowContext }) {
  const { t } = useWords();
  const formats = useFormats();
  return (
    <>
      <div role="rowheader" className={styles.name} data-column="name"><LocationName row={row} context={context} /></div>
      <div role="gridcell" className={styles.cardRank}>
        {row.rank === null ? <Measure value={null} format={formats.count} isShort /> : t('ranking.rankIs', { rank: formats.count(row.rank) })}
      </div>
      <div role="gridcell" className={styles.cardScore} data-column="score">
        <ScoreBar value={row.score} />
        {row.band !== null && <span className={styles.cardBand}>{t(`band.${row.band}`)}</span>}
      </div>
      <div role="gridcell" className={styles.cardNote}>
        {t('ranking.findings', { count: row.openFindings, shown: formats.count(row.openFindings) })}
        {row.sentiment.value !== null && <> · {t('ranking.sentimentIs', { value: formats.sentiment(row.sentiment.value), count: row.sentiment.sampleSize })}</>}
        <span className={styles.phoneLine}><PeerPlace row={row} kind={context.peers} isBrief /></span>
      </div>
    </>
  );
}
