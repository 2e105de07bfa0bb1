import type { Check } from '#checks/define-check.ts';
import type { FormulaCheck, FormulaExample, FormulaPublisher, FormulaView } from '#contract/formula.ts';
import type { BrandStandard, StandardVersion } from '#domain/brand-standard.ts';
import type { Location } from '#domain/location.ts';
import { FORMULA_VERSION, RANKED_COVERAGE_MIN, SCORE_BANDS, type LocationScore } from '#domain/score.ts';
import { impactOf, IMPACT_FROM, IMPACTS } from '#domain/verdict.ts';
import { toldValue } from '#domain/withheld.ts';
import { HALF_LIFE_DAYS } from '#reviews/half-life.ts';
import { explainScore } from '#scoring/explain-score.ts';
import { FORMULAS } from '#scoring/formulas.ts';
import type { ScoredVerdict } from '#scoring/share-weights.ts';

/** What the formula page is generated from: the code, the standard in force, and a location to work out. */
export interface FormulaSource {
  checks: readonly Check[];
  standard: StandardVersion | null;
  example: { location: Location; score: LocationScore; verdicts: readonly ScoredVerdict[] } | null;
}

/** The formula as its page shows it. Nothing on it is written by hand: a weight that changes, changes here. */
export function presentFormula({ checks, standard, example }: FormulaSource): FormulaView {
  return {
    formulaVersion: FORMULA_VERSION, versions: FORMULAS.map(({ version, words }) => ({ version, words })),
    standardVersion: standard?.version ?? null, standardPublishedAt: standard?.publishedAt ?? null,
    rankedCoverageMin: RANKED_COVERAGE_MIN, reviewHalfLifeDays: standard?.standard.thresholds.reviewHalfLifeDays ?? HALF_LIFE_DAYS, impacts: IMPACTS.map((id) => ({ id, from: IMPACT_FROM[id] })),
    bands: SCORE_BANDS.map(({ id, from, name, meaning }) => ({ id, from, name, meaning })),
    checks: checks.map((one) => presentCheck(one, standard?.standard ?? null)).toSorted((a, b) => b.weight - a.weight || a.id.localeCompare(b.id)),
    publishers: standard ? presentPublishers(standard.standard) : [],
    example: example && presentExample(example),
  };
}

function presentCheck(check: Check, standard: BrandStandard | null): FormulaCheck {
  const weight = standard?.checkWeights[check.id] ?? check.weight;
  const { id, group, weightReason } = check;
  return {
    id, group, weight, defaultWeight: check.weight, weightReason, impact: impactOf(weight),
    stage: check.stage ?? null, sharedAmong: check.kind === 'field' ? 'languages' : 'subjects', judgesClosed: check.judgesClosed === true,
  };
}

function presentPublishers({ publishers }: BrandStandard): FormulaPublisher[] {
  const list = Object.entries(publishers).map(([id, one]): FormulaPublisher => ({ id, weight: one.weight, isRequired: one.required, areas: one.areas ?? null, formats: one.formats ?? null }));
  return list.toSorted((a, b) => b.weight - a.weight || a.id.localeCompare(b.id));
}

function presentExample({ location, score, verdicts }: NonNullable<FormulaSource['example']>): FormulaExample {
  const { businessName, branch, storeCode, businessStatus } = location;
  return {
    locationId: location.id, storeCode, name: branch === undefined ? businessName : `${businessName} – ${branch}`, businessStatus,
    score: score.value, coverage: score.coverage, isRanked: score.isRanked,
    listings: explainScore(score, verdicts).map(({ value, lost, ...listing }) => ({
      ...listing, score: value,
      lost: lost.map(({ verdict: { checkId, subject, reason, params, expected, observed, weight }, share, listingPoints, locationPoints }) =>
        ({ checkId, subject, reason, params, expected, ...toldValue(observed), weight, share, listingPoints, locationPoints })),
    })),
  };
}
