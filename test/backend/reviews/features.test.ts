import { describe, expect, it } from 'vitest';
import { BUCKETS, characterBucket, findNegated, hashCharacters, hashWord, kindOf, splitWords, visitRuns, WORD_BUCKETS } from '#reviews/features.ts';

const mark = (text: string) => {
  const tokens = splitWords(text);
  const negated = findNegated(tokens, tokens.map(kindOf));
  return tokens.map((token, index) => (negated[index] === true ? `~${token}` : token)).join(' ');
};
const runsOf = (text: string) => {
  const tokens = splitWords(text);
  const kinds = tokens.map(kindOf);
  const buckets: number[] = [];
  visitRuns(tokens.map(hashWord), kinds, findNegated(tokens, kinds), (bucket) => buckets.push(bucket));
  return buckets;
};

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

describe('findNegated', () => {
  it.each([
    ['pas du tout aimable', 'pas ~du ~tout ~aimable'],
    ['pas aimable, mais rapide', 'pas ~aimable , mais rapide'],
    ['je ne recommande pas', 'je ne ~recommande pas'],
    ['not friendly but fast', 'not ~friendly but fast'],
    ['no wait at all and then some more', 'no ~wait ~at ~all ~and then some more'],
    ['il n’y a que du bon ici', 'il n ~y ~a que du bon ici'],
    ['not only friendly', 'not only friendly'],
  ])('reaches as far as it should: %s', (text, marked) => expect(mark(text)).toBe(marked));
});

describe('visitRuns', () => {
  it('gives buckets of words within their half of the table, the same each time', () => {
    const buckets = runsOf('Bon service, bon service.');
    expect(buckets.every((bucket) => bucket >= 0 && bucket < WORD_BUCKETS)).toBe(true);
    expect(runsOf('Bon service, bon service.')).toEqual(buckets);
  });
  it('tells a negated word from a plain one', () => expect(runsOf('pas bon')[2]).not.toBe(runsOf('bon')[0]));
  it('has none for an empty text', () => expect(runsOf('')).toHaveLength(0));
});

it('characters of words have their own half of the table', () => {
  for (const hash of hashCharacters('aimable')) {
    for (const bucket of [characterBucket(hash, false), characterBucket(hash, true)]) {
      expect(bucket).toBeGreaterThanOrEqual(WORD_BUCKETS);
      expect(bucket).toBeLessThan(BUCKETS);
    }
  }
});
