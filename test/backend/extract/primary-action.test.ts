import { describe, expect, it } from 'vitest';
import { readHtml } from '#extract/html-page.ts';
import { findPrimaryAction } from '#extract/primary-action.ts';

const BASE = 'https://lunetterie-boreale.example/fr/boutiques/laval';

function labelOn(body: string): string | undefined {
  return findPrimaryAction(readHtml(body), BASE)?.label;
}

describe('findPrimaryAction', () => {
  it.each([
    ['a button of the header before one of the footer', '<header><a class="btn" href="/rdv">Prendre rendez-vous</a></header><main><p>Bonjour</p></main><footer><a class="btn" href="/catalogue">Commander</a></footer>', 'Prendre rendez-vous'],
    ['booking before reading on', '<main><a class="button" href="/histoire">Découvrir notre histoire</a><a class="button" href="/book">Book an appointment</a></main>', 'Book an appointment'],
    ['the primary one of a pair', '<section class="hero"><a class="btn btn-outline-secondary" href="/a">Obtenir un devis</a><a class="btn btn-primary" href="/b">Demander une soumission</a></section>', 'Demander une soumission'],
    ['what the page says again', '<main><a class="btn" href="/a">Get a quote</a><a class="btn" href="/b">Order now</a><a class="btn" href="/b">Order now</a><a class="btn" href="/b">Order now</a></main>', 'Order now'],
    ['a link with the role of a button', '<main><a role="button" href="/book">Book now</a></main>', 'Book now'],
    ['utility classes', '<main><a class="bg-blue-600 px-4 py-2 rounded text-white" href="/book">Réserver</a></main>', 'Réserver'],
    ['a block button of WordPress', '<main><div class="wp-block-button"><a class="wp-block-button__link" href="/rdv">Prenez rendez-vous</a></div></main>', 'Prenez rendez-vous'],
    ['a plain button element', '<main><button onclick="location.href=\'/rdv\'">Prendre rendez-vous</button></main>', 'Prendre rendez-vous'],
    ['a number to call', '<header><a class="cta" href="tel:+14505550142">Appelez-nous</a></header>', 'Appelez-nous'],
  ])('chooses %s', (_case, body, label) => {
    expect(labelOn(body)).toBe(label);
  });

  it.each([
    ['cookie banners', '<div id="cookie-banner"><button class="btn btn-primary">Réserver mon choix</button></div>'], ['consent', '<main><button class="btn btn-primary">Tout accepter</button></main>'], ['menus', '<header><button class="navbar-toggler">Menu</button></header>'],
    ['search', '<form role="search"><button class="btn">Trouver</button></form>'], ['share buttons', '<div class="share"><a class="btn" href="https://x.com/intent/tweet">Partager</a></div>'], ['links that are drawn as text', '<main><a href="/book">Book now</a></main>'], ['windows that are closed', '<div role="dialog"><a class="btn" href="/b">Commander</a></div>'],
    ['the footer alone', '<footer><a class="btn" href="/x">Nos valeurs</a></footer>'], ['log-in', '<header><a class="button" href="/login">Log in</a></header>'],
  ])('leaves %s alone', (_case, body) => {
    expect(labelOn(body)).toBeUndefined();
  });

  it('gives the address that the button leads to', () => {
    const target = (body: string): string | undefined => findPrimaryAction(readHtml(body), BASE)?.target;
    expect(target('<main><a class="btn" href="/rdv">Réserver</a></main>')).toBe('https://lunetterie-boreale.example/rdv');
    expect(target(`<main><button onclick="window.open('https://calendly.com/boreale')">Réserver</button></main>`)).toBe('https://calendly.com/boreale');
    expect(target('<main><a href="/rdv"><button>Réserver</button></a></main>')).toBe('https://lunetterie-boreale.example/rdv');
    expect(target('<main><button class="btn">Réserver</button></main>')).toBe(BASE);
  });
});
