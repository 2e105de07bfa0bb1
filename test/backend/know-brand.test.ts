import { expect, it } from 'vitest';
import { knowBrand } from '#backend/know-brand.ts';
import type { SiteValue } from '#records/site-values.ts';

const HEAD = '+15145550100';
const ownOf = (place: number) => `+1418555010${place}`;
const phone = (place: number, e164: string, host = 'boreale.example'): SiteValue => ({ locationId: `L${place}`, pageUrl: `https://${host}/${place}`, field: 'phone', method: 'visible-text', value: { e164, role: 'main' } });
const pages = (count: number, of: (place: number) => SiteValue[]) => Array.from({ length: count }, (_, place) => of(place)).flat();
const known = (values: SiteValue[]) => [...knowBrand(values).templateValues].map(([host, set]) => [host, [...set]]);

it('a number on every page of five is the template’s', () => {
  expect(known(pages(5, (place) => [phone(place, ownOf(place)), phone(place, HEAD)]))).toEqual([['boreale.example', [`phone|${HEAD}`]]]);
});
it('a number on four pages of five is, too', () => {
  expect(known(pages(5, (place) => [phone(place, place === 0 ? ownOf(0) : HEAD)]))).toEqual([['boreale.example', [`phone|${HEAD}`]]]);
});
it('numbers of their own: a template of which nothing repeats is known, too', () => {
  expect(known(pages(5, (place) => [phone(place, ownOf(place))]))).toEqual([['boreale.example', []]]);
});
it('four locations tell nothing', () => {
  expect(known(pages(4, (place) => [phone(place, HEAD)]))).toEqual([]);
});
it('each site has a template of its own', () => {
  const both = [...pages(6, (place) => [phone(place, HEAD)]), ...pages(6, (place) => [phone(place, ownOf(place), 'www.annuaire.example')])];
  expect(known(both)).toEqual([['boreale.example', [`phone|${HEAD}`]], ['annuaire.example', []]]);
});
it('two languages of one location are one location', () => {
  const twice = pages(3, (place) => [phone(place, HEAD), { ...phone(place, HEAD), pageUrl: `https://boreale.example/en/${place}` }]);
  expect(known(twice)).toEqual([]);
});
