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
    ['a parked domain', 200, html('boreale.example', '<h1>This domain is for sale</h1><p>Buy this domain</p>'), 'parked'],
    ['a parked domain in French', 200, html('boreale.example', '<h1>Ce domaine est à vendre</h1><p>Acheter ce nom de domaine</p><p>Liens connexes : lunettes, verres</p>'), 'parked'],
    ['a site under maintenance', 200, html('Lunetterie Boréale', '<h1>Ce site est en maintenance</h1><p>Revenez bientôt.</p>'), 'maintenance'],
    ['a site that is yet to come', 200, html('Lunetterie Boréale', '<h1>Site en construction</h1>'), 'maintenance'],
    ['a host’s first page', 200, html('Welcome to nginx!', '<h1>Welcome to nginx!</h1><p>If you see this page, the web server is installed.</p>'), 'parked'],
    ['a wall of cookies', 200, html('Lunetterie Boréale', '<div><h2>Nous respectons votre vie privée</h2><p>Nous et nos partenaires utilisons des cookies pour mesurer l’audience et personnaliser le contenu.</p><button>Continuer sans accepter</button><button>Tout accepter</button><a href="/p">Gérer mes choix</a></div>'), 'cookie-wall'],
    ['a wall of cookies in English', 200, html('Before you continue', '<h1>Before you continue</h1><p>We use cookies and data to deliver and maintain services.</p><button>Reject all</button><button>Accept all</button>'), 'cookie-wall'],
    ['a captcha after unusual activity', 200, html('Un instant...', '<h1>Confirmez que vous êtes humain</h1><p>Nous avons détecté une activité inhabituelle.</p>'), 'captcha'],
    ['a check of robots in English', 200, html('Robot Check', '<p>Human verification: press the button</p>'), 'captcha'],
    ['a store that cannot be found', 200, html('Nos magasins', '<h1>We couldn’t find that store</h1><p>Try another city.</p>'), 'not-found'],
    ['a lost page', 200, html('Lunetterie Boréale', `<h1>La page a été déplacée ou supprimée</h1><p>${ARTICLE}</p>`), 'not-found'],
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

  it.each([
    ['a post of the store’s blog', `<meta property="article:published_time" content="2026-03-01T10:00:00Z">`, '450 555-0142'],
    ['an article in structured data', jsonLd({ '@type': 'BlogPosting', headline: 'Choisir une monture', author: { '@type': 'Person', name: 'A. B.' } }), '12, boul. Chomedey, Laval (Québec) H7V 0A1 · 450 555-0142'],
  ])('%s, whatever its footer says', async (_, head, footer) => {
    expect(await extract(html('Choisir une monture', `${head}<h1>Choisir une monture</h1><p>${ARTICLE}</p><footer>${footer}</footer>`))).toMatchObject({ kind: 'other', trouble: 'not-a-location-page', observations: [] });
  });

  it('an article', async () => {
    expect(await extract(html('Choisir une monture', `<h1>Choisir une monture</h1><p>${ARTICLE}</p><footer>© 2026 Lunetterie Boréale</footer>`))).toMatchObject({ kind: 'other', trouble: 'not-a-location-page', observations: [] });
  });
});

describe('pages of one location', () => {
  it.each([
    ['below a bar of cookies', '<div class="bar"><p>Nous utilisons des cookies pour améliorer votre visite.</p><button>Tout accepter</button><button>Tout refuser</button></div><h1>Lunetterie Boréale – Laval</h1><p>12, boul. Chomedey, Laval (Québec) H7V 0A1</p><p>450 555-0142</p><p>Lundi au vendredi 9 h à 17 h</p><p>Nos opticiens vous accueillent.</p>'],
    ['above a bar of cookies in English', '<h1>Boreal Optical – Laval</h1><p>12 Chomedey Blvd., Laval, QC H7V 0A1</p><p>450 555-0142</p><p>Monday to Friday 9am–5pm</p><div><p>We use cookies.</p><button>Accept all</button><button>Manage preferences</button></div>'],
    ['whose site sells domains of vision', '<h1>Lunetterie Boréale – Laval</h1><p>12, boul. Chomedey, Laval (Québec) H7V 0A1</p><p>Un domaine où nous sommes à vendre des lunettes depuis 1980.</p>'],
    ['that its builder published as an article', '<meta property="article:published_time" content="2026-03-01T10:00:00Z"><h1>Nous joindre</h1><p>12, boul. Chomedey, Laval (Québec) H7V 0A1</p>'],
    ['that says how to find it', '<h1>Voici comment nous trouver sans être perdu</h1><p>12, boul. Chomedey, Laval (Québec) H7V 0A1</p>'],
  ])('%s', async (_, body) => {
    expect((await extract(html('Lunetterie Boréale – Laval', body))).kind).toBe('location');
  });

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
