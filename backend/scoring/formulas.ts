import { FORMULA_VERSION } from '#domain/score.ts';
import type { Formula } from './formulas/define-formula.ts';
import v1 from './formulas/v1.ts';
import v2 from './formulas/v2.ts';

/** Every version of the formula, oldest first. Named here and not read from the folder: scoring is pure and opens no files. */
export const FORMULAS: readonly Formula[] = [v1, v2];

/** A stored score carries a version that this build does not know: it was written by a newer one. */
export class UnknownFormulaError extends Error {
  readonly id = 'unknown-formula';
}

/** The arithmetic of one version; throws UnknownFormulaError. */
export function formulaOf(version: number): Formula {
  const found = FORMULAS.find((one) => one.version === version);
  if (!found) throw new UnknownFormulaError(`Formula ${version} is not known here; the newest is ${FORMULA_VERSION}.`);
  return found;
}
