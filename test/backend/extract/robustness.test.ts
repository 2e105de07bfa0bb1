import { describe, expect, it } from 'vitest';
import { findResources } from '#extract/resources.ts';
import { extractPage } from '#extract/extract-page.ts';
import { hostilePages } from '#test/eval/hostile-pages.ts';
import { spoilPage } from '#test/eval/spoil-page.ts';
import { captureOf, extract, jsonLd } from './page-capture-of.ts';

const WHOLE = `<!DOCTYPE html><html lang="fr"><head><title>Lunetterie Boréale – Laval</title>${jsonLd({ '@type': 'Optician', name: 'Lunetterie', address: { '@type': 'PostalAddress', streetAddress: '12 rue X', postalCode: 'H7V 0A1' }, openingHours: 'Mo-Fr 09:00-17:00' })}</head>
  <body><h1>Lunetterie</h1><div itemscope itemtype="http://schema.org/Optician"><a itemprop="telephone" href="tel:4505550142">450 555-0142</a></div><table><tr><td>Lundi</td><td>9h à 17h</td></tr></table><img class="logo" src="data:image/png;base64,AAAA"></body></html>`;

describe('extractPage on any input', () => {
  it('reads a page cut off anywhere', async () => {
    for (let length = 0; length < WHOLE.length; length += 23) await expect(extract(WHOLE.slice(0, length))).resolves.toHaveProperty('kind');
  });

  it('reads a page with a letter changed anywhere', async () => {
    let seed = 20_261_121;
    const next = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % below;
    };
    const signs = '<>"\'&;{}[]:,/\\\u0000\uD800 =@';
    for (let round = 0; round < 150; round += 1) {
      let body = WHOLE;
      for (let change = 0; change < 6; change += 1) {
        const at = next(body.length);
        body = body.slice(0, at) + (signs[next(signs.length)] ?? '') + body.slice(at + next(3));
      }
      await expect(extract(body)).resolves.toHaveProperty('kind');
    }
  });

  it.each([
    ['elements nested 10,000 deep', `${'<div>'.repeat(10_000)}Lundi 9h-17h 450 555-0142`],
    ['items nested 10,000 deep', `${'<div itemscope itemprop="address" itemtype="http://schema.org/Place">'.repeat(10_000)}x`],
    ['brackets nested 100,000 deep', jsonLd('{"@graph":['.repeat(50_000))],
    ['ten million letters', `<p>${'lunettes '.repeat(1_100_000)}</p>`],
    ['a million digits in a row', `<p>Tél. ${'450 555-0142 '.repeat(80_000)}</p>`],
    ['100,000 elements beside each other', '<p>9h</p><a href="tel:1">x</a>'.repeat(50_000)],
    ['one line of 300,000 spaces and dashes', `<p>lundi ${' -'.repeat(150_000)} 9h</p>`],
    ['20,000 stores in one block', `<div>${'12 rue Principale, Laval (Québec) H7V 0A1<br><a href="tel:450">Laval</a><br>'.repeat(20_000)}</div>`],
    ['20,000 cards of stores', `<h1>x</h1>${'<div><h3>Laval</h3><p>12 rue Principale<br>Laval (Québec) H7V 0A1</p></div><div><p>14 rue Y<br>Laval (Québec) H7V 0A2</p></div><div><p>15 rue Z<br>Laval (Québec) H7V 0A3</p></div>'.repeat(7_000)}`],
    ['references in a circle', jsonLd([{ '@id': '#a', '@type': 'Optician', name: 'A', department: { '@id': '#b' } }, { '@id': '#b', '@type': 'Optician', name: 'B', parentOrganization: { '@id': '#a' }, address: { '@id': '#a' } }])],
  ])('ends on %s', { timeout: 30_000 }, async (_, body) => {
    await expect(extract(body)).resolves.toHaveProperty('kind');
    expect(findResources(captureOf(body)).length).toBeLessThanOrEqual(3);
  });

  it.each(hostilePages(0.02).map(({ how, body }) => [how, body]))('ends on a small form of %s', async (_, body) => {
    await expect(extract(body)).resolves.toHaveProperty('kind');
  });

  it.each(spoilPage(WHOLE, 8).map(({ how, body }) => [how, body]))('reads a page spoiled: %s', async (_, body) => {
    await expect(extract(body)).resolves.toHaveProperty('kind');
  });

  it('reads a drawing with half a letter', async () => {
    await expect(extract(WHOLE.replace('<h1>', '<header><a href="/"><svg class="logo" width="90" height="40"><title>Boréale \uD83D</title><path d="M0 0L9 9"/></svg></a></header><h1>'))).resolves.toHaveProperty('kind', 'location');
  });

  it('calls a page on which a reader fails unreadable', async () => {
    const broken = captureOf(WHOLE);
    Object.defineProperty(broken, 'finalUrl', { get: () => { throw new Error('a reader failed'); } });
    expect(await extractPage(broken, {})).toMatchObject({ kind: 'unreadable', trouble: 'unreadable', observations: [] });
  });

  it('reads with addresses that are none', async () => {
    await expect(extract(WHOLE, { url: 'x', finalUrl: '' })).resolves.toHaveProperty('kind');
  });
});
