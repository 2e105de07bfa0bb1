import type { Overview } from '#contract/overview.ts';
import { Trouble } from '#domain/trouble.ts';
import { NOT_SOUGHT } from '#domain/verdict.ts';
import type { StandingFacts } from '#records/verdicts.ts';

const listingKey = (one: { locationId: string; publisherId: string; listingId: string | null }) => JSON.stringify([one.locationId, one.publisherId, one.listingId]);

/** Sources that can't be read now, once per source and reason, with how many listings that leaves in the dark and since when. */
export function findSourceTroubles(verdicts: readonly StandingFacts[]): Overview['sourceTroubles'] {
  const dark = verdicts.flatMap((one) => {
    if (one.unreadable) return [{ publisherId: one.publisherId, listing: listingKey(one), ...one.unreadable }];
    return one.outcome === 'cannot-tell' ? [{ publisherId: one.publisherId, listing: listingKey(one), reason: one.reason, since: one.validFrom }] : [];
  });
  // That nobody gave an address is no trouble of the source; a person mends it all the same, once for all its listings.
  const troubles = dark.filter((one) => one.reason === NOT_SOUGHT || Trouble.safeParse(one.reason).success);
  const sources = [...Map.groupBy(troubles, (one) => JSON.stringify([one.publisherId, one.reason])).values()].map((group) => ({
    publisherId: group[0]?.publisherId ?? '', reason: group[0]?.reason ?? '', listings: new Set(group.map((one) => one.listing)).size,
    since: group.map((one) => one.since).sort()[0] ?? '',
  }));
  return sources.sort((a, b) => b.listings - a.listings || a.publisherId.localeCompare(b.publisherId));
}
