import type { FormulaView } from '#contract/formula.ts';
import { RANKED_COVERAGE_MIN, SCORE_BANDS } from '#domain/score.ts';
import { IMPACT_FROM, IMPACTS } from '#domain/verdict.ts';
import { FORMULAS } from '#scoring/formulas.ts';
import type { MockLocation } from './mock-brand.ts';
import { CHECKS, PUBLISHERS } from './mock-words.ts';

/** The formula page's answer for the mock brand: the lowest ranked location, or the one asked for. */
export function createFormula(locations: readonly MockLocation[], locationId: string | null): FormulaView {
  const ranked = locations.filter((one) => one.rank !== null).toSorted((a, b) => (a.score ?? 0) - (b.score ?? 0));
  const example = locations.find((one) => one.locationId === locationId) ?? ranked[0];
  return {
    formulaVersion: 2, versions: FORMULAS.map(({ version, words }) => ({ version, words })), standardVersion: 3, standardPublishedAt: '2026-10-22T14:05:00.000Z',
    rankedCoverageMin: RANKED_COVERAGE_MIN, reviewHalfLifeDays: 548, impacts: IMPACTS.map((id) => ({ id, from: IMPACT_FROM[id] })), bands: [...SCORE_BANDS],
    checks: CHECKS.map(({ id, group, field, weight, weightReason, impact }, at) => ({
      id, group, weight: at === 2 ? weight + 2 : at === 5 ? 0 : weight, defaultWeight: weight, weightReason, impact, stage: group === 'touchpoints' ? 'before' as const : null,
      sharedAmong: field === null ? 'subjects' as const : 'languages' as const, judgesClosed: id === 'business-status',
    })).toSorted((a, b) => b.weight - a.weight),
    publishers: PUBLISHERS.map(({ id }, at) => ({ id, weight: at === 0 ? 2 : 1, isRequired: at < 2, areas: at === 1 ? ['CA-QC', 'FR'] : null, formats: null })),
    example: example ? workOut(example) : null,
  };
}

function workOut(location: MockLocation): NonNullable<FormulaView['example']> {
  const { locationId, record, score, coverage, rank } = location;
  const weights = location.listings.reduce((sum, one) => (one.score === null ? sum : sum + one.publisherWeight), 0);
  return {
    locationId, storeCode: record.storeCode, name: `${record.businessName} – ${record.branch}`, businessStatus: record.businessStatus, score, coverage, isRanked: rank !== null,
    listings: location.listings.map((listing) => {
      const weightOf = (checkId: string) => CHECKS.find((one) => one.id === checkId)?.weight ?? 1;
      const shareOf = (checkId: string) => weightOf(checkId) / listing.verdicts.filter((one) => one.checkId === checkId && one.outcome !== 'not-applicable').length;
      const sum = (outcomes: readonly string[]) => listing.verdicts.filter((one) => outcomes.includes(one.outcome) && (listing.listingId === null || one.checkId !== 'listing-present')).reduce((total, one) => total + shareOf(one.checkId), 0);
      return {
        publisherId: listing.publisherId, listingId: listing.listingId, publisherWeight: listing.publisherWeight, isRequired: listing.publisherId !== 'openstreetmap', score: listing.score, coverage: listing.coverage,
        passed: sum(['pass']), judged: sum(['pass', 'fail']), applicable: sum(['pass', 'fail', 'cannot-tell']), part: listing.score === null ? 0 : listing.publisherWeight / weights,
        lost: listing.verdicts.filter((one) => one.outcome === 'fail').map(({ checkId, subject, reason, params, expected, observed, isWithheld, lostPoints }) =>
          ({ checkId, subject, reason, params, expected, observed, isWithheld, weight: weightOf(checkId), share: shareOf(checkId), listingPoints: lostPoints, locationPoints: (lostPoints * listing.publisherWeight) / weights })),
      };
    }),
  };
}
