import type { Overview } from '#contract/overview.ts';
import type { LocationScore } from '#domain/score.ts';
import { Trouble } from '#domain/trouble.ts';
import { verdictKey } from '#domain/verdict.ts';
import type { LivingFact } from '#records/findings.ts';
import type { StandingFacts } from '#records/verdicts.ts';
import { lostPoints } from '#scoring/share-weights.ts';

/**
 * What costs the most: living findings by check and reason, with the points of the shown score that they take away. A
 * listing's lost points count by its publisher's weight in its location, and a location among all ranked ones: over
 * all causes they add up to 100 − score.
 */
export function findCauses(verdicts: readonly StandingFacts[], findings: readonly LivingFact[], scores: readonly LocationScore[]): Overview['causes'] {
  const keyOf = (one: { checkId: string; reason: string }) => JSON.stringify([one.checkId, one.reason]);
  const lost = new Map<string, number>();
  const shares = shareListings(scores);
  for (const [listing, group] of Map.groupBy(verdicts, listingKey)) {
    const share = shares.get(listing);
    if (share === undefined) continue;
    const points = lostPoints(group);
    for (const verdict of group) {
      const cost = points.get(verdictKey(verdict));
      if (cost !== undefined) lost.set(keyOf(verdict), (lost.get(keyOf(verdict)) ?? 0) + cost * share);
    }
  }
  const causes = [...Map.groupBy(findings, keyOf)].map(([key, group]) => {
    const { checkId, reason } = group[0] ?? { checkId: '', reason: '' };
    return { checkId, reason, findings: group.length, locations: new Set(group.map((one) => one.locationId)).size, lostPoints: lost.get(key) ?? 0 };
  });
  return causes.sort((a, b) => b.lostPoints - a.lostPoints || b.findings - a.findings || a.checkId.localeCompare(b.checkId));
}

const listingKey = (one: { locationId: string; publisherId: string; listingId: string | null }) => JSON.stringify([one.locationId, one.publisherId, one.listingId]);

/** What share of the group's score each judged listing of a ranked location carries. */
function shareListings(scores: readonly LocationScore[]): Map<string, number> {
  const ranked = scores.filter((one) => one.isRanked);
  const shares = new Map<string, number>();
  for (const { locationId, listings } of ranked) {
    const judged = listings.filter((one) => one.value !== null);
    const total = judged.reduce((sum, one) => sum + one.publisherWeight, 0);
    for (const one of judged) shares.set(listingKey({ locationId, ...one }), one.publisherWeight / total / ranked.length);
  }
  return shares;
}

/** Sources that can't be read now, once per source and reason, with how many listings that leaves in the dark and since when. */
export function findSourceTroubles(verdicts: readonly StandingFacts[]): Overview['sourceTroubles'] {
  const dark = verdicts.flatMap((one) => {
    if (one.unreadable) return [{ publisherId: one.publisherId, listing: listingKey(one), ...one.unreadable }];
    return one.outcome === 'cannot-tell' ? [{ publisherId: one.publisherId, listing: listingKey(one), reason: one.reason, since: one.validFrom }] : [];
  });
  const troubles = dark.filter((one) => Trouble.safeParse(one.reason).success);
  const sources = [...Map.groupBy(troubles, (one) => JSON.stringify([one.publisherId, one.reason])).values()].map((group) => ({
    publisherId: group[0]?.publisherId ?? '', reason: group[0]?.reason ?? '', listings: new Set(group.map((one) => one.listing)).size,
    since: group.map((one) => one.since).sort()[0] ?? '',
  }));
  return sources.sort((a, b) => b.listings - a.listings || a.publisherId.localeCompare(b.publisherId));
}
