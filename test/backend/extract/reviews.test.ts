import { describe, expect, it } from 'vitest';
import { Review } from '#domain/review.ts';
import { extract, jsonLd } from './page-capture-of.ts';

const page = (body: string): string => `<html lang="fr"><head><title>Avis – Lunetterie Boréale</title></head><body><h1>Avis sur Lunetterie Boréale</h1>${body}</body></html>`;

describe('reviews', () => {
  it('are read from JSON-LD with stars, author, day and reply', async () => {
    const found = await extract(page(jsonLd({ '@type': 'Optician', name: 'Lunetterie Boréale', review: [
      { '@type': 'Review', '@id': 'https://avis.example/r/17', author: { '@type': 'Person', name: 'Mireille T.' }, datePublished: '2026-10-03', reviewBody: 'Service &eacute;patant.', reviewRating: { '@type': 'Rating', ratingValue: '5' }, comment: { '@type': 'Comment', text: 'Merci !', dateCreated: '2026-10-04' } },
      { '@type': 'Review', author: 'J.', datePublished: '2026-9-2', reviewBody: 'Trop long.', reviewRating: { '@type': 'Rating', ratingValue: 4, bestRating: 10 } },
    ] })));
    expect(found.reviews).toHaveLength(2);
    expect(found.reviews[0]).toMatchObject({ externalId: 'https://avis.example/r/17', rating: 5, text: 'Service épatant.', authorName: 'Mireille T.', publishedAt: '2026-10-03', reply: { text: 'Merci !', publishedAt: '2026-10-04' }, evidence: { locator: 'json-ld[0].review[0].reviewBody' } });
    expect(found.reviews[1]).toMatchObject({ rating: 2.6, publishedAt: '2026-09-02' });
    for (const review of found.reviews) expect(Review.safeParse(review).success).toBe(true);
  });

  it('are read from microdata, each once when JSON-LD repeats it, with an id that stays', async () => {
    const body = '<div itemscope itemtype="https://schema.org/Review"><span itemprop="author">Luc</span><time itemprop="datePublished" datetime="2026-11-01">1er nov.</time><div itemprop="reviewRating" itemscope itemtype="https://schema.org/Rating"><meta itemprop="ratingValue" content="3,5"></div><p itemprop="reviewBody">Correct, sans plus.</p></div>';
    const both = `${body}${jsonLd({ '@type': 'Review', author: 'Luc', datePublished: '2026-11-01', reviewBody: 'Correct, sans plus.' })}`;
    const [once, twice] = [await extract(page(body)), await extract(page(both))];
    expect(once.reviews).toHaveLength(1);
    expect(twice.reviews).toHaveLength(1);
    expect(once.reviews[0]).toMatchObject({ rating: 3.5, authorName: 'Luc', externalId: twice.reviews[0]?.externalId });
    expect(once.reviews[0]?.externalId).toMatch(/^[0-9a-f]{64}$/);
  });

  it('of a page without a business come without facts and without trouble', async () => {
    expect(await extract(page(jsonLd({ '@type': 'Review', author: 'Luc', reviewBody: 'Bien.' })))).toMatchObject({ kind: 'other', trouble: null, observations: [], reviews: [{ text: 'Bien.' }] });
  });

  it.each([
    ['of five', { ratingValue: 4 }, 4],
    ['of five with a decimal comma', { ratingValue: '4,5' }, 4.5],
    ['of five from nought', { ratingValue: 0, bestRating: 5, worstRating: 0 }, 1],
    ['of ten', { ratingValue: 8, bestRating: 10 }, 4.2],
    ['of ten, not said', { ratingValue: '9' }, 4.6],
    ['of twenty', { ratingValue: 15, bestRating: 20 }, 4],
    ['in percent', { ratingValue: '80 %' }, 4.2],
    ['of a hundred', { ratingValue: 80, bestRating: 100 }, 4.2],
    ['in words', { ratingValue: '4 sur 5' }, 4],
    ['beyond its best', { ratingValue: 6, bestRating: 5 }, null],
    ['without figures', { ratingValue: 'bien' }, null],
  ])('have stars %s', async (_, rating, stars) => {
    const found = await extract(page(jsonLd({ '@type': 'Review', reviewBody: 'Bon accueil.', author: 'A.', reviewRating: { '@type': 'Rating', ...rating } })));
    expect(found.reviews[0]?.rating).toBe(stars);
  });

  it.each([
    ['2026-10-03 14:05:00', '2026-10-03T14:05:00.000Z'],
    ['2026-10-03T14:05:00-04:00', '2026-10-03T18:05:00.000Z'],
    ['3 octobre 2026', '2026-10-03'],
    ['1er mars 2026', '2026-03-01'],
    ['le 12 févr. 2026', '2026-02-12'],
    ['October 3rd, 2026', '2026-10-03'],
    ['Sat, 03 Oct 2026 10:00:00 +0000', '2026-10-03'],
    ['03/10/2026', '2026-10-03'],
    ['2026-13-40', null],
    ['31 février 2026', null],
    ['il y a 2 mois', null],
  ])('have their day from %s on a French page', async (published, day) => {
    const found = await extract(page(jsonLd({ '@type': 'Review', reviewBody: 'Bon accueil.', author: 'A.', datePublished: published })));
    expect(found.reviews[0]?.publishedAt).toBe(day);
  });

  it('have no day where day and month could be either', async () => {
    const body = jsonLd([{ '@type': 'Review', reviewBody: 'Fine.', datePublished: '03/10/2026' }, { '@type': 'Review', reviewBody: 'Good.', datePublished: '10/23/2026' }]);
    const found = await extract(`<html lang="en"><head><title>Reviews</title></head><body><h1>Reviews of a shop for glasses</h1>${body}</body></html>`);
    expect(found.reviews.map((one) => one.publishedAt)).toEqual([null, '2026-10-23']);
  });

  it('of products, recipes and films are not the store’s', async () => {
    const found = await extract(page(jsonLd([
      { '@type': 'Optician', name: 'Lunetterie Boréale', telephone: '819-555-0123', review: { '@type': 'Review', reviewBody: 'Service rapide.', author: 'A.' } },
      { '@type': 'Product', name: 'Monture Aurore', review: { '@type': 'Review', reviewBody: 'Monture fragile.', author: 'B.' } },
      { '@type': 'Review', itemReviewed: { '@type': 'Movie', name: 'Le film' }, reviewBody: 'Long.', author: 'C.' },
      { '@type': 'Product', name: 'Lunetterie Boréale', review: { '@type': 'Review', reviewBody: 'Personnel courtois.', author: 'D.' } },
      { '@type': 'Review', itemReviewed: { '@type': 'Optician', name: 'Lunetterie Boréale' }, reviewBody: 'Vue au mieux.', author: 'E.' },
    ])));
    expect(found.reviews.map((one) => one.authorName)).toEqual(['A.', 'D.', 'E.']);
  });

  it('are one where a second syntax leaves out the author and cuts the text', async () => {
    const text = 'Une équipe attentive, des conseils clairs et un choix de montures que je n’avais vu nulle part ailleurs en ville.';
    const found = await extract(page(`${jsonLd({ '@type': 'Review', author: 'Luc', datePublished: '2026-11-01', reviewBody: text })}<div itemscope itemtype="https://schema.org/Review"><p itemprop="reviewBody">${text.slice(0, 90)}</p></div>`));
    expect(found.reviews).toHaveLength(1);
  });

  it('are read in RDFa and in the older vocabulary', async () => {
    const found = await extract(page(`<div vocab="http://schema.org/" typeof="Review"><span property="author" typeof="Person"><b property="name">Luc</b></span><span property="reviewRating" typeof="Rating"><b property="ratingValue">4</b></span><p property="reviewBody">Bien.</p></div>
      <div itemscope itemtype="http://data-vocabulary.org/Review"><span itemprop="reviewer">Ana</span> <time itemprop="dtreviewed" datetime="2026-01-06">6 janv.</time> <span itemprop="rating">4.5</span> <p itemprop="description">Très bien.</p></div>`));
    expect(found.reviews.map(({ authorName, rating, publishedAt, text }) => [authorName, rating, publishedAt, text])).toEqual([['Ana', 4.5, '2026-01-06', 'Très bien.'], ['Luc', 4, null, 'Bien.']]);
  });
});
