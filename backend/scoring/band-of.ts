import { SCORE_BANDS, type ScoreBand } from '#domain/score.ts';
import { roundShown } from './round-shown.ts';

/** The named band of a score, by the number that is shown; null for no score. */
export function bandOf(value: number | null): ScoreBand | null {
  if (value === null) return null;
  const shown = roundShown(value);
  return SCORE_BANDS.find((band) => shown >= band.from) ?? null;
}
