import { describe, expect, it } from 'vitest';
import { analyseReview } from '#reviews/analyse-review.ts';
import { ReviewAnalysis } from '#domain/review.ts';

describe('analyseReview', () => {
  it.each([
    ['fr', 'Très bon accueil, personnel souriant et bons conseils. Je recommande !'],
    ['fr', 'Pas mal du tout, mes lunettes étaient prêtes en avance.'],
    ['fr', 'Vraiment pas cher et service impeccable, rien à redire.'],
    ['fr', "C'est pas si pire, ben contente de mes lunettes"],
    ['en', 'Friendly staff and a great selection of frames. Highly recommend!'],
    ['en', 'Not bad at all, my glasses fit perfectly.'],
  ])('is positive in %s: %s', (language, text) => expect(analyseReview(text, language)).toMatchObject({ language, label: 'positive' }));

  it.each([
    ['fr', 'Attente interminable et vendeuse désagréable, je ne recommande pas.'],
    ['fr', 'Pas terrible, mes verres étaient rayés et personne ne répond au téléphone.'],
    ['fr', 'Vraiment pas aimable. À éviter !'],
    ['en', 'Rude staff, we waited over an hour. Never again.'],
    ['en', 'Not worth the money, my glasses were scratched and they refused to refund me.'],
    ['en', "I wouldn't recommend this place, nobody answers the phone."],
  ])('is negative in %s: %s', (language, text) => expect(analyseReview(text, language)).toMatchObject({ language, label: 'negative' }));

  it('finds the language by itself, of short texts too', () => {
    expect(analyseReview('Le personnel est très gentil et les prix sont corrects.').language).toBe('fr');
    expect(analyseReview('The staff is very kind and the prices are fair.').language).toBe('en');
    expect(analyseReview('Très bien !')).toMatchObject({ language: 'fr', label: 'positive' });
    expect(analyseReview('Great service!')).toMatchObject({ language: 'en', label: 'positive' });
  });

  it("takes the source's word for the language, with or without a region", () => {
    expect(analyseReview('Excellent', 'fr-CA').language).toBe('fr');
    expect(analyseReview('Excellent', 'en').language).toBe('en');
  });

  it('can not tell another language, an empty text or digits alone', () => {
    const unknown = { sentiment: null, label: null, confidence: 0, topics: [] };
    expect(analyseReview('Das Personal war sehr freundlich und die Brille passt wunderbar.')).toMatchObject({ language: 'de', ...unknown });
    expect(analyseReview('')).toMatchObject({ language: null, ...unknown });
    expect(analyseReview('10/10', 'fr')).toMatchObject(unknown);
  });

  it('judges the original and not its translation', () => {
    const translated = '(Translated by Google) The staff was friendly and everything was perfect.\n\n(Original)\nLe personnel est impoli et les lunettes sont arrivées rayées. À fuir.';
    expect(analyseReview(translated, 'en')).toMatchObject({ language: 'fr', label: 'negative' });
    const behind = 'Le personnel est impoli et les lunettes sont arrivées rayées. À fuir.\n\n(Translated by Google)\nEverything was perfect.';
    expect(analyseReview(behind)).toMatchObject({ language: 'fr', label: 'negative' });
  });

  it('keeps the topics of a mixed sentence apart, with the sentence as proof', () => {
    const { topics } = analyseReview('Très bon accueil mais attente interminable.', 'fr');
    const topicOf = (id: string) => topics.find((one) => one.topic === id);
    expect(topicOf('staff')?.excerpt).toBe('Très bon accueil mais attente interminable.');
    expect(topicOf('staff')?.sentiment).toBeGreaterThan(0);
    expect(topicOf('waiting')?.excerpt).toBe('Très bon accueil mais attente interminable.');
    expect(topicOf('waiting')?.sentiment).toBeLessThan(0);
  });

  it('grows no more certain than certain, and keeps its shape, on odd texts', () => {
    for (const text of ['👍👍👍', ':)', '!!!', 'a'.repeat(100_000), 'bon '.repeat(50_000), '\u0000\ud800', '((((', 'Éé'.normalize('NFD')]) {
      expect(ReviewAnalysis.safeParse(analyseReview(text, 'fr')).success).toBe(true);
    }
  });

  it('names the model that judged', () => {
    expect(analyseReview('Bon', 'fr').model).toMatch(/^fr-\d{4}-\d{2}[a-z]?$/);
    expect(analyseReview('Gut', 'de').model).toBe('none');
  });
});
