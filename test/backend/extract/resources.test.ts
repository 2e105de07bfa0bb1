import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { PageResource } from '#domain/page-capture.ts';
import { findResources } from '#extract/resources.ts';
import { captureOf, extract, jsonLd, read } from './page-capture-of.ts';

const HOST = 'https://lunetterie-boreale.example';
const images = (body: string, ...resources: PageResource[]): string[] => findResources(captureOf(body, { resources })).filter(({ kind }) => kind === 'image').map(({ url }) => url.replace(HOST, ''));
const find = (body: string): string[] => images(body);
const sheets = (body: string): string[] => findResources(captureOf(body)).filter(({ kind }) => kind === 'stylesheet').map(({ url }) => url.replace(HOST, ''));
const sheet = (css: string): PageResource => ({ url: `${HOST}/css/style.css`, kind: 'stylesheet', contentType: 'text/css', bytes: Buffer.from(css) });

describe('findResources', () => {
  it('names the logo of structured data, of the header and the icon, in that order, at most three', () => {
    expect(find(`${jsonLd({ '@type': 'Optician', name: 'B', logo: { '@type': 'ImageObject', url: '/ld.png' } })}<link rel="icon" href="/icon.ico">
      <header><a href="/fr"><img src="/img/boreale.svg" alt="Lunetterie Boréale"></a></header><img src="/monture.jpg"><footer><img class="logo" src="/pied.png"></footer>`)).toEqual(['/ld.png', '/img/boreale.svg', '/icon.ico']);
  });

  it('stands the declared logo before whatever else speaks for an image', () => {
    expect(find(`${jsonLd({ '@type': 'Optician', name: 'Boréale', logo: '/ld.png' })}<header class="logo site-branding navbar-brand"><a class="logo" href="/"><img class="logo" alt="Boréale" src="/h.png"><img class="logo" src="/h.png"></a></header>`)).toEqual(['/ld.png', '/h.png']);
  });

  it.each([
    ['a lazy image', '<header><img class="site-logo" src="data:image/gif;base64,R0lGOD" data-src="/logo.png"></header>', ['/logo.png']],
    ['an image inside a link home', '<a href="/"><img src="/a.png" class="logo"></a>', ['/a.png']],
    ['a lazy image whose place a file holds', '<header><img class="logo" src="/img/placeholder.png" data-lazy-src="/logo.png"></header>', ['/logo.png']],
    ['an image that only its set names', '<header><img class="logo" srcset="/logo.png 1x, /logo@2x.png 2x"></header>', ['/logo.png']],
    ['an image of a <picture>', '<header><a href="/"><picture><source srcset="/logo.webp 1x, /logo2.webp 2x" type="image/webp"><img alt="Logo"></picture></a></header>', ['/logo.webp']],
    ['an image for readers without scripts', '<header><img class="logo" data-src="/logo.png"><noscript><img class="logo" src="/logo.png"></noscript></header>', ['/logo.png']],
    ['an image named after the business', '<meta property="og:site_name" content="Lunetterie Boréale"><header><img src="/i/1.png" alt="Lunetterie Boréale, opticiens à Laval"></header>', ['/i/1.png']],
    ['og:logo before the header, the icons last', '<meta property="og:logo" content="/og.png"><link rel="apple-touch-icon" href="/touch.png"><header><a href="/"><img class="logo" src="/h.png"></a></header>', ['/og.png', '/h.png', '/touch.png']],
    ['a header that is a div', '<div class="site-header"><a href="/"><img src="/h.png"></a></div>', ['/h.png']],
    ['a link to the French home', '<a href="https://www.lunetterie-boreale.example/fr/"><img src="/h.png"></a>', ['/h.png']],
    ['a box with a background by style', '<header><a class="logo" href="/" style="background-image:url(\'/bg.svg\')">Boréale</a></header>', ['/bg.svg']],
    ['a box with a background by the page’s own sheet', '<style>.site-logo a{display:block;background:url("/bg.png") no-repeat}</style><div class="site-logo"><a href="/">Boréale</a></div>', ['/bg.png']],
    ['a background that nothing wears', '<style>.old-logo{background:url("/bg.png")}</style><p>Bonjour', []],
    ['the image of a business that says it is a logo', jsonLd({ '@type': 'Optician', name: 'B', image: ['/photo.jpg', '/img/logo-boreale.png'] }), ['/img/logo-boreale.png']],
    ['payment and social marks in a header', '<header><a href="https://facebook.com/b"><img src="/facebook-logo.svg" alt="Facebook"></a></header>', []],
    ['marks of others', '<img src="/logo-visa.svg" alt="Visa logo"><img src="/partner-logo.png"><img src="/montures.jpg">', []],
    ['no image at all', '<p>Lunetterie</p>', []],
  ])('%s', (_, body, expected) => {
    expect(find(body)).toEqual(expected);
  });

  it('takes the mark in a directory\'s header for the directory\'s', () => {
    const listing = (url: string): string => `${jsonLd({ '@type': 'LocalBusiness', name: 'Lunetterie Boréale', url, address: '12 rue X' })}<header><a href="/"><img src="/annuaire.png" alt="Annuaire"></a></header><img class="listing-logo" src="/boreale.png">`;
    expect(find(listing('https://autre.example/'))).toEqual(['/boreale.png']);
    expect(find(listing('https://www.lunetterie-boreale.example/laval'))).toContain('/annuaire.png');
  });

  it('takes a background of a linked sheet for the logo, by the sheet’s address', () => {
    expect(images('<link rel="stylesheet" href="/css/style.css"><header><h1 id="brand"><a href="/">Boréale</a></h1></header>', sheet('#brand a{text-indent:-9999px;background:url(../img/boreale.svg)}'))).toEqual(['/img/boreale.svg']);
  });

  it('names six stylesheets of the page’s own design, in its order', () => {
    const links = ['/wp-includes/a.css', '/fonts/font-awesome.css', '/1.css', '/theme/style.css', '/2.css', '/3.css', '/4.css', '/main.css', 'https://cdn.example/x.css'];
    expect(sheets(`${links.map((href) => `<link rel="stylesheet" href="${href}">`).join('')}<link rel="stylesheet" media="print" href="/print.css"><link rel="alternate stylesheet" href="/alt.css"><link rel="stylesheet" href="https://fonts.googleapis.com/css?family=Lora">`)).toEqual(['/1.css', '/theme/style.css', '/2.css', '/3.css', '/4.css', '/main.css']);
  });

  it.each([
    ['by itself', '<svg viewBox="0 0 60 20"><linearGradient id="g"><stop stop-color="#c00"/></linearGradient><rect width="20" height="20" fill="#123456"/><circle cx="45" cy="10" r="9" fill="url(#g)"/></svg>'],
    ['as a symbol', '<svg><use xlink:href="#marque"></use></svg></a></header><svg hidden><symbol id="marque" viewBox="0 0 60 20"><rect width="20" height="20"/><circle cx="45" cy="10" r="9"/></symbol></svg>'],
  ])('draws an SVG of the page %s', async (_, svg) => {
    const [url = ''] = find(`<header><a href="/" class="logo">${svg}</a></header>`);
    expect(url).toMatch(/^data:image\/svg\+xml,/);
    const drawn = await sharp(Buffer.from(decodeURIComponent(url.slice(url.indexOf(',') + 1)))).metadata();
    expect(drawn.format).toBe('svg');
    const page = await extract(`<header><a href="/" class="logo">${svg}</a></header><h1>Lunetterie Boréale</h1><p>450 555-0142</p>`);
    expect(read(page, 'logo')[0]?.print).not.toBeNull();
  });

  it.each([
    ['that draws nothing', '<svg><g></g></svg>'],
    ['of a menu', '<button><svg class="icon-menu"><path d="M0 0h9"/></svg></button>'],
    ['that names itself', '<svg id="a"><use href="#a"/></svg>'],
  ])('takes no SVG %s', (_, svg) => {
    expect(find(`<header>${svg}</header>`)).toEqual([]);
  });

  it('reads the print of an image whose bytes came with the capture', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><rect width="20" height="20" fill="#123456"/><circle cx="45" cy="10" r="9" fill="#c00"/></svg>');
    const url = 'https://lunetterie-boreale.example/logo.svg';
    const page = await extract('<header><a href="/"><img class="logo" src="/logo.svg"></a></header><h1>Lunetterie Boréale</h1><p>450 555-0142</p>', { resources: [{ url, kind: 'image', contentType: 'image/svg+xml', bytes: svg }] });
    expect(read(page, 'logo')).toEqual([{ url, print: expect.objectContaining({ width: 60, height: 20 }) }]);
  });
});
