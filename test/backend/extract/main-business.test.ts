import { describe, expect, it } from 'vitest';
import { extract, jsonLd, read } from './page-capture-of.ts';

const at = (street: string, postalCode: string): object => ({ '@type': 'PostalAddress', streetAddress: street, addressLocality: 'Gatineau', postalCode, addressCountry: 'CA' });
const STORE = { '@type': 'Optician', name: 'Lunetterie Boréale – Gatineau', telephone: '819-555-0123', address: at('55 rue Principale', 'J8X 0A1') };
const HEAD_OFFICE = { '@type': 'Organization', name: 'Groupe Boréale inc.', telephone: '514-555-0100', address: at('1 place du Siège', 'H2Y 0A1') };
const AGENCY = { '@type': 'Organization', name: 'Agence Pixel', telephone: '514-555-0199', address: at('9 rue du Web', 'H3B 0A1') };
const page = (data: unknown, body = ''): string => `<html lang="fr"><head><title>Lunetterie Boréale – Gatineau</title>${jsonLd(data)}</head><body><h1>Lunetterie Boréale – Gatineau</h1>${body}</body></html>`;

async function readMain(data: unknown, body = ''): Promise<unknown[]> {
  const found = await extract(page(data, body));
  return ['businessName', 'phone'].map((field) => found.observations.find((one) => one.field === field && one.method !== 'visible-text')?.raw ?? null);
}

describe('the business that a page is about', () => {
  it.each([
    ['beside its head office', [HEAD_OFFICE, STORE]],
    ['with its head office as parent', { ...STORE, parentOrganization: HEAD_OFFICE }],
    ['with its head office as parent, by id', [{ ...HEAD_OFFICE, '@id': '#siege' }, { ...STORE, parentOrganization: { '@id': '#siege' } }]],
    ['with its brand, its mall and its owner', { ...STORE, brand: HEAD_OFFICE, containedInPlace: { '@type': 'ShoppingCenter', name: 'Les Promenades', address: at('1100 boul. Maloney', 'J8T 0A1') }, founder: { '@type': 'Person', name: 'M. T.', telephone: '819-555-0188' } }],
    ['in a site published by head office', { '@type': 'WebPage', publisher: HEAD_OFFICE, author: AGENCY, mainEntity: STORE }],
    ['in a site made by an agency', [{ '@type': 'WebSite', name: 'Boréale', creator: AGENCY }, STORE]],
    ['with a department', { ...STORE, department: { '@type': 'Pharmacy', name: 'Pharmacie', telephone: '819-555-0177', address: at('55 rue Principale', 'J8X 0A1') } }],
    ['as a part of its company that the page is about', { ...HEAD_OFFICE, subOrganization: [STORE] }],
    ['beside an evening elsewhere', [STORE, { '@type': 'Event', name: 'Soirée', location: { '@type': 'Place', name: 'Hôtel du Parc', telephone: '819-555-0111', address: at('99 rue du Parc', 'J8Y 0A1') } }]],
    ['beside a post in its company', [STORE, { '@type': 'JobPosting', title: 'Opticien', hiringOrganization: HEAD_OFFICE, jobLocation: { '@type': 'Place', name: 'Siège', address: at('1 place du Siège', 'H2Y 0A1') } }]],
    ['as the provider of a service', { '@type': 'Service', name: 'Examen de la vue', provider: STORE }],
    ['as what is reviewed', { '@type': 'Review', reviewBody: 'Bien.', author: { '@type': 'Organization', name: 'Guide', telephone: '514-555-0155' }, itemReviewed: STORE }],
    ['told in two places by one id', [{ '@id': '#s', '@type': 'Optician', name: STORE.name }, { '@id': '#s', '@type': 'Optician', telephone: STORE.telephone, address: STORE.address }]],
  ])('is the store: %s', async (_, data) => {
    expect(await readMain(data)).toEqual(['Lunetterie Boréale – Gatineau', '819-555-0123']);
  });

  it('is the publisher of the site where there is no other', async () => {
    expect(await readMain({ '@type': 'WebSite', publisher: { ...HEAD_OFFICE, name: 'Lunetterie Boréale' } })).toEqual(['Lunetterie Boréale', '514-555-0100']);
  });

  it('is not the agency that made the page', async () => {
    expect(await readMain({ '@type': 'WebSite', name: 'Boréale', creator: AGENCY }, '<p>819-555-0123</p>')).toEqual([null, null]);
  });

  it('does not take the page for the store because both have the page’s address as id', async () => {
    expect(await readMain([{ '@id': 'https://x.example/', '@type': 'WebPage', name: 'Accueil', telephone: '514-555-0100' }, { '@id': 'https://x.example/', ...STORE }])).toEqual(['Lunetterie Boréale – Gatineau', '819-555-0123']);
  });
});

