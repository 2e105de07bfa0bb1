import { describe, expect, it } from 'vitest';
import { findContradiction } from '#normalize/contradiction.ts';

const TEXT = 'Votre opticien à Lyon, ouvert le dimanche depuis 1987. Stationnement gratuit, plus de 1 500 montures et deux examens par jour. Nous n’acceptons pas les chèques.';

describe('what a text denies', () => {
  it.each([
    ['a day', 'le dimanche', 'le samedi'], ['open and closed', 'ouvert', 'fermé'], ['a year', '1987', '1978'], ['a count', '1 500', '500'], ['a number in words', 'deux', 'trois'], ['a price', 'gratuit', 'payant'], ['a negation that goes', 'n’acceptons pas', 'acceptons'], ['more and less', 'plus de', 'moins de'], ['another town', 'Lyon', 'Marseille'],
  ])('%s', (_case, from, to) => expect(findContradiction(TEXT, TEXT.replace(from, to))).not.toBeNull());

  it('shows both with the words around them', () => {
    expect(findContradiction(TEXT, TEXT.replace('ouvert', 'fermé'))).toEqual({ expected: 'Lyon ouvert le dimanche', observed: 'Lyon fermé le dimanche' });
  });
});

describe('what a text only says otherwise', () => {
  it.each([
    ['itself', TEXT], ['in capitals', TEXT.toUpperCase()], ['without accents', TEXT.normalize('NFD').replace(/\p{M}/gu, '')], ['thousands joined', TEXT.replace('1 500', '1500')], ['a number in digits', TEXT.replace('deux', '2')],
    ['a sentence left out', TEXT.replace(' Nous n’acceptons pas les chèques.', '')], ['a sentence added', `${TEXT} Nous ne vendons pas de lentilles en ligne, jamais.`], ['a synonym', TEXT.replace('Stationnement', 'Parking')], ['words in another order', TEXT.replace('Stationnement gratuit, plus de 1 500 montures', 'Plus de 1 500 montures, stationnement gratuit')], ['nothing at all', ''],
  ])('%s', (_case, other) => expect(findContradiction(TEXT, other)).toBeNull());

  it('a phone number in another grouping', () => {
    expect(findContradiction('Appelez le 418 555-0142 dès maintenant.', 'Appelez le (418) 555.0142 dès maintenant.')).toBeNull();
  });

  it('a text of any length, in time', () => {
    expect(findContradiction('mot '.repeat(20_000), 'mots '.repeat(20_000))).toBeNull();
  });
});
