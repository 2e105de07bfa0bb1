const WIDTH = 96;
const HEIGHT = 24;
const PAD = 3;
/** A range smaller than this is drawn as this, so that noise does not look like a cliff. */
const RANGE_MIN = 10;

/** A trend without axes. A run in which nothing was seen is a gap. Its words are given by `label`. */
export function Sparkline({ values, label }: { values: readonly (number | null)[]; label: string }) {
  const seen = values.filter((one) => one !== null);
  if (seen.length < 2) return null;
  const middle = (Math.min(...seen) + Math.max(...seen)) / 2;
  const half = Math.max(RANGE_MIN, Math.max(...seen) - Math.min(...seen)) / 2;
  const x = (at: number): number => PAD + (at * (WIDTH - 2 * PAD)) / (values.length - 1);
  const y = (value: number): number => HEIGHT / 2 - ((value - middle) / half) * (HEIGHT / 2 - PAD);
  // A point after a gap, or the first, lifts the pen.
  const path = values.map((value, at) => (value === null ? '' : `${at === 0 || values[at - 1] === null ? 'M' : 'L'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`)).join('');
  const lastAt = values.findLastIndex((one) => one !== null);
  const last = values[lastAt] ?? middle;
  return (
    <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} style={{ display: 'block' }}>
      <path d={path} fill="none" stroke="var(--accent)" strokeWidth={1.5} strokeLinecap="round" strokeLinejoin="round" />
      <circle cx={x(lastAt)} cy={y(last)} r={2.25} fill="var(--accent)" />
    </svg>
  );
}
