import { expect, it } from 'vitest';
import { proposePages } from '#matching/match-page-address.ts';

const place = (id: string, street: string, locality: string, rest: { branch?: string; postalCode?: string; storeCode?: string } = {}) => {
  const { storeCode = `X${id}`, branch, postalCode } = rest;
  return { id, storeCode, ...(branch === undefined ? {} : { branch }), address: { street, locality, country: 'CA', ...(postalCode === undefined ? {} : { postalCode }) } };
};
const laval = place('1', '1600 boulevard Le Corbusier', 'Laval', { storeCode: 'QC-014', postalCode: 'H7S 1Y9' });
const rosemont = place('2', '3100 rue Beaubien Est', 'Montréal', { branch: 'Rosemont' });
const verdun = place('3', '4300 rue Wellington', 'Montréal', { branch: 'Verdun' });
const all = [laval, rosemont, verdun];
const proposed = (urls: string[], locations = all) => proposePages(locations, urls).map(({ locationId, language, reason, url }) => `${locationId} ${language ?? '-'} ${reason} ${new URL(url).pathname}`);
const on = (...paths: string[]) => paths.map((path) => `https://brand.example${path}`);

it.each<[string, string[], string[]]>([
  ['a store code', on('/magasins/qc-014'), ['1 - store-code /magasins/qc-014']],
  ['a postal code', on('/stores/h7s-1y9-optician'), ['1 - postal-code /stores/h7s-1y9-optician']],
  ['a number and a street', on('/fr/3100-beaubien'), ['2 fr street /fr/3100-beaubien']],
  ['accents and elisions', on('/fr/Montr%C3%A9al/Verdun'), ['3 fr branch /fr/Montr%C3%A9al/Verdun']],
  ['a town with one location', on('/fr-CA/magasins/laval'), ['1 fr only-in-town /fr-CA/magasins/laval']],
  ['a town with several proves nothing', on('/fr/magasins/montreal'), []],
  ['a page in each language', on('/fr/magasins/laval', '/en/stores/laval'), ['1 fr only-in-town /fr/magasins/laval', '1 en only-in-town /en/stores/laval']],
  ['a page and those below it are one place’s', on('/en/laval', '/en/laval/services', '/en/laval/team'), ['1 en only-in-town /en/laval']],
  ['two pages that speak for one alike are no proof', on('/en/a-laval', '/en/b-laval'), []],
  ['the surer of two speaks', on('/en/news/laval-opening', '/en/stores/qc-014'), ['1 en store-code /en/stores/qc-014']],
  ['a page that speaks for two', on('/en/rosemont-verdun-montreal'), []],
  ['pages of nobody', on('/', '/fr/contact', '/fr/magasins'), []],
])('%s', (_case, urls, expected) => {
  expect(proposed(urls)).toEqual(expected);
});

it('a short or wordy store code stands in addresses by chance', () => {
  expect(proposed(on('/en/stores/12', '/en/main'), [place('4', '', 'Laval', { storeCode: '12' }), place('5', '', 'Gatineau', { storeCode: 'MAIN' })])).toEqual([]);
});
