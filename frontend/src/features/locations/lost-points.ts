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

/**
 * What each line and the rest show, in hundredths of a point, so that they make 100 to the digit: the rest is rounded as
 * it is, each line down, and what that leaves over goes to the lines that it took most from.
 */
export function roundLostPoints(points: readonly number[], score: number): { lines: number[]; rest: number } {
  const rest = Math.round(score * 100);
  const lines = points.map((one) => Math.floor(one * 100 + 1e-9));
  const over = 10_000 - rest - lines.reduce((sum, one) => sum + one, 0);
  const byLoss = points.map((one, at) => ({ at, loss: one * 100 - (lines[at] ?? 0) })).toSorted((a, b) => b.loss - a.loss);
  for (const { at } of byLoss.slice(0, Math.max(0, over))) lines[at] = (lines[at] ?? 0) + 1;
  return { lines, rest };
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
