/**
 * After so many days (a year and a half) a review counts half as much, where the standard says nothing else. By simulation
 * (2026-11-22, `npm run eval -- ranking`) half a year or a year puts stores that keep their character farther from their true
 * places than the plain mean does (by 20 and 3 %); a year and a half puts them 2 % nearer, and 12 % where stores change within four years.
 */
export const HALF_LIFE_DAYS = 548;

/** How much a review of this age counts, 1 to 0; one from the future counts whole. */
export function weightOfAge(ageDays: number, halfLifeDays: number = HALF_LIFE_DAYS): number {
  return 2 ** (-Math.max(0, ageDays) / halfLifeDays);
}
