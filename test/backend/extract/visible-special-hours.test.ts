import { describe, expect, it } from 'vitest';
import { extract, read } from './page-capture-of.ts';

const WEEK = '<h2>Heures</h2><p>Lundi au vendredi : 9 h à 18 h</p><p>Samedi : 10 h à 17 h</p><p>Dimanche : fermé</p>';
const page = (body: string, lang = 'fr'): string => `<html lang="${lang}"><head><title>Lunetterie Boréale – Laval</title></head><body><main><h1>Lunetterie Boréale</h1><p>12, boul. Chomedey, Laval (Québec) H7V 0A1</p><p>450 555-0142</p>${WEEK}${body}</main></body></html>`;

// The captures of these tests are of 20 November 2026, a Friday.
describe('special hours in visible text', () => {
  it.each([
    ['one day closed', '<p>Fermé le 25 décembre</p>', 'fr', [['2026-12-25', []]]],
    ['two days closed', '<p>Nous serons fermés les 25 et 26 décembre.</p>', 'fr', [['2026-12-25', []], ['2026-12-26', []]]],
    ['a day of next year', '<p>Fermé le 24 juin</p>', 'fr', [['2027-06-24', []]]],
    ['a late closing, with the opening of its weekday', '<p>Ouvert jusqu’à 21 h le 23 décembre</p>', 'fr', [['2026-12-23', [[540, 1260]]]]],
    ['a day in English', '<p>Closed Friday, December 25</p>', 'en', [['2026-12-25', []]]],
    ['a heading with its lines', '<h3>Horaire des fêtes</h3><p>24 décembre : 10 h à 16 h</p><p>25 décembre : fermé</p>', 'fr', [['2026-12-24', [[600, 960]]], ['2026-12-25', []]]],
    ['cells under a heading', '<h3>Holiday hours</h3><table><tr><td>December 24</td><td>10am – 4pm</td></tr><tr><td>December 25</td><td>Closed</td></tr></table>', 'en', [['2026-12-24', [[600, 960]]], ['2026-12-25', []]]],
    ['dates and hours in elements of their own', '<h3>Holiday hours</h3><dl><dt>December 24</dt><dd>10am – 4pm</dd><dt>December 25</dt><dd>Closed</dd></dl>', 'en', [['2026-12-24', [[600, 960]]], ['2026-12-25', []]]],
  ])('%s', async (_, body, lang, days) => {
    const [special] = read(await extract(page(body, lang)), 'specialHours');
    expect(special?.map(({ date, ranges }) => [date, ranges])).toEqual(days);
  });

  it.each([
    ['the week itself', ''],
    ['an event', '<p>Journée portes ouvertes : inscriptions ouvertes jusqu’au 12 décembre</p>'],
    ['an offer', '<p>Soldes : offre ouverte à tous jusqu’au 24 décembre</p>'],
    ['news', '<article><p>Publié le 12 mars 2024 : la boutique ouvrira ses portes le 3 avril 2024.</p></article>'],
    ['a year of founding', '<p>Ouvert depuis mars 1998</p>'],
    ['reviews', '<section><h2>Avis des clients</h2><p>Fermé le 25 décembre, dommage !</p></section>'],
    ['other stores', '<section><h2>Nos autres boutiques</h2><p>Gatineau : fermé le 26 décembre</p></section>'],
  ])('are not read from %s', async (_, body) => {
    expect(read(await extract(page(body)), 'specialHours')).toEqual([]);
  });

  it('do not change the week', async () => {
    const [hours] = read(await extract(page('<h3>Horaire des fêtes</h3><p>Jeudi 24 décembre : 10 h à 16 h</p><p>Vendredi 25 décembre : fermé</p>')), 'regularHours');
    expect(hours?.week).toEqual({ mo: [[540, 1080]], tu: [[540, 1080]], we: [[540, 1080]], th: [[540, 1080]], fr: [[540, 1080]], sa: [[600, 1020]], su: [] });
  });
});

describe('closings with dates', () => {
  it.each([
    ['one that lasts', '<p>Closed for renovations until March 3, 2027</p>', ['closed-temporarily']],
    ['one that ended', '<p>Closed for renovations until March 3, 2025</p>', []],
    ['a reopening to come', '<p>Fermé pour travaux. Réouverture le 15 janvier 2027</p>', ['closed-temporarily']],
    ['holidays of next summer', '<p>Fermé pour congés annuels du 1er au 15 août 2027</p>', []],
  ])('%s', async (_, notice, status) => {
    expect(read(await extract(page(notice)), 'businessStatus')).toEqual(status);
  });
});
