import { describe, expect, it } from 'vitest';
import { surveyFigures } from '#reviews/survey-figures.ts';

const nps = (score: number) => ({ scale: 'nps' as const, score, best: 10 });
const csat = (score: number, best = 5) => ({ scale: 'csat' as const, score, best });

describe('answers to surveys', () => {
  it('nobody asked: no number', () => {
    expect(surveyFigures([])).toEqual({ nps: null, csat: null });
  });
  it('promoters less detractors; sevens and eights are neither', () => {
    expect(surveyFigures([nps(10), nps(9), nps(8), nps(7), nps(6)]).nps).toEqual({ value: 20, answers: 5 });
    expect(surveyFigures([nps(0), nps(6)]).nps?.value).toBe(-100);
  });
  it('satisfied are those in the upper quarter of whichever scale', () => {
    expect(surveyFigures([csat(4), csat(5), csat(3), csat(6, 7), csat(5, 7), csat(8, 10)]).csat).toEqual({ value: 4 / 6, answers: 6 });
  });
  it('the two are never added up', () => {
    expect(surveyFigures([nps(9), csat(1)])).toEqual({ nps: { value: 100, answers: 1 }, csat: { value: 0, answers: 1 } });
  });
});
