/** The axis shows at least this many points, so that a flat month does not look like a mountain. */
const AXIS_POINTS_MIN = 20;
/** More ticks than this, and they go in twenties. */
const TICKS_MAX = 6;

/** The range of scores to draw, around what was seen, and its ticks: tens, or twenties where the range is long. */
export function scoreAxis(values: readonly (number | null)[]): { domain: [number, number]; ticks: number[] } {
  const seen = values.filter((one) => one !== null);
  const high = seen.length === 0 ? 100 : Math.min(100, Math.ceil((Math.max(...seen) + 1) / 10) * 10);
  const low = seen.length === 0 ? 0 : Math.max(0, Math.min(Math.floor((Math.min(...seen) - 1) / 10) * 10, high - AXIS_POINTS_MIN));
  const step = (high - low) / 10 < TICKS_MAX ? 10 : 20;
  return { domain: [low, high], ticks: Array.from({ length: Math.floor((high - low) / step) + 1 }, (_, at) => low + at * step) };
}
