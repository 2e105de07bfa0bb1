import { expect, it } from 'vitest';
import { extract, jsonLd, read } from './page-capture-of.ts';

const page = (head: string, body = '', language = 'fr') => extract(`<html lang="${language}"><head>${head}</head><body><h1>Lunetterie Boréale</h1><p>Tél. : 450 555-0142</p>${body}</body></html>`);
const store = { '@type': 'Optician', name: 'Lunetterie Boréale', telephone: '450 555-0142' };

it.each<[string, string, string[]]>([
  ['of the page', jsonLd({ '@graph': [store, { '@type': 'WebPage', dateModified: '2026-03-04T10:00:00-05:00' }] }), ['2026-03-04']],
  ['of the store', jsonLd({ ...store, dateModified: '2025-01-02' }), ['2025-01-02']],
  ['of a post on the page', jsonLd([store, { '@type': 'BlogPosting', headline: 'Nouvelles', dateModified: '2020-01-01' }]), []],
  ['of a review', jsonLd({ ...store, review: { '@type': 'Review', dateModified: '2020-01-01', reviewBody: 'Bien' } }), []],
  ['by its meta tag', '<meta property="article:modified_time" content="2026-02-03T12:00:00+00:00">', ['2026-02-03']],
  ['by another meta tag', '<meta property="og:updated_time" content="1767225600">', []],
  ['a day to come is none', '<meta property="article:modified_time" content="2027-02-03">', []],
])('reads when the page was changed: %s', async (_case, head, expected) => expect(read(await page(head), 'updatedAt')).toEqual(expected));

it.each<[string, string, string[]]>([
  ['fr', 'Mis à jour le 3 mars 2024', ['2024-03-03']], ['fr', 'Dernière mise à jour : 03/04/2024', ['2024-04-03']], ['fr', 'Fiche modifiée le 1er août 2025', ['2025-08-01']],
  ['fr', 'Informations vérifiées le 12 janv. 2026', ['2026-01-12']], ['fr', 'Dernière modification : 2025-09-30 à 14 h 12', ['2025-09-30']], ['fr', 'MISE À JOUR LE 5 MAI 2025', ['2025-05-05']],
  ['en', 'Last updated: March 3, 2024', ['2024-03-03']], ['en', 'Updated on 3 March 2024', ['2024-03-03']], ['en', 'Last verified 14 Jan 2026', ['2026-01-14']], ['en', 'Last updated 25/12/2025', ['2025-12-25']], ['en', 'Last updated 03/04/2024', []],
  ['fr', 'Politique de confidentialité mise à jour le 3 mars 2021', []], ['fr', 'Prix mis à jour le 3 mars 2021', []], ['en', 'Privacy policy last updated March 3, 2021', []],
  ['fr', 'Du jour au lendemain, 450 555-0142', []], ['fr', 'Ouvert le 3 mars 2024', []], ['fr', 'Mis à jour régulièrement depuis 2019', []],
])('in words (%s): %s', async (language, line, expected) => expect(read(await page('', `<p>${line}</p>`, language), 'updatedAt')).toEqual(expected));

it('what stands under a heading of reviews or of other stores is not the page’s', async () => {
  expect(read(await page('', '<h2>Avis clients</h2><p>Mis à jour le 3 mars 2024</p>'), 'updatedAt')).toEqual([]);
});

it('shows the line as proof', async () => {
  const found = await page('', '<footer><p>Mis à jour le 3 mars 2024</p></footer>');
  expect(found.observations.find((one) => one.field === 'updatedAt')).toMatchObject({ raw: 'Mis à jour le 3 mars 2024', method: 'visible-text', evidence: { excerpt: 'Mis à jour le 3 mars 2024' } });
});
