import { describe, expect, it } from 'vitest';
import { findOwnAddresses, onePerPage, type CanonicalPage } from '#matching/own-address.ts';

const IGNORED = ['utm_*'];
const page = (locationId: string, path: string, canonical: string): CanonicalPage => ({ locationId, url: `https://brand.example${path}`, canonical: URL.parse(canonical, 'https://www.brand.example')?.href ?? canonical });
const found = (...pages: CanonicalPage[]) => findOwnAddresses(pages, IGNORED).map((one) => `${one.locationId} ${one.url}`);

describe('the address that a page calls its own', () => {
  it.each<[string, CanonicalPage[], string[]]>([
    ['another page of the site', [page('1', '/m/12', '/fr/magasins/laval')], ['1 https://www.brand.example/fr/magasins/laval']],
    ['the same, written in another way', [page('1', '/fr/laval/?utm_source=gbp', '/fr/laval')], []],
    ['the home page, a template’s mistake', [page('1', '/fr/laval', '/')], []],
    ['one that every page calls its own', [page('1', '/fr/laval', '/fr/magasins'), page('2', '/fr/verdun', '/fr/magasins')], []],
    ['the French page, said by the English one', [page('1', '/fr/laval', '/fr/laval'), page('1', '/en/laval', '/fr/laval')], []],
    ['another site’s', [page('1', '/fr/laval', 'https://platform.example/laval')], []],
  ])('%s', (_case, pages, expected) => {
    expect(found(...pages)).toEqual(expected);
  });
});

it('a site’s map that names a page twice names it once, as it calls itself', () => {
  const known = [page('1', '/m/12', '/fr/magasins/laval')];
  expect(onePerPage(['https://www.brand.example/m/12', 'https://www.brand.example/fr/magasins/laval', 'https://www.brand.example/fr/verdun/', 'https://brand.example/fr/verdun?utm_medium=map'], known, IGNORED))
    .toEqual(['https://www.brand.example/fr/magasins/laval', 'https://www.brand.example/fr/verdun/']);
});
