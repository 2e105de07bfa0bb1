import { describe, expect, it } from 'vitest';
import { extract, jsonLd, read } from './page-capture-of.ts';

const html = (title: string, body: string): string => `<html lang="fr"><head><title>${title}</title></head><body>${body}</body></html>`;
const ARTICLE = 'Nos opticiens diplômés vous accueillent toute la semaine pour choisir une monture. '.repeat(20);
const store = (city: string, code: string, street: string): string => `<div class="store"><h3>Lunetterie Boréale ${city}</h3><p>${street}<br>${city} (Québec) ${code}</p><p>Tél. : 450 555-01${code.charCodeAt(1)}</p></div>`;
const LIST = store('Laval', 'H7V 0A1', '12 boul. Chomedey') + store('Gatineau', 'J8X 0A2', '55 rue Principale') + store('Sherbrooke', 'J1H 0A3', '7 rue King Ouest') + store('Lévis', 'G6V 0A4', '90 route du Président-Kennedy');

describe('pages that give no facts', () => {
  it.each([
    ['a challenge of a bot wall', 200, html('Just a moment...', '<h1>Checking your browser</h1><p>Please wait</p>'), 'captcha'],
    ['a captcha in French', 403, html('Vérification', '<p>Veuillez vérifier que vous êtes humain</p><div class="g-recaptcha"></div>'), 'captcha'],
    ['a refusal', 403, html('403 Forbidden', '<h1>Forbidden</h1>'), 'forbidden'],
    ['a missing page dressed as 200', 200, html('Page introuvable | Lunetterie Boréale', `<h1>Oups, page introuvable</h1><p>${ARTICLE}</p>`), 'not-found'],
    ['an English 404 dressed as 200', 200, html('Lunetterie Boréale', '<h1>404 - Page not found</h1><footer>12 rue Principale, Laval (Québec) H7V 0A1</footer>'), 'not-found'],
    ['a store that no longer exists', 200, html('Nos boutiques', '<h1>Cette page n’existe plus</h1>'), 'not-found'],
    ['a real 404', 404, html('Lunetterie Boréale', `<p>${ARTICLE}</p>`), 'not-found'],
    ['a parked domain', 200, html('boreale.example', '<h1>This domain is for sale</h1><p>Buy this domain</p>'), 'unreadable'],
    ['an empty body', 200, '', 'unreadable'],
    ['an empty shell of a script', 200, html('', '<div id="root"></div><script src="/app.js"></script>'), 'unreadable'],
    ['an answer that is no page', 200, '%PDF-1.7', 'unsupported-content'],
  ])('%s', async (name, status, body, trouble) => {
    const found = await extract(body, { status, contentType: name === 'an answer that is no page' ? 'application/pdf' : 'text/html' });
    expect(found).toMatchObject({ kind: 'unreadable', trouble, observations: [] });
  });

  it('a list of stores in text', async () => {
    expect(await extract(html('Nos boutiques', `<h1>Nos boutiques</h1>${LIST}`))).toMatchObject({ kind: 'location-list', trouble: 'not-a-location-page', observations: [] });
  });

  it('a list of stores in structured data', async () => {
    const stores = ['Laval', 'Gatineau', 'Lévis'].map((city, index) => ({ '@type': 'Optician', name: `Lunetterie Boréale ${city}`, address: { '@type': 'PostalAddress', streetAddress: `${index + 1} rue Principale`, addressLocality: city, postalCode: `H7V 0A${index}` } }));
    expect(await extract(html('Nos boutiques', `${jsonLd({ '@graph': stores })}<h1>Nos boutiques</h1>`))).toMatchObject({ kind: 'location-list', trouble: 'not-a-location-page' });
  });

  it('an article', async () => {
    expect(await extract(html('Choisir une monture', `<h1>Choisir une monture</h1><p>${ARTICLE}</p><footer>© 2026 Lunetterie Boréale</footer>`))).toMatchObject({ kind: 'other', trouble: 'not-a-location-page', observations: [] });
  });
});

describe('pages of one location', () => {
  it('with the stores nearby below it', async () => {
    const found = await extract(html('Lunetterie Boréale – Québec', `<h1>Lunetterie Boréale – Québec</h1><address>1010, rue Saint-Jean<br>Québec (Québec) G1R 0A9</address><p>418 555-0111</p><section><h2>Boutiques à proximité</h2>${LIST}</section>`));
    expect(found.kind).toBe('location');
    expect(read(found, 'address')).toEqual([expect.objectContaining({ postalCode: 'G1R 0A9' })]);
    expect(read(found, 'phone')).toEqual([{ e164: '+14185550111', role: 'main' }]);
  });

  it('with a contact form that asks for proof of humanity', async () => {
    const found = await extract(html('Lunetterie Boréale – Laval', '<h1>Lunetterie Boréale – Laval</h1><p>12, boul. Chomedey, Laval (Québec) H7V 0A1</p><form><textarea name="m"></textarea><div class="g-recaptcha"></div></form>'));
    expect(found.kind).toBe('location');
  });

  it('whose address says 404', async () => {
    expect((await extract(html('Lunetterie Boréale – Laval', '<h1>Lunetterie Boréale – Laval</h1><p>404, boul. Chomedey, Laval (Québec) H7V 0A1</p>'))).kind).toBe('location');
  });
});
