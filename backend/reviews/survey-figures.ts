import type { SurveyScore } from '#domain/review.ts';

/** What a location's survey answers say together; null where none was given. */
export interface SurveyFigures {
  /** Net Promoter Score, −100 to 100: the share that gave 9 or 10 less the share that gave 6 or less. */
  nps: { value: number; answers: number } | null;
  /** Of those asked how satisfied they were, the share (0 to 1) in the upper quarter of the scale: 4 or 5 of 5. */
  csat: { value: number; answers: number } | null;
}

const PROMOTES_FROM = 9;
const DETRACTS_TO = 6;
const SATISFIED_FROM = 0.75;

/** Adds up survey answers, each scale by itself. */
export function surveyFigures(answers: readonly SurveyScore[]): SurveyFigures {
  const nps = answers.filter(({ scale }) => scale === 'nps').map(({ score }) => score);
  const satisfied = answers.filter(({ scale }) => scale === 'csat').map(({ score, best }) => (score - 1) / (best - 1) >= SATISFIED_FROM);
  const share = (count: number, of: number) => count / of;
  return {
    nps: nps.length === 0 ? null : { value: 100 * (share(nps.filter((one) => one >= PROMOTES_FROM).length, nps.length) - share(nps.filter((one) => one <= DETRACTS_TO).length, nps.length)), answers: nps.length },
    csat: satisfied.length === 0 ? null : { value: share(satisfied.filter(Boolean).length, satisfied.length), answers: satisfied.length },
  };
}
