import { describe, expect, it } from 'vitest';
import { chooseBestValues, type BestValues } from '#extract/best-values.ts';
import { toOsm } from '#normalize/opening-hours.ts';
import { extract, jsonLd } from './page-capture-of.ts';

const DAYS = ['Lundi', 'Mardi', 'Mercredi', 'Jeudi', 'Vendredi', 'Samedi'];
const HOURS = `<table>${DAYS.map((day) => `<tr><td>${day}</td><td>9h - 17h</td></tr>`).join('')}<tr><td>Dimanche</td><td>Fermé</td></tr></table>`;
const OWN_HOURS = 'Mo-Sa 09:00-17:00; Su off';

interface Parts { head?: string; h1?: string; title?: string; address?: string; phone?: string; hours?: string; more?: string }

function pageOf({ head = '', h1 = 'Lunetterie Boréale – Vieux-Port', title = h1, address = '12 rue des Lanternes, Québec G1K 3A1', phone = '418 555-0101', hours = HOURS, more = '' }: Parts): string {
  return `<!doctype html><html lang="fr"><head><title>${title}</title>${head}</head><body><main><h1>${h1}</h1><p>${address}</p><p>${phone}</p>${hours}${more}</main></body></html>`;
}

async function read(parts: Parts, country = 'CA'): Promise<BestValues & { kind: string }> {
  const page = await extract(pageOf(parts), {}, { country });
  return { kind: page.kind, ...chooseBestValues(page.observations) };
}

const STORE = { '@type': 'Optician', name: 'Lunetterie Boréale', address: { '@type': 'PostalAddress', streetAddress: '12 rue des Lanternes', addressLocality: 'Québec', postalCode: 'G1K 3A1', addressCountry: 'CA' } };

describe('notices of closing', () => {
  it.each([
    'Notre succursale de Lévis est définitivement fermée.', 'Le magasin de Beauport a fermé ses portes définitivement', 'Our Kanata store is permanently closed.', 'Kanata: permanently closed',
    'Êtes-vous fermés définitivement? Non, nous sommes ouverts!', 'Are you permanently closed?', 'Nous ne sommes pas fermés définitivement.', 'We are not permanently closed.',
    'Service d’ajustement temporairement fermé.', 'Le laboratoire est temporairement fermé.', 'Le stationnement du magasin est temporairement fermé pour travaux.', 'La rue est fermée pour travaux.', 'L’école voisine a fermé ses portes.',
    'Fermeture définitive de notre boutique de Lévis',
  ])('are not this place’s: %s', async (notice) => {
    expect((await read({ more: `<p>${notice}</p>` })).businessStatus).toBeNull();
  });

  it.each([
    ['Cette boutique est définitivement fermée.', 'closed-permanently'], ['Notre boutique du Vieux-Port est fermée définitivement.', 'closed-permanently'], ['Notre succursale de Québec est définitivement fermée.', 'closed-permanently'],
    ['Lunetterie Boréale est définitivement fermée', 'closed-permanently'], ['This location is permanently closed.', 'closed-permanently'], ['Notre magasin est fermé pour travaux.', 'closed-temporarily'],
    ['Nous sommes temporairement fermés pour rénovations.', 'closed-temporarily'], ['Our Quebec store is temporarily closed.', 'closed-temporarily'], ['AVIS : NOUS SOMMES FERMÉS DÉFINITIVEMENT', 'closed-permanently'],
  ])('are this place’s: %s', async (notice, status) => {
    expect((await read({ more: `<p>${notice}</p>` })).businessStatus).toBe(status);
  });

  it.each([
    ['Lunetterie Boréale (fermé définitivement)', 'closed-permanently'], ['Lunetterie Boréale - Permanently closed', 'closed-permanently'], ['FERMÉ TEMPORAIREMENT – Lunetterie Boréale', 'closed-temporarily'],
  ])('in a name leave the name clean: %s', async (name, status) => {
    expect(await read({ head: jsonLd({ ...STORE, name }) })).toMatchObject({ businessName: 'Lunetterie Boréale', businessStatus: status });
  });

  it.each(['Fermé temporairement le 12 juin 2026 de 12 h à 14 h', 'Closed on June 12, 2026 from 12pm to 2pm'])('of some hours close no day: %s', async (notice) => {
    expect(await read({ more: `<p>${notice}</p>` })).toMatchObject({ specialHours: [], businessStatus: null });
  });
});

