import type { PlacedMark } from './place-marks.ts';

const LETTER_PIXELS = 15;
const ROW_PIXELS = 17;
const GAP_PIXELS = 2;

interface TrendMarkProps {
  mark: PlacedMark;
  /** Top of the line that it belongs to. */
  x: number;
  y: number;
}

/** The letter of a day on which something else than the listings changed, on a ground of its own. */
export function TrendMark({ mark: { mark, side, row }, x, y }: TrendMarkProps) {
  const left = side === 'left' ? x - GAP_PIXELS - LETTER_PIXELS : x + GAP_PIXELS;
  const top = y + GAP_PIXELS + row * ROW_PIXELS;
  return (
    <g>
      <rect x={left} y={top} width={LETTER_PIXELS} height={LETTER_PIXELS} rx={3} fill="var(--surface-sunk)" stroke="var(--line-strong)" />
      <text x={left + LETTER_PIXELS / 2} y={top + LETTER_PIXELS / 2} textAnchor="middle" dominantBaseline="central" fontSize={11} fontWeight={650} fill="var(--ink)">{mark}</text>
    </g>
  );
}
