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
});
