import { describe, expect, it } from 'vitest';
import { BUCKETS, hashFeatures, markNegations, splitWords } from '#reviews/features.ts';

const mark = (text: string) => markNegations(splitWords(text)).join(' ');

describe('splitWords', () => {
  it.each([
    ['Très BON œuf!!!', 'tres bon oeuf !!!'],
    ['soooooo good', 'soo good'],
    ['120 minutes', '0 minutes'],
    ["didn't, DIDNT", 'did not , did not'],
    ['super :-) nul :(', 'super %smile nul %frown'],
    ['top 👍', 'top 👍'],
  ])('folds %s', (text, words) => expect(splitWords(text).join(' ')).toBe(words));
});

describe('markNegations', () => {
  it.each([
    ['pas du tout aimable', 'pas ~du ~tout ~aimable'],
    ['pas aimable, mais rapide', 'pas ~aimable , mais rapide'],
    ['je ne recommande pas', 'je ne ~recommande pas'],
    ['not friendly but fast', 'not ~friendly but fast'],
    ['no wait at all and then some more', 'no ~wait ~at ~all ~and then some more'],
  ])('reaches as far as it should: %s', (text, marked) => expect(mark(text)).toBe(marked));
});

describe('hashFeatures', () => {
  it('gives distinct buckets within the table, the same each time', () => {
    const features = hashFeatures('Bon service, bon service.');
    expect(new Set(features).size).toBe(features.length);
    expect(features.every((bucket) => bucket >= 0 && bucket < BUCKETS)).toBe(true);
    expect(hashFeatures('Bon service, bon service.')).toEqual(features);
  });
  it('has none for an empty text', () => expect(hashFeatures('')).toHaveLength(0));
});
