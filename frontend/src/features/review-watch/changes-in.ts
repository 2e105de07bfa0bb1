import type { ReviewWatch, Sign } from './use-review-watch.ts';

/** A change of the stars, in the month in which it began. */
export interface MarkedChange {
  /** A letter in the chart; its words stand below. */
  mark: string;
  /** YYYY-MM-01 */
  month: string;
  sign: Sign;
}

/** Since when a location's stars are others than before, oldest first: the drops of its warnings, and a rise. */
export function changesIn({ warnings, recovery, months }: Pick<ReviewWatch, 'warnings' | 'recovery' | 'months'>): MarkedChange[] {
  const signs = [...warnings.flatMap((one) => one.signs.filter((sign) => sign.kind === 'rating')), ...(recovery === null ? [] : [recovery])];
  const drawn = new Set(months.map((one) => one.month));
  const byMonth = new Map(signs.toSorted((a, b) => a.since.localeCompare(b.since)).map((sign) => [`${sign.since.slice(0, 7)}-01`, sign]));
  return [...byMonth].filter(([month]) => drawn.has(month)).map(([month, sign], index) => ({ mark: String.fromCharCode('A'.charCodeAt(0) + (index % 26)), month, sign }));
}
