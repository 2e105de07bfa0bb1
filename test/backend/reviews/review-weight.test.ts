import { expect, test } from 'vitest';
import { contradictsStars, isUncertain } from '#domain/review-doubt.ts';
import { reviewWeight } from '#reviews/review-weight.ts';

const said = { sentiment: 0.9, label: 'positive', confidence: 0.9, rating: 5 } as const;

test('a clear text counts whole, a guess a quarter, and half a doubt in between', () => {
  expect(reviewWeight(said)).toBe(1);
  expect(reviewWeight({ ...said, confidence: 0.25 })).toBeCloseTo(0.625);
  expect(reviewWeight({ ...said, confidence: 0 })).toBe(0.25);
});

test('a text against its own stars counts nothing until a person has said which is meant', () => {
  expect(reviewWeight({ ...said, rating: 1 })).toBe(0);
  expect(reviewWeight({ ...said, rating: 1, isCorrected: true })).toBe(1);
});

test('what could not be judged has no weight', () => {
  expect(reviewWeight({ sentiment: null, label: null, confidence: 0, rating: 5 })).toBe(0);
});

test.each([
  ['positive', 0.9, 2, true], ['positive', 0.9, 3, false], ['negative', 0.9, 4, true], ['negative', 0.9, 3.9, false], ['negative', 0.7, 5, false], ['neutral', 0.9, 1, false], [null, 0, 1, false], ['positive', 0.9, null, false],
] as const)('%s at %d beside %s stars: contradicts %s', (label, confidence, rating, contradicts) => {
  expect(contradictsStars({ label, confidence }, rating)).toBe(contradicts);
});

test('a tone that is a guess is uncertain; a text that is torn is not', () => {
  expect([isUncertain({ label: 'negative', confidence: 0.49 }), isUncertain({ label: 'negative', confidence: 0.5 }), isUncertain({ label: 'neutral', confidence: 0.1 }), isUncertain({ label: null, confidence: 0 })]).toEqual([true, false, false, false]);
  expect(reviewWeight({ sentiment: 0.1, label: 'neutral', confidence: 0.1, rating: 3 })).toBe(1);
});
