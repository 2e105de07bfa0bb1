import { describe, expect, it } from 'vitest';
import { identityOf } from '#matching/listing-identity.ts';
import { matchListing } from '#matching/match-listing.ts';
import { OWN_PAIRS } from './own-pairs.ts';

describe.each([true, false])('one place: %s', (same) => {
  it.each(OWN_PAIRS.filter((pair) => pair.same === same))('$label', ({ a, b }) => {
    expect(matchListing(identityOf(a), identityOf(b))).toMatchObject({ same });
    expect(matchListing(identityOf(b), identityOf(a))).toMatchObject({ same });
  });
});
