import { expect, test } from 'vitest';
import { readReviewView, writeReviewView } from '../../../../frontend/src/features/reviews/review-view.ts';

test('a filter is the same after a way through the address', () => {
  const filter = { search: 'café crème', region: 'r1', topic: 'waiting', sentiment: 'negative', stars: '1', from: '2026-03-01', only: 'contradictory' } as const;
  expect(readReviewView(writeReviewView(filter))).toEqual(filter);
});

test('equal filters have one address, whatever was chosen first', () => {
  expect(writeReviewView({ topic: 'price', search: 'x' }).toString()).toBe(writeReviewView({ search: 'x', topic: 'price', stars: undefined }).toString());
});

test('what an address says that nobody could choose is left out', () => {
  expect(readReviewView(new URLSearchParams('sentiment=furious&stars=9&from=yesterday&to=2026-13-45&q=%20%20&review=abc&answered=no'))).toEqual({ answered: 'no' });
});
