import type { GatheredListing } from '#domain/listing.ts';
import type { Verdict } from '#domain/verdict.ts';
import { withheldValue } from '#domain/withheld.ts';
import type { Publisher } from '#publishers/define-publisher.ts';

/** Listings whose proofs name no body, where the publisher lets nobody keep one. */
export function withoutBodies({ retention }: Pick<Publisher, 'retention'>, listings: GatheredListing[]): GatheredListing[] {
  if (retention.bodyDays !== 0) return listings;
  return listings.map((listing) => ({
    ...listing,
    pages: listing.pages.map((page) => ({
      ...page, bodyHash: null,
      observations: page.observations.map((one) => ({ ...one, evidence: { ...one.evidence, bodyHash: null } })),
      reviews: page.reviews.map((one) => ({ ...one, evidence: one.evidence === null ? null : { ...one.evidence, bodyHash: null } })),
    })),
  }));
}

type Retained = Pick<Publisher, 'id' | 'retention'>;

/** Publishers of which nothing may be kept but ids and our verdicts. */
function withholdersOf(publishers: readonly Retained[]): ReadonlySet<string> {
  return new Set(publishers.filter((one) => one.retention.valueDays === 0).map((one) => one.id));
}

/** Verdicts without what such publishers showed: in its place stands what tells whether it changes. The address of the listing may be kept. */
export function withholdVerdicts(verdicts: readonly Verdict[], publishers: readonly Retained[], listings: readonly GatheredListing[]): Verdict[] {
  const withholders = withholdersOf(publishers);
  const addresses = new Set(listings.map((one) => one.url));
  return verdicts.map((verdict) => {
    if (!withholders.has(verdict.publisherId)) return verdict;
    const { observed, evidence } = verdict;
    return {
      ...verdict, params: {}, observed: observed === null || addresses.has(observed) ? observed : withheldValue(observed),
      evidence: evidence === null ? null : { ...evidence, bodyHash: null, excerpt: '' },
    };
  });
}

/** Listings as they may be stored: of such publishers, their pages without what was on them. */
export function withholdListings(listings: readonly GatheredListing[], publishers: readonly Retained[]): GatheredListing[] {
  const withholders = withholdersOf(publishers);
  return listings.map((listing) => (withholders.has(listing.publisherId) ? { ...listing, pages: listing.pages.map((page) => ({ ...page, observations: [], reviews: [] })) } : listing));
}
