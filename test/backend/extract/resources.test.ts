import { describe, expect, it } from 'vitest';
import { findResources } from '#extract/resources.ts';
import { captureOf, extract, jsonLd, read } from './page-capture-of.ts';

const find = (body: string): string[] => findResources(captureOf(body)).map(({ url }) => url.replace('https://lunetterie-boreale.example', ''));

describe('findResources', () => {
  it('names the logo of structured data, of the header and the icon, in that order, at most three', () => {
    expect(find(`${jsonLd({ '@type': 'Optician', name: 'B', logo: { '@type': 'ImageObject', url: '/ld.png' } })}<link rel="icon" href="/icon.ico">
      <header><a href="/fr"><img src="/img/boreale.svg" alt="Lunetterie Boréale"></a></header><img src="/monture.jpg"><footer><img class="logo" src="/pied.png"></footer>`)).toEqual(['/ld.png', '/img/boreale.svg', '/icon.ico']);
  });

  it.each([
    ['a lazy image', '<header><img class="site-logo" src="data:image/gif;base64,R0lGOD" data-src="/logo.png"></header>', ['/logo.png']],
    ['an image inside a link home', '<a href="/"><img src="/a.png" class="logo"></a>', ['/a.png']],
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

  it('reads the print of an image whose bytes came with the capture', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><rect width="20" height="20" fill="#123456"/><circle cx="45" cy="10" r="9" fill="#c00"/></svg>');
    const url = 'https://lunetterie-boreale.example/logo.svg';
    const page = await extract('<header><a href="/"><img class="logo" src="/logo.svg"></a></header><h1>Lunetterie Boréale</h1><p>450 555-0142</p>', { resources: [{ url, kind: 'image', contentType: 'image/svg+xml', bytes: svg }] });
    expect(read(page, 'logo')).toEqual([{ url, print: expect.objectContaining({ width: 60, height: 20 }) }]);
  });
});
