import { describe, expect, it } from 'vitest';
import { extract, jsonLd, read } from './page-capture-of.ts';

const STORE = { '@type': 'Optician', name: 'Lunetterie Boréale', telephone: '450 555-0142', address: { '@type': 'PostalAddress', streetAddress: '12 rue X', addressLocality: 'Laval', postalCode: 'H7V 0A1' } };
const page = (text: string, business: object = {}) => `<html lang="fr"><head><title>Lunetterie Boréale – Laval</title>${jsonLd({ ...STORE, ...business })}</head><body><h1>Lunetterie Boréale</h1><p>12 rue X, Laval (Québec) H7V 0A1</p><p>Lundi au vendredi : 9 h à 17 h</p>${text}</body></html>`;

describe('the day of a capture', () => {
  it.each([
    ['a page without dates', page('<p>Bienvenue chez nous.</p>'), false],
    ['a holiday with its year', page('<p>Fermé le 24 juin 2026.</p>'), false],
    ['a holiday without its year', page('<p>Fermé le 24 juin.</p>'), true],
    ['a closing that has no end yet', page('<p>Fermé du 1er novembre 2026 au 5 janvier 2027 pour travaux.</p>'), true],
    ['a change told in the past', page('<p>Mis à jour le 3 mars 2024</p>'), false],
    ['a change told of a day to come', page('', { '@graph': undefined, dateModified: '2027-01-01' }), true],
    ['a season that is over', page('', { openingHoursSpecification: [{ '@type': 'OpeningHoursSpecification', dayOfWeek: 'Monday', opens: '09:00', closes: '17:00', validFrom: '2026-01-01', validThrough: '2026-06-30' }] }), false],
    ['a season in force', page('', { openingHoursSpecification: [{ '@type': 'OpeningHoursSpecification', dayOfWeek: 'Monday', opens: '09:00', closes: '17:00', validFrom: '2026-10-01', validThrough: '2027-01-30' }] }), true],
  ])('decides or not: %s', async (_name, body, isOfDay) => {
    const read = await extract(body);
    expect(read.kind).toBe('location');
    expect(read.isOfDay).toBe(isOfDay);
  });

  it('that did not decide gives the same on any later day', async () => {
    const body = page('<p>Fermé le 24 juin 2026.</p><p>Mis à jour le 3 mars 2024</p>');
    const [early, late] = await Promise.all(['2026-11-20', '2027-08-02'].map((day) => extract(body, { fetchedAt: `${day}T06:00:00.000Z` })));
    expect(early?.observations.map((one) => [one.field, one.raw, one.value])).toEqual(late?.observations.map((one) => [one.field, one.raw, one.value]));
    expect(read(early as NonNullable<typeof early>, 'specialHours')).toHaveLength(1);
  });
});
