import { describe, expect, it } from 'vitest';
import { extract, jsonLd, read } from './page-capture-of.ts';

const ADDRESS = { '@type': 'PostalAddress', streetAddress: '55 rue Principale', addressLocality: 'Gatineau', addressRegion: 'QC', postalCode: 'J8X 0A1', addressCountry: 'CA' };
const STORE = { '@type': 'Optician', name: 'Lunetterie Boréale', address: ADDRESS };
const page = (head: string, body = ''): string => `<html lang="fr"><head><title>Lunetterie Boréale – Gatineau</title>${head}</head><body><h1>Lunetterie Boréale – Gatineau</h1>${body}</body></html>`;
const readStore = (facts: object): ReturnType<typeof extract> => extract(page(jsonLd({ ...STORE, ...facts })));

describe('the name of a business', () => {
  it('is its name; the registered one is a fact of its own', async () => {
    const found = await readStore({ legalName: '9123-4567 Québec inc.' });
    expect(read(found, 'businessName', 'json-ld')).toEqual(['Lunetterie Boréale']);
    expect(read(found, 'legalName', 'json-ld')).toEqual(['9123-4567 Québec inc.']);
  });

  it('is the registered one where there is no other, and holds no tags', async () => {
    expect(read(await readStore({ name: undefined, legalName: 'Boréale <b>Optique</b> inc.' }), 'businessName', 'json-ld')).toEqual(['Boréale Optique inc.']);
  });
});

describe('the phone of a business', () => {
  it.each([
    ['an address of the web', { telephone: 'https://boreale.example/18195550123' }, []],
    ['an e-mail', { telephone: 'b8195550123@boreale.example' }, []],
    ['what a template left', { telephone: '{{ store.phone }}' }, []],
    ['not available', { telephone: 'N/A' }, []],
    ['null in words', { telephone: 'null' }, []],
    ['a number', { telephone: 8_195_550_123 }, [['+18195550123', 'main']]],
    ['a link', { telephone: 'tel:+1-819-555-0123' }, [['+18195550123', 'main']]],
    ['several', { telephone: ['819-555-0123', '1 800 555-0100'] }, [['+18195550123', 'main'], ['+18005550100', 'toll-free']]],
    ['under a name of habit', { phone: '819-555-0123', fax: '819-555-0124' }, [['+18195550123', 'main'], ['+18195550124', 'fax']]],
    ['within the address', { address: { ...ADDRESS, telephone: '819-555-0123' } }, [['+18195550123', 'main']]],
    ['of a contact point alone', { contactPoint: { '@type': 'ContactPoint', telephone: '819-555-0123', contactType: 'customer service' } }, [['+18195550123', 'main']]],
    ['of a contact point beside its own', { telephone: '819-555-0123', contactPoint: [{ '@type': 'ContactPoint', telephone: '819-555-0177', contactType: 'sales' }, { '@type': 'ContactPoint', telephone: '819-555-0178', contactType: 'fax' }] }, [['+18195550123', 'main'], ['+18195550177', 'other'], ['+18195550178', 'fax']]],
    ['the same twice', { telephone: '819-555-0123', contactPoint: { telephone: '+1 819 555 0123' } }, [['+18195550123', 'main']]],
  ])('as %s', async (_, facts, numbers) => {
    expect(read(await readStore(facts), 'phone', 'json-ld').map((phone) => [phone?.e164, phone?.role])).toEqual(numbers);
  });

  it('is dialled from the country of the address, with its code and without the plus', async () => {
    const found = await extract(page(jsonLd({ ...STORE, telephone: '(33 1) 99 00 12 34', faxNumber: '01 99 00 12 35', address: { streetAddress: '3 rue de la Paix', postalCode: '75002', addressLocality: 'Paris', addressCountry: 'France' } })));
    expect(read(found, 'phone', 'json-ld').map((phone) => phone?.e164)).toEqual(['+33199001234', '+33199001235']);
  });
});

