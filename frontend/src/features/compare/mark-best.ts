/** How a value stands in its line; null: neither, or nothing to tell apart. */
export type Mark = 'best' | 'worst' | null;

interface Figure {
  value: number | null;
  low: number | null;
  high: number | null;
}

/**
 * The best and the worst of a line, by the numbers as they are shown: what looks the same is no better, and of two that
 * share a place neither is marked. Null is neither.
 * `isHighGood` is false where less is better.
 */
export function markBest(values: readonly (number | null)[], { isHighGood = true, decimals = 1 }: { isHighGood?: boolean; decimals?: number } = {}): Mark[] {
  const shown = values.map((one) => (one === null ? null : Math.round(one * 10 ** decimals + 1e-6) * (isHighGood ? 1 : -1)));
  const known = shown.filter((one) => one !== null);
  const [most, least] = [Math.max(...known), Math.min(...known)];
  if (known.length < 2 || most === least) return values.map(() => null);
  const isAlone = (value: number): boolean => known.filter((one) => one === value).length === 1;
  return shown.map((one) => (one === null || !isAlone(one) ? null : one === most ? 'best' : one === least ? 'worst' : null));
}

/** The same of estimates: where the intervals of the best and the worst overlap, chance may have made the difference, and nobody is marked. */
export function markEstimates(figures: readonly Figure[]): Mark[] {
  const marks = markBest(figures.map((one) => one.value), { decimals: 2 });
  const best = figures[marks.indexOf('best')];
  const worst = figures[marks.indexOf('worst')];
  return best && worst && (best.low ?? -Infinity) > (worst.high ?? Infinity) ? marks : figures.map(() => null);
}
