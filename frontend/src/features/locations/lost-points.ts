import type { FindingView, ListingView, VerdictView } from './use-location.ts';

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

/** True while the defect still stands in public and nobody has accepted it. */
export function isLiving(finding: Pick<FindingView, 'state'>): boolean {
  return finding.state !== 'verified' && finding.state !== 'accepted' && finding.state !== 'withdrawn';
}

/** The finding that a verdict belongs to; a living one before one that is closed. */
export function findFinding<F extends Pick<FindingView, 'publisherId' | 'listingId' | 'checkId' | 'subject' | 'state'>>(findings: readonly F[], listing: Pick<ListingView, 'publisherId' | 'listingId'>, verdict: Pick<VerdictView, 'checkId' | 'subject'>): F | undefined {
  const own = findings.filter((one) => one.publisherId === listing.publisherId && one.listingId === listing.listingId && one.checkId === verdict.checkId && one.subject === verdict.subject);
  return own.find(isLiving) ?? own[0];
}
