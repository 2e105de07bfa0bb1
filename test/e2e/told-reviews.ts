import type { Review } from '#domain/review.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { pairBrandReviews } from '#jobs/pipeline/pair-reviews.ts';
import { db } from '#records/connection.ts';
import { listLocations } from '#records/locations.ts';
import { writeReviews } from '#records/save-reviews.ts';
import { analyseReview } from '#reviews/analyse-review.ts';

const EVIDENCE = { fetchedAt: '2026-11-20T06:00:00.000Z', bodyHash: null, locator: '$', excerpt: '' };
const MIXED = 'L’équipe est adorable et prend le temps de conseiller. Par contre, quarante minutes d’attente malgré le rendez-vous, et personne ne s’excuse.';

/** What sources told of one store, beside what the crawl read: an edit, one taken away, one on two sources, one against its own stars, one with a translation. */
export const TOLD = {
  mixed: MIXED,
  before: 'Très bon service, je recommande cette boutique à tout le monde.',
  after: 'Mes verres sont tombés au bout d’une semaine. La réparation a été refusée, très déçue.',
  contrary: 'Service exécrable, personnel arrogant, je ne reviendrai jamais.',
  removed: 'Rude staff and overpriced frames. Avoid this place.',
  original: 'The optician explained every step and the glasses were ready on time.',
};

/** Keeps those reviews under a store of the sample brand, as crawls of two days would have. Answers its name as the dashboard shows it. */
export async function tellReviews(brandId: string): Promise<{ locationId: string; name: string }> {
  const [location] = await listLocations(SYSTEM_VIEWER, brandId);
  if (!location) throw new Error('The sample brand has no location.');
  const told = (externalId: string, day: string, rating: number, text: string, more: Partial<Review> = {}): Review => (
    { externalId, publishedAt: `2026-11-${day}T15:00:00.000Z`, rating, text, authorName: 'Camille Bergeron', reply: null, evidence: { ...EVIDENCE, url: `https://www.example.org/reviews/${externalId}` }, ...more });
  const write = (publisherId: string, reviews: Review[], at: string, gone: string[] = []) => db().$transaction((tx) => writeReviews(
    tx, location.id, reviews.map((review) => ({ publisherId, review, analysis: analyseReview(review.text) })), `${at}T06:00:00.000Z`, { gone: gone.map((externalId) => ({ publisherId, externalId })) }));
  await write('google-business-profile', [
    told('mixed', '18', 3, TOLD.mixed), told('edited', '16', 5, TOLD.before, { authorName: 'Nadia Lefebvre' }), told('contrary', '15', 5, TOLD.contrary, { authorName: 'J. Roy' }),
    told('removed', '14', 1, TOLD.removed, { authorName: 'Sam K.' }),
    told('translated', '13', 5, `(Translated by Google) L’opticien a tout expliqué et les lunettes étaient prêtes à temps. (Original) ${TOLD.original}`, { authorName: 'Robin Clark', reply: { text: 'Thank you, Robin!', publishedAt: '2026-11-14' } }),
    told('wordless', '12', 4, '', { authorName: null }),
  ], '2026-11-18');
  await write('facebook', [told('copy', '19', 3, MIXED, { authorName: 'Camille B.' })], '2026-11-20');
  await write('google-business-profile', [told('edited', '16', 2, TOLD.after, { authorName: 'Nadia Lefebvre' })], '2026-11-20', ['removed']);
  await pairBrandReviews(SYSTEM_VIEWER, brandId);
  return { locationId: location.id, name: location.branch ?? location.businessName };
}
