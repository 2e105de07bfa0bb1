import { describe, expect, it, test } from 'vitest';
import { compareAuthors } from '#reviews/same-author.ts';
import type { PairedReview } from '#domain/review.ts';
import { isSameReview, pairReviews } from '#reviews/same-review.ts';

const LONG = 'Accueil chaleureux et conseils précis, mes lunettes étaient prêtes deux jours plus tard.';
const review = (publisherId: string, change: Partial<PairedReview> = {}): PairedReview => ({
  id: `${publisherId}-${change.id ?? '1'}`, publisherId, authorName: 'Marie Tremblay', text: LONG, rating: 5, publishedAt: '2026-03-04T15:00:00.000Z', firstSeenAt: '2026-03-05T06:00:00.000Z', ...change,
  ...(change.id === undefined ? {} : { id: change.id }),
});
const isSame = (a: Partial<PairedReview>, b: Partial<PairedReview>) => isSameReview(review('google-business-profile', a), review('facebook', b));

describe('one review at two sources', () => {
  test.each<[string, Partial<PairedReview>, Partial<PairedReview>]>([
    ['word for word', {}, {}],
    ['other accents, marks and case', {}, { text: LONG.toUpperCase().replaceAll('É', 'E').replace(',', ' —') }],
    ['a surname cut to its initial', {}, { authorName: 'Marie T.' }],
    ['the surname first', {}, { authorName: 'TREMBLAY Marie' }],
    ['a source that names nobody', {}, { authorName: null }],
    ['a source that calls everybody a user', {}, { authorName: 'Utilisateur Google' }],
    ['the first name alone, under a long text', {}, { authorName: 'Marie' }],
    ['moderated until the next day', {}, { publishedAt: '2026-03-05' }],
    ['copied by its author a week later', {}, { publishedAt: '2026-03-10' }],
    ['no day at one of them, a long text and the same name', {}, { publishedAt: null }],
    ['no stars at one of them', {}, { rating: null }],
    ['half a star rounded', { rating: 4.5 }, { rating: 5 }],
    ['cut off with an ellipsis', {}, { text: 'Accueil chaleureux et conseils précis, mes lunettes étaient…' }],
    ['cut off before "read more"', {}, { text: 'Accueil chaleureux et conseils précis, mes lunettes étaient… Lire la suite' }],
    ['beside its translation', {}, { text: `(Translated by Google) Warm welcome and precise advice. (Original) ${LONG}` }],
    ['a short text of the same person and day', { text: 'Super !' }, { text: 'super' }],
    ['a short text under a pseudonym', { text: 'Super !', authorName: 'lunette42' }, { text: 'Super !', authorName: 'Lunette42' }],
  ])('%s', (_name, a, b) => {
    expect([isSame(a, b), isSame(b, a)]).toEqual([true, true]);
  });
});

describe('two reviews that look alike', () => {
  test.each<[string, Partial<PairedReview>, Partial<PairedReview>]>([
    ['the same words of another person', {}, { authorName: 'Luc Gagnon' }],
    ['another initial', {}, { authorName: 'Marie G.' }],
    ['a couple of one surname', {}, { authorName: 'Paul Tremblay' }],
    ['initials alone', { authorName: 'M. T.' }, { authorName: 'Michel Turcotte' }],
    ['other stars', {}, { rating: 3 }],
    ['the next year’s visit', {}, { publishedAt: '2027-03-04' }],
    ['three weeks later', {}, { publishedAt: '2026-03-25' }],
    ['no day and no name', {}, { publishedAt: null, authorName: null }],
    ['the same person, another text', {}, { text: 'Service toujours impeccable, je recommande cette équipe sans hésiter à tous mes proches.' }],
    ['a longer text that only begins alike', { text: 'Accueil chaleureux et conseils précis, mes lunettes étaient' }, {}],
    ['a short text of another person on the same day', { text: 'Super !' }, { text: 'Super !', authorName: 'Luc Gagnon' }],
    ['a short text of two first names', { text: 'Super !', authorName: 'Marie' }, { text: 'Super !', authorName: 'Marie' }],
    ['a short text and a first name that fits', { text: 'Super !' }, { text: 'Super !', authorName: 'Marie' }],
    ['a short text of nobody', { text: 'Super !', authorName: null }, { text: 'Super !', authorName: null }],
    ['a short text days apart', { text: 'Super !' }, { text: 'Super !', publishedAt: '2026-03-08' }],
    ['a short text without a day', { text: 'Super !' }, { text: 'Super !', publishedAt: null }],
    ['a short text without stars', { text: 'Super !' }, { text: 'Super !', rating: null }],
    ['stars without a word', { text: '' }, { text: '' }],
  ])('%s', (_name, a, b) => {
    expect([isSame(a, b), isSame(b, a)]).toEqual([false, false]);
  });

  it('are two at one and the same source', () => {
    expect(isSameReview(review('facebook', { id: 'a' }), review('facebook', { id: 'b' }))).toBe(false);
  });
});

describe('the reviews of a location', () => {
  it('repeat the oldest, over three sources', () => {
    const pairs = pairReviews([review('facebook', { publishedAt: '2026-03-05' }), review('google-business-profile'), review('yelp', { publishedAt: '2026-03-06', text: LONG.slice(0, 60) + '…' }), review('yelp', { id: 'other', text: 'Bien.' })]);
    expect(pairs).toEqual(new Map([['facebook-1', 'google-business-profile-1'], ['yelp-1', 'google-business-profile-1']]));
  });

  it('are paired one to one, the nearest in time', () => {
    const twice = [review('facebook', { id: 'f1', text: 'Super !' }), review('facebook', { id: 'f2', text: 'Super !', publishedAt: '2026-03-05T15:00:00.000Z' })];
    expect(pairReviews([...twice, review('yelp', { id: 'y', text: 'Super !', publishedAt: '2026-03-05T16:00:00.000Z' })])).toEqual(new Map([['y', 'f2']]));
  });

  it('are not paired by a sentence that a source sets in place of a text', () => {
    const filler = 'The customer left a rating and chose not to write anything about this visit.';
    const nobody = { authorName: null, text: filler };
    expect(pairReviews([review('facebook', { id: 'f1', ...nobody }), review('facebook', { id: 'f2', ...nobody }), review('yelp', { id: 'y', ...nobody })])).toEqual(new Map());
  });

  it('come out the same in any order', () => {
    const all = [review('facebook', { publishedAt: null }), review('google-business-profile'), review('yelp', { authorName: 'Marie T.' })];
    expect(Object.fromEntries(pairReviews(all))).toEqual(Object.fromEntries(pairReviews(all.toReversed())));
  });
});

test.each([
  ['Élise Côté', 'elise cote', 'same'], ['É. Côté', 'Élise Côté', 'same'], ['Élise', 'Élise Côté', 'compatible'], ['Élise C.', 'Élise D.', 'different'], [null, 'Élise', 'unknown'],
  ['Anonyme', 'Élise', 'unknown'], ['E. C.', 'E. C.', 'compatible'], ['Jean-Marc Roy', 'Jean Marc R.', 'same'], ['A Google User', 'Élise', 'unknown'], ['🙂', 'Élise', 'unknown'],
] as const)('%s and %s are %s', (a, b, said) => {
  expect([compareAuthors(a, b), compareAuthors(b, a)]).toEqual([said, said]);
});
