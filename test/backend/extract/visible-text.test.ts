import { describe, expect, it } from 'vitest';
import { extract, read } from './page-capture-of.ts';

const ADDRESS = '<p>12, boul. Chomedey, bureau 101, Laval (Québec) H7V 0A1</p>';
const page = (body: string, lang = 'fr'): string => `<html lang="${lang}"><head><title>Lunetterie Boréale – Laval</title></head><body><main><h1>Lunetterie Boréale – Laval</h1>${ADDRESS}${body}</main></body></html>`;
const NINE_TO_FIVE = { mo: [[540, 1020]], tu: [[540, 1020]], we: [[540, 1020]], th: [[540, 1020]], fr: [[540, 1020]] };

describe('opening hours in visible text', () => {
  it.each([
    ['a table, a row per day', '<table><tr><td>Lundi</td><td>9h00 - 17h00</td></tr><tr><td>Mardi</td><td>9h00 - 17h00</td></tr><tr><td>Mercredi</td><td>9h00 - 17h00</td></tr><tr><td>Jeudi</td><td>9h00 - 17h00</td></tr><tr><td>Vendredi</td><td>9h00 - 17h00</td></tr><tr><td>Samedi</td><td>Fermé</td></tr></table>', { ...NINE_TO_FIVE, sa: [] }],
    ['a definition list', '<dl><dt>Lundi au vendredi</dt><dd>9 h à 17 h</dd><dt>Samedi</dt><dd>10 h à midi</dd><dt>Dimanche</dt><dd>Fermé</dd></dl>', { ...NINE_TO_FIVE, sa: [[600, 720]], su: [] }],
    ['a list with breaks', '<h2>Horaires</h2><ul><li><strong>Lundi au vendredi</strong><br>09:00 – 12:00 / 13:00 – 17:00</li><li>Samedi : fermé</li></ul>', { mo: [[540, 720], [780, 1020]], tu: [[540, 720], [780, 1020]], we: [[540, 720], [780, 1020]], th: [[540, 720], [780, 1020]], fr: [[540, 720], [780, 1020]], sa: [] }],
    ['pairs of elements that touch', '<div><span>Lundi</span><span>9h-17h</span></div><div><span>Mardi</span><span>10h-18h</span></div>', { mo: [[540, 1020]], tu: [[600, 1080]] }],
    ['opening and closing in elements of their own', '<div>Lundi</div><div>09:00</div><div>–</div><div>17:00</div><div>Mardi</div><div>10:00</div><div>–</div><div>18:00</div>', { mo: [[540, 1020]], tu: [[600, 1080]] }],
    ['a column of days beside a column of times', '<div><p>Lundi</p><p>Mardi</p><p>Mercredi</p></div><div><p>9h-17h</p><p>10h-18h</p><p>Fermé</p></div>', { mo: [[540, 1020]], tu: [[600, 1080]], we: [] }],
    ['a labelled line', '<p>Heures d’ouverture : lundi au vendredi de 9 h à 17 h</p>', NINE_TO_FIVE],
    ['a sentence', '<p>Située au cœur de Laval, la boutique vous attend avec le sourire. Nous sommes ouverts du lundi au vendredi de 9 h à 17 h. Stationnement gratuit.</p>', NINE_TO_FIVE],
    ['dots between the halves of a day', '<p>Lundi 9h – 12h · 13h – 17h</p><p>Mardi 9h – 12h · 13h – 17h</p>', { mo: [[540, 720], [780, 1020]], tu: [[540, 720], [780, 1020]] }],
  ])('reads %s', async (_, body, week) => {
    const [hours] = read(await extract(page(body)), 'regularHours');
    expect(hours?.week).toEqual(week);
  });

  it('reads English hours', async () => {
    const [hours] = read(await extract(page('<h2>Store hours</h2><p>Mon - Fri: 9am - 5pm</p><p>Sat: 10am - 4:30pm</p><p>Sun: Closed</p>', 'en')), 'regularHours');
    expect(hours?.week).toEqual({ ...NINE_TO_FIVE, sa: [[600, 990]], su: [] });
  });

  it('does not take the hours of the kitchen, the telephone or a neighbour for its own', async () => {
    const found = await extract(page('<h2>Horaires</h2><p>Lundi au vendredi : 9 h à 17 h</p><h2>Service téléphonique</h2><p>Lundi au dimanche : 8 h à 22 h</p><h2>Autres boutiques</h2><p>Lundi au samedi : 7 h à 23 h</p>'));
    expect(read(found, 'regularHours')[0]?.week).toEqual(NINE_TO_FIVE);
    expect(JSON.stringify(read(found, 'regularHours'))).not.toContain('1380');
  });
});

