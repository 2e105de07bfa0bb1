import { describe, expect, it } from 'vitest';
import { extract, read } from './page-capture-of.ts';

const page = (body: string): string => `<html lang="fr"><head><title>Lunetterie Boréale</title></head><body><h1>Lunetterie Boréale</h1>${body}</body></html>`;
const CARD = `<div class="vcard contact"><a class="fn org url" href="https://boreale.example/">Lunetterie Boréale</a>
  <div class="adr"><span class="type">Work</span><div class="street-address">55, rue Principale</div><span class="locality">Gatineau</span>, <abbr class="region" title="Québec">QC</abbr> <span class="postal-code">J8X 0A1</span></div>
  <div class="tel"><span class="type">Tél.</span> <span class="value">819-555-0123</span></div><div class="tel"><span class="type">Fax</span>: <span class="value">819-555-0124</span></div>
  <a class="email" href="mailto:info@boreale.example">Écrivez-nous</a>
  <div class="geo"><abbr class="latitude" title="45.4765">N</abbr> <abbr class="longitude" title="-75.7013">O</abbr></div></div>`;

describe('hCard', () => {
  it('gives the facts of a business', async () => {
    const found = await extract(page(CARD));
    expect(read(found, 'businessName', 'microformat')).toEqual(['Lunetterie Boréale']);
    expect(read(found, 'address', 'microformat')[0]).toMatchObject({ locality: 'Gatineau', postalCode: 'J8X 0A1' });
    expect(read(found, 'phone', 'microformat').map((phone) => [phone?.e164, phone?.role])).toEqual([['+18195550123', 'main'], ['+18195550124', 'fax']]);
    expect(read(found, 'email', 'microformat')).toEqual(['info@boreale.example']);
    expect(read(found, 'coordinates', 'microformat')).toEqual([{ latitude: 45.4765, longitude: -75.7013 }]);
    expect(read(found, 'websiteUrl', 'microformat')).toEqual(['https://boreale.example/']);
  });

  it('gives them in its second version', async () => {
    const found = await extract(page('<p class="h-card"><span class="p-name p-org">Lunetterie Boréale</span> <span class="p-adr h-adr"><span class="p-street-address">55, rue Principale</span> <span class="p-locality">Gatineau</span> <span class="p-postal-code">J8X 0A1</span></span> <a class="p-tel" href="tel:8195550123">819-555-0123</a></p>'));
    expect(read(found, 'address', 'microformat')[0]).toMatchObject({ postalCode: 'J8X 0A1' });
    expect(read(found, 'phone', 'microformat')[0]?.e164).toBe('+18195550123');
  });

  it('of a person at a business names the business', async () => {
    const found = await extract(page('<div class="vcard"><span class="fn">Mireille Tremblay</span>, <span class="org">Lunetterie Boréale</span> <span class="tel">819-555-0123</span></div>'));
    expect(read(found, 'businessName', 'microformat')).toEqual(['Lunetterie Boréale']);
  });

  it('is one where the footer repeats it', async () => {
    const found = await extract(page(CARD + CARD));
    expect(read(found, 'address', 'microformat')).toHaveLength(1);
  });

  it.each([
    ['a person', '<div class="vcard"><span class="fn n"><span class="given-name">Mireille</span> <span class="family-name">T.</span></span> <span class="tel">819-555-0123</span></div>'],
    ['the author of a post', `<span class="author vcard"><a class="url fn n" href="/auteur">Mireille</a> <span class="tel">819-555-0123</span></span>`],
    ['two businesses', CARD + CARD.replace('55, rue', '77, rue')],
  ])('of %s says nothing of the business', async (_, body) => {
    const found = await extract(page(body));
    expect(found.observations.filter((one) => one.method === 'microformat')).toEqual([]);
  });
});
