import { describe, expect, it } from 'vitest';
import type { PageCapture } from '#domain/page-capture.ts';
import { extract, read } from './page-capture-of.ts';

const BODY = '<body><h1>Lunetterie Boréale</h1><p>Tél. : 450 555-0142</p></body>';
const page = (head: string, changes: Partial<PageCapture> = {}, body = BODY) => extract(`<html lang="fr"><head>${head}</head>${body}</html>`, changes);

describe('readPageFacts', () => {
  it('reads title, description, canonical address and language versions', async () => {
    const found = await page('<title> Lunetterie  Boréale | Laval </title><meta name="Description" content="Opticiens à Laval"><link rel="Canonical" href="/fr/laval"><link rel="alternate" hreflang="en-CA" href="/en/laval"><link rel="alternate" type="application/rss+xml" href="/feed">');
    expect(read(found, 'pageTitle')).toEqual(['Lunetterie Boréale | Laval']);
    expect(read(found, 'description')).toEqual(['Opticiens à Laval']);
    expect(read(found, 'canonicalUrl')).toEqual(['https://lunetterie-boreale.example/fr/laval']);
    expect(read(found, 'alternateUrl')).toEqual([{ language: 'en-ca', url: 'https://lunetterie-boreale.example/en/laval' }]);
  });

  it.each([
    ['<meta name="robots" content="NOINDEX, follow">', {}, { isIndexable: false, directives: ['noindex', 'follow'] }], ['<meta name="robots" content="none">', {}, { isIndexable: false, directives: ['none'] }],
    ['<meta name="robots" content="index, max-snippet:-1">', {}, { isIndexable: true, directives: ['index', 'max-snippet:-1'] }], ['', { headers: { 'x-robots-tag': 'googlebot: noindex, nofollow' } }, { isIndexable: false, directives: ['noindex', 'nofollow'] }],
    ['<meta name="robots" content="all">', { headers: { 'x-robots-tag': 'noindex' } }, { isIndexable: false, directives: ['all', 'noindex'] }],
  ])('reads what it asks of search engines: %s %j', async (head, changes, value) => {
    expect(read(await page(head, changes), 'robots')).toEqual([value]);
  });

  it('says nothing of robots where the page does not', async () => {
    expect(read(await page(''), 'robots')).toEqual([]);
  });

  it('tells the status, and the address that was asked where another one answered', async () => {
    expect(read(await page(''), 'httpAnswer')).toEqual([{ status: 200, redirectedFrom: null }]);
    expect(read(await page('', { url: 'http://boreale.example/laval' }), 'httpAnswer')).toEqual([{ status: 200, redirectedFrom: 'http://boreale.example/laval' }]);
  });

  it("reads a directory's link to the business's own site", async () => {
    const body = (link: string): string => `<body><h1>Lunetterie Boréale</h1><p>Tél. : 450 555-0142</p>${link}</body>`;
    const elsewhere = { url: 'https://annuaire.example/boreale', finalUrl: 'https://annuaire.example/boreale' };
    for (const words of ['Site web', 'Visiter le site web', 'Website', 'Visit their website', '<span>Site internet</span>']) {
      expect(read(await page('', elsewhere, body(`<a href="/site">Site web</a><a href="https://www.boreale.example/">${words}</a>`)), 'websiteUrl')).toEqual(['https://www.boreale.example/']);
    }
    expect(read(await page('', elsewhere, body('<a href="https://www.annuaire.example/x">Site web</a><a href="https://autre.example/">Voir la carte</a>')), 'websiteUrl')).toEqual([]);
  });
});
