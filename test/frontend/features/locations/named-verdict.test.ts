import { describe, expect, it } from 'vitest';
import { namedVerdict } from '../../../../frontend/src/features/locations/named-verdict.ts';
import { createBrand } from '../../mock-brand.ts';

const { locations } = createBrand(40, 5);
const location = locations.find((one) => one.listings.some((listing) => listing.verdicts.some((verdict) => verdict.checkId === 'phone' && verdict.outcome === 'fail')));
if (!location) throw new Error('The mock brand has no wrong phone.');
const verdictOf = (id: string | null) => location.listings.flatMap((listing) => listing.verdicts.map((verdict) => ({ ...verdict, publisherId: listing.publisherId }))).find((one) => one.id === id);

describe('what an address opens', () => {
  it('check:phone is the phone’s dearest fail', () => expect(verdictOf(namedVerdict(location, 'check:phone'))).toMatchObject({ checkId: 'phone', outcome: 'fail' }));
  it('publisher:… is the worst there', () => expect(verdictOf(namedVerdict(location, 'publisher:brand-website'))?.publisherId).toBe('brand-website'));
  it('an id is itself', () => expect(namedVerdict(location, 'v-1')).toBe('v-1'));
  it('nothing is nothing, and so is what is not there', () => expect([namedVerdict(location, null), namedVerdict(location, 'check:moon')]).toEqual([null, null]));
});
