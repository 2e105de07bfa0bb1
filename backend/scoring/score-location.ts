import { FORMULA_VERSION, type LocationScore, type Score } from '#domain/score.ts';
import { formulaOf } from './formulas.ts';
import type { LocationInput } from './formulas/define-formula.ts';
import type { ScoredVerdict } from './share-weights.ts';

export type { LocationInput } from './formulas/define-formula.ts';

const inForce = formulaOf(FORMULA_VERSION);

/** A location's score by the formula in force: see Formula.scoreLocation. */
export function scoreLocation(input: LocationInput): LocationScore {
  return inForce.scoreLocation(input);
}

/** One listing's score by the formula in force: 100 × passed ÷ judged weight, and judged ÷ applicable weight. */
export function scoreListing(verdicts: readonly ScoredVerdict[]): Score {
  return inForce.scoreListing(verdicts);
}
