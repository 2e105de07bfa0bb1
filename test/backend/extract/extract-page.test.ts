import { load } from 'cheerio/slim';
import { describe, expect, it } from 'vitest';
import { FIELD_VALUES } from '#domain/observation.ts';
import { captureOf, extract, jsonLd, read } from './page-capture-of.ts';

const STORE = {
  '@context': 'https://schema.org', '@type': 'Optician', '@id': 'https://lunetterie-boreale.example/fr/boutiques/laval#store',
  name: 'Lunetterie Boréale – Laval', telephone: '+1 450 555-0142', email: 'laval@lunetterie-boreale.example', url: 'https://lunetterie-boreale.example/fr/boutiques/laval',
  address: { '@type': 'PostalAddress', streetAddress: '1200, boul. Chomedey, bureau 101', addressLocality: 'Laval', addressRegion: 'QC', postalCode: 'H7V 0A1', addressCountry: 'CA' },
  geo: { '@type': 'GeoCoordinates', latitude: '45,5501', longitude: -73.7402 },
  openingHoursSpecification: [
    { '@type': 'OpeningHoursSpecification', dayOfWeek: ['https://schema.org/Monday', 'Mardi', 'We', 'Thursday', 'Friday'], opens: '09:30', closes: '18:00' },
    { '@type': 'OpeningHoursSpecification', dayOfWeek: 'Saturday', opens: '10:00:00', closes: '17:00:00' },
    { '@type': 'OpeningHoursSpecification', dayOfWeek: 'Sunday', opens: '00:00', closes: '00:00' },
    { '@type': 'OpeningHoursSpecification', validFrom: '2026-12-25', validThrough: '2026-12-26', opens: '00:00', closes: '00:00' },
  ],
  sameAs: ['https://www.facebook.com/lunetterieboreale'], logo: '/img/logo.svg', aggregateRating: { '@type': 'AggregateRating', ratingValue: '4,6', reviewCount: 37 },
};
const STRUCTURED = `<!DOCTYPE html><html lang="fr-CA"><head><title>Lunetterie Boréale – Laval | Opticiens</title>
  <link rel="canonical" href="https://lunetterie-boreale.example/fr/boutiques/laval"><link rel="alternate" hreflang="en-CA" href="/en/stores/laval">
  ${jsonLd(STORE)}</head><body><header><a href="/fr"><img class="logo" src="/img/logo.svg" alt="Lunetterie Boréale"></a></header><h1>Lunetterie Boréale – Laval</h1>
  <p>Nos opticiens vous accueillent pour un examen de la vue, un ajustement ou le choix d'une nouvelle monture.</p></body></html>`;
const TEXT_ONLY = `<!DOCTYPE html><html lang="fr"><head><title>Lunetterie Boréale – Lyon Bellecour</title></head><body><main id="store"><h1>Lunetterie Boréale – Lyon Bellecour</h1>
  <address>14 bis, rue de la République<br>69002 Lyon<br>France</address><p>Tél. : <a href="tel:+33455501155">04 55 50 11 55</a> · Téléc. : 04 55 50 11 99</p><p>Écrivez à lyon@lunetterie-boreale.example</p>
  <h2>Horaires d'ouverture</h2><table class="hours"><tr><th>Lundi</th><td>Fermé</td></tr><tr><th>Mardi au vendredi</th><td>9 h 30 – 12 h 30, 14 h – 19 h</td></tr><tr><th>Samedi</th><td>10 h – 18 h</td></tr><tr><th>Dimanche</th><td>Fermé</td></tr></table>
  <p>Une équipe d'opticiens diplômés vous reçoit au cœur de la presqu'île, sans rendez-vous.</p></main></body></html>`;