describe('the e-mail of a business', () => {
  it.each([
    ['a link', 'mailto:Info@Boreale.example?subject=Bonjour', ['info@boreale.example']],
    ['two in one', 'info@boreale.example, laval@boreale.example', ['info@boreale.example', 'laval@boreale.example']],
    ['hidden from robots', 'info [at] boreale [dot] example', ['info@boreale.example']],
    ['what a theme left', 'your-email@domain.com', []],
    ['undefined', 'undefined', []],
    ['words', 'écrivez-nous', [null]],
  ])('as %s', async (_, email, addresses) => {
    expect(read(await readStore({ email, telephone: '819-555-0123' }), 'email', 'json-ld')).toEqual(addresses);
  });
});

describe('the place of a business', () => {
  it.each([
    ['decimal commas', { geo: { '@type': 'GeoCoordinates', latitude: '45,4765', longitude: '-75,7013' } }, { latitude: 45.4765, longitude: -75.7013 }],
    ['one text', { geo: '45.4765, -75.7013' }, { latitude: 45.4765, longitude: -75.7013 }],
    ['degrees', { geo: { latitude: '45°28\'30"N', longitude: '75°42\'00"W' } }, { latitude: 45.475, longitude: -75.7 }],
    ['numbers on the business', { latitude: 45.4765, longitude: -75.7013 }, { latitude: 45.4765, longitude: -75.7013 }],
    ['the mark on a map', { hasMap: 'https://www.google.com/maps/place/x/@45.4,-75.7,17z/data=!3m1!4b1!4m5!3m4!1s0x0:0x0!8m2!3d45.4765!4d-75.7013' }, { latitude: 45.4765, longitude: -75.7013 }],
    ['words', { geo: { latitude: 'nord', longitude: 'ouest' } }, null],
    ['beyond the poles', { geo: { latitude: 145.2, longitude: 12.1 } }, null],
  ])('from %s', async (_, facts, place) => {
    expect(read(await readStore(facts), 'coordinates', 'json-ld')).toEqual([place]);
  });

  it('is that of the one place where an organisation says it is', async () => {
    const found = await extract(page(jsonLd({ '@type': 'Organization', name: 'Lunetterie Boréale', telephone: '819-555-0123', location: { '@type': 'Place', address: ADDRESS, geo: { latitude: 45.4765, longitude: -75.7013 }, openingHours: 'Mo-Fr 09:00-17:00' } })));
    expect(read(found, 'address', 'json-ld')[0]).toMatchObject({ postalCode: 'J8X 0A1' });
    expect(read(found, 'coordinates', 'json-ld')).toEqual([{ latitude: 45.4765, longitude: -75.7013 }]);
    expect(read(found, 'regularHours', 'json-ld')[0]?.week).toMatchObject({ mo: [[540, 1020]] });
  });

  it.each([
    ['a plain text', { address: '55 rue Principale, Gatineau (Québec) J8X 0A1' }],
    ['a location that is an address', { address: undefined, location: ADDRESS }],
    ['a place around it', { address: { '@type': 'Place', address: ADDRESS } }],
    ['two, of which the first counts', { address: [ADDRESS, { ...ADDRESS, streetAddress: '1 Main St.' }] }],
    ['sloppy names', { address: { '@type': 'postaladdress', StreetAddress: '55 rue Principale', City: 'Gatineau', region: 'QC', PostalCode: 'J8X 0A1' } }],
  ])('has its address as %s', async (_, facts) => {
    expect(read(await readStore(facts), 'address', 'json-ld')[0]).toMatchObject({ locality: 'Gatineau', postalCode: 'J8X 0A1' });
  });
});

