import { BRAND_NAMES, type Chain, type PageLanguage, type Store } from './chain.ts';
import { dateOfDay } from './clock.ts';
import { PLAIN_SPELLING, writeStreet } from './door.ts';
import { HOSTS } from './hosts.ts';
import { escapeHtml, jsonLdScript } from './markup.ts';
import { areaLanguage } from './page-view.ts';
import { PHRASES, REPLIES, REVIEW_TOPICS, REVIEWERS, type ReviewTopic, type TrueSentiment } from './review-phrases.ts';
import { hashOf, rngFor, type Rng } from './rng.ts';

/** One invented review with what it truly says. */
export interface PlannedReview {
  id: string;
  storeCode: string;
  day: number;
  rating: number;
  language: PageLanguage;
  text: string;
  author: string;
  sentiment: TrueSentiment | null;
  topics: { topic: ReviewTopic; sentiment: TrueSentiment }[];
  reply: { text: string; day: number } | null;
}

/** Newest reviews that a page shows; older ones follow on `?page=2` and so on. */
export const REVIEWS_PER_PAGE = 120;

const reviewsOfStore = new WeakMap<Store, PlannedReview[]>();

/** All reviews of a store that are public on a day, newest first. Past weeks never change. */
export function reviewsOn(chain: Chain, store: Store, day: number): PlannedReview[] {
  let all = reviewsOfStore.get(store);
  if (all === undefined) {
    all = planReviews(chain.seed, store);
    reviewsOfStore.set(store, all);
  }
  return all.filter((review) => review.day <= day);
}

// Volumes after the sector's figures: median 54 a listing, half under 100, 8 % without any; a mean near 4.5 stars.
function planReviews(seed: number, store: Store): PlannedReview[] {
  const rng = rngFor(seed, 'reviews', store.index);
  if (rng.chance(0.08) || store.record.businessStatus === 'opening-soon') return [];
  const total = Math.min(420, Math.max(2, Math.round(54 * Math.exp(rng.normal() * 1.1))));
  // Two years of past and a year ahead; a closed store gets no more.
  const lastDay = store.record.businessStatus === 'open' ? 365 : -30;
  const perDay = total / 730;
  const count = Math.round(total + Math.max(0, lastDay) * perDay);
  return Array.from({ length: count }, (_, index) => planReview(rngFor(seed, 'review', store.index, index), store, index, -730 + Math.floor((index / count) * (730 + lastDay))))
    .sort((a, b) => b.day - a.day || (a.id < b.id ? -1 : 1));
}

function planReview(rng: Rng, store: Store, index: number, day: number): PlannedReview {
  const mood = 0.79 + store.quality * 0.2 + rng.normal() * 0.17;
  const rating = mood > 0.66 ? 5 : mood > 0.52 ? 4 : mood > 0.42 ? 3 : mood > 0.34 ? 2 : 1;
  const language = drawLanguage(rng, store);
  const { text, topics } = rng.chance(0.15) ? { text: '', topics: [] } : writeReview(rng, language, rating);
  const sentiment = text === '' ? null : rating >= 4 ? 'positive' : rating === 3 ? 'neutral' : 'negative';
  const reply = rng.chance(0.67) ? { text: REPLIES[language][sentiment ?? (rating >= 4 ? 'positive' : rating === 3 ? 'neutral' : 'negative')], day: day + rng.int(0, 6) } : null;
  return { id: hashOf(store.slug, index).toString(36), storeCode: store.record.storeCode, day, rating, language, text, author: `${rng.pick(REVIEWERS)} ${String.fromCodePoint(65 + rng.int(0, 25))}.`, sentiment, topics, reply };
}

function drawLanguage(rng: Rng, store: Store): PageLanguage {
  const shareOfFrench = { 'CA-QC': 0.82, 'CA-ON': 0.08, FR: 0.98 }[store.area];
  return rng.chance(shareOfFrench) ? 'fr' : 'en';
}

/** Five and four stars praise (four with one plain remark), three weigh both sides, two and one complain. */
function writeReview(rng: Rng, language: PageLanguage, rating: number): Pick<PlannedReview, 'text' | 'topics'> {
  const moods: TrueSentiment[] = rating === 5 ? ['positive', 'positive'] : rating === 4 ? ['positive', 'neutral'] : rating === 3 ? ['neutral', 'neutral'] : rating === 2 ? ['negative', 'neutral'] : ['negative', 'negative'];
  const topics = rng.shuffle(REVIEW_TOPICS).slice(0, rating === 4 || rating === 3 || rng.chance(0.6) ? 2 : 1).map((topic, index) => ({ topic, sentiment: moods[index] ?? 'neutral' }));
  return { topics, text: topics.map(({ topic, sentiment }) => rng.pick(PHRASES[language][topic][sentiment])).join(' ') };
}

/** A store's page on the reviews site. */
export function reviewsPage(chain: Chain, store: Store, day: number, startDate: string, page: number): string {
  const language = areaLanguage(store);
  const all = reviewsOn(chain, store, day);
  const shown = all.slice((page - 1) * REVIEWS_PER_PAGE, page * REVIEWS_PER_PAGE);
  const origin = `http://${HOSTS.reviews}/etablissement/${store.slug}`;
  const average = all.length === 0 ? null : Math.round((all.reduce((sum, review) => sum + review.rating, 0) / all.length) * 10) / 10;
  const isFrench = language === 'fr';
  const node = {
    '@context': 'https://schema.org', '@type': 'Optician', name: BRAND_NAMES[language],
    address: { '@type': 'PostalAddress', streetAddress: writeStreet(store.door, PLAIN_SPELLING), addressLocality: store.door.locality, postalCode: store.door.postalCode, addressCountry: store.door.country },
    ...(average === null ? {} : { aggregateRating: { '@type': 'AggregateRating', ratingValue: average, bestRating: 5, reviewCount: all.length } }),
    review: shown.map((review) => ({
      '@type': 'Review', '@id': `${origin}#${review.id}`, datePublished: dateOfDay(startDate, review.day), inLanguage: review.language,
      reviewRating: { '@type': 'Rating', ratingValue: review.rating, bestRating: 5, worstRating: 1 }, author: { '@type': 'Person', name: review.author },
      ...(review.text === '' ? {} : { reviewBody: review.text }),
      ...(review.reply === null || review.reply.day > day ? {} : { comment: { '@type': 'Comment', author: { '@type': 'Organization', name: BRAND_NAMES[language] }, text: review.reply.text, datePublished: dateOfDay(startDate, review.reply.day) } }),
    })),
  };
  const items = shown.map((review) => `<li id="${review.id}" lang="${review.language}"><b>${review.author}</b> <span class="stars">${'★'.repeat(review.rating)}${'☆'.repeat(5 - review.rating)}</span><p>${escapeHtml(review.text)}</p></li>`);
  const next = all.length > page * REVIEWS_PER_PAGE ? `<link rel="next" href="${origin}?page=${page + 1}">` : '';
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${isFrench ? 'Avis sur' : 'Reviews of'} ${BRAND_NAMES[language]}, ${escapeHtml(store.door.locality)}</title>${next}
${jsonLdScript(node)}</head>
<body><h1>${BRAND_NAMES[language]}, ${escapeHtml(store.record.branch ?? store.door.locality)}</h1>
<p>${average === null ? (isFrench ? 'Aucun avis pour le moment.' : 'No reviews yet.') : `${average} / 5 (${all.length} ${isFrench ? 'avis' : 'reviews'})`}</p>
<ul class="reviews">${items.join('\n')}</ul></body></html>
`;
}
