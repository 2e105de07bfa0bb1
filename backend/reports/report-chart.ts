import { Line, Polyline, Svg, Text, View } from '@react-pdf/renderer';
import { createElement as h, type ReactElement } from 'react';
import type { Teller } from './report-data.ts';
import { COLOURS, styles } from './report-styles.ts';

const WIDTH = 300;
const HEIGHT = 140;
const LEFT = 24;
const BOTTOM = 12;
const TOP = 5;
/** A range smaller than this is drawn as this: noise must not look like a cliff. */
const RANGE_POINTS = 20;
const TICK_POINTS = 10;

interface ChartProps {
  points: readonly { day: string; score: number | null }[];
  target: number | null;
  teller: Teller;
}

/** The brand's score at each crawl, against its target. A crawl in which nothing was seen is a gap. */
export function drawTrend({ points, target, teller }: ChartProps): ReactElement {
  const seen = [...points.flatMap((one) => one.score ?? []), ...(target === null ? [] : [target])];
  if (points.filter((one) => one.score !== null).length < 2) return h(Text, { style: styles.soft }, teller.say('noTrend'));
  const high = Math.min(100, Math.ceil(Math.max(...seen) / TICK_POINTS) * TICK_POINTS);
  const low = Math.max(0, Math.min(Math.floor(Math.min(...seen) / TICK_POINTS) * TICK_POINTS, high - RANGE_POINTS));
  const x = (at: number): number => LEFT + (at * (WIDTH - LEFT - 4)) / (points.length - 1);
  const y = (score: number): number => TOP + ((high - score) * (HEIGHT - TOP - BOTTOM)) / (high - low);
  const ticks = Array.from({ length: (high - low) / TICK_POINTS + 1 }, (_, at) => low + at * TICK_POINTS);
  const [first, last] = [points[0]?.day ?? '', points.at(-1)?.day ?? ''];
  const { formats } = teller;
  return h(View, { style: { position: 'relative', width: WIDTH, height: HEIGHT } },
    h(Svg, { width: WIDTH, height: HEIGHT, viewBox: `0 0 ${WIDTH} ${HEIGHT}` },
      ...ticks.map((tick) => h(Line, { key: tick, x1: LEFT, x2: WIDTH, y1: y(tick), y2: y(tick), stroke: COLOURS.line, strokeWidth: 0.5 })),
      target !== null && h(Line, { x1: LEFT, x2: WIDTH, y1: y(target), y2: y(target), stroke: COLOURS.soft, strokeWidth: 0.75, strokeDasharray: '3 2' }),
      ...partsOf(points).map((part) => h(Polyline, { key: part[0]?.at ?? 0, points: part.map((one) => `${x(one.at).toFixed(1)},${y(one.score).toFixed(1)}`).join(' '), stroke: COLOURS.accent, strokeWidth: 1.5, fill: 'none' }))),
    ...ticks.map((tick) => label(formats.count(tick), { left: 0, top: y(tick) - 4.5, width: LEFT - 5, textAlign: 'right' })),
    target !== null && label(teller.say('targetLine'), { right: 0, top: y(target) + 1 }),
    label(formats.shortDay(first), { left: LEFT, top: HEIGHT - BOTTOM + 2 }), label(formats.shortDay(last), { right: 0, top: HEIGHT - BOTTOM + 2 }));
}

function label(text: string, place: { left?: number; right?: number; top: number; width?: number; textAlign?: 'right' }): ReactElement {
  return h(Text, { key: `${text} ${place.top}`, style: { position: 'absolute', fontSize: 6.5, color: COLOURS.soft, ...place } }, text);
}

/** Stretches without a gap. */
function partsOf(points: ChartProps['points']): { at: number; score: number }[][] {
  const parts: { at: number; score: number }[][] = [];
  let isOpen = false;
  for (const [at, { score }] of points.entries()) {
    if (score === null) isOpen = false;
    else if (isOpen) parts.at(-1)?.push({ at, score });
    else {
      parts.push([{ at, score }]);
      isOpen = true;
    }
  }
  return parts;
}
