import type en from '../../locales/en.json';

/** A word of the glossary: its name and what it means stand in the locales, once for the whole dashboard. */
export type Word = keyof (typeof en)['glossary']['words'];

/** All of them as the glossary lists them: what is measured, what is found, what it is measured against, what customers say. */
export const WORD_GROUPS = {
  numbers: ['score', 'presence', 'accuracy', 'coverage', 'weakest', 'level', 'ranked', 'not-enough', 'points', 'weight', 'peers', 'same-locations'],
  findings: ['finding', 'cluster', 'impact', 'confirmed', 'cannot-tell', 'not-applicable', 'accepted', 'fix-claimed', 'reopened', 'proof'],
  standard: ['standard', 'check', 'source', 'listing', 'record', 'target', 'touchpoint', 'crawl'],
  reviews: ['sentiment', 'rating', 'interval', 'shrunk', 'sample', 'topic', 'warning', 'response-rate'],
} as const satisfies Record<string, readonly Word[]>;

export type WordGroup = keyof typeof WORD_GROUPS;