describe('the site, profiles and actions of a business', () => {
  it('has a site without its scheme, and profiles in one text', async () => {
    const found = await readStore({ url: 'www.boreale.example', sameAs: 'https://www.facebook.com/boreale, https://www.instagram.com/boreale/' });
    expect(read(found, 'websiteUrl', 'json-ld')).toEqual(['https://www.boreale.example/']);
    expect(read(found, 'socialProfile', 'json-ld')).toHaveLength(2);
  });

  it('offers to book, to order and to find the way', async () => {
    const found = await readStore({
      potentialAction: [
        { '@type': 'ReserveAction', name: 'Prendre rendez-vous', target: { '@type': 'EntryPoint', urlTemplate: 'https://boreale.example/rdv' } },
        { '@type': 'OrderAction', target: 'https://boreale.example/boutique' },
        { '@type': 'SearchAction', target: 'https://boreale.example/?q={search_term_string}' },
      ],
      hasMap: 'https://maps.google.com/?q=boreale',
    });
    expect(read(found, 'touchpoint', 'json-ld')).toEqual([
      { kind: 'booking', target: 'https://boreale.example/rdv', label: 'Prendre rendez-vous' },
      { kind: 'catalogue', target: 'https://boreale.example/boutique', label: '' },
      { kind: 'directions', target: 'https://maps.google.com/?q=boreale', label: '' },
    ]);
  });

  it('has the types that tell something, in their order', async () => {
    expect(read(await readStore({ '@type': ['LocalBusiness', 'Optician', 'https://schema.org/MedicalBusiness'], additionalType: 'https://schema.org/Store' }), 'category')).toEqual(['Optician', 'MedicalBusiness']);
    expect(read(await readStore({ '@type': 'LocalBusiness' }), 'category')).toEqual(['LocalBusiness']);
  });
});

describe('the rating of a business', () => {
  it.each([
    ['of five', { ratingValue: '4,6', reviewCount: '1 204' }, { average: 4.6, best: 5, count: 1204 }],
    ['of ten, not said', { ratingValue: 8.7, ratingCount: 12 }, { average: 8.7, best: 10, count: 12 }],
    ['in percent', { ratingValue: '92 %', reviewCount: '1,204 reviews' }, { average: 92, best: 100, count: 1204 }],
    ['in words', { ratingValue: '4.5 / 5' }, { average: 4.5, best: 5, count: null }],
    ['beyond its best', { ratingValue: 7, bestRating: 5 }, null],
  ])('%s', async (_, rating, value) => {
    expect(read(await readStore({ aggregateRating: { '@type': 'AggregateRating', ...rating } }), 'rating')).toEqual([value]);
  });

  it('may stand by itself and name the business', async () => {
    const found = await extract(page(jsonLd([STORE, { '@type': 'AggregateRating', itemReviewed: { '@type': 'Optician', name: 'Lunetterie Boréale' }, ratingValue: 4.5, reviewCount: 8 }, { '@type': 'AggregateRating', itemReviewed: { '@type': 'Product', name: 'Monture' }, ratingValue: 1 }])));
    expect(read(found, 'rating')).toEqual([{ average: 4.5, best: 5, count: 8 }]);
  });
});

describe('the hours of a business', () => {
  const week = { mo: [[540, 1020]], sa: [[600, 960]], su: [] };
  it.each([
    ['by day', { openingHours: { monday: '9:00-17:00', saturday: '10:00-16:00', sunday: 'closed' } }],
    ['in French words', { openingHours: ['Lundi 9h à 17h', 'Samedi 10h-16h', 'Dimanche fermé'] }],
    ['as words where items belong', { openingHoursSpecification: ['Mo 09:00-17:00', 'Sa 10:00-16:00', 'Su closed'] }],
    ['as lists of lists', { openingHoursSpecification: [[{ dayOfWeek: 'Lundi', opens: '9 h', closes: '17 h' }], [{ dayOfWeek: 'https://schema.org/Saturday', opens: '10:00', closes: '16:00' }, { dayOfWeek: 'Su', opens: '00:00', closes: '00:00' }]] }],
  ])('are read %s', async (_, facts) => {
    expect(read(await readStore(facts), 'regularHours', 'json-ld')[0]?.week).toMatchObject(week);
  });

  it('are none where the list of them is empty', async () => {
    expect(read(await readStore({ openingHoursSpecification: [], openingHours: '' }), 'regularHours', 'json-ld')).toEqual([]);
  });
});
