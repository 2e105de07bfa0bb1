import '@mantine/charts/styles.css';
import { LineChart } from '@mantine/charts';
import { useTranslation } from 'react-i18next';
import { scoreAxis } from '../../components/score-axis.ts';
import { useFormats } from '../../lib/format.ts';
import { placeMarks, type PlacedMark } from './place-marks.ts';
import type { markDays } from './trend-changes.tsx';
import { TrendMark } from './trend-mark.tsx';

interface TrendChartProps {
  points: readonly { day: string; shown: number | null }[];
  /** What the axis has to hold, so that it stays where it is from one line to the other. */
  held: readonly (number | null)[];
  target: number | null;
  marked: ReturnType<typeof markDays>;
}

/** The line of the brand's score, its target and the days on which something else changed. */
export function TrendChart({ points, held, target, marked }: TrendChartProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const referenceLines = [
    ...(target === null ? [] : [{ y: target, label: t('overview.trend.target'), labelPosition: 'insideTopLeft' as const, color: 'var(--ink-soft)' }]),
    ...placeMarks(marked, points.map((one) => one.day)).map((one) => ({ x: formats.shortDay(one.day), label: { content: drawMark(one) }, color: 'var(--ink-soft)' })),
  ];
  return (
    <LineChart
      h={320}
      data={points.map((one) => ({ day: formats.shortDay(one.day), score: one.shown }))}
      dataKey="day"
      series={[{ name: 'score', label: t('overview.score'), color: 'var(--accent)' }]}
      curveType="linear"
      connectNulls={false}
      strokeWidth={2}
      gridAxis="x"
      tickLine="none"
      valueFormatter={formats.score}
      yAxisProps={{ ...scoreAxis(held), width: 40, tickFormatter: (value: number) => formats.count(value) }}
      {...(referenceLines.length === 0 ? {} : { referenceLines })}
      lineChartProps={{ accessibilityLayer: false }}
      aria-hidden
    />
  );
}

/** A mark as the chart's library asks for it: it tells the line's place. */
function drawMark(mark: PlacedMark) {
  return ({ viewBox }: { viewBox?: object }) => (viewBox && 'x' in viewBox && 'y' in viewBox && typeof viewBox.x === 'number' && typeof viewBox.y === 'number' ? <TrendMark mark={mark} x={viewBox.x} y={viewBox.y} /> : null);
}
