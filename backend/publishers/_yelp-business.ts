import type { ReadPage } from '#domain/listing.ts';
import type { BusinessStatus } from '#domain/location.ts';
import type { Review } from '#domain/review.ts';
import { readMoment } from '#extract/review-moment.ts';
import { parsePhone } from '#normalize/phone.ts';
import { at, listOf, numberOf, openApiPage, textOf, type ApiPage } from './_api-page.ts';
import { readAddress, readPosition, readWebAddress, saidAddress, type SaidAddress } from './_api-values.ts';
import { readYelpSpecialDays, readYelpWeek } from './_yelp-hours.ts';

/** yelp.com, fr.yelp.ca, yelp.co.uk: one catalogue under many doors. */
const YELP_HOST = /^(?:[a-z-]+\.)?yelp\.(?:com?\.)?[a-z]{2,3}$/;

type Answered = { fetchedAt: string; bodyHash: string };

/** Where a person sees the business: its own address there, without the marks of who asked; by its id where it gives none. */
export function yelpUrl(business: unknown, id: string): string {
  const url = URL.parse(textOf(at(business, 'url')) ?? '');
  return url === null || !YELP_HOST.test(url.hostname) ? `https://www.yelp.com/biz/${encodeURIComponent(id)}` : `${url.origin}${url.pathname}`;
}

/** The alias in a business's address there ("yelp.ca/biz/alias"); null for any other address. */
export function yelpIdIn(address: string): string | null {
  const url = URL.parse(address);
  const alias = url !== null && YELP_HOST.test(url.hostname) ? /^\/biz\/([^/]+)/.exec(url.pathname)?.[1] : undefined;
  try {
    return alias === undefined ? null : decodeURIComponent(alias);
  } catch {
    return null;
  }
}

/** The parts of a business's address, in search results and details alike. */
export function yelpAddress(business: unknown): SaidAddress {
  const part = (name: string) => at(business, 'location', name);
  return { lines: [part('address1'), part('address2'), part('address3')], locality: part('city'), region: part('state'), postalCode: part('zip_code'), country: part('country') };
}

/** Reads a business's details. `home` is the country whose national numbers are meant. */
export function readYelpBusiness(business: unknown, id: string, answer: Answered, home: string | undefined): ReadPage {
  // One name and one set of facts in every language: the locale chooses the words around them.
  const page = openApiPage({ url: yelpUrl(business, id), language: null }, answer);
  const name = at(business, 'name');
  page.add('businessName', '$.name', name, textOf(name));
  const address = yelpAddress(business);
  page.add('address', '$.location', saidAddress(address, at(business, 'location')), readAddress(address, home));
  const phone = at(business, 'phone');
  page.add('phone', '$.phone', phone, parsePhone(textOf(phone) ?? '', home));
  const website = at(business, 'attributes', 'business_url');
  page.add('websiteUrl', '$.attributes.business_url', website, readWebAddress(website));
  addHours(page, business);
  addStatus(page, business);
  const position = at(business, 'coordinates');
  page.add('coordinates', '$.coordinates', position, readPosition(at(position, 'latitude'), at(position, 'longitude')));
  listOf(at(business, 'categories')).forEach((category, rank) => {
    const title = at(category, 'title');
    page.add('category', `$.categories[${rank}].title`, title, textOf(title), rank);
  });
  const [average, count] = [at(business, 'rating'), numberOf(at(business, 'review_count'))];
  // A business nobody has rated is shown with 0 stars.
  if (average !== 0) page.add('rating', '$.rating', average, readAverage(average, count));
  return page.read();
}

function readAverage(average: unknown, count: number | null): { average: number; best: number; count: number | null } | null {
  const value = numberOf(average);
  return value === null || value < 1 || value > 5 ? null : { average: value, best: 5, count: Number.isInteger(count) ? count : null };
}

function addHours(page: ApiPage, business: unknown): void {
  const said = at(business, 'hours');
  const regular = listOf(said).findIndex((one) => at(one, 'hours_type') === 'REGULAR');
  const open = at(said, Math.max(0, regular), 'open');
  // An empty list is Yelp's way of knowing no hours.
  const isSilent = Array.isArray(said) && (said.length === 0 || (Array.isArray(open) && open.length === 0));
  if (!isSilent) page.add('regularHours', `$.hours[${Math.max(0, regular)}].open`, open ?? said, readYelpWeek(open));
  const special = at(business, 'special_hours');
  if (!Array.isArray(special) || special.length > 0) page.add('specialHours', '$.special_hours', special, readYelpSpecialDays(special));
}

/** `is_closed` is for good; a closing for a while is only a moment among the attributes. */
function addStatus(page: ApiPage, business: unknown): void {
  const [closed, away] = [at(business, 'is_closed'), at(business, 'attributes', 'business_temp_closed')];
  if (closed !== true && away !== undefined && away !== null && away !== false) {
    page.add('businessStatus', '$.attributes.business_temp_closed', away, typeof away === 'number' ? 'closed-temporarily' : null);
    return;
  }
  const status: BusinessStatus | null = typeof closed === 'boolean' ? (closed ? 'closed-permanently' : 'open') : null;
  page.add('businessStatus', '$.is_closed', closed, status);
}

/** The reviews of an answer: at most a few, each an excerpt of some 160 characters; a moment without a zone is read as UTC. */
export function readYelpReviews(json: unknown, url: string, answer: Answered): Review[] {
  const page = openApiPage({ url, language: null }, answer);
  listOf(at(json, 'reviews')).forEach((review, index) => {
    const [id, text, rating] = [textOf(at(review, 'id')), textOf(at(review, 'text')), numberOf(at(review, 'rating'))];
    if (id === null || (text === null && rating === null)) return;
    const stars = rating !== null && rating >= 1 && rating <= 5 ? rating : null;
    const publishedAt = readMoment(textOf(at(review, 'time_created')) ?? undefined);
    page.addReview({ externalId: id, publishedAt, rating: stars, text: text ?? '', authorName: textOf(at(review, 'user', 'name')), reply: null }, `$.reviews[${index}]`);
  });
  return page.read().reviews;
}
