import { describe, expect, it } from 'vitest';
import { readSentences, splitTopicWords } from '#reviews/topics/read-sentences.ts';

describe('readSentences', () => {
  const sentences = (text: string) => readSentences(text).map(({ from, to }) => text.slice(from, to));
  it.each([
    ['sentences and lines', 'Bon. Cher !\nBeau', ['Bon.', 'Cher !', 'Beau']],
    ['a dot without a space', 'Très bien.Service nul', ['Très bien.', 'Service nul']],
    ['a price', 'It was 12.50 in all', ['It was 12.50 in all']],
    ['nothing but marks', ' \n … !', []],
  ])('%s', (_, text, expected) => expect(sentences(text)).toEqual(expected));

  const parts = (text: string) => readSentences(text).flatMap(({ segments }) => segments.map(({ from, to, clause }) => `${clause} ${text.slice(from, to).trim()}`));
  it.each([
    ['turns, pauses and "and"', 'Beau, mais froid et cher', ['0 Beau,', '1 mais froid', '1 et cher']],
    ['turns of several words', 'Bon accueil ; à part ça rien', ['0 Bon accueil ;', '1 à part ça rien']],
    ['a dash between spaces', 'Nice place, however slow – never again', ['0 Nice place,', '1 however slow –', '1 never again']],
    ['what is granted first', 'Although small, it is clean', ['0 Although small,', '1 it is clean']],
    ['what is granted last', 'It is clean even though it is small', ['0 It is clean', '1 even though it is small']],
    ['numbers and joined words whole', '12,50 $ le petit-déjeuner à 8:30', ['0 12,50 $ le petit-déjeuner à 8:30']],
  ])('parts at %s', (_, text, expected) => expect(parts(text)).toEqual(expected));
});

describe('splitTopicWords', () => {
  it('folds accents and case, composed or not, and keeps signs of money', () => {
    expect(splitTopicWords('L’Accueil à 300$')).toEqual(['l', 'accueil', 'a', '300', '$']);
    expect(splitTopicWords('Fermé'.normalize('NFD'))).toEqual(['ferme']);
  });
});
