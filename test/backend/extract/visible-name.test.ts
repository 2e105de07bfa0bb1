import { describe, expect, it } from 'vitest';
import { extract, read } from './page-capture-of.ts';

const nameOf = async (title: string, body: string): Promise<unknown> =>
  read(await extract(`<html><head><title>${title}</title></head><body>${body}<p>12, boul. Chomedey, Laval (Québec) H7V 0A1</p><p>450 555-0142</p></body></html>`, { url: 'https://www.magasin.example/', finalUrl: 'https://www.magasin.example/' }), 'businessName')[0];

describe('names in visible text', () => {
  it.each([
    ['a headline that the title repeats', 'Lunetterie Boréale – Laval', '<h1>Lunetterie Boréale – Laval</h1>', 'Lunetterie Boréale – Laval'],
    ['the title, under a headline that names the page', 'Nous joindre | Lunetterie Boréale', '<h1>Nous joindre</h1>', 'Lunetterie Boréale'],
    ['the copyright, under a slogan', 'Des lunettes pour tous', '<img class="logo" alt="Lunetterie Boréale logo" src="/l.png"><h1>Voir loin</h1><footer><p>© 2026 Lunetterie Boréale. Tous droits réservés.</p></footer>', 'Lunetterie Boréale'],
    ['logo and copyright in English', 'About Us', '<a href="/"><img alt="Boreal Eyewear" src="/l.png"></a><h1>Our Story</h1><footer><p>Copyright © 2014-2026 Boreal Eyewear Inc. All rights reserved.</p></footer>', 'Boreal Eyewear'],
    ['a welcome', 'Bienvenue chez Lunetterie Boréale', '<h1>Bienvenue chez Lunetterie Boréale</h1>', 'Lunetterie Boréale'],
  ])('are read from %s', async (_, title, body, name) => {
    expect(await nameOf(title, body)).toBe(name);
  });

  it.each([['Contact Us', '<h1>Contact Us</h1>'], ['Nos services', '<h1>Nos services</h1>'], ['404', '<h1>Executive Team</h1>']])('are not made of "%s"', async (title, body) => {
    expect(await nameOf(title, body)).toBeUndefined();
  });
});
