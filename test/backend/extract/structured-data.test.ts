import { describe, expect, it } from 'vitest';
import { extract, jsonLd, read } from './page-capture-of.ts';

const ADDRESS = { '@type': 'PostalAddress', streetAddress: '55 rue Principale', addressLocality: 'Gatineau', addressRegion: 'QC', postalCode: 'J8X 0A1', addressCountry: 'CA' };
const page = (head: string, body = ''): string => `<html lang="fr"><head><title>Lunetterie Boréale – Gatineau</title>${head}</head><body><h1>Lunetterie Boréale – Gatineau</h1>${body}</body></html>`;

describe('JSON-LD', () => {
  it('finds the store in a graph beside the organisation whose call centre it is not', async () => {
    const found = await extract(page(jsonLd({ '@context': 'https://schema.org', '@graph': [
      { '@type': 'Organization', '@id': '#org', name: 'Lunetterie Boréale inc.', telephone: '1 800 555-0100', address: { '@type': 'PostalAddress', streetAddress: '1 place du Siège', addressLocality: 'Montréal', postalCode: 'H2Y 0A1' } },
      { '@type': 'WebSite', name: 'Lunetterie Boréale' },
      { '@type': ['Optician', 'Store'], name: 'Lunetterie Boréale – Gatineau', parentOrganization: { '@id': '#org' }, address: { '@id': '#address' }, telephone: '819-555-0123', openingHours: ['Lu-Ve 09:00-17:00', 'Sa 10:00-16:00'] },
      { '@id': '#address', ...ADDRESS },
    ] })));
    expect(read(found, 'businessName', 'json-ld')[0]).toBe('Lunetterie Boréale – Gatineau');
    expect(read(found, 'phone', 'json-ld')).toEqual([{ e164: '+18195550123', role: 'main' }]);
    expect(read(found, 'address', 'json-ld')).toEqual([expect.objectContaining({ postalCode: 'J8X 0A1', locality: 'Gatineau' })]);
    expect(found.observations.find((one) => one.field === 'phone')?.evidence.locator).toBe('json-ld[0].@graph[2].telephone');
    expect(found.observations.find((one) => one.field === 'regularHours')?.evidence.locator).toBe('json-ld[0].@graph[2].openingHours');
    expect(read(found, 'regularHours')[0]?.week).toMatchObject({ mo: [[540, 1020]], fr: [[540, 1020]], sa: [[600, 960]] });
  });

  it('leaves the hours and phones of departments to the departments', async () => {
    const found = await extract(page(jsonLd({ '@type': 'Store', name: 'Lunetterie Boréale – Gatineau', address: ADDRESS, telephone: '819-555-0123', openingHours: 'Mo-Fr 09:00-17:00',
      department: [{ '@type': 'Optician', name: 'Clinique', telephone: '819-555-0199', openingHours: 'Mo-Fr 08:00-12:00', address: ADDRESS }] })));
    expect(read(found, 'phone', 'json-ld')).toEqual([{ e164: '+18195550123', role: 'main' }]);
    expect(read(found, 'regularHours', 'json-ld')).toHaveLength(1);
  });

  it('splits a unit off the street, reads a fax and a second number', async () => {
    const found = await extract(page(jsonLd({ '@type': 'Optician', name: 'Lunetterie Boréale', address: { ...ADDRESS, streetAddress: '55, rue Principale, bureau 200' }, telephone: ['819-555-0123 / 1-800-555-0100'], faxNumber: '819-555-0124' })));
    expect(read(found, 'address', 'json-ld')[0]?.unit).toContain('200');
    expect(read(found, 'phone', 'json-ld').map((phone) => [phone?.e164, phone?.role])).toEqual([['+18195550123', 'main'], ['+18005550100', 'toll-free'], ['+18195550124', 'fax']]);
  });

  it('reads a script with comments, entities and trailing commas', async () => {
    const found = await extract(page(jsonLd(`/* store */ {"@type": "Optician", "name": "Lunetterie Bor&eacute;ale", // fr
      "address": {"@type": "PostalAddress", "streetAddress": "55 rue Principale", "postalCode": "J8X 0A1",},}`)));
    expect(read(found, 'businessName', 'json-ld')).toEqual(['Lunetterie Boréale']);
  });

  it.each([
    ['closing after midnight', { dayOfWeek: 'Friday', opens: '18:00', closes: '02:00' }, { fr: [[1080, 1560]] }],
    ['all day', { dayOfWeek: 'Friday', opens: '00:00', closes: '23:59' }, { fr: [[0, 1440]] }],
    ['no times: closed', { dayOfWeek: 'Friday' }, { fr: [] }],
    ['French days and times', { dayOfWeek: ['vendredi', 'Samedi'], opens: '9h30', closes: '17 h' }, { fr: [[570, 1020]], sa: [[570, 1020]] }],
    ['half days of the clock', { dayOfWeek: 'http://schema.org/Friday', opens: '9:00 AM', closes: '5:30 PM' }, { fr: [[540, 1050]] }],
    ['a span of days in one text', { dayOfWeek: 'Monday-Wednesday', opens: '09:00', closes: '10:00' }, { mo: [[540, 600]], tu: [[540, 600]], we: [[540, 600]] }],
    ['times without a colon', { dayOfWeek: 'Fri', opens: '0900', closes: '1730' }, { fr: [[540, 1050]] }],
    ['seconds and a zone', { dayOfWeek: 'Friday', opens: '09:00:00-05:00', closes: '17:30:00-05:00' }, { fr: [[540, 1050]] }],
    ['two openings in one item', { dayOfWeek: 'Friday', opens: ['09:00', '14:00'], closes: ['12:00', '18:00'] }, { fr: [[540, 720], [840, 1080]] }],
    ['a list of days in one text', { dayOfWeek: 'lundi, mardi et jeudi', opens: '9:00', closes: '17:00' }, { mo: [[540, 1020]], tu: [[540, 1020]], th: [[540, 1020]] }],
    ['a group of days', { dayOfWeek: 'Weekdays', opens: '09:00', closes: '10:00' }, { mo: [[540, 600]], tu: [[540, 600]], we: [[540, 600]], th: [[540, 600]], fr: [[540, 600]] }],
    ['midnight to midnight: closed', { dayOfWeek: 'Sunday', opens: '00:00', closes: '00:00' }, { su: [] }],
    ['a whole week from midnight to midnight: unsure', { dayOfWeek: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'], opens: '00:00', closes: '00:00' }, undefined],
    ['a season in force', { dayOfWeek: 'Friday', opens: '09:00', closes: '10:00', validFrom: '2026-11-01', validThrough: '2027-03-31' }, { fr: [[540, 600]] }],
  ])('reads specified hours: %s', async (_, specification, week) => {
    const found = await extract(page(jsonLd({ '@type': 'Optician', name: 'Lunetterie Boréale', address: ADDRESS, openingHoursSpecification: [{ '@type': 'OpeningHoursSpecification', ...specification }] })));
    expect(read(found, 'regularHours', 'json-ld')[0]?.week).toEqual(week);
  });

  it('keeps hours that it cannot read as unread, with what was published', async () => {
    const found = await extract(page(jsonLd({ '@type': 'Optician', name: 'Lunetterie Boréale', address: ADDRESS, openingHours: 'quand il fait beau' })));
    expect(found.observations.find((one) => one.field === 'regularHours')).toMatchObject({ raw: 'quand il fait beau', value: null });
  });

  it('takes 0, 0 for no coordinates', async () => {
    const found = await extract(page(jsonLd({ '@type': 'Optician', name: 'Lunetterie Boréale', address: ADDRESS, geo: { '@type': 'GeoCoordinates', latitude: 0, longitude: 0 } })));
    expect(read(found, 'coordinates')).toEqual([null]);
  });
});

describe('microdata and RDFa', () => {
  const FACTS = (scope: string, prop: string, inner: string): string => `<div ${scope}><span ${prop}="name">Lunetterie Boréale</span><div ${prop}="address" ${inner}><span ${prop}="streetAddress">55 rue Principale</span>,
    <span ${prop}="addressLocality">Gatineau</span> <span ${prop}="postalCode">J8X 0A1</span></div><a ${prop}="telephone" href="tel:+18195550123">819-555-0123</a>
    <meta ${prop}="openingHours" content="Mo-Fr 09:00-17:00"><a ${prop}="url" href="/fr/gatineau">Site</a></div>`;

  it.each([
    ['microdata', FACTS('itemscope itemtype="https://schema.org/Optician"', 'itemprop', 'itemscope itemtype="https://schema.org/PostalAddress"')],
    ['rdfa', FACTS('vocab="https://schema.org/" typeof="Optician"', 'property', 'typeof="PostalAddress"')],
  ])('reads the same facts from %s', async (method, body) => {
    const found = await extract(page('', body));
    expect(read(found, 'businessName', method)).toEqual(['Lunetterie Boréale']);
    expect(read(found, 'address', method)[0]).toMatchObject({ street: '55 rue Principale', locality: 'Gatineau', postalCode: 'J8X 0A1' });
    expect(read(found, 'phone', method)).toEqual([{ e164: '+18195550123', role: 'main' }]);
    expect(read(found, 'regularHours', method)[0]?.week).toMatchObject({ we: [[540, 1020]] });
    expect(read(found, 'websiteUrl', method)).toEqual(['https://lunetterie-boreale.example/fr/gatineau']);
  });

  it('follows itemref to what stands elsewhere', async () => {
    const found = await extract(page('', `<div itemscope itemtype="https://schema.org/Optician" itemref="tel"><span itemprop="name">Lunetterie Boréale</span></div><p id="tel">Tél. <b itemprop="telephone">819-555-0123</b></p>`));
    expect(read(found, 'phone', 'microdata')).toEqual([{ e164: '+18195550123', role: 'main' }]);
  });
});
