import { createHash } from 'node:crypto';
import type { Review } from '#domain/review.ts';
import { readNumber } from './business-fields.ts';
import { evidenceOf, type Reading } from './reading.ts';
import { firstText, hasType, itemsOf, valuesOf, type SchemaItem } from './schema-item.ts';

const REVIEWS_MAX = 2_000;
const TEXT_CHARACTERS_MAX = 10_000;

/** The schema.org reviews of a page, each once, however many syntaxes repeat it. */
export function readReviews(items: readonly SchemaItem[], reading: Reading): Review[] {
  const reviews = new Map<string, Review>();
  const said = new Set<string>();
  for (const item of items) {
    if (reviews.size >= REVIEWS_MAX) break;
    if (!hasType(item, /Review$/) || hasType(item, /AggregateRating/)) continue;
    const review = readReview(item, reading);
    if (!review) continue;
    const words = hashOf(review);
    if (reviews.has(review.externalId) || said.has(words)) continue;
    said.add(words);
    reviews.set(review.externalId, review);
  }
  return [...reviews.values()];
}

function readReview(item: SchemaItem, reading: Reading): Review | null {
  const body = firstText(item, 'reviewBody', 'description', 'text', 'name');
  const rating = readStars(item);
  const text = (body?.text ?? '').replace(/[^\S\n]+/g, ' ').trim().slice(0, TEXT_CHARACTERS_MAX);
  if (!text && rating === null) return null;
  const review: Review = {
    externalId: '',
    publishedAt: readMoment(firstText(item, 'datePublished', 'dateCreated')?.text),
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

function readStars(item: SchemaItem): number | null {
  const [holder] = itemsOf(item, 'reviewRating');
  const value = readNumber(holder ? firstText(holder, 'ratingValue')?.text : firstText(item, 'reviewRating', 'ratingValue')?.text);
  if (value === undefined || value === null) return null;
  const best = (holder ? readNumber(firstText(holder, 'bestRating')?.text) : undefined) ?? 5;
  const worst = (holder ? readNumber(firstText(holder, 'worstRating')?.text) : undefined) ?? (best > 5 && best % 5 === 0 ? 0 : 1);
  if (best <= worst || value > best || value < 0) return null;
  // From the source's own span to 1–5: worst becomes 1, best 5.
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

/** A date or moment as ISO 8601; days stay days. Null when it is not written as one. */
function readMoment(text: string | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  const day = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(trimmed);
  if (day) {
    const iso = `${day[1]}-${day[2]?.padStart(2, '0')}-${day[3]?.padStart(2, '0')}`;
    return Number.isNaN(Date.parse(iso)) ? null : iso;
  }
  if (!/^\d{4}-\d{2}-\d{2}T/.test(trimmed)) return null;
  const hasZone = /(?:Z|[+-]\d{2}:?\d{2})$/.test(trimmed);
  const moment = Date.parse(hasZone ? trimmed : `${trimmed}Z`);
  return Number.isNaN(moment) ? null : new Date(moment).toISOString();
}

function hashOf(review: Pick<Review, 'authorName' | 'publishedAt' | 'text'>): string {
  return createHash('sha256').update([review.authorName ?? '', review.publishedAt ?? '', review.text.replace(/\s+/g, ' ')].join('\u0000')).digest('hex');
}
