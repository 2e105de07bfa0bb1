import type { GatheredListing } from '#domain/listing.ts';
import { observationsOf } from '#domain/observation.ts';
import type { PublisherFacts } from '#domain/publisher.ts';
import { reviewKey, type KnownReview } from '#domain/review.ts';

/**
 * Reviews that are kept and that their source shows no more. Said only of a source that showed every review it has of the
 * location just now: of one that gives a sample, or whose pages were not all read, a review that is missing may stand.
 */
export function findGoneReviews(listings: readonly GatheredListing[], known: ReadonlyMap<string, KnownReview>, publishers: readonly Pick<PublisherFacts, 'id' | 'reviewSample'>[]): { publisherId: string; externalId: string }[] {
  const samples = new Set(publishers.filter((one) => one.reviewSample !== undefined).map((one) => one.id));
  const whole = [...Map.groupBy(listings, (one) => one.publisherId)].filter(([id, own]) => !samples.has(id) && own.every(showsAllReviews));
  return whole.flatMap(([publisherId, own]) => {
    const shown = new Set(own.flatMap((listing) => listing.pages.flatMap((page) => page.reviews.map((review) => reviewKey(publisherId, review)))));
    return [...known].filter(([key, { isRemoved }]) => !isRemoved && key.startsWith(`${publisherId}\n`) && !shown.has(key)).map(([key]) => ({ publisherId, externalId: key.slice(publisherId.length + 1) }));
  });
}

/** Its publisher says so, or as many reviews were read as its pages say that there are. */
function showsAllReviews({ absent, pages }: GatheredListing): boolean {
  if (absent || pages.length === 0 || pages.some((page) => page.trouble !== null)) return false;
  if (pages.every((page) => page.hasAllReviews === true)) return true;
  const counts = new Set(pages.flatMap((page) => observationsOf(page.observations, 'rating').flatMap(({ value }) => value?.count ?? [])));
  const [count] = counts;
  // Two counts contradict each other; none left may be a page that has not filled itself yet.
  return counts.size === 1 && count !== undefined && count > 0 && new Set(pages.flatMap((page) => page.reviews.map((one) => one.externalId))).size === count;
}
