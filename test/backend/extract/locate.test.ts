import { load } from 'cheerio/slim';
import { describe, expect, it } from 'vitest';
import { readHtml } from '#extract/html-page.ts';

const PAGE = `<!doctype html><html lang="fr"><head><title>Boréale</title><meta property="og:title" content="x"><meta name="description" content="y"></head><body class="store">
  <header id="top"><a href="/" class="logo"><img src="/a.png" alt=""></a></header>
  <div class="card"><h2>Laval</h2><p>12, rue X<br>Laval</p><a href="tel:+14505550142">450 555-0142</a></div>
  <div class="card" id="dup"><h2>Laval</h2><p>12, rue X</p><a href="tel:+14505550142">450 555-0142</a></div>
  <div class="card" id="dup"><h2>Lévis</h2><p id="a:b">90, rue Y</p><a href="mailto:levis@boreale.example">Écrire</a><span itemprop="telephone">1</span><span itemprop="telephone">2</span></div>
  <table><tr><th>Lundi</th><td>9 h</td></tr><tr><th>Mardi</th><td>Fermé</td></tr></table><my-box><p>z</p></my-box><x:y>w</x:y></body></html>`;

describe('the place of an element', () => {
  it('is found again by its selector in the stored page, and is nobody else’s', () => {
    const page = readHtml(PAGE);
    const $ = load(PAGE);
    const all = $('*').toArray();
    expect(page.elements).toHaveLength(all.length);
    for (const [index, element] of page.elements.entries()) {
      const selector = page.locate(element);
      const found = $(selector).toArray();
      expect({ selector, at: found.map((one) => all.indexOf(one)) }).toEqual({ selector, at: [index] });
    }
  });

  it('begins at the nearest element with a name of its own', () => {
    const page = readHtml(PAGE);
    expect(page.named('img').map((one) => page.locate(one))).toEqual(['#top > a:nth-of-type(1) > img:nth-of-type(1)']);
    expect(page.named('a').map((one) => page.locate(one)).at(-1)).toBe('a[href="mailto:levis@boreale.example"]');
    expect(page.named('meta').map((one) => page.locate(one))).toEqual(['meta[property="og:title"]', 'meta[name="description"]']);
    expect(page.named('td').map((one) => page.locate(one))[1]).toBe('body > table:nth-of-type(1) tr:nth-of-type(2) > td:nth-of-type(1)');
  });

  it('costs each parent one count, however many children it has', () => {
    const page = readHtml(`<ul>${'<li>x</li>'.repeat(60_000)}</ul>`);
    expect(page.named('li').map((one) => page.locate(one)).at(-1)).toBe('ul:nth-of-type(1) > li:nth-of-type(60000)');
  });
});
