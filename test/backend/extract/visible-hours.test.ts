import { describe, expect, it } from 'vitest';
import { extract, read } from './page-capture-of.ts';

const page = (body: string, lang = 'fr'): string => `<html lang="${lang}"><head><title>Lunetterie Boréale</title></head><body><h1>Lunetterie Boréale</h1><p>450 555-0142</p>${body}</body></html>`;
const weekOf = async (body: string, lang?: string): Promise<unknown> => read(await extract(page(body, lang)), 'regularHours')[0]?.week;
const NINE_TO_FIVE = { mo: [[540, 1020]], tu: [[540, 1020]], we: [[540, 1020]], th: [[540, 1020]], fr: [[540, 1020]] };

describe('weeks in visible text', () => {
  it.each([
    ['days across the head of a table', '<table><tr><th>Lundi</th><th>Mardi</th><th>Mercredi</th></tr><tr><td>9h-17h</td><td>10h-18h</td><td>Fermé</td></tr></table>', 'fr', { mo: [[540, 1020]], tu: [[600, 1080]], we: [] }],
    ['days across, morning and afternoon down', '<table><tr><th></th><th>Lundi</th><th>Mardi</th></tr><tr><td>Matin</td><td>9h-12h</td><td>9h-12h</td></tr><tr><td>Après-midi</td><td>14h-19h</td><td>Fermé</td></tr></table>', 'fr', { mo: [[540, 720], [840, 1140]], tu: [[540, 720]] }],
    ['opening and closing in cells of their own', '<table><tr><td>Monday</td><td>9:00 am</td><td>5:00 pm</td></tr><tr><td>Tuesday</td><td>10:00 am</td><td>6:00 pm</td></tr></table>', 'en', { mo: [[540, 1020]], tu: [[600, 1080]] }],
    ['letters for days', '<p>Hours: M-F 9am-5pm</p>', 'en', NINE_TO_FIVE],
    ['a time zone', '<p>Monday - Friday 9:00am - 5:00pm EST</p>', 'en', NINE_TO_FIVE],
    ['capitals', '<p>LUN - VEN : 9H - 17H</p>', 'fr', NINE_TO_FIVE],
    ['<time> elements', '<dl><dt>Lundi</dt><dd><time datetime="09:00">9 h</time> – <time datetime="17:00">17 h</time></dd></dl>', 'fr', { mo: [[540, 1020]] }],
    ['a bar between', '<p>Lundi | 9h-17h</p><p>Mardi | 10h-18h</p>', 'fr', { mo: [[540, 1020]], tu: [[600, 1080]] }],
    ['a sentence in English', '<p>Come and see us. We are open Monday to Friday from 9am to 5pm. Parking is free.</p>', 'en', NINE_TO_FIVE],
  ])('are read: %s', async (_, body, lang, week) => {
    expect(await weekOf(body, lang)).toEqual(week);
  });

  it.each([
    ['how the shop stands now', '<p>Ouvert aujourd’hui jusqu’à 18 h</p>', 'fr'],
    ['how the shop stands now, in English', '<p>Open today until 9:00 pm</p>', 'en'],
    ['an event', '<p>Le jeudi 12 mars de 18 h à 20 h</p>', 'fr'],
    ['a news date', '<p>Monday, March 2, 2026 10:30 am</p>', 'en'],
    ['a price list', '<p>Tuesday $7.00 $10.00</p><p>Friday $8.50 $12.50</p>', 'en'],
    ['another store', '<h2>Autres boutiques</h2><p>Lundi au vendredi : 9 h à 17 h</p>', 'fr'],
  ])('are not taken from %s', async (_, body, lang) => {
    expect(await weekOf(body, lang)).toBeUndefined();
  });

  it.each([
    ['the kitchen', '<h2>Heures</h2><p>Lundi au vendredi : 9 h à 17 h</p><h2>Cuisine</h2><p>Lundi au vendredi : 11 h à 14 h</p>', 'fr'],
    ['the pharmacy', '<h2>Pharmacy hours</h2><p>Mon-Sun: 8am-10pm</p><h2>Store hours</h2><p>Mon-Fri: 9am-5pm</p>', 'en'],
    ['the telephone', '<h2>Customer service</h2><p>Monday to Sunday: 8am - 10pm</p><h2>Store hours</h2><p>Monday to Friday: 9am - 5pm</p>', 'en'],
    ['the summer', '<h2>Horaires d’été</h2><p>Lundi au dimanche : 8 h à 22 h</p><h2>Horaires</h2><p>Lundi au vendredi : 9 h à 17 h</p>', 'fr'],
  ])('of the shop come before those of %s', async (_, body, lang) => {
    expect(await weekOf(body, lang)).toEqual(NINE_TO_FIVE);
  });
});
