import { load } from 'cheerio/slim';
import { describe, expect, it } from 'vitest';
import type { FieldName, Observation } from '#domain/observation.ts';
import { extract, jsonLd } from './page-capture-of.ts';

const page = (body: string, head = ''): string => `<html lang="fr"><head><title>Nos boutiques | Lunetterie Boréale</title>${head}</head><body><header><a href="tel:+18005550100">1 800 555-0100</a></header>
  <main><h1>Nos boutiques</h1><p>Vingt opticiens à votre service partout au Québec.</p>${body}</main><footer>Siège social : 1, place du Siège, Montréal (Québec) H2Y 0A1 · 514 555-0100</footer></body></html>`;

const best = (observations: readonly Observation[], field: FieldName): unknown => observations.find((one) => one.field === field && one.value !== null)?.value;

/** What names each location (its branch, where it is one), street, code and first phone. */
async function locationsOf(body: string, country = 'CA'): Promise<string[]> {
  const found = await extract(body, {}, { country });
  expect(found).toMatchObject({ kind: 'location-list', trouble: 'not-a-location-page', observations: [] });
  return (found.locations ?? []).map((one) => {
    const address = best(one, 'address') as { street?: string; postalCode?: string } | undefined;
    const phone = best(one, 'phone') as { e164: string } | undefined;
    const names = one.filter(({ field }) => field === 'businessName').map(({ value }) => value);
    return [names.find((name) => name !== 'Lunetterie Boréale') ?? names[0], address?.street, address?.postalCode, phone?.e164].map((part) => (typeof part === 'string' ? part : '–')).join(' | ');
  });
}

const EXPECTED = ['Laval | 12 boulevard Chomedey | H7V 0A1 | +14505550111', 'Gatineau | 55 rue Principale | J8X 0A2 | +18195550122', 'Lévis | 90 route du Président-Kennedy | G6V 0A4 | +14185550133'];
const STORES: readonly (readonly [city: string, street: string, code: string, phone: string])[] = [['Laval', '12, boulevard Chomedey', 'H7V 0A1', '450 555-0111'], ['Gatineau', '55, rue Principale', 'J8X 0A2', '819 555-0122'], ['Lévis', '90, route du Président-Kennedy', 'G6V 0A4', '418 555-0133']];
const each = (write: (city: string, street: string, code: string, phone: string) => string): string => STORES.map((store) => write(...store)).join('\n');

