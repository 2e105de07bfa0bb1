import type { Observation } from './observation.ts';
import type { Review } from './review.ts';
import type { Trouble } from './trouble.ts';

/** One page (or API answer) of a listing, read. Its language is a subject of verdicts. */
export interface ReadPage {
  url: string;
  /** Declared by the listing or, failing that, detected; null when unknown. */
  language: string | null;
  observations: Observation[];
  reviews: Review[];
  /** `reviews` are all that the source has of this place: what is not among them is gone. Left out: nobody says so. */
  hasAllReviews?: boolean;
  /** Set when this page could not be read; then observations are empty. */
  trouble: Trouble | null;
  fetchedAt: string;
  bodyHash: string | null;
}

/**
 * One location on one publisher, as gathered: pages (a French and an English one are two pages of one listing).
 * `absent` when the publisher answered that it shows no such listing.
 */
export interface GatheredListing {
  publisherId: string;
  /** Identity within the publisher: a URL, an OSM id, a place id. */
  externalId: string;
  url: string;
  pages: ReadPage[];
  absent: boolean;
}
