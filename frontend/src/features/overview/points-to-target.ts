/** Points that a score lacks to its target, by the numbers that are shown; 0 when it is reached, null without a score. */
export function pointsToTarget(score: number | null, target: number): number | null {
  if (score === null) return null;
  return Math.max(0, (shownTenths(target) - shownTenths(score)) / 10);
}

function shownTenths(value: number): number {
  return Math.round(value * 10 + 1e-6);
}