describe('notices', () => {
  it.each([
    ['Cette boutique est définitivement fermée.', 'closed-permanently'], ['Permanently closed', 'closed-permanently'], ['Notre succursale a fermé ses portes le 30 juin.', 'closed-permanently'],
    ['Fermeture temporaire pour rénovations', 'closed-temporarily'], ['Temporarily closed', 'closed-temporarily'], ['Boutique temporairement fermée', 'closed-temporarily'],
    ['Ouverture prochaine !', 'opening-soon'], ['Opening soon', 'opening-soon'],
  ])('%s', async (notice, status) => {
    expect(read(await extract(page(`<p class="alert">${notice}</p>`)), 'businessStatus')).toEqual([status]);
  });

  it('are not read from the words of customers or of other places', async () => {
    const found = await extract(page('<section><h2>Avis des clients</h2><p>La boutique est définitivement fermée le lundi !</p></section><section><h2>Boutiques à proximité</h2><p>Gatineau : ouverture prochaine</p></section>'));
    expect(read(found, 'businessStatus')).toEqual([]);
  });
});

describe('phones, addresses and e-mails', () => {
  it('ranks the number of the store before the toll-free one and the fax', async () => {
    const found = await extract(page('<p>Télécopieur : 450 555-0199</p><p>Sans frais : 1 800 555-0100</p><p>Téléphone : <a href="tel:+1-450-555-0142">450 555-0142</a> poste 3</p>'));
    expect(read(found, 'phone').map((phone) => [phone?.e164, phone?.role])).toEqual([['+14505550142', 'main'], ['+18005550100', 'toll-free'], ['+14505550199', 'fax']]);
  });

  it('takes dates, licences and prices for no phone', async () => {
    const found = await extract(page('<p>RBQ : 5555-0142-01</p><p>Du 2026-11-20 au 2026-12-24</p><p>NEQ 1145550142</p><p>450 555-0142</p>'));
    expect(read(found, 'phone').map((phone) => phone?.e164)).toEqual(['+14505550142']);
  });

  it('prefers the address in the body to that of the head office in the footer', async () => {
    const found = await extract(`${page('<p>450 555-0142</p>')}<footer><p>Lunetterie Boréale inc., 1 place du Siège, Montréal (Québec) H2Y 0A1</p></footer>`);
    expect(read(found, 'address')[0]).toMatchObject({ postalCode: 'H7V 0A1', locality: 'Laval' });
  });

  it('reads an address in three lines with its country', async () => {
    const found = await extract('<html><body><h1>Lunetterie Boréale</h1><p>14 bis, rue de la République<br>69002 Lyon<br>France</p></body></html>', {}, { country: 'FR' });
    expect(read(found, 'address')).toEqual([expect.objectContaining({ postalCode: '69002', locality: 'Lyon', country: 'FR' })]);
  });

  it('reads e-mails from links and text, once each', async () => {
    const found = await extract(page('<a href="mailto:Laval@Boreale.example?subject=Bonjour">Écrivez-nous</a> <p>laval@boreale.example</p><p>votrenom@boreale.example logo@2x.png</p>'));
    expect(read(found, 'email')).toEqual(['laval@boreale.example']);
  });
});

describe('the name in visible text', () => {
  it('is not the headline of the page when that names the page', async () => {
    const found = await extract('<html><head><title>Nous joindre | Lunetterie Boréale</title></head><body><h1>Nous joindre</h1><p>450 555-0142</p></body></html>');
    expect(read(found, 'businessName')[0]).toBe('Lunetterie Boréale');
  });
});

it('a national number beside the link that dials it is that number, whatever its form alone would say', async () => {
  const page = await extract('<html lang="fr"><head><title>Contact</title></head><body><h1>Optique Atlas</h1><p>12 rue des Palmiers, Casablanca</p><p>Téléphone : <a href="tel:+212666849900">06 66 84 99 00</a></p></body></html>', {}, {});
  expect(read(page, 'phone').map((one) => one?.e164)).toEqual(['+212666849900']);
});
