import { describe, expect, it } from 'vitest';
import { findSentenceTopics, findTopics, splitClauses } from '#reviews/find-topics.ts';
import { takeOriginal } from '#reviews/split-translation.ts';

describe('findSentenceTopics', () => {
  it.each<['fr' | 'en', string, string[]]>([
    ['fr', 'L’équipe est souriante.', ['staff']],
    ['fr', 'Trop cher !', ['price']],
    ['fr', 'Une heure d’attente.', ['waiting']],
    ['fr', 'Grand choix de montures', ['product']],
    ['fr', 'Ils refusent de me rembourser', ['after-sales']],
    ['fr', 'Stationnement impossible', ['access']],
    ['fr', 'Je suis venu mardi.', []],
    ['en', 'The receptionist was rude', ['staff']],
    ['en', '$300 is too much', ['price']],
    ['en', 'We waited in line', ['waiting']],
    ['en', 'Their website is down', ['online']],
    ['en', 'I went there on Tuesday.', []],
  ])('%s: %s', (language, sentence, topics) => expect(findSentenceTopics(sentence, language)).toEqual(topics));
});

describe('findTopics', () => {
  it('names each topic once, with the mean and the strongest proof', () => {
    const judged: Record<string, number> = { 'Staff was fine.': 0.2, 'The staff is great!': 0.8 };
    expect(findTopics('Staff was fine. The staff is great!', 'en', (clause) => judged[clause] ?? 0)).toEqual([{ topic: 'staff', sentiment: 0.5, excerpt: 'The staff is great!' }]);
  });
});

describe('splitClauses', () => {
  it('splits sentences, lines and turns', () => {
    expect(splitClauses('Bon. Cher\nBeau, mais froid par contre propre')).toEqual(['Bon.', 'Cher', 'Beau', 'mais froid', 'par contre propre']);
  });
});

describe('takeOriginal', () => {
  it.each([
    ['plain', 'Bon service', 'Bon service'],
    ['translation first', '(Translated by Google) Good\n\n(Original)\nBon', 'Bon'],
    ['French page', '(Traduit par Google) Bon\n\n(Avis d’origine)\nGood', 'Good'],
    ['original first', 'Bon\n\n(Translated by Google)\nGood', 'Bon'],
    ['original marked and first', '(Original) Bon (Translated by Google) Good', 'Bon'],
    ['translation alone', '(Translated by Google) Good', 'Good'],
  ])('%s', (_, text, original) => expect(takeOriginal(text)).toBe(original));
});
