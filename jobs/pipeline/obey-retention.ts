import type { GatheredListing } from '#domain/listing.ts';
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
