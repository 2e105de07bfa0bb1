import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fitToBrand, type StarredText } from '#reviews/fit-to-brand.ts';
import { fitModel, fittedModels, logOdds, SHIFT_MAX, SLOPE_RANGE, WORDS_REACH } from '#reviews/fitted-model.ts';
import { analyseReview, isCurrentAnalysis } from '#reviews/analyse-review.ts';
import { labelSentiment } from '#reviews/label-sentiment.ts';
import { SHIPPED_MODELS, type SentimentModel } from '#reviews/sentiment-model.ts';

const french = SHIPPED_MODELS.find('fr') as SentimentModel;
/** Knows no word of the trade: every text leans the same way. */
const naive: SentimentModel = { version: 'fr-naive', judge: () => 0.2 };

const SUBJECTS = ['la monture', 'le verre progressif', 'la paire', 'l’ordonnance', 'la lentille', 'la retouche', 'le rendez-vous', 'l’ajustement'];
/** In this trade "décentré" blames and "net de loin" praises: no word that a general model weighs. */
function writeReviews(count: number, options: { swapped?: boolean; offset?: number } = {}): StarredText[] {
  return Array.from({ length: count }, (_, index) => {
    const at = index + (options.offset ?? 0);
    const isGood = at % 3 !== 0;
    const subject = SUBJECTS[at % SUBJECTS.length] ?? '';
    const text = isGood ? `${subject} numéro ${'abcdefghij'[at % 10]}${'klmnopqrst'[Math.floor(at / 10) % 10]} est net de loin` : `${subject} numéro ${'abcdefghij'[at % 10]}${'klmnopqrst'[Math.floor(at / 10) % 10]} est encore décentré`;
    return { text, rating: isGood === (options.swapped !== true) ? 5 : 1, corrected: null, locationId: `store-${at % 12}`, publishedAt: `2026-0${1 + (at % 9)}-01T00:00:00Z` };
  });
}

describe('fitToBrand', () => {
  it('learns words of a trade that the shipped model does not weigh, and says what it measured', () => {
    const { state, figures, weights } = fitToBrand(naive, writeReviews(150));
    expect(state).toBe('kept');
    expect(figures).toMatchObject({ reviews: 150, praising: 100, complaining: 50, corrected: 0, heldBackBy: 'location', before: { accuracy: 0.5 } });
    expect(figures.after?.accuracy).toBeGreaterThan(0.95);
    const fitted = fitModel(naive, { id: 'x', weights: weights ?? { slope: 1, shift: 0, step: 1, words: new Int8Array() } });
    expect(fitted.judge('ma monture est décentré')).toBeLessThan(0);
    expect(fitted.judge('tout est net de loin')).toBeGreaterThan(0.2);
  });

  it.each([
    ['49 texts', writeReviews(49)],
    ['four complaints', writeReviews(300).filter((one, index, all) => one.rating === 5 || all.slice(0, index).filter((other) => other.rating === 1).length < 4)],
    ['fifty copies of three texts', Array.from({ length: 50 }, (_, index) => writeReviews(3)[index % 3] as StarredText)],
    ['three stars alone', writeReviews(100).map((one) => ({ ...one, rating: 3 }))],
    ['no stars', writeReviews(100).map((one) => ({ ...one, rating: null }))],
    ['nothing', []],
  ])('fits nothing to %s', (_case, starred) => expect(fitToBrand(naive, starred)).toMatchObject({ state: 'too-few', weights: null, figures: { before: null, after: null, heldBackBy: null } }));

  it('is not kept where stars follow nothing that a text says', () => {
    const random = writeReviews(200).map((one, index) => ({ ...one, rating: hash('sha256', String(index)).charCodeAt(0) % 2 === 0 ? 5 : 1 }));
    expect(fitToBrand(naive, random)).toMatchObject({ state: 'not-better', weights: null });
  });

  it('is not kept where the shipped model is right already', () => {
    const plain: SentimentModel = { version: 'fr-right', judge: (text) => (text.includes('net') ? 0.97 : -0.97) };
    expect(fitToBrand(plain, writeReviews(200)).state).toBe('not-better');
  });

  it('is the same for the same reviews in any order', () => {
    const reviews = writeReviews(120);
    expect(fitToBrand(naive, reviews.toReversed())).toEqual(fitToBrand(naive, reviews));
  });

  it('holds back by time where locations are few', () => {
    expect(fitToBrand(naive, writeReviews(120).map((one) => ({ ...one, locationId: 'only' }))).figures.heldBackBy).toBe('time');
  });

  it('takes a person’s word over the stars', () => {
    const corrected = writeReviews(150, { swapped: true }).map((one): StarredText => ({ ...one, corrected: one.rating === 5 ? 'negative' : 'positive' }));
    const { figures, weights } = fitToBrand(naive, corrected);
    expect(figures).toMatchObject({ corrected: 150, praising: 100, complaining: 50 });
    expect(weights).not.toBeNull();
  });

  it('counts a review that a person called neutral, and measures nothing by it', () => {
    const { figures } = fitToBrand(naive, [...writeReviews(120), { text: 'ouvert le lundi', rating: 5, corrected: 'neutral', locationId: 'store-1', publishedAt: null }]);
    expect(figures).toMatchObject({ reviews: 121, praising: 80, complaining: 40, corrected: 1 });
  });
});

describe('a fitted model', () => {
  const extreme = (shift: number, word: number) => ({ id: 'a-fit-00001234', language: 'fr', base: french.version, weights: { slope: SLOPE_RANGE[0], shift, step: 1, words: new Int8Array(2 ** 14).fill(word) } });

  it('leaves a text that is read plainly on its side, whatever the stars taught: a contradiction is still seen', () => {
    const lowest = SLOPE_RANGE[0] * logOdds(0.9) - WORDS_REACH - SHIFT_MAX;
    expect(lowest).toBeGreaterThan(0);
    const models = fittedModels(SHIPPED_MODELS, [extreme(-SHIFT_MAX, -127)]);
    expect(analyseReview('Service parfait, équipe adorable, je recommande vivement, merci pour tout !', 'fr', models).sentiment).toBeGreaterThan(0);
  });

  it('leaves a text without any word of the brand’s that is read as neither neutral', () => expect(labelSentiment(fitModel({ version: 'x', judge: () => 0 }, extreme(SHIFT_MAX, 0)).judge('ouvert le lundi'))).toBe('neutral'));

  it('is named by the analyses that it made, so that another one judges them anew', () => {
    const models = fittedModels(SHIPPED_MODELS, [extreme(0.1, 0)]);
    const said = analyseReview('Très bon accueil', 'fr', models);
    expect(said.model).toBe(`${french.version}+brand-00001234`);
    expect(isCurrentAnalysis(said, models)).toBe(true);
    expect(isCurrentAnalysis(said)).toBe(false);
  });

  it('judges only upon the model that it was fitted on, and only its language', () => {
    expect(fittedModels(SHIPPED_MODELS, [{ ...extreme(0.1, 0), base: 'fr-older' }]).find('fr')?.version).toBe(french.version);
    expect(fittedModels(SHIPPED_MODELS, [extreme(0.1, 0)]).find('en')?.version).toBe(SHIPPED_MODELS.find('en')?.version);
    expect(fittedModels(SHIPPED_MODELS, []).find('de')).toBeNull();
  });

  it.each([-1, -0.5, 0, 0.99999, 1])('stays between −1 and 1 from %d', (sentiment) => expect(Math.abs(fitModel({ version: 'x', judge: () => sentiment }, extreme(SHIFT_MAX, 127)).judge('bon bon bon'))).toBeLessThanOrEqual(1));
});
