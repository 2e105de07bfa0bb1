/**
 * After so many days (a year and a half) a review counts half as much, where the standard says nothing else. By simulation
 * (2026-11-22, `npm run eval -- ranking`): half a year or a year puts stores farther from their true places than the plain mean
 * does where they keep their character, and two years throw away a third of what forgetting brings where they change.
 */
export const HALF_LIFE_DAYS = 548;

/** How much a review of this age counts, 1 to 0; one from the future counts whole. */
export function weightOfAge(ageDays: number, halfLifeDays: number = HALF_LIFE_DAYS): number {
  return 2 ** (-Math.max(0, ageDays) / halfLifeDays);
}