describe('the company behind a place', () => {
  it.each([
    ['another town', 'Montréal', 'H3B 2B6'], ['the same town', 'Québec', 'G1V 2L9'],
  ])('with its head office in %s gives way to the page', async (_, addressLocality, postalCode) => {
    const company = { '@graph': [{ '@type': 'Organization', name: 'Boréale inc.', address: { '@type': 'PostalAddress', streetAddress: '1 Place Ville Marie', addressLocality, postalCode } }] };
    expect(await read({ head: jsonLd(company) })).toMatchObject({ businessName: 'Lunetterie Boréale – Vieux-Port', address: { street: '12 rue des Lanternes' } });
  });

  it('with a name alone gives way to the headline that says brand and branch', async () => {
    expect((await read({ head: jsonLd({ '@type': 'Organization', name: 'Boréale' }) })).businessName).toBe('Lunetterie Boréale – Vieux-Port');
  });

  it('whose address is the page’s own keeps its place', async () => {
    expect((await read({ head: jsonLd({ ...STORE, '@type': 'Organization', name: 'Les Lunettes du Nord' }) })).businessName).toBe('Les Lunettes du Nord');
  });
});

describe('somebody else’s hours', () => {
  const others = [
    '<h2>Heures du centre commercial</h2><p>Lundi au dimanche 9h - 21h</p>', '<h2>Stationnement</h2><p>Ouvert tous les jours de 6 h à 23 h</p>', '<p>Heures du stationnement : lundi au dimanche 6h à 23h</p>',
    '<h2>Service à la clientèle</h2><p>Lundi au vendredi 8 h à 20 h</p>', '<p>Le centre commercial est ouvert du lundi au samedi de 9 h à 21 h.</p>', '<h3>Mall hours</h3><p>Mon-Sun 10am-9pm</p>',
    '<p>Parking: Mon-Sun 6am-11pm</p>', '<h3>Pharmacie voisine</h3><p>Lundi au vendredi 8 h à 20 h</p>', '<h3>Customer service line</h3><p>Monday to Friday 8am to 8pm</p>',
  ];
  it.each(others)('are nobody’s here, alone: %s', async (hours) => {
    expect((await read({ hours })).regularHours).toBeNull();
  });
  it.each(others)('give way to the place’s own: %s', async (more) => {
    expect(toOsm((await read({ more })).regularHours?.week ?? {})).toBe(OWN_HOURS);
    expect(toOsm((await read({ hours: `${more}<h2>Heures d’ouverture</h2>${HOURS}` })).regularHours?.week ?? {})).toBe(OWN_HOURS);
  });
  it('are a pharmacy’s own on its page', async () => {
    expect(toOsm((await read({ h1: 'Pharmacie Boréale', hours: '<h2>Heures de la pharmacie</h2><p>Lundi au vendredi 8 h à 20 h</p>' })).regularHours?.week ?? {})).toBe('Mo-Fr 08:00-20:00');
  });
  it('are not meant by a shop that says where it is', async () => {
    expect((await read({ hours: '<p>Notre boutique du centre commercial est ouverte du lundi au samedi de 9 h à 21 h.</p>' })).regularHours).not.toBeNull();
  });
});

describe('a sentence around an address', () => {
  it.each([
    'Venez nous voir au 340, rue Saint-Jean, Québec (Québec) G1R 1P4', 'Notre boutique est située au 340, rue Saint-Jean à Québec', 'Bienvenue! 340, rue Saint-Jean, Québec G1R 1P4', 'Nouvelle adresse : 340, rue Saint-Jean, Québec G1R 1P4',
    'Nous avons déménagé! Notre nouvelle adresse : 340, rue Saint-Jean, Québec G1R 1P4', 'Vous nous trouverez au 340, rue Saint-Jean, Québec QC G1R 1P4',
  ])('is no part of the street: %s', async (address) => {
    expect((await read({ address })).address).toMatchObject({ street: '340 rue Saint-Jean', locality: 'Québec' });
  });
});

it('reads a table of mornings and afternoons', async () => {
  const hours = '<table><tr><th></th><th>Matin</th><th>Après-midi</th></tr><tr><td>Lundi</td><td>Fermé</td><td>14h-19h</td></tr><tr><td>Samedi</td><td>9h30-12h30</td><td>Fermé</td></tr><tr><td>Dimanche</td><td>Fermé</td><td>Fermé</td></tr></table>';
  expect((await read({ hours }, 'FR')).regularHours?.week).toEqual({ mo: [[840, 1140]], sa: [[570, 750]], su: [] });
});

it('takes the number that the page’s own word labels for the main one', async () => {
  expect((await read({ phone: 'Clinique d’optométrie : 418 555-0102 / Lunetterie : 418 555-0101' })).phones[0]?.e164).toBe('+14185550101');
});

it.each([[46.8, -71.2, true], [-71.2, 46.8, false], [46.8, 71.2, false]])('claims coordinates in their country alone: %d, %d', async (latitude, longitude, isClaimed) => {
  const { coordinates } = await read({ head: jsonLd({ ...STORE, geo: { '@type': 'GeoCoordinates', latitude, longitude } }) });
  expect(coordinates).toEqual(isClaimed ? { latitude, longitude } : null);
});

it('keeps the branch that headline and title say', async () => {
  expect((await read({ h1: 'Boreale Eyewear Downtown', title: 'Boreale Eyewear | Downtown Ottawa' })).businessName).toBe('Boreale Eyewear Downtown');
});
