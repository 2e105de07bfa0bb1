import type { LocationScore, ScoreBasis } from '#domain/score.ts';
import type { DatedVerdict } from '#scoring/recompute-score.ts';

/** A version of the standard, as far as scores depend on it. */
export interface YearStandard {
  version: number;
  /** First day on which it was judged by. */
  from: string;
  publishers: Record<string, { weight: number; required: boolean }>;
  weights: Record<string, number>;
}

/** What score-year.json holds: verdicts with their time, and the scores that were stored. */
export interface ScoreYear {
  standards: YearStandard[];
  locations: {
    id: string;
    verdicts: DatedVerdict[];
    scores: (Pick<LocationScore, 'value' | 'coverage' | 'isRanked' | 'listings'> & { day: string; formulaVersion: number; standardVersion: number; basis: ScoreBasis })[];
  }[];
}
