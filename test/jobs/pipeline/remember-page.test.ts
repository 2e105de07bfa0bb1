import { describe, expect, it } from 'vitest';
import type { RememberedResource } from '#domain/page-memory.ts';
import { recall, remember, type PageFacts } from '#jobs/pipeline/remember-page.ts';
import { extract, jsonLd } from '#test/backend/extract/page-capture-of.ts';

const STORE = `<html lang="fr"><head><title>Lunetterie Boréale – Laval</title>${jsonLd({ '@type': 'Optician', name: 'Lunetterie Boréale', telephone: '450 555-0142', address: { '@type': 'PostalAddress', streetAddress: '12 rue X', addressLocality: 'Laval', postalCode: 'H7V 0A1' }, review: { '@type': 'Review', reviewBody: 'Très bien\u0000', author: 'A. B.', reviewRating: { '@type': 'Rating', ratingValue: 5 } } })}</head><body><h1>Lunetterie Boréale</h1></body></html>`;
const FACTS: PageFacts = {
  url: 'https://lunetterie-boreale.example/laval', finalUrl: 'https://lunetterie-boreale.example/fr/laval', status: 200, contentType: 'text/html', headers: {}, etag: '"1"', lastModified: null,
  bodyHash: 'b'.repeat(64), fetchedAt: '2026-11-20T10:00:00.000Z',
};
const LOGO: RememberedResource = { url: 'https://lunetterie-boreale.example/logo.png', kind: 'image', finalUrl: 'https://lunetterie-boreale.example/logo.png', contentType: 'image/png', hash: 'l'.repeat(64), etag: null, lastModified: null };
const OPTIONS = { country: 'CA', language: 'fr', keepsText: true };
const later = { ...FACTS, fetchedAt: '2026-11-21T10:00:00.000Z' };
const readAt = ({ url, finalUrl, bodyHash, fetchedAt }: PageFacts) => extract(STORE, { url, finalUrl, bodyHash, fetchedAt }, OPTIONS);

describe('what is remembered of a page', () => {
  it('is what reading it again would give, proof and all', async () => {
    const memory = remember('web-directory', FACTS, [LOGO], OPTIONS, await readAt(FACTS), false);
    const said = recall(memory, later, [LOGO], OPTIONS);
    expect(said).toEqual(JSON.parse(JSON.stringify(await readAt(later))));
    expect(said?.reviews[0]?.evidence?.fetchedAt).toBe(later.fetchedAt);
  });

  it('is kept without what its proofs have in common', async () => {
    const memory = remember('web-directory', FACTS, [LOGO], OPTIONS, await readAt(FACTS), false);
    expect(memory.reading).not.toContain(FACTS.bodyHash);
  });

  it.each<[string, Partial<PageFacts>, Partial<RememberedResource>, object]>([
    ['another body', { bodyHash: 'c'.repeat(64) }, {}, {}],
    ['another address that answers', { finalUrl: 'https://lunetterie-boreale.example/laval' }, {}, {}],
    ['a header that readers look at', { headers: { 'x-robots-tag': 'noindex' } }, {}, {}],
    ['another image behind the same address', {}, { hash: 'm'.repeat(64) }, {}],
    ['an image that can’t be had any more', {}, { hash: null }, {}],
    ['another country', {}, {}, { country: 'FR' }],
  ])('is worth nothing beside %s', async (_name, facts, resource, options) => {
    const memory = remember('web-directory', FACTS, [LOGO], OPTIONS, await readAt(FACTS), false);
    expect(recall(memory, { ...later, ...facts }, [{ ...LOGO, ...resource }], { ...OPTIONS, ...options })).toBeNull();
    expect(recall(memory, { ...later, etag: '"2"' }, [{ ...LOGO, etag: '"9"' }], OPTIONS)).not.toBeNull();
  });

  it('holds for its day alone where the day decided, and never for a day before', async () => {
    const page = await readAt(FACTS);
    const ofDay = remember('web-directory', FACTS, [], OPTIONS, { ...page, isOfDay: true }, false);
    expect([recall(ofDay, FACTS, [], OPTIONS) === null, recall(ofDay, later, [], OPTIONS) === null]).toEqual([false, true]);
    const plain = remember('web-directory', later, [], OPTIONS, page, false);
    expect([recall(plain, later, [], OPTIONS) === null, recall(plain, FACTS, [], OPTIONS) === null]).toEqual([false, true]);
  });
});
