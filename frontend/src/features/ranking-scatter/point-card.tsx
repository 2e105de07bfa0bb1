import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format.ts';
import { quadrantOf, type Lines, type Point } from './plot.ts';
import type { Row } from './scatter-panel.tsx';
import styles from './scatter.module.css';

const CARD_WIDTH = 264;
const CARD_HEIGHT = 132;
const GAP = 14;

interface PointCardProps {
  point: Point<Row>;
  lines: Lines;
  isChosen: boolean;
  at: { x: number; y: number };
  size: { width: number; height: number };
}

/** What is known of the point that is looked at, beside it and never outside the chart. */
export function PointCard({ point, lines, isChosen, at, size }: PointCardProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { row } = point;
  const { low, high, sampleSize } = row.sentiment;
  const left = at.x + GAP + CARD_WIDTH > size.width ? Math.max(0, at.x - GAP - CARD_WIDTH) : at.x + GAP;
  const top = Math.min(Math.max(0, at.y - CARD_HEIGHT / 2), Math.max(0, size.height - CARD_HEIGHT));
  return (
    <div className={styles.card} style={{ left, top, width: CARD_WIDTH }} aria-hidden>
      <p className={styles.cardName}>{row.name}</p>
      <p className={styles.soft}>{row.storeCode}{row.locality === null ? '' : ` · ${row.locality}`}</p>
      <dl className={styles.cardFigures}>
        <div><dt>{t('ranking.column.score')}</dt><dd>{formats.score(point.score)}</dd></div>
        <div><dt>{t('ranking.column.sentiment')}</dt><dd>{formats.sentiment(point.sentiment)}</dd></div>
      </dl>
      <p className={styles.soft}>{low !== null && high !== null && `${t('sentiment.range', { low: formats.sentiment(low), high: formats.sentiment(high) })} · `}{t('sentiment.sample', { count: sampleSize, shown: formats.count(sampleSize) })}</p>
      <p className={styles.soft}>{t(`scatter.quadrant.${quadrantOf(point, lines)}.name`)}{isChosen ? ` · ${t('scatter.chosen')}` : ''}</p>
    </div>
  );
}
