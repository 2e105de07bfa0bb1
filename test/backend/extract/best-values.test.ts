import { describe, expect, it } from 'vitest';
import type { FieldName, Observation, ReadMethod } from '#domain/observation.ts';
import { chooseBestValues } from '#extract/best-values.ts';

/** An observation as a reader would have made it; its rank is its place among those of its field and method. */
function seen(field: FieldName, method: ReadMethod, value: unknown, rank = 0): Observation {
  const evidence = { url: 'https://lunetterie-boreale.example/', fetchedAt: '2026-11-20T10:00:00.000Z', bodyHash: null, locator: 'body', excerpt: '' };
  return { field, method, rank, value, raw: JSON.stringify(value), evidence } as Observation;
}

const LAVAL = { street: '1200, boul. Chomedey', locality: 'Laval', region: 'QC', postalCode: 'H7V 0A1', country: 'CA' };
const HEAD_OFFICE = { street: '800, rue du Square-Victoria', locality: 'Montréal', region: 'QC', postalCode: 'H3C 0B4', country: 'CA' };
const phone = (e164: string, role = 'main'): object => ({ e164, role });

describe('chooseBestValues: one value', () => {
  it('takes what was written for machines before what was written for people', () => {
    expect(chooseBestValues([seen('businessName', 'visible-text', 'Bienvenue à Laval'), seen('businessName', 'microdata', 'Lunetterie Boréale')]).businessName).toBe('Lunetterie Boréale');
    expect(chooseBestValues([seen('businessName', 'rdfa', 'B'), seen('businessName', 'json-ld', 'A')]).businessName).toBe('A');
  });

  it.each(['null', 'N/A', 'undefined', '{{store.name}}', 'https://lunetterie-boreale.example', 'Accueil', 'Home', '--', 'x'.repeat(130)])('passes over a structured name that is none: %s', (name) => {
    expect(chooseBestValues([seen('businessName', 'json-ld', name), seen('businessName', 'visible-text', 'Lunetterie Boréale')]).businessName).toBe('Lunetterie Boréale');
  });

  it('passes over a value that could not be read', () => {
    expect(chooseBestValues([seen('regularHours', 'json-ld', null), seen('regularHours', 'visible-text', { week: { mo: [[540, 1020]] } })]).regularHours).toEqual({ week: { mo: [[540, 1020]] } });
  });

  it('says nothing of a field that nobody read', () => {
    expect(chooseBestValues([])).toMatchObject({ businessName: null, address: null, phones: [], emails: [], regularHours: null, specialHours: [], coordinates: null, rating: null, logos: [], touchpoints: [] });
  });
});

describe('chooseBestValues: the address', () => {
  it('fills what the structured address leaves out from the same place in the text', () => {
    const best = chooseBestValues([seen('address', 'json-ld', { street: '1200 boulevard Chomedey', locality: 'Laval' }), seen('address', 'visible-text', { ...LAVAL, unit: '101' })]);
    expect(best.address).toEqual({ street: '1200 boulevard Chomedey', locality: 'Laval', unit: '101', region: 'QC', postalCode: 'H7V 0A1', country: 'CA' });
  });

  it('takes nothing from another place', () => {
    expect(chooseBestValues([seen('address', 'json-ld', { street: '1200 boulevard Chomedey', locality: 'Laval' }), seen('address', 'visible-text', HEAD_OFFICE)]).address).toEqual({ street: '1200 boulevard Chomedey', locality: 'Laval' });
  });

  it('prefers a whole address to a place name', () => {
    expect(chooseBestValues([seen('address', 'json-ld', { locality: 'Laval' }), seen('address', 'visible-text', LAVAL)]).address).toEqual(LAVAL);
  });

  it('believes the headline before a head office that the template repeats', () => {
    const said = [seen('address', 'json-ld', HEAD_OFFICE), seen('address', 'visible-text', LAVAL)];
    expect(chooseBestValues([...said, seen('pageTitle', 'meta', 'Lunetterie Boréale – Laval | Opticiens')]).address).toMatchObject({ locality: 'Laval' });
    expect(chooseBestValues([...said, seen('pageTitle', 'meta', 'Lunetterie Boréale | Montréal et Laval')]).address).toMatchObject({ locality: 'Montréal' });
    expect(chooseBestValues(said).address).toMatchObject({ locality: 'Montréal' });
  });
});

