import type { LocationDetails, VerdictView } from './use-location.ts';

/** What an address opens first where it names a whole cell of a matrix. */
const ORDER: readonly VerdictView['outcome'][] = ['fail', 'cannot-tell', 'pass', 'not-applicable'];

/** `check:phone` or `publisher:yelp` stands for the worst verdict of that check or publisher; every other text for itself. */
export function namedVerdict({ listings }: Pick<LocationDetails, 'listings'>, opened: string | null): string | null {
  const [, kind, id] = /^(check|publisher):(.+)$/.exec(opened ?? '') ?? [];
  if (kind === undefined) return opened;
  const verdicts = listings.flatMap((listing) => listing.verdicts.filter((one) => (kind === 'check' ? one.checkId : listing.publisherId) === id));
  return verdicts.toSorted((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome) || b.lostPoints - a.lostPoints)[0]?.id ?? null;
}
