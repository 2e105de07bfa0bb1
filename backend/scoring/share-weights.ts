import { verdictKey, type Verdict } from '#domain/verdict.ts';

/** A verdict as scoring reads it: one that stands while its source can't be read counts in the value, not in the coverage. */
export type ScoredVerdict = Verdict & { unreadable?: { since: string; reason: string } | null };

/** What a verdict weighs in its listing: the check's weight, shared equally among the subjects to which it applies. */
export interface WeightShare {
  verdict: ScoredVerdict;
  weight: number;
}

/** The shares of one listing's verdicts. What does not apply, or weighs nothing, is left out. */
export function shareWeights(verdicts: readonly ScoredVerdict[]): WeightShare[] {
  const applicable = verdicts.filter((one) => one.outcome !== 'not-applicable' && one.weight > 0);
  const subjects = Map.groupBy(applicable, (one) => one.checkId);
  return applicable.map((verdict) => ({ verdict, weight: verdict.weight / (subjects.get(verdict.checkId)?.length ?? 1) }));
}

export function isJudged({ verdict }: WeightShare): boolean {
  return verdict.outcome === 'pass' || verdict.outcome === 'fail';
}

/** Sum of the weights. */
export function sumWeights(shares: readonly WeightShare[]): number {
  return shares.reduce((sum, one) => sum + one.weight, 0);
}

/** Points of the listing's score that each of its failing verdicts costs, by verdictKey; together they are 100 − score. */
export function lostPoints(verdicts: readonly ScoredVerdict[]): Map<string, number> {
  const judged = shareWeights(verdicts).filter(isJudged);
  const total = sumWeights(judged);
  return new Map(judged.filter((one) => one.verdict.outcome === 'fail').map((one) => [verdictKey(one.verdict), (100 * one.weight) / total]));
}
