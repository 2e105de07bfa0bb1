import { expect, it } from 'vitest';
import { brief, judgeField, place, seen, standard } from '../gathered.ts';

const followed = (urlPattern: string) => ({ standard: standard({ website: { hosts: ['boreale.example'], urlPattern } }) });
const noPage = { location: place({ websiteUrls: {} }) };

it.each<[string, string, Parameters<typeof judgeField>[2], string]>([
  ['the store’s page', 'https://boreale.example/fr/sainte-foy', {}, 'pass ok'],
  ['want 7: http, www, slash and tracking', 'http://www.boreale.example/fr/sainte-foy/?utm_source=gbp', {}, 'pass ok'],
  ['the page in the other language', 'https://boreale.example/en/sainte-foy', {}, 'pass ok'],
  ['another store’s page', 'https://boreale.example/fr/levis', {}, 'fail mismatch'],
  ['another site', 'https://lunettes.example/fr/sainte-foy', {}, 'fail mismatch'],
  ['the home page', 'https://www.boreale.example/', {}, 'fail home-page'],
  ['the home page of a language', 'https://boreale.example/fr/', {}, 'fail home-page'],
  ['another site’s home page', 'https://lunettes.example/', {}, 'fail mismatch'],
  ['no page on record: any on the brand’s hosts', 'https://boreale.example/magasins/12', noPage, 'pass ok'],
  ['no page on record: the home page too', 'https://boreale.example/', noPage, 'pass ok'],
  ['no page on record: another site', 'https://lunettes.example/', noPage, 'fail mismatch'],
  ['neither a page nor a host', 'https://boreale.example/', { ...noPage, standard: standard({ website: {} }) }, 'not-applicable nothing-expected'],
  ['capitals in the path', 'https://boreale.example/FR/Sainte-Foy', {}, 'pass ok'],
  ['a parameter that the standard ignores', 'https://boreale.example/fr/sainte-foy?magasin=12', { standard: standard({ website: { ignoredParameters: ['magasin'] } }) }, 'pass ok'],
  ['the record’s page, as the pattern wants it', 'https://boreale.example/fr/sainte-foy/', followed('https://www.boreale.example/{language}/{branch}'), 'pass ok'],
  ['the record’s page, on a path that the pattern no longer wants', 'https://boreale.example/fr/sainte-foy', followed('https://boreale.example/{language}/magasins/{branch}'), 'fail pattern'],
  ['no page on record: the store’s code in the path', 'https://boreale.example/fr/stores/qc-001?utm_source=x', { ...noPage, ...followed('https://boreale.example/{language}/stores/{storeCode}') }, 'pass ok'],
  ['no page on record: another store’s code', 'https://boreale.example/fr/stores/qc-002', { ...noPage, ...followed('https://boreale.example/{language}/stores/{storeCode}') }, 'fail pattern'],
  ['no page on record: the home page, where the pattern wants a path', 'https://boreale.example/', { ...noPage, ...followed('https://boreale.example/{language}/stores/{storeCode}') }, 'fail home-page'],
  ['no page on record: another site', 'https://lunettes.example/fr/stores/qc-001', { ...noPage, ...followed('https://boreale.example/{language}/stores/{storeCode}') }, 'fail mismatch'],
  ['anything behind a star', 'https://boreale.example/fr/stores/quebec/laurier-12', { ...noPage, ...followed('https://boreale.example/{language}/stores/*') }, 'pass ok'],
  ['a town with accents and spaces', 'https://boreale.example/fr/quebec/g1v-2l1', { ...noPage, ...followed('https://boreale.example/{language}/{locality}/{postalCode}') }, 'pass ok'],
  ['a value that the record lacks stands for one step', 'https://boreale.example/fr/n-importe-quoi', { location: place({ websiteUrls: {}, address: { country: 'CA', street: '1 rue X' } }), ...followed('https://boreale.example/{language}/{locality}') }, 'pass ok'],
])('%s', (_case, url, over, expected) => expect(brief(judgeField('website-url', seen('websiteUrl', url), over))).toBe(expected));

it('shows the page in the listing’s language as expected', () => {
  const wrong = seen('websiteUrl', 'https://boreale.example/');
  expect([judgeField('website-url', wrong).expected, judgeField('website-url', wrong, { pageLanguage: 'en' }).expected]).toEqual(['https://boreale.example/fr/sainte-foy', 'https://boreale.example/en/sainte-foy']);
});
