import { describe, expect, it } from 'vitest';
import { extract, read } from './page-capture-of.ts';

const FRENCH = '<p>Nos opticiens diplômés vous accueillent toute la semaine pour un examen de la vue complet, le choix d’une monture et l’ajustement de vos lunettes.</p>';
const ENGLISH = '<p>Our licensed opticians welcome you all week for a complete eye exam, the choice of a frame and the adjustment of your glasses.</p>';
const page = (attributes: string, head: string, body: string): string => `<html ${attributes}><head>${head}</head><body><h1>Lunetterie Boréale</h1><p>450 555-0142</p>${body}</body></html>`;

describe('the language of a page', () => {
  it.each([
    ['declared and written in French', 'lang="fr-CA"', '', FRENCH, 'fr', 'fr'],
    ['declared English, written in French', 'lang="en"', '', FRENCH, 'en', 'fr'],
    ['declared nowhere', '', '', ENGLISH, null, 'en'],
    ['declared by a meta element', '', '<meta http-equiv="Content-Language" content="fr">', FRENCH, 'fr', 'fr'],
    ['declared by its locale', '', '<meta property="og:locale" content="en_CA">', ENGLISH, 'en', 'en'],
  ])('%s', async (_, attributes, head, body, declared, detected) => {
    const found = await extract(page(attributes, head, body));
    expect(read(found, 'pageLanguage')).toEqual([expect.objectContaining({ declared, detected })]);
    expect(found.language).toBe(declared ?? detected);
  });
});
