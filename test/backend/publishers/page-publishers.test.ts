import { describe, expect, it } from 'vitest';
import brandWebsite from '#publishers/brand-website.ts';
import pagesJaunes from '#publishers/pages-jaunes.ts';
import reviewsPage from '#publishers/reviews-page.ts';
import webDirectory from '#publishers/web-directory.ts';
import { answered, drive, makeLocation, targetOf, troubled, valueOf } from './played.ts';

const BUSINESS = {
  '@context': 'https://schema.org', '@type': 'Optician', name: 'Lunetterie Exemple – Rosemont', telephone: '514 555-0101', url: 'https://www.lunetterie.example/fr/rosemont',
  address: { '@type': 'PostalAddress', streetAddress: '1234, boul. Rosemont', addressLocality: 'Montréal', addressRegion: 'QC', postalCode: 'H2S 1A1', addressCountry: 'CA' },
  openingHours: 'Mo-Fr 09:00-17:00',
  aggregateRating: { '@type': 'AggregateRating', ratingValue: 4.5, reviewCount: 2 },
  review: [{ '@type': 'Review', author: { '@type': 'Person', name: 'Alix' }, datePublished: '2026-02-01', reviewBody: 'Très bon accueil, montures solides.', reviewRating: { '@type': 'Rating', ratingValue: 5 } }],
};
const page = (business: object, lang = 'fr') => `<!doctype html><html lang="${lang}"><head><title>Rosemont</title><script type="application/ld+json">${JSON.stringify(business)}</script></head><body><h1>Lunetterie Exemple – Rosemont</h1><p>Venez nous voir au 1234, boulevard Rosemont, à Montréal. Nous sommes ouverts toute la semaine.</p></body></html>`;
const html = (business: object, lang?: string) => answered(page(business, lang), 'text/html; charset=utf-8');

describe('brand-website', () => {
  it('reads the French and the English page as two pages of one listing', async () => {
    const { result, requests } = await drive(brandWebsite.gather(targetOf(makeLocation())), (_request, index) => html(BUSINESS, index === 0 ? 'fr' : 'en'));
    expect(requests.map(({ url }) => url)).toEqual(['https://www.lunetterie.example/fr/rosemont', 'https://www.lunetterie.example/en/rosemont']);
    expect(result).toHaveLength(1);
    expect(result[0]).toMatchObject({ publisherId: 'brand-website', externalId: 'https://www.lunetterie.example/fr/rosemont', absent: false });
    expect(result[0]?.pages.map(({ language, trouble }) => [language, trouble])).toEqual([['fr', null], ['en', null]]);
    expect(valueOf(result[0], 'phone')).toMatchObject({ e164: '+15145550101' });
  });

  it('takes the language of the page itself where the file names none', async () => {
    const location = makeLocation({ websiteUrls: { und: 'https://www.lunetterie.example/rosemont' } });
    const { result } = await drive(brandWebsite.gather(targetOf(location)), () => html(BUSINESS));
    expect(result[0]?.pages[0]?.language).toBe('fr');
  });

  it('asks one address once, though two languages share it', async () => {
    const url = 'https://www.lunetterie.example/rosemont';
    const { requests } = await drive(brandWebsite.gather(targetOf(makeLocation({ websiteUrls: { fr: url, en: url } }))), () => html(BUSINESS));
    expect(requests).toHaveLength(1);
  });

  it('is absent only when every page is gone', async () => {
    const gone = await drive(brandWebsite.gather(targetOf(makeLocation())), (_request, index) => troubled(index === 0 ? 'not-found' : 'gone'));
    expect(gone.result[0]?.absent).toBe(true);
    const half = await drive(brandWebsite.gather(targetOf(makeLocation())), (_request, index) => (index === 0 ? html(BUSINESS) : troubled('not-found')));
    expect(half.result[0]).toMatchObject({ absent: false, pages: [{ trouble: null }, { trouble: 'not-found', observations: [] }] });
  });

  it.each(['forbidden', 'timeout', 'blocked-by-robots'] as const)('a page that we could not read (%s) is no absence', async (trouble) => {
    const { result } = await drive(brandWebsite.gather(targetOf(makeLocation())), () => troubled(trouble));
    expect(result[0]).toMatchObject({ absent: false, pages: [{ trouble, observations: [], bodyHash: null }, { trouble }] });
  });

  it('has no listing for a location without a page', async () => {
    const { result, requests } = await drive(brandWebsite.gather(targetOf(makeLocation({ websiteUrls: {} }))), () => html(BUSINESS));
    expect([result, requests]).toEqual([[], []]);
  });
});

