/** The least of any number of values, Infinity of none: `Math.min(...values)` breaks beyond some hundred thousand. */
export function leastOf(values: readonly number[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const value of values) if (value < least) least = value;
  return least;
}

/** The greatest of any number of values, −Infinity of none. */
export function mostOf(values: readonly number[]): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) if (value > most) most = value;
  return most;
}
