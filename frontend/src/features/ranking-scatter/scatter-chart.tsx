import { useComputedColorScheme } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useEffect, useId, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Spoken } from '../../components/spoken.tsx';
import { useFormats } from '../../lib/format.ts';
import { drawPoints, radiusOf } from './draw-points.ts';
import { frameOf, QUADRANTS, toX, toY, type Frame, type Lines, type Point, type Quadrant } from './plot.ts';
import { PointCard } from './point-card.tsx';
import type { Row } from './scatter-panel.tsx';
import styles from './scatter.module.css';
import { usePicking } from './use-picking.ts';

interface ScatterChartProps {
  points: readonly Point<Row>[];
  lines: Lines;
  target: number | null;
  selection: ReadonlySet<string>;
  onSelect: (selection: ReadonlySet<string>) => void;
  onOpen: (locationId: string) => void;
}

const TICK_STEP = 0.25;

/** Every location as a point: a canvas for the points, however many, and drawn words and lines above it. */
export function ScatterChart({ points, lines, target, selection, onSelect, onOpen }: ScatterChartProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const id = useId();
  const scheme = useComputedColorScheme('light');
  const { ref, width, height } = useElementSize<HTMLDivElement>();
  const frame = useMemo(() => frameOf(points, { width, height }, [lines.score]), [points, width, height, lines.score]);
  const { active, index, box, by } = usePicking({ points, frame, selection, onSelect, onOpen });
  const said = active && t('scatter.point', { name: active.row.name, score: formats.score(active.score), sentiment: formats.sentiment(active.sentiment) });
  return (
    <div>
      <div
        ref={ref}
        className={styles.area}
        role="listbox"
        tabIndex={0}
        aria-multiselectable
        aria-label={t('scatter.label')}
        aria-describedby={`${id}-keys`}
        aria-activedescendant={active ? `${id}-active` : undefined}
        {...by}
      >
        {/* Drawn anew in other colours. */}
        {width > 0 && <Points key={scheme} points={points} frame={frame} selection={selection} />}
        {width > 0 && (
          <svg className={styles.over} width={width} height={height} aria-hidden>
            <Axes frame={frame} lines={lines} target={target} />
            {active && <ActiveMark point={active} frame={frame} radius={radiusOf(points.length)} />}
            {box && <rect className={styles.box} x={box.left} y={box.top} width={box.right - box.left} height={box.bottom - box.top} />}
          </svg>
        )}
        {/* One option at a time stands for the point that the keys are on: ten thousand would stop any reader. */}
        <Spoken>
          <span id={`${id}-active`} role="option" aria-selected={active !== null && selection.has(active.row.locationId)} aria-setsize={points.length} aria-posinset={Math.max(1, index + 1)}>{said ?? t('scatter.label')}</span>
        </Spoken>
        {active && <PointCard point={active} lines={lines} isChosen={selection.has(active.row.locationId)} at={{ x: toX(frame, active.score), y: toY(frame, active.sentiment) }} size={{ width, height }} />}
      </div>
      <ul className={styles.shapes} aria-hidden>
        <li><svg width="12" height="12"><circle cx="6" cy="6" r="5" fill="var(--band-high)" /></svg>{t('map.grade.high')}</li>
        <li><svg width="12" height="12"><rect x="1.5" y="1.5" width="9" height="9" fill="var(--band-middle)" /></svg>{t('map.grade.middle')}</li>
        <li><svg width="12" height="12"><path d="M6 0.5 11.5 11H0.5Z" fill="var(--band-low)" /></svg>{t('map.grade.low')}</li>
      </ul>
      <p id={`${id}-keys`} className={styles.keys}>{t('scatter.keys')}</p>
    </div>
  );
}

function Points({ points, frame, selection }: { points: readonly Point[]; frame: Frame; selection: ReadonlySet<string> }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => { if (canvas.current) drawPoints(canvas.current, points, frame, selection); }, [points, frame, selection]);
  return <canvas ref={canvas} className={styles.canvas} aria-hidden />;
}

function Axes({ frame, lines, target }: { frame: Frame; lines: Lines; target: number | null }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const bottom = frame.top + frame.height;
  const right = frame.left + frame.width;
  const [from, to] = frame.sentiments;
  const sentiments = Array.from({ length: Math.round((to - from) / TICK_STEP) + 1 }, (_, at) => from + at * TICK_STEP);
  const [x, y] = [toX(frame, lines.score), toY(frame, lines.sentiment)];
  return (
    <>
      {frame.scoreTicks.map((one) => (
        <g key={one}><line className={styles.grid} x1={toX(frame, one)} x2={toX(frame, one)} y1={frame.top} y2={bottom} /><text className={styles.tick} x={toX(frame, one)} y={bottom + 16} textAnchor="middle">{formats.count(one)}</text></g>
      ))}
      {sentiments.map((one) => (
        <g key={one}><line className={styles.grid} x1={frame.left} x2={right} y1={toY(frame, one)} y2={toY(frame, one)} /><text className={styles.tick} x={frame.left - 8} y={toY(frame, one) + 4} textAnchor="end">{formats.sentiment(one)}</text></g>
      ))}
      <text className={styles.axis} x={frame.left + frame.width / 2} y={bottom + 35} textAnchor="middle">{t('ranking.column.score')} →</text>
      <text className={styles.axis} x={-(frame.top + frame.height / 2)} y={12} textAnchor="middle" transform="rotate(-90)">{t('ranking.column.sentiment')} →</text>
      <line className={styles.middle} x1={x} x2={x} y1={frame.top} y2={bottom} />
      <line className={styles.middle} x1={frame.left} x2={right} y1={y} y2={y} />
      {target !== null && target >= frame.scores[0] && target !== lines.score && <line className={styles.target} x1={toX(frame, target)} x2={toX(frame, target)} y1={frame.top} y2={bottom} />}
      {QUADRANTS.map((one) => <Corner key={one} quadrant={one} frame={frame} />)}
    </>
  );
}

/** The name of a group, in its own corner. */
function Corner({ quadrant, frame }: { quadrant: Quadrant; frame: Frame }) {
  const { t } = useTranslation();
  const isRight = quadrant === 'models' || quadrant === 'wellListed';
  const isTop = quadrant === 'models' || quadrant === 'loved';
  return <text className={styles.corner} x={isRight ? frame.left + frame.width - 8 : frame.left + 8} y={isTop ? frame.top + 18 : frame.top + frame.height - 10} textAnchor={isRight ? 'end' : 'start'}>{t(`scatter.quadrant.${quadrant}.name`)}</text>;
}

/** The point that is looked at, with the interval of its sentiment. */
function ActiveMark({ point, frame, radius }: { point: Point; frame: Frame; radius: number }) {
  const x = toX(frame, point.score);
  const { low, high } = point.row.sentiment;
  const clamp = (value: number): number => Math.min(frame.sentiments[1], Math.max(frame.sentiments[0], value));
  return (
    <>
      {low !== null && high !== null && <line className={styles.interval} x1={x} x2={x} y1={toY(frame, clamp(low))} y2={toY(frame, clamp(high))} />}
      <circle className={styles.active} cx={x} cy={toY(frame, point.sentiment)} r={radius + 4} />
    </>
  );
}
