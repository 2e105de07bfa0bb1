import type { Observation } from '#domain/observation.ts';
import type { Review } from '#domain/review.ts';
import { chooseBestValues } from '#extract/best-values.ts';
import type { PageExtraction } from '#extract/extract-page.ts';
import { toClockRanges, toClockWeek } from '#normalize/hours/clock-week.ts';
import { toOsm } from '#normalize/opening-hours.ts';

/** One page as `extract --jsonl` prints it, beside its id: hours as 24-hour times, images by address alone. */
export function describeExtraction(page: PageExtraction): object {
  return {
    kind: page.kind,
    ...(page.trouble === null ? {} : { reason: page.trouble }),
    ...(page.locations === undefined ? {} : { locations: page.locations.map((one) => describeFields(one, [])) }),
    fields: describeFields(page.observations, page.reviews),
    observations: page.observations.map(describeObservation),
  };
}

function describeFields(observations: readonly Observation[], reviews: readonly Review[]): object {
  const { regularHours, specialHours, phones, ...best } = chooseBestValues(observations);
  return {
    ...best,
    phones: phones.flatMap(({ e164 }) => e164 ?? []),
    regularHours: regularHours && toClockWeek(regularHours.week),
    openingHours: regularHours && [toOsm(regularHours.week), regularHours.rule].filter(Boolean).join('; '),
    specialHours: specialHours.map(({ date, ranges }) => ({ date, hours: toClockRanges(ranges) })),
    reviews: reviews.map(({ rating, text, authorName, publishedAt, reply }) => ({ rating, text, authorName, publishedAt, reply })),
  };
}

function describeObservation({ field, raw, value, method, rank, evidence }: Observation): object {
  return { field, raw, value: describeValue({ field, value } as Observation), method, locator: evidence.locator, excerpt: evidence.excerpt, rank };
}

/** A value for people and programs outside: minutes become times, and a logo's fingerprint stays here. */
function describeValue(one: Observation): unknown {
  if (one.value === null) return null;
  if (one.field === 'regularHours') return toClockWeek(one.value.week);
  if (one.field === 'specialHours') return one.value.map(({ date, ranges }) => ({ date, hours: toClockRanges(ranges) }));
  return one.field === 'logo' ? { url: one.value.url } : one.value;
}
