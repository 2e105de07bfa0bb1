/** The axis shows at least this many points, so that a flat month does not look like a mountain. */
const AXIS_POINTS_MIN = 5;
/** A step that leaves no more lines than these. */
const STEPS = [1, 2, 5, 10, 20] as const;
const LINES_MAX = 6;
const HIGHEST = 100;

interface ScoreAxis {
  domain: [number, number];
  ticks: number[];
}

/** The range of scores to draw, as near around what was seen as whole steps allow, and its ticks. */
export function scoreAxis(values: readonly (number | null)[]): ScoreAxis {
  const seen = values.filter((one) => one !== null);
  if (seen.length === 0) return spread(0, HIGHEST, 20);
  const [least, most] = [Math.min(...seen), Math.max(...seen)];
  for (const step of STEPS) {
    const [from, to] = [Math.floor((least - step / 5) / step) * step, Math.ceil((most + step / 5) / step) * step];
    const room = Math.ceil(AXIS_POINTS_MIN / step) * step;
    // What is flat lies in the middle, as far as 0 and 100 allow.
    const aside = Math.floor(Math.max(0, room - (to - from)) / 2 / step) * step;
    const low = Math.max(0, Math.min(from, Math.min(HIGHEST, to + aside) - room));
    const top = Math.min(HIGHEST, Math.max(to, low + room));
    if ((top - low) / step < LINES_MAX) return spread(low, top, step);
  }
  return spread(0, HIGHEST, 20);
}

function spread(low: number, high: number, step: number): ScoreAxis {
  return { domain: [low, high], ticks: Array.from({ length: Math.round((high - low) / step) + 1 }, (_, at) => low + at * step) };
}
