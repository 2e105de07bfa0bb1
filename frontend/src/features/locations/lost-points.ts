import type { ListingView, VerdictView } from './use-location.ts';

export interface LostPoint {
  verdict: VerdictView;
  listing: ListingView;
  /** Of the location's 100. */
  points: number;
}

/** Each fail's share of what the location's score lacks to 100, most first: a listing counts by its publisher's weight, over those judged. */
export function spreadLostPoints(listings: readonly ListingView[]): LostPoint[] {
  const weights = listings.reduce((sum, one) => (one.score === null ? sum : sum + one.publisherWeight), 0);
  if (weights === 0) return [];
  return listings
    .flatMap((listing) => (listing.score === null ? [] : listing.verdicts.filter((one) => one.lostPoints > 0).map((verdict): LostPoint => ({ verdict, listing, points: (verdict.lostPoints * listing.publisherWeight) / weights }))))
    .sort((a, b) => b.points - a.points);
}

/** The finding that a failing verdict belongs to. */
export function findFinding<F extends { publisherId: string; listingId: string | null; checkId: string; subject: string }>(findings: readonly F[], listing: Pick<ListingView, 'publisherId' | 'listingId'>, verdict: Pick<VerdictView, 'checkId' | 'subject'>): F | undefined {
  return findings.find((one) => one.publisherId === listing.publisherId && one.listingId === listing.listingId && one.checkId === verdict.checkId && one.subject === verdict.subject);
}
