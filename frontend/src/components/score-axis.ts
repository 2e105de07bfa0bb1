/** The axis shows at least this many points, so that a flat month does not look like a mountain. */
const AXIS_POINTS_MIN = 20;

/** The range of scores to draw: around what was seen, in tens. */
export function scoreAxis(values: readonly (number | null)[]): [number, number] {
  const seen = values.filter((one) => one !== null);
  if (seen.length === 0) return [0, 100];
  const high = Math.min(100, Math.ceil((Math.max(...seen) + 1) / 10) * 10);
  const low = Math.max(0, Math.min(Math.floor((Math.min(...seen) - 1) / 10) * 10, high - AXIS_POINTS_MIN));
  return [low, high];
}
