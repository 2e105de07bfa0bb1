import { expect, it } from 'vitest';
import { endOf, summaryLines } from '#jobs/cli/_run-words.ts';

const SUMMARY = { pages: 1230, troubles: { timeout: 2, 'quiet-hours': 9 }, opened: 3, verified: 2, reopened: 0, openFindings: 45, score: 91.249 };

it('a crawl ends with a sentence in the language of the terminal, numbers as that language writes them', () => {
  expect(summaryLines('Boréale', SUMMARY, 'en')).toEqual([
    'What was not read, and why:', '  9 × This source is left alone at this hour; we come back afterwards.', '  2 × The site did not answer in time.',
    'Crawl of Boréale done. Pages read: 1,219 of 1,230; score of the brand: 91.2; findings new: 3, fixed: 2, reopened: 0, open in all: 45.',
  ]);
  expect(summaryLines('Boréale', { ...SUMMARY, troubles: {} }, 'fr')).toEqual([
    'Collecte de Boréale terminée. Pages lues : 1\u00A0230 sur 1\u00A0230; score de la marque : 91,2; constats nouveaux : 3, corrigés : 2, revenus : 0, ouverts en tout : 45.',
  ]);
});

it('a brand of which not enough was seen has no score in the sentence', () => {
  expect(summaryLines('Boréale', { ...SUMMARY, troubles: {}, score: null }, 'en').at(-1)).toContain('score of the brand: not enough seen;');
});

it.each([
  ['a whole one', 'done', SUMMARY, 'ended', 'Crawl of Boréale done.'],
  ['one that a person cancelled', 'cancelled', SUMMARY, 'cancelled', 'Crawl of Boréale cancelled before its end. Pages read: 1,219 of 1,230; what was read is kept.'],
  ['one on which no page could be read', 'done', { ...SUMMARY, pages: 11 }, 'blind', 'Crawl of Boréale ended, and none of the 11 pages asked for could be read.'],
  ['one that asks for no page', 'done', { ...SUMMARY, pages: 0, troubles: {} }, 'ended', 'Crawl of Boréale done. Pages read: 0 of 0;'],
] as const)('how a crawl ended: %s', (_case, state, summary, end, sentence) => {
  expect(endOf({ state }, summary)).toBe(end);
  expect(summaryLines('Boréale', summary, 'en', end).at(-1)).toContain(sentence);
});