describe('extractPage on a page with structured data', () => {
  it('reads every field with its method, its place and the capture as proof', async () => {
    const page = await extract(STRUCTURED);
    expect(page).toMatchObject({ kind: 'location', trouble: null, language: 'fr', links: { en: 'https://lunetterie-boreale.example/en/stores/laval' } });
    expect(read(page, 'businessName', 'json-ld')).toEqual(['Lunetterie Boréale – Laval']);
    expect(read(page, 'phone', 'json-ld')).toEqual([{ e164: '+14505550142', role: 'main' }]);
    expect(read(page, 'address', 'json-ld')[0]).toMatchObject({ locality: 'Laval', postalCode: 'H7V 0A1', country: 'CA', unit: expect.stringContaining('101') });
    expect(read(page, 'coordinates')).toEqual([{ latitude: 45.5501, longitude: -73.7402 }]);
    expect(read(page, 'category')).toEqual(['Optician']);
    expect(read(page, 'rating')).toEqual([{ average: 4.6, best: 5, count: 37 }]);
    expect(read(page, 'canonicalUrl', 'link')).toEqual(['https://lunetterie-boreale.example/fr/boutiques/laval']);
    expect(read(page, 'socialProfile')).toEqual(['https://www.facebook.com/lunetterieboreale']);
    expect(read(page, 'logo')[0]).toEqual({ url: 'https://lunetterie-boreale.example/img/logo.svg', print: null });
    const hours = page.observations.find((one) => one.field === 'regularHours');
    expect(hours?.value).toEqual({ week: { mo: [[570, 1080]], tu: [[570, 1080]], we: [[570, 1080]], th: [[570, 1080]], fr: [[570, 1080]], sa: [[600, 1020]], su: [] } });
    expect(hours?.evidence).toMatchObject({ locator: 'json-ld[0].openingHoursSpecification', bodyHash: 'f'.repeat(64), fetchedAt: '2026-11-20T10:00:00.000Z' });
    expect(read(page, 'specialHours')).toEqual([[{ date: '2026-12-25', ranges: [] }, { date: '2026-12-26', ranges: [] }]]);
  });

  it('gives values that fit the shapes of their fields, and excerpts of at most 300 characters', async () => {
    for (const body of [STRUCTURED, TEXT_ONLY]) {
      const page = await extract(body, {}, {});
      for (const one of page.observations) {
        expect({ field: one.field, value: one.value, fits: one.value === null || FIELD_VALUES[one.field].safeParse(one.value).success }).toMatchObject({ fits: true });
        expect(one.evidence.excerpt.length).toBeLessThanOrEqual(300);
      }
    }
  });
});

describe('extractPage on a page of text alone', () => {
  it('reads name, address, phone, fax, e-mail and hours from what a visitor sees', async () => {
    const page = await extract(TEXT_ONLY, { url: 'https://lunetterie-boreale.example/fr/lyon', finalUrl: 'https://lunetterie-boreale.example/fr/lyon' }, { country: 'FR' });
    expect(page.kind).toBe('location');
    expect(read(page, 'businessName')[0]).toBe('Lunetterie Boréale – Lyon Bellecour');
    expect(read(page, 'address')[0]).toMatchObject({ street: expect.stringContaining('rue de la République'), locality: 'Lyon', postalCode: '69002', country: 'FR' });
    expect(read(page, 'phone')).toEqual([{ e164: '+33455501155', role: 'main' }, { e164: '+33455501199', role: 'fax' }]);
    expect(read(page, 'email')).toEqual(['lyon@lunetterie-boreale.example']);
    expect(read(page, 'regularHours')[0]).toEqual({ week: { mo: [], tu: [[570, 750], [840, 1140]], we: [[570, 750], [840, 1140]], th: [[570, 750], [840, 1140]], fr: [[570, 750], [840, 1140]], sa: [[600, 1080]], su: [] } });
  });

  it('names places that a selector finds again in the stored HTML', async () => {
    const page = await extract(TEXT_ONLY, {}, { country: 'FR' });
    const $ = load(TEXT_ONLY);
    for (const one of page.observations.filter(({ method }) => method === 'visible-text')) {
      const found = $(one.evidence.locator);
      expect({ locator: one.evidence.locator, count: found.length }).toEqual({ locator: one.evidence.locator, count: 1 });
    }
    const hours = page.observations.find((one) => one.field === 'regularHours');
    expect($(hours?.evidence.locator).text()).toContain('Mardi au vendredi');
  });
});

describe('the capture', () => {
  it('is proof of the address that answered', async () => {
    const page = await extract(STRUCTURED, { url: 'https://lunetterie-boreale.example/laval', finalUrl: 'https://lunetterie-boreale.example/fr/boutiques/laval' });
    expect(page.observations[0]?.evidence.url).toBe(captureOf('').finalUrl);
  });
});