describe('older and sloppy markup', () => {
  const microdata = (body: string): string => `<html lang="fr"><head><title>Lunetterie Boréale</title></head><body><h1>Lunetterie Boréale</h1>${body}</body></html>`;

  it.each([
    ['data-vocabulary.org', '<div itemscope itemtype="http://data-vocabulary.org/Organization"><b itemprop="name">Lunetterie Boréale</b><div itemprop="address" itemscope itemtype="http://data-vocabulary.org/Address"><i itemprop="street-address">55 rue Principale</i> <i itemprop="locality">Gatineau</i> <i itemprop="postal-code">J8X 0A1</i></div><span itemprop="tel">819-555-0123</span></div>'],
    ['an itemtype without scheme', '<div itemscope itemtype="//schema.org/Optician/"><b itemprop="name">Lunetterie Boréale</b><div itemprop="address" itemscope itemtype="//schema.org/PostalAddress"><i itemprop="streetAddress">55 rue Principale</i> <i itemprop="addressLocality">Gatineau</i> <i itemprop="postalCode">J8X 0A1</i></div><span itemprop="telephone">819-555-0123</span></div>'],
    ['other cases of letters', '<div itemscope itemtype="http://Schema.org/localbusiness"><b itemprop="Name">Lunetterie Boréale</b><div itemprop="Address" itemscope itemtype="http://schema.org/postaladdress"><i itemprop="streetaddress">55 rue Principale</i> <i itemprop="addresslocality">Gatineau</i> <i itemprop="postalcode">J8X 0A1</i></div><span itemprop="Telephone">819-555-0123</span></div>'],
    ['an address and a number beside the business', '<div itemscope itemtype="http://schema.org/Optician"><b itemprop="name">Lunetterie Boréale</b></div><div itemscope itemtype="http://schema.org/PostalAddress"><i itemprop="streetAddress">55 rue Principale</i> <i itemprop="addressLocality">Gatineau</i> <i itemprop="postalCode">J8X 0A1</i></div><div itemscope itemtype="http://schema.org/ContactPoint"><i itemprop="telephone">819-555-0123</i></div>'],
    ['an address with a name and no business', '<div itemscope itemtype="http://schema.org/PostalAddress"><b itemprop="name">Lunetterie Boréale</b><i itemprop="streetAddress">55 rue Principale</i> <i itemprop="addressLocality">Gatineau</i> <i itemprop="postalCode">J8X 0A1</i> <i itemprop="telephone">819-555-0123</i></div>'],
    ['the parts of the address on the business', '<div itemscope itemtype="http://schema.org/Optician"><b itemprop="name">Lunetterie Boréale</b><i itemprop="streetAddress">55 rue Principale</i> <i itemprop="addressLocality">Gatineau</i> <i itemprop="postalCode">J8X 0A1</i> <i itemprop="telephone">819-555-0123</i></div>'],
    ['an invitation in the link', '<div itemscope itemtype="http://schema.org/Optician"><b itemprop="name">Lunetterie Boréale</b><div itemprop="address" itemscope itemtype="http://schema.org/PostalAddress"><i itemprop="streetAddress">55 rue Principale</i> <i itemprop="addressLocality">Gatineau</i> <i itemprop="postalCode">J8X 0A1</i></div><a itemprop="telephone" href="tel:+18195550123">Appelez-nous</a></div>'],
    ['RDFa with relations', '<div xmlns:v="http://rdf.data-vocabulary.org/#" typeof="v:Organization"><b property="v:name">Lunetterie Boréale</b><div rel="v:address"><div typeof="v:Address"><i property="v:street-address">55 rue Principale</i> <i property="v:locality">Gatineau</i> <i property="v:postal-code">J8X 0A1</i></div></div><span property="v:tel">819-555-0123</span></div>'],
    ['RDFa with a prefix', '<div prefix="s: http://schema.org/" typeof="s:Optician"><b property="s:name">Lunetterie Boréale</b><div property="s:address" typeof="s:PostalAddress"><i property="s:streetAddress">55 rue Principale</i> <i property="s:addressLocality">Gatineau</i> <i property="s:postalCode">J8X 0A1</i></div><span property="s:telephone">819-555-0123</span></div>'],
  ])('is read: %s', async (_, body) => {
    const found = await extract(microdata(body));
    const structured = found.observations.filter((one) => one.method === 'microdata' || one.method === 'rdfa');
    expect(structured.find((one) => one.field === 'businessName')?.value).toBe('Lunetterie Boréale');
    expect(structured.find((one) => one.field === 'address')?.value).toMatchObject({ street: '55 rue Principale', locality: 'Gatineau', postalCode: 'J8X 0A1' });
    expect(structured.find((one) => one.field === 'phone')?.value).toMatchObject({ e164: '+18195550123' });
  });

  it('keeps hours in an attribute that belongs to another element', async () => {
    const found = await extract(microdata('<div itemscope itemtype="http://schema.org/Optician"><b itemprop="name">Lunetterie Boréale</b><i itemprop="telephone">819-555-0123</i><span itemprop="openingHours" datetime="Mo-Fr 09:00-17:00">Lun.–ven.</span></div>'));
    expect(read(found, 'regularHours', 'microdata')[0]?.week).toMatchObject({ fr: [[540, 1020]] });
  });

  it('reads scripts of a type that is nearly right', async () => {
    const found = await extract(microdata(`<script type="application/json+ld">${JSON.stringify(STORE)}</script>`));
    expect(read(found, 'phone', 'json-ld')[0]?.e164).toBe('+18195550123');
  });
});
