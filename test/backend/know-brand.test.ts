import { expect, it } from 'vitest';
import { countTemplates, knowBrand } from '#backend/know-brand.ts';
import type { Observation } from '#domain/observation.ts';
import { findTemplateValues } from '#extract/template-values.ts';
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

it('a brand taken some locations at a time tells the same as one taken whole, and as the reader of templates', () => {
  const brand = Array.from({ length: 60 }, (_, place) => [
    phone(place, ownOf(place)), ...(place % 10 < 8 ? [phone(place, HEAD)] : []), ...(place % 10 < 7 ? [phone(place, '+15145550199')] : []),
    // First seen late: no template's, however often it comes from then on.
    ...(place >= 15 ? [phone(place, '+15145550177')] : []),
  ]);
  const counting = countTemplates(brand.length);
  for (let from = 0; from < brand.length; from += 7) counting.add(brand.slice(from, from + 7).flat());
  expect(counting.finish()).toEqual(knowBrand(brand.flat()));
  expect(known(brand.flat())).toEqual([['boreale.example', [`phone|${HEAD}`]]]);
  const pages = brand.map((values, place) => ({ host: 'boreale.example', location: `L${place}`, observations: values as unknown as Observation[] }));
  const read = findTemplateValues(pages.map((page) => ({ ...page, observations: page.observations.map((one) => ({ ...one, evidence: { locator: '' } }) as Observation) }))).list();
  expect(read.map((one) => (JSON.parse(one.value) as { e164: string }).e164)).toEqual([HEAD]);
});

it('a brand of many locations holds few values of its own at a time', () => {
  const counting = countTemplates(150_000);
  for (let place = 0; place < 150_000; place += 1000) {
    counting.add(Array.from({ length: 1000 }, (_, step) => [phone(place + step, `+1${place + step}`), phone(place + step, HEAD)]).flat());
  }
  expect([...counting.finish().templateValues]).toEqual([['boreale.example', new Set([`phone|${HEAD}`])]]);
});
