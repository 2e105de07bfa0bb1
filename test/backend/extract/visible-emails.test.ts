import { describe, expect, it } from 'vitest';
import { extract, read } from './page-capture-of.ts';

const page = (body: string): string => `<html><body><h1>Lunetterie Boréale</h1><p>450 555-0142</p>${body}</body></html>`;

describe('e-mail addresses in visible text', () => {
  it.each([
    ['words for its signs', '<p>info [at] boreale [dot] example</p>'],
    ['French words for its signs', '<p>info (arobase) boreale (point) example</p>'],
    ['one word for its sign', '<p>Courriel : info (at) boreale.example</p>'],
    ['spaces about its sign', '<p>info @ boreale.example</p>'],
    ['entities', '<p>info&#64;boreale&#46;example</p>'],
    ['a link', '<a href="mailto:INFO@boreale.example?subject=Bonjour">Écrivez-nous</a>'],
    ['a link with percent signs', '<a href="mailto:info%40boreale.example">Écrivez-nous</a>'],
    ['a covered link', '<a href="/cdn-cgi/l/email-protection#3851565e57785a574a5d59545d165d40595548545d">[email&#160;protected]</a>'],
    ['a covered word', '<p>Courriel : <span class="__cf_email__" data-cfemail="3851565e57785a574a5d59545d165d40595548545d">[email&#160;protected]</span></p>'],
  ])('are read from %s', async (_, body) => {
    expect(read(await extract(page(body)), 'email')).toEqual(['info@boreale.example']);
  });

  it.each([
    ['a file', '<p>logo@2x.png</p>'], ['a form', '<p>votrenom@boreale.example</p>'], ['a handle', '<p>Suivez-nous @boreale.example</p>'],
    ['prose', '<p>We are at (at) your service (dot) com</p>'], ['a neighbour', '<section><h2>Autres boutiques</h2><p>gatineau@boreale.example</p></section>'],
  ])('are not taken from %s', async (_, body) => {
    expect(read(await extract(page(body)), 'email')).toEqual([]);
  });
});
