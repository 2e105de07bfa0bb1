/**
 * After so many days a review counts half as much, where the standard says nothing else: what was said a year ago tells half of
 * what was said today. By simulation (2026-11-22, `npm run eval -- ranking`): where stores keep their character it costs a
 * twentieth of the error, where they change over some years it takes a tenth of it away and puts stores far nearer to their places.
 */
export const HALF_LIFE_DAYS = 365;

/** How much a review of this age counts, 1 to 0; one from the future counts whole. */
export function weightOfAge(ageDays: number, halfLifeDays: number = HALF_LIFE_DAYS): number {
  return 2 ** (-Math.max(0, ageDays) / halfLifeDays);
}
