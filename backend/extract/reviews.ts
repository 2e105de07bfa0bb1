import { createHash } from 'node:crypto';
import type { Review } from '#domain/review.ts';
import { foldText } from '#normalize/text.ts';
import { businessKind } from './business-types.ts';
import { evidenceOf, type Reading } from './reading.ts';
import { readMoment } from './review-moment.ts';
import { firstText, hasType, itemsOf, valuesOf, type SchemaItem } from './schema-item.ts';
import { readScale } from './schema-rating.ts';

const REVIEWS_MAX = 2_000;
const TEXT_CHARACTERS_MAX = 10_000;

/** What is reviewed on pages of business beside the business: its reviews say nothing of the store. */
const NOT_A_BUSINESS = /^(?:Product|ProductGroup|IndividualProduct|ProductModel|SomeProducts|Book|Movie|Recipe|Course|SoftwareApplication|MobileApplication|WebApplication|Game|VideoGame|MusicAlbum|MusicRecording|TVSeries|CreativeWorkSeason|Vehicle|Car|Event|HowTo|Article|BlogPosting|NewsArticle)$/;
/** Two reviews whose text begins alike for this long are one, whatever else a second syntax leaves out. */
const SAME_TEXT_CHARACTERS = 60;

/** The reviews of the business that a page's structured data holds, each once, however many syntaxes repeat it. */
export function readReviews(items: readonly SchemaItem[], reading: Reading): Review[] {
  const reviews = new Map<string, Review>();
  const written = items.filter((item) => hasType(item, /Review$/) && !hasType(item, /AggregateRating/));
  if (written.length === 0) return [];
  const said = new Set<string>();
  const elsewhere = findReviewsOfOthers(items);
  for (const item of written) {
    if (reviews.size >= REVIEWS_MAX) break;
    const review = elsewhere.has(item) ? null : readReview(item, reading);
    if (!review) continue;
    const words = hashOf(review);
    const folded = foldText(review.text).replace(/[^a-z0-9]+/g, ' ').trim();
    const opening = folded.length >= SAME_TEXT_CHARACTERS ? folded.slice(0, SAME_TEXT_CHARACTERS) : null;
    if (reviews.has(review.externalId) || said.has(words) || (opening && said.has(opening))) continue;
    said.add(words);
    if (opening) said.add(opening);
    reviews.set(review.externalId, review);
  }
  return [...reviews.values()];
}

/** Reviews of a product, a recipe or a film, unless it is the business itself under a type that was chosen for its stars. */
function findReviewsOfOthers(items: readonly SchemaItem[]): Set<SchemaItem> {
  const found = new Set<SchemaItem>();
  const isOther = (item: SchemaItem): boolean => hasType(item, NOT_A_BUSINESS) && businessKind(item) === null && !names().has(nameOf(item));
  let known: Set<string> | null = null;
  const names = (): Set<string> => (known ??= new Set(items.filter((item) => businessKind(item) !== null).map(nameOf).filter(Boolean)));
  for (const item of items) {
    const reviews = itemsOf(item, 'review');
    if (reviews.length > 0 && isOther(item)) for (const review of reviews) found.add(review);
    if (hasType(item, /Review$/) && itemsOf(item, 'itemReviewed').some(isOther)) found.add(item);
  }
  return found;
}

function nameOf(item: SchemaItem): string {
  return foldText(firstText(item, 'name')?.text ?? '');
}

function readReview(item: SchemaItem, reading: Reading): Review | null {
  const body = firstText(item, 'reviewBody', 'description', 'text', 'summary', 'name', 'headline');
  const rating = readStars(item);
  const text = (body?.text ?? '').replace(/[^\S\n]+/g, ' ').trim().slice(0, TEXT_CHARACTERS_MAX);
  if (!text && rating === null) return null;
  const review: Review = {
    externalId: '',
    publishedAt: readMoment(firstText(item, 'datePublished', 'dateCreated', 'uploadDate')?.text, reading.language),
    rating, text,
    authorName: readAuthor(item),
    reply: readReply(item),
    evidence: evidenceOf(reading.capture, body?.locator ?? item.locator, text || `${rating ?? ''}`),
  };
  return { ...review, externalId: ownId(item, reading) ?? hashOf(review) };
}

/** The publisher's own name of the review: an id or an address of its own, not that of the page. */
function ownId(item: SchemaItem, { capture }: Reading): string | null {
  const page = capture.finalUrl.replace(/#.*$/, '');
  const given = [item.id, firstText(item, 'url')?.text, firstText(item, 'identifier')?.text];
  return given.find((one) => one && one !== page && one !== capture.url && one !== '#' && !one.startsWith('_:'))?.slice(0, 500) ?? null;
}

/** From the source's own span to 1–5: worst becomes 1, best 5. */
function readStars(item: SchemaItem): number | null {
  const [holder] = itemsOf(item, 'reviewRating', 'rating');
  const scale = readScale(holder ?? null, firstText(item, 'reviewRating', 'ratingValue', 'rating')?.text ?? '');
  if (!scale) return null;
  const { value, best, worst } = scale;
  const stars = best === 5 && worst <= 1 ? value : 1 + (4 * (value - worst)) / (best - worst);
  return Math.min(5, Math.max(1, Math.round(stars * 100) / 100));
}

function readAuthor(item: SchemaItem): string | null {
  const [author] = valuesOf(item, 'author', 'creator');
  const name = author?.item ? firstText(author.item, 'name')?.text : author?.text;
  return name?.replace(/\s+/g, ' ').trim().slice(0, 200) || null;
}

function readReply(item: SchemaItem): Review['reply'] {
  const [reply] = valuesOf(item, 'comment', 'reviewReply', 'ownerResponse', 'associatedReview');
  if (!reply) return null;
  const text = reply.item ? firstText(reply.item, 'text', 'reviewBody', 'description')?.text : reply.text;
  return text ? { text, publishedAt: reply.item ? readMoment(firstText(reply.item, 'dateCreated', 'datePublished')?.text) : null } : null;
}

function hashOf(review: Pick<Review, 'authorName' | 'publishedAt' | 'text'>): string {
  return createHash('sha256').update([review.authorName ?? '', review.publishedAt ?? '', review.text.replace(/\s+/g, ' ')].join('\u0000')).digest('hex');
}
