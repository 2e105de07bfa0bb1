import { assert, property, string, webPath } from 'fast-check';
import { expect, it } from 'vitest';
import { readPageLinks } from '#extract/page-links.ts';

const BASE = 'https://www.brand.example/fr/magasins';
const links = (body: string) => readPageLinks(body, BASE).links.map(({ url, card }) => [new URL(url).pathname + new URL(url).search, card]);

it('a link with the card that it stands in, up to where another link begins', () => {
  const body = '<ul><li><h3>Laval</h3><p>1600 boul. Le Corbusier<br>H7S 1Y9</p><a href="/fr/m/1">Détails</a> <a href="/fr/m/1#heures">Heures</a> <a href="tel:+14505550100">450 555-0100</a></li><li><b>Verdun</b> <a href="m/2?utm=x">Détails</a></li></ul>';
  expect(links(body)).toEqual([['/fr/m/1', 'Laval 1600 boul. Le Corbusier H7S 1Y9 Détails Heures 450 555-0100'], ['/fr/m/1', 'Laval 1600 boul. Le Corbusier H7S 1Y9 Détails Heures 450 555-0100'], ['/fr/m/2?utm=x', 'Verdun Détails']]);
});

it('a link to another site is none; with and without www. is one site', () => {
  expect(links('<p><a href="https://brand.example/a">A</a></p><p><a href="https://other.example/b">B</a></p><p><a href="mailto:a@brand.example">C</a></p><a>D</a>')).toEqual([['/a', 'A']]);
});

it('places in the data that a page holds for its scripts', () => {
  const data = { props: { stores: [{ id: 7, name: 'Laval', url: '/fr/m/7', location: { geo: [1, 2] }, address: { street: '1600 boul. Le Corbusier', postalCode: 'H7S 1Y9' } }], menu: [{ url: '/fr/contact', label: 'Contact' }] } };
  expect(links(`<script type="application/json">${JSON.stringify(data)}</script><script>var a = {url: '/x'}</script><script type="application/json">{broken</script>`))
    .toEqual([['/fr/m/7', '7 Laval /fr/m/7 1 2 1600 boul. Le Corbusier H7S 1Y9']]);
});

it('the language of the page, its other languages, and the page that follows', () => {
  const page = readPageLinks('<html lang="fr-CA"><head><link rel="alternate" hreflang="en-CA" href="/en/stores"><link rel="alternate" hreflang="x-default" href="/"><link rel="next" href="?page=2"></head></html>', BASE);
  expect([page.language, page.alternates, page.next]).toEqual(['fr', { en: 'https://www.brand.example/en/stores' }, `${BASE}?page=2`]);
});

it('anything at all, and no error', () => {
  assert(property(string(), webPath(), (text, path) => {
    expect(readPageLinks(`<a href="${path}">${text}<script type="application/json">${text}</script>`, BASE).links.every(({ url }) => URL.canParse(url))).toBe(true);
  }));
});
