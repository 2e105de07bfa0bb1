import { describe, expect, it } from 'vitest';
import { readSitemap } from '#extract/sitemap.ts';

describe('what a map names', () => {
  it.each<[string, string, string[], string[]]>([
    ['pages', '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc> https://a.example/x?a=1&amp;b=2 </loc></url><url><loc><![CDATA[https://a.example/été]]></loc></url></urlset>', ['https://a.example/x?a=1&b=2', 'https://a.example/%C3%A9t%C3%A9'], []],
    ['further maps', '<sitemapindex><sitemap><loc>https://a.example/stores.xml.gz</loc></sitemap></sitemapindex>', [], ['https://a.example/stores.xml.gz']],
    ['other languages of a page', '<urlset xmlns:xhtml="x"><url><loc>https://a.example/fr/x</loc><xhtml:link rel="alternate" hreflang="en" href="https://a.example/en/x"/></url></urlset>', ['https://a.example/fr/x', 'https://a.example/en/x'], []],
    ['pages under a prefix', '<sm:urlset><sm:url><sm:loc>https://a.example/x</sm:loc></sm:url></sm:urlset>', ['https://a.example/x'], []],
    ['plain lines', '\uFEFFhttps://a.example/x\r\nhttps://a.example/y\r\nnot an address', ['https://a.example/x', 'https://a.example/y'], []],
    ['a feed', '<rss><channel><item><link>https://a.example/x</link></item></channel></rss>', ['https://a.example/x'], []],
    ['nothing: a page', '<!doctype html><html><link rel="alternate" href="https://a.example/x"><a>404</a></html>', [], []],
    ['nothing: other schemes', '<urlset><url><loc>javascript:alert(1)</loc></url><url><loc>/relative</loc></url></urlset>', [], []],
    ['what came of a file that breaks off', '<urlset><url><loc>https://a.example/x</loc></url><url><loc>https://a.ex', ['https://a.example/x'], []],
  ])('%s', (_case, text, pages, sitemaps) => {
    expect(readSitemap(text)).toEqual({ pages, sitemaps });
  });

  it('a file of the largest size is read in the time of its length', () => {
    const text = `<urlset>${Array.from({ length: 60_000 }, (_one, n) => `<url><loc>https://a.example/${n}</loc></url>`).join('')}${['<link ', '<loc>', '<loc><![CDATA[', '<loc>&#'].map((piece) => piece.repeat(20_000)).join('')}`;
    expect(readSitemap(text).pages).toHaveLength(50_000);
  });
});
