import { describe, expect, it } from 'vitest';
import { splitSegments, splitSentences, splitTopicWords } from '#reviews/topics/split-sentences.ts';

describe('splitSentences', () => {
  it.each([
    ['sentences and lines', 'Bon. Cher !\nBeau', ['Bon.', 'Cher !', 'Beau']],
    ['a dot without a space', 'Très bien.Service nul', ['Très bien.', 'Service nul']],
    ['a price', 'It was 12.50 in all', ['It was 12.50 in all']],
    ['nothing', ' \n ', []],
  ])('%s', (_, text, sentences) => expect(splitSentences(text)).toEqual(sentences));
});

describe('splitSegments', () => {
  const parts = (text: string) => splitSegments(text).map(({ text: part, joint }) => `${joint}: ${part}`);
  it('splits at turns, pauses and "and"', () => {
    expect(parts('Beau, mais froid et cher')).toEqual(['start: Beau', 'contrast: mais froid', 'and: et cher']);
    expect(parts('Bon accueil ; à part ça rien')).toEqual(['start: Bon accueil', 'contrast: à part ça rien']);
    expect(parts('Nice place, however slow – never again')).toEqual(['start: Nice place', 'contrast: however slow', 'pause: never again']);
  });
  it('leaves numbers and joined words whole', () => expect(parts('12,50 $ le petit-déjeuner')).toEqual(['start: 12,50 $ le petit-déjeuner']));
});

describe('splitTopicWords', () => {
  it('folds accents and case and keeps signs of money', () => expect(splitTopicWords('L’Accueil à 300$')).toEqual(['l', 'accueil', 'a', '300', '$']));
});