describe('the locations of a list', () => {
  it.each([
    ['cards', each((city, street, code, phone) => `<div class="card"><h3>${city}</h3><p>${street}<br>${city} (Québec) ${code}</p><p>Tél. : ${phone}</p><a href="/x">Voir la boutique</a></div>`)],
    ['headlines in one flat block', each((city, street, code, phone) => `<h3>${city}</h3><p>${street}<br>${city} (Québec) ${code}</p><p>${phone}</p>`)],
    ['items of a list with links for names', `<ul>${each((city, street, code, phone) => `<li><a href="/${code}">${city}</a><br>${street}, ${city} (Québec) ${code}<br><a href="tel:${phone}">${phone}</a></li>`)}</ul>`],
    ['rows of a table', `<table>${each((city, street, code, phone) => `<tr><td>${city}</td><td>${street}, ${city} (Québec) ${code}</td><td>${phone}</td></tr>`)}</table>`],
    ['paragraphs with a bold name', each((city, street, code, phone) => `<p><strong>${city}</strong><br>${street}<br>${city} (Québec) ${code}<br>${phone}</p>`)],
    ['cards without headlines under one of the region', `<h2>Partout au Québec</h2>${each((city, street, code, phone) => `<div class="card"><strong>${city}</strong><br>${street}<br>${city} (Québec) ${code}<br>${phone}</div>`)}`],
    ['definitions', `<dl>${each((city, street, code, phone) => `<dt>${city}</dt><dd>${street}, ${city} (Québec) ${code}</dd><dd>Tél. ${phone}</dd>`)}</dl>`],
    ['cards in groups by region', `<section><h2>Rive-Nord</h2>${each((city, street, code, phone) => `<article><h4>${city}</h4><address>${street}<br>${city} QC ${code}</address><a href="tel:${phone}">${phone}</a></article>`)}</section>`],
  ])('in %s', async (_, body) => {
    expect(await locationsOf(page(body))).toEqual(EXPECTED);
  });

  it('with hours and e-mail of their own', async () => {
    const found = await extract(page(each((city, street, code, phone) => `<div class="store"><h3>${city}</h3><p>${street}, ${city} (Québec) ${code}</p><p>${phone}</p><p><a href="mailto:${code.slice(0, 3).toLowerCase()}@boreale.example">Écrivez-nous</a></p>
      <table><tr><td>Lundi au vendredi</td><td>${city === 'Laval' ? '9 h à 17 h' : '10 h à 18 h'}</td></tr><tr><td>Samedi et dimanche</td><td>Fermé</td></tr></table></div>`)));
    expect(found.locations?.map((one) => best(one, 'email'))).toEqual(['h7v@boreale.example', 'j8x@boreale.example', 'g6v@boreale.example']);
    expect(found.locations?.map((one) => (best(one, 'regularHours') as { week: { mo: unknown } } | undefined)?.week.mo)).toEqual([[[540, 1020]], [[600, 1080]], [[600, 1080]]]);
  });

  it('in structured data, with what is shown of the same place beside it', async () => {
    const items = STORES.map(([city, street, code]) => ({ '@type': 'Optician', name: `Lunetterie Boréale – ${city}`, address: { '@type': 'PostalAddress', streetAddress: street, addressLocality: city, postalCode: code } }));
    const body = page(each((city, street, code, phone) => `<div class="card"><h3>${city}</h3><p>${street}<br>${city} (Québec) ${code}</p><p>Tél. : ${phone}</p></div>`), jsonLd({ '@graph': [{ '@type': 'Organization', name: 'Lunetterie Boréale', address: { '@type': 'PostalAddress', streetAddress: '1 place du Siège', postalCode: 'H2Y 0A1' } }, ...items] }));
    expect(await locationsOf(body)).toEqual(EXPECTED.map((one) => `Lunetterie Boréale – ${one}`));
  });

  it('in English, in France and in Belgium', async () => {
    const shops = (list: readonly (readonly [string, string, string])[]): string => page(list.map(([name, street, town]) => `<div class="shop"><h2>${name}</h2><p>${street}</p><p>${town}</p></div>`).join(''));
    expect(await locationsOf(shops([['Leeds', '12 Park Row', 'Leeds LS1 5HD'], ['York', '3 Coney Street', 'York YO1 9QL'], ['Hull', '40 Paragon Street', 'Hull HU1 3ND']]), 'GB')).toEqual(['Leeds | 12 Park Row | LS1 5HD | –', 'York | 3 Coney Street | YO1 9QL | –', 'Hull | 40 Paragon Street | HU1 3ND | –']);
    expect(await locationsOf(shops([['Lyon Bellecour', '14 bis, rue de la République', '69002 Lyon'], ['Dijon', '8, place Darcy', '21000 Dijon'], ['Lille', '25, rue Nationale', '59000 Lille']]), 'FR')).toEqual(['Lyon Bellecour | 14 bis rue de la République | 69002 | –', 'Dijon | 8 place Darcy | 21000 | –', 'Lille | 25 rue Nationale | 59000 | –']);
    expect(await locationsOf(shops([['Ixelles', 'Chaussée d’Ixelles 120', '1050 Ixelles'], ['Namur', 'Rue de Fer 33', '5000 Namur'], ['Liège', 'Rue de la Cathédrale 7', '4000 Liège']]), 'BE')).toEqual(['Ixelles | Chaussée d’Ixelles 120 | 1050 | –', 'Namur | Rue de Fer 33 | 5000 | –', 'Liège | Rue de la Cathédrale 7 | 4000 | –']);
  });

  it('have their proof in the stored page', async () => {
    const body = page(each((city, street, code, phone) => `<div class="card"><h3>${city}</h3><p>${street}<br>${city} (Québec) ${code}</p><p>Tél. : ${phone}</p></div>`));
    const $ = load(body);
    const phones = (await extract(body)).locations?.map((one) => one.find(({ field }) => field === 'phone')?.evidence.locator ?? '') ?? [];
    expect(phones.map((locator) => $(locator).text())).toEqual(STORES.map(([, , , phone]) => `Tél. : ${phone}`));
  });

  it('are as many as a long list has', async () => {
    const many = Array.from({ length: 120 }, (_, index) => `<li><h3>Boutique ${index}</h3><p>${index + 1}, rue Principale</p><p>Laval (Québec) H${index % 10}V ${Math.floor(index / 10) % 10}A${Math.floor(index / 100)}</p></li>`).join('');
    expect((await extract(page(`<ul>${many}</ul>`))).locations).toHaveLength(120);
  });
});

it('a list whose headlines say where the stores are claims the site’s own name for each, and the headline beside it', async () => {
  const list = await extract(page(each((city, street, code, phone) => `<div><h2>${city}</h2><p>${street}<br>${city} (Québec) ${code}</p><p>${phone}</p></div>`)));
  expect(list.locations?.map((one) => one.filter(({ field }) => field === 'businessName').map(({ value }) => value))).toEqual(STORES.map(([city]) => ['Lunetterie Boréale', city]));
});

describe('two places on one page', () => {
  const card = (name: string, street: string, hours: string, phone: string) =>
    `<div><h2>${name}</h2><h3>Horaires</h3><ul><li>Lundi au vendredi<br>${hours}</li></ul><h3>Adresse</h3><p>${street}<br>2000 Neuchâtel</p><h3>Contact</h3><p>Téléphone : ${phone}</p></div>`;
  const page = (...cards: string[]) => `<html lang="fr-CH"><head><title>Horaires</title></head><body><main><h1>Horaires et contacts</h1>${cards.join('')}</main></body></html>`;

  it('with hours and numbers of their own are two locations, though number and code are the same', async () => {
    const list = await extract(page(card('Lac', 'Rue du Lac 7', '9 h – 18 h', '032 555 01 01'), card('Gare', 'Rue de la Gare 7', '10 h – 19 h', '032 555 01 02')), {}, { country: 'CH' });
    expect(list.kind).toBe('location-list');
    expect(list.locations?.map((one) => one.find(({ field }) => field === 'address')?.raw)).toEqual(['Rue du Lac 7, 2000 Neuchâtel', 'Rue de la Gare 7, 2000 Neuchâtel']);
  });
  it('of which one has nothing but its address are a store and somebody else', async () => {
    const store = await extract(page(card('Lac', 'Rue du Lac 7', '9 h – 18 h', '032 555 01 01'), '<div><h2>Administration</h2><p>Rue de la Gare 12<br>2000 Neuchâtel</p></div>'), {}, { country: 'CH' });
    expect(store.kind).toBe('location');
  });
});
