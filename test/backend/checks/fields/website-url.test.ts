import { expect, it } from 'vitest';
import { brief, judgeField, place, seen, standard } from '../gathered.ts';

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
])('%s', (_case, url, over, expected) => expect(brief(judgeField('website-url', seen('websiteUrl', url), over))).toBe(expected));

it('shows the page in the listing’s language as expected', () => {
  const wrong = seen('websiteUrl', 'https://boreale.example/');
  expect([judgeField('website-url', wrong).expected, judgeField('website-url', wrong, { pageLanguage: 'en' }).expected]).toEqual(['https://boreale.example/fr/sainte-foy', 'https://boreale.example/en/sainte-foy']);
});