describe('chooseBestValues: phones', () => {
  it('puts the main number first, each number once, and leaves faxes out', () => {
    const best = chooseBestValues([
      seen('phone', 'json-ld', phone('+18005550100', 'toll-free')), seen('phone', 'json-ld', phone('+14505550142'), 1), seen('phone', 'json-ld', phone('+14505550199', 'fax'), 2),
      seen('phone', 'visible-text', phone('+14505550142')), seen('phone', 'visible-text', { e164: null, role: 'main' }, 1),
    ]);
    expect(best.phones.map((one) => one.e164)).toEqual(['+14505550142', '+18005550100']);
  });

  it('believes the source that calls a number a fax', () => {
    const best = chooseBestValues([seen('phone', 'json-ld', phone('+14505550142')), seen('phone', 'json-ld', phone('+14505550199'), 1), seen('phone', 'visible-text', phone('+14505550199', 'fax'))]);
    expect(best.phones.map((one) => one.e164)).toEqual(['+14505550142']);
  });

  it('ranks the mobile of a shop that has no other structured number before a footer', () => {
    const best = chooseBestValues([seen('phone', 'visible-text', phone('+33155501155')), seen('phone', 'json-ld', phone('+33612345678', 'mobile'))]);
    expect(best.phones.map((one) => one.e164)).toEqual(['+33612345678', '+33155501155']);
  });
});

describe('chooseBestValues: hours', () => {
  it('fills unknown days from a source that agrees on the others', () => {
    const best = chooseBestValues([seen('regularHours', 'json-ld', { week: { mo: [[540, 1020]], tu: [[540, 1020]] } }), seen('regularHours', 'visible-text', { week: { tu: [[540, 1020]], su: [] }, rule: 'PH off' })]);
    expect(best.regularHours).toEqual({ week: { mo: [[540, 1020]], tu: [[540, 1020]], su: [] }, rule: 'PH off' });
  });

  it('takes no day from a source that disagrees, or that speaks of other days alone', () => {
    const structured = seen('regularHours', 'json-ld', { week: { mo: [[540, 1020]] } });
    for (const week of [{ mo: [[600, 1020]], tu: [[600, 1020]] }, { su: [[600, 1020]] }]) {
      expect(chooseBestValues([structured, seen('regularHours', 'visible-text', { week })]).regularHours).toEqual({ week: { mo: [[540, 1020]] } });
    }
  });

  it('joins special days by date, the structured one first', () => {
    const best = chooseBestValues([seen('specialHours', 'visible-text', [{ date: '2026-12-25', ranges: [[600, 720]] }, { date: '2026-06-24', ranges: [] }]), seen('specialHours', 'json-ld', [{ date: '2026-12-25', ranges: [] }])]);
    expect(best.specialHours).toEqual([{ date: '2026-06-24', ranges: [] }, { date: '2026-12-25', ranges: [] }]);
  });
});

describe('chooseBestValues: lists', () => {
  it('names each e-mail, category, language, logo and touchpoint once', () => {
    const booking = { kind: 'booking', target: 'https://calendly.com/boreale', label: 'Rendez-vous' };
    const best = chooseBestValues([
      seen('email', 'visible-text', 'a@b.example'), seen('email', 'json-ld', 'a@b.example'), seen('category', 'json-ld', 'Optician'), seen('category', 'microdata', 'Optician'),
      seen('pageLanguage', 'meta', { declared: 'fr', detected: 'en', confidence: 0.9, shares: { en: 0.5, nl: 0.4, fr: 0.07, es: 0.03 } }), seen('logo', 'image', { url: 'https://b.example/logo.svg', print: null }), seen('logo', 'link', { url: 'https://b.example/icon.png', print: null }),
      seen('palette', 'stylesheet', [{ hex: '#003366', share: 0.6, role: 'text', rule: 'body' }]), seen('fonts', 'stylesheet', [{ family: 'Inter', share: 1, role: 'body', rule: 'body' }, { family: 'Inter', share: 0, role: 'heading', rule: 'h1' }]),
      seen('touchpoint', 'json-ld', booking), seen('touchpoint', 'link', booking),
    ]);
    expect(best).toMatchObject({ emails: ['a@b.example'], categories: ['Optician'], languages: ['fr', 'en', 'nl'], logos: ['https://b.example/logo.svg', 'https://b.example/icon.png'], touchpoints: [booking], colours: ['#003366'], fonts: ['Inter'] });
  });
});
