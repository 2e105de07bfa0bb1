import { expect, test } from 'vitest';
import type { ReviewAnalysis } from '#domain/review.ts';
import { correctAnalysis, readingOf } from '#domain/review-correction.ts';

const SAID: ReviewAnalysis = { language: 'fr', sentiment: 0.6, label: 'positive', confidence: 0.6, model: 'm1', topics: [{ topic: 'staff', sentiment: 0.7, excerpt: 'Équipe adorable' }, { topic: 'price', sentiment: 0.1, excerpt: 'prix corrects' }] };

test('what both read alike keeps the model’s number and sentence', () => {
  expect(correctAnalysis(SAID, readingOf(SAID))).toEqual({ ...SAID, confidence: 1 });
});

test('a person’s label counts as a clear text of that kind', () => {
  expect(correctAnalysis(SAID, { label: 'negative', topics: [{ topic: 'staff', label: 'negative' }] })).toMatchObject({ label: 'negative', sentiment: -0.8, confidence: 1, topics: [{ topic: 'staff', sentiment: -0.8, excerpt: 'Équipe adorable' }] });
});

test('a topic that the model had not seen has no sentence', () => {
  expect(correctAnalysis(SAID, { label: 'positive', topics: [{ topic: 'waiting', label: 'neutral' }] }).topics).toEqual([{ topic: 'waiting', sentiment: 0, excerpt: '' }]);
});

test('"it has no tone" is said by a person, too', () => {
  expect(correctAnalysis(SAID, { label: null, topics: [] })).toMatchObject({ label: null, sentiment: null, confidence: 0, topics: [] });
});