describe('directories', () => {
  const location = makeLocation({
    listings: [
      { publisherId: 'web-directory', url: 'https://annuaire.example/fr/1', language: 'fr' }, { publisherId: 'web-directory', url: 'https://annuaire.example/en/1', language: 'en' },
      { publisherId: 'pages-jaunes', url: 'https://pj.example/1' }, { publisherId: 'reviews-page', url: 'https://avis.example/1' },
    ],
  });

  it('are asked only at the addresses declared for them', async () => {
    expect(webDirectory.plan(targetOf(location)).map(({ url }) => url)).toEqual(['https://annuaire.example/fr/1', 'https://annuaire.example/en/1']);
    expect(pagesJaunes.plan(targetOf(location)).map(({ url }) => url)).toEqual(['https://pj.example/1']);
    const { result } = await drive(webDirectory.gather(targetOf(makeLocation())), () => html(BUSINESS));
    expect(result).toEqual([]);
  });

  it('are read by their structured data', async () => {
    const { result } = await drive(pagesJaunes.gather(targetOf(location)), () => html(BUSINESS));
    expect(result[0]).toMatchObject({ publisherId: 'pages-jaunes', externalId: 'https://pj.example/1' });
    expect(valueOf(result[0], 'businessName')).toContain('Lunetterie Exemple');
    expect(valueOf(result[0], 'regularHours')?.week.mo).toEqual([[540, 1020]]);
  });

  it.each<[string, unknown]>([
    ['no fields at all', {}], ['null everywhere', { '@type': 'Store', name: null, telephone: null, address: null, openingHours: null, review: null }],
    ['lists where texts were', { '@type': 'Store', name: ['a', 'b'], telephone: [], address: [[]], openingHours: [[]], aggregateRating: [] }],
    ['numbers where texts were', { '@type': 'Store', name: 12, telephone: 5145550101, address: 3, openingHours: 9 }],
    ['a text where the object was', 'Store'], ['nothing', null],
  ])('survive a page with %s', async (_case, business) => {
    const { result } = await drive(webDirectory.gather(targetOf(location)), () => html(business as object));
    expect(result).toHaveLength(1);
  });

  it('of reviews give the reviews and the rating, and claim no address or hours', async () => {
    const { result } = await drive(reviewsPage.gather(targetOf(location)), () => html(BUSINESS));
    const fields = new Set(result[0]?.pages[0]?.observations.map(({ field }) => field));
    expect(result[0]?.pages[0]?.reviews).toMatchObject([{ text: 'Très bon accueil, montures solides.', rating: 5 }]);
    expect([fields.has('rating'), fields.has('address'), fields.has('regularHours')]).toEqual([true, false, false]);
  });

  it('of reviews are read on to the last page, each page once', async () => {
    const numbered = (count: number, next: string) => page({ ...BUSINESS, review: [{ ...BUSINESS.review[0], reviewBody: `Avis numéro ${count}, très bon accueil.` }] }).replace('<title>', `<link rel="next" href="${next}"><title>`);
    const { result, requests } = await drive(reviewsPage.gather(targetOf(location)), (_request, index) =>
      index < 2 ? answered(numbered(index + 1, `?page=${index + 2}`), 'text/html', 'https://avis.example/1') : answered(numbered(3, 'https://avis.example/1?page=2'), 'text/html', 'https://avis.example/1'));
    expect(requests.map(({ url }) => url)).toEqual(['https://avis.example/1', 'https://avis.example/1?page=2', 'https://avis.example/1?page=3']);
    expect(result[0]?.pages.map(({ reviews }) => reviews.map(({ text }) => text.slice(0, 13)))).toEqual([['Avis numéro 1', 'Avis numéro 2', 'Avis numéro 3']]);
  });

  it.each(['https://elsewhere.example/2', 'javascript:void(0)', ''])('of reviews do not lead away: next is "%s"', async (next) => {
    const body = page(BUSINESS).replace('<title>', `<a rel="next nofollow" href="${next}">Suite</a><title>`);
    const { requests, result } = await drive(reviewsPage.gather(targetOf(location)), (_request, index) => (index === 0 ? answered(body, 'text/html', 'https://avis.example/1') : troubled('timeout')));
    expect(requests.length).toBeLessThanOrEqual(2);
    expect(result[0]?.pages).toMatchObject([{ trouble: null, reviews: [{ rating: 5 }] }]);
  });
});
