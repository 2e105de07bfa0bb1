import { describe, expect, it } from 'vitest';
import { needsScripts } from '#extract/needs-scripts.ts';
import { captureOf, jsonLd } from './page-capture-of.ts';

const APP = '<script src="/app.js"></script>';
const NAV = '<header><nav><a href="/">Accueil</a> <a href="/m">Nos magasins</a> <a href="/p">Lunettes de vue</a> <a href="/s">Lunettes de soleil</a></nav></header>';
const FOOTER = '<footer><p>Siège social : 1, place Ville Marie, Montréal (Québec) H3B 2C4, 514 555-0100</p><p>Tous droits réservés</p></footer>';
const PLACE = '<h1>Lunetterie Boréale</h1><p>100, rue Principale, Laval (Québec) H7N 1A1</p><p>450 555-0123</p>';

describe('a page that needs its scripts', () => {
  it.each([
    ['an empty mount', `<body><div id="root"></div>${APP}`],
    ['a module and a custom element', '<body><app-root></app-root><script type="module">import "/main.js"</script>'],
    ['a word of waiting', `<body><div id="app"><p>Chargement en cours…</p></div>${APP}`],
    ['an apology for those without', `<body><noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div>${APP}`],
    ['an unknown element that fills itself', `<body><x-store-page data-id="7"></x-store-page>${APP}`],
    ['menus and a footer around an empty mount', `<body>${NAV}<main><div id="store-locator"></div></main>${FOOTER}${APP}`],
    ['an apology between a slogan and a menu', `<body>${NAV}<h1>Voir mieux</h1><p>La lunetterie qui vous connaît depuis 1962, dans tout le Québec et un peu plus loin, aussi en ligne.</p><noscript>Activez JavaScript pour voir nos magasins.</noscript>${APP}`],
  ])('has %s', (_, html) => {
    expect(needsScripts(captureOf(`<!doctype html><title>Boréale</title>${html}`))).toBe(true);
  });
});

describe('a page that needs none', () => {
  it.each([
    ['says where the store is', `<body>${PLACE}${APP}`],
    ['says it inside the mount', `<body><div id="root">${PLACE}</div>${APP}`],
    ['says it in its data', `<body><div id="root"></div>${jsonLd({ '@type': 'Optician', name: 'B', telephone: '450 555-0123', address: { '@type': 'PostalAddress', streetAddress: '100, rue Principale' } })}${APP}`],
    ['has no scripts to run', `<body><div id="root"></div>${jsonLd({ '@type': 'WebSite' })}<script type="text/template"><p></p></script>`],
    ['says it in its footer alone, with pictures above', `<body>${NAV}<main><img src="/front.jpg" alt=""></main>${FOOTER}${APP}`],
    ['is an article', `<body><article>${'<p>Comment choisir ses lunettes, et pourquoi la forme du visage compte moins que l’on ne croit.</p>'.repeat(30)}</article><noscript><img src="https://count.example/x"></noscript>${APP}`],
    ['is a wall', `<body><h1>Just a moment...</h1><noscript>Enable JavaScript and cookies to continue</noscript><div id="root"></div>${APP}`],
    ['asks for proof of a human', `<body><p>Verify you are human</p><div id="root"></div><script src="https://geo.captcha-delivery.com/captcha.js"></script>`],
    ['says that there is no such page', `<body><h1>Page introuvable</h1><div id="root"></div>${APP}`],
    ['is parked', `<body><h1>This domain is for sale</h1>${APP}`],
  ])('%s', (_, html) => {
    expect(needsScripts(captureOf(`<!doctype html><title>Boréale</title>${html}`))).toBe(false);
  });

  it('is one that was refused', () => {
    expect(needsScripts(captureOf(`<!doctype html><body><div id="root"></div>${APP}`, { status: 403 }))).toBe(false);
  });
});
