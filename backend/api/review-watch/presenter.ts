import type { RatingMonth, ReviewWarnings, ReviewWatch } from '#contract/review-watch.ts';
import type { ReviewWarning } from '#domain/review-figures.ts';
import type { LocationFacts } from '#records/locations.ts';
import type { RegionNode } from '#records/regions.ts';
import type { StoredFigures } from '#records/review-warnings.ts';
import { sumResponses } from '#reviews/response.ts';

/** All that a location's page shows of its reviews beside their means. */
export interface ReviewWatchSource {
  /** Null before they were worked out for the first time. */
  figures: StoredFigures | null;
  /** Months with stars, oldest first. */
  months: readonly RatingMonth[];
  warnings: ReviewWarning[];
}

/** One location's reviews beside their means. */
export function presentReviewWatch({ figures, months, warnings }: ReviewWatchSource): ReviewWatch {
  const response = sumResponses(figures === null ? [] : [{ answerable: figures.answerable, answered: figures.answered, minutes: figures.replyMinutes }]);
  return { asOf: figures?.asOf ?? null, response, topics: figures?.profile ?? [], months: fillMonths(months), recovery: figures?.recovery ?? null, warnings };
}

/** Every month from the first with stars to the last: a quiet month is a gap, and no month is skipped. */
function fillMonths(months: readonly RatingMonth[]): RatingMonth[] {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return [];
  const known = new Map(months.map((one) => [one.month, one]));
  const filled: RatingMonth[] = [];
  const at = new Date(`${first.month}T00:00:00Z`);
  while (at.toISOString().slice(0, 10) <= last.month) {
    const month = at.toISOString().slice(0, 10);
    filled.push(known.get(month) ?? { month, rating: null, reviews: 0 });
    at.setUTCMonth(at.getUTCMonth() + 1);
  }
  return filled;
}

/** All of a brand, within the viewer's scope. */
export interface ReviewWarningsSource {
  facts: readonly LocationFacts[];
  regions: readonly RegionNode[];
  parts: readonly { locationId: string; answerable: number; answered: number; minutes: number[] }[];
  warnings: readonly ReviewWarning[];
}

/** What got worse and where, and how a brand and its regions answer. */
export function presentReviewWarnings({ facts, regions, parts, warnings }: ReviewWarningsSource): ReviewWarnings {
  const factsOf = new Map(facts.map((one) => [one.id, one]));
  const pathOf = new Map(regions.map((one) => [one.id, one.path]));
  const pathOfLocation = (locationId: string): string[] => {
    const regionId = factsOf.get(locationId)?.regionId ?? null;
    return regionId === null ? [] : (pathOf.get(regionId) ?? []);
  };
  const isWithin = (locationId: string, path: readonly string[]): boolean => {
    const own = pathOfLocation(locationId);
    return path.every((name, index) => own[index] === name);
  };
  return {
    response: sumResponses(parts),
    regions: regions.map(({ id, path }) => ({ regionId: id, path, response: sumResponses(parts.filter((one) => isWithin(one.locationId, path))), warnings: warnings.filter((one) => isWithin(one.locationId, path)).length })),
    warnings: warnings.flatMap((one) => {
      const place = factsOf.get(one.locationId);
      return place === undefined ? [] : [{ ...one, storeCode: place.storeCode, name: place.branch ?? place.businessName, regionPath: pathOfLocation(one.locationId) }];
    }),
  };
}
