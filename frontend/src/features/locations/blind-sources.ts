import type { LocationDetails } from './use-location.ts';

/** A source that can't be read now: what stands of it is the last that was. */
export interface BlindSource {
  publisherId: string;
  since: string;
  reason: string;
}

/** The sources of a location that can't be read now, those that fell silent first coming first. */
export function blindSources({ listings }: Pick<LocationDetails, 'listings'>): BlindSource[] {
  const groups = Map.groupBy(listings, (one) => one.publisherId);
  const blind = [...groups].flatMap(([publisherId, own]): BlindSource[] => {
    const unread = own.flatMap((one) => one.verdicts.flatMap((verdict) => verdict.unreadable ?? []));
    const first = unread.toSorted((a, b) => a.since.localeCompare(b.since))[0];
    return first === undefined ? [] : [{ publisherId, ...first }];
  });
  return blind.toSorted((a, b) => a.since.localeCompare(b.since));
}
