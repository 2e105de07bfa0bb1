import type { Overview } from '#contract/overview.ts';
import type { Verdict } from '#domain/verdict.ts';
import { meanOf } from '#scoring/score-group.ts';

type Judged = Pick<Verdict, 'locationId' | 'publisherId' | 'listingId' | 'checkId' | 'outcome'>;

/**
 * How often each field is right, 0–100: the mean over the listings on which it could be judged, languages of a listing
 * counting equally. Plain shares, without weights: which field fails most often, whatever it costs. Weakest first.
 */
export function scoreFields(verdicts: readonly Judged[], fieldChecks: ReadonlySet<string>, ranked: ReadonlySet<string>): Overview['fields'] {
  const judged = verdicts.filter((one) => fieldChecks.has(one.checkId) && ranked.has(one.locationId) && (one.outcome === 'pass' || one.outcome === 'fail'));
  const fields = [...Map.groupBy(judged, (one) => one.checkId)].flatMap(([checkId, group]) => {
    const listings = [...Map.groupBy(group, (one) => JSON.stringify([one.locationId, one.publisherId, one.listingId])).values()];
    const score = meanOf(listings.map((subjects) => (100 * subjects.filter((one) => one.outcome === 'pass').length) / subjects.length));
    return score === null ? [] : [{ checkId, score, listings: listings.length }];
  });
  return fields.sort((a, b) => a.score - b.score || b.listings - a.listings || (a.checkId < b.checkId ? -1 : 1));
}
