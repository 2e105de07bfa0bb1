import type { ReadPage } from '#domain/listing.ts';
import type { BusinessStatus } from '#domain/location.ts';
import type { ListingCandidate } from '#domain/publisher-connection.ts';
import type { Trouble } from '#domain/trouble.ts';
import { parseAddress } from '#normalize/address.ts';
import { parsePhone } from '#normalize/phone.ts';
import { at, listOf, numberOf, openApiPage, parseJson, textOf, type ApiPage } from './_api-page.ts';
import type { PublisherAnswer } from './define-publisher.ts';
import { readLatLng, readPostalAddress } from './_google-address.ts';
import { readPlacesSpecialDays, readPlacesWeek } from './_google-places-hours.ts';

const STATUSES: Readonly<Record<string, BusinessStatus>> = {
  OPERATIONAL: 'open', CLOSED_TEMPORARILY: 'closed-temporarily', CLOSED_PERMANENTLY: 'closed-permanently', FUTURE_OPENING: 'opening-soon',
};

/** Where anybody sees the place. Made of its id, the one thing that may be kept. */
export function placeUrl(id: string): string {
  return `https://www.google.com/maps/search/?api=1&query=Google&query_place_id=${encodeURIComponent(id)}`;
}

/** What was asked: a place's id, the language, and the country in which national numbers are dialled. */
export interface AskedPlace { id: string; language: string | null; country: string | undefined }

/** One place as it is shown in one language. */
export function readPlace(asked: AskedPlace, answer: PublisherAnswer): ReadPage {
  if (!answer.ok) return unread(asked, answer, answer.trouble);
  const place = parseJson(answer.body);
  if (textOf(at(place, 'id')) === null && textOf(at(place, 'displayName', 'text')) === null) return unread(asked, answer, 'source-changed');
  const moved = textOf(at(place, 'movedPlaceId'));
  // The store goes on elsewhere: what is left here is no listing of it, and the new one has to be found.
  if (moved !== null && moved !== asked.id) return unread(asked, answer, 'stale-id');
  const page = openApiPage({ url: placeUrl(asked.id), language: shownLanguage(place, asked.language) }, answer);
  addFacts(page, place, asked.country);
  addReviews(page, place);
  return page.read();
}

/** Where Google has no name in the language that was asked for it shows another's, and it is to be judged as that. */
function shownLanguage(place: unknown, asked: string | null): string | null {
  const shown = textOf(at(place, 'displayName', 'languageCode'))?.slice(0, 2).toLowerCase() ?? '';
  return shown === 'fr' || shown === 'en' ? shown : asked;
}

function unread({ id, language }: AskedPlace, { fetchedAt }: PublisherAnswer, trouble: Trouble): ReadPage {
  return { url: placeUrl(id), language, observations: [], reviews: [], trouble, fetchedAt, bodyHash: null };
}

function addFacts(page: ApiPage, place: unknown, home: string | undefined): void {
  const country = textOf(at(place, 'postalAddress', 'regionCode')) ?? home;
  const name = at(place, 'displayName');
  page.add('businessName', '$.displayName.text', isBare(name) ? name : at(name, 'text'), textOf(at(name, 'text')));
  const address = at(place, 'postalAddress');
  const line = textOf(at(place, 'formattedAddress'));
  // The one line is what people read; the parts are what is compared.
  if (address !== undefined && address !== null) page.add('address', '$.postalAddress', line ?? address, readPostalAddress(address));
  else page.add('address', '$.formattedAddress', at(place, 'formattedAddress'), line === null ? null : parseAddress(line, country));
  const dialled = at(place, 'internationalPhoneNumber') === undefined ? 'nationalPhoneNumber' : 'internationalPhoneNumber';
  const phone = textOf(at(place, dialled));
  page.add('phone', `$.${dialled}`, at(place, dialled), phone === null ? null : parsePhone(phone, country));
  const website = textOf(at(place, 'websiteUri'));
  page.add('websiteUrl', '$.websiteUri', at(place, 'websiteUri'), website !== null && URL.canParse(website) ? website : null);
  const hours = at(place, 'regularOpeningHours');
  const week = readPlacesWeek(hours);
  page.add('regularHours', '$.regularOpeningHours.periods', hours, week === null ? null : { week });
  const current = at(place, 'currentOpeningHours');
  const days = readPlacesSpecialDays(current);
  // No special day within the week is nothing said, not an empty list of all.
  if (days === null || days.length > 0) page.add('specialHours', '$.currentOpeningHours', current, days);
  const status = at(place, 'businessStatus');
  page.add('businessStatus', '$.businessStatus', status, STATUSES[String(status)] ?? null);
  const type = at(place, 'primaryTypeDisplayName');
  page.add('category', '$.primaryTypeDisplayName.text', isBare(type) ? type : at(type, 'text'), textOf(at(type, 'text')));
  page.add('category', '$.primaryType', at(place, 'primaryType'), textOf(at(place, 'primaryType')), 1);
  page.add('coordinates', '$.location', at(place, 'location'), readLatLng(at(place, 'location')));
  const average = numberOf(at(place, 'rating'));
  const count = numberOf(at(place, 'userRatingCount'));
  page.add('rating', '$.rating', at(place, 'rating'), average === null ? null : { average, best: 5, count: count === null || !Number.isInteger(count) ? null : count });
  listOf(at(place, 'regularSecondaryOpeningHours')).forEach((more, index) => {
    const [kind, secondary] = [textOf(at(more, 'secondaryHoursType')), readPlacesWeek(more)];
    page.add('moreHours', `$.regularSecondaryOpeningHours[${index}]`, more, kind === null || secondary === null ? null : { kind, week: secondary }, index);
  });
  const alert = at(place, 'consumerAlert');
  const words = textOf(at(alert, 'overview')) ?? textOf(at(alert, 'details', 'title'));
  page.add('standing', '$.consumerAlert.overview', words ?? alert, words === null ? null : { standing: 'consumer-warning', words });
}

function addReviews(page: ApiPage, place: unknown): void {
  listOf(at(place, 'reviews')).forEach((review, index) => {
    const id = textOf(at(review, 'name'))?.split('/').at(-1) ?? '';
    const rating = numberOf(at(review, 'rating'));
    const authorUrl = textOf(at(review, 'authorAttribution', 'uri'));
    if (id === '') return;
    page.addReview({
      externalId: id,
      publishedAt: textOf(at(review, 'publishTime')),
      rating: rating === null || rating < 1 || rating > 5 ? null : rating,
      // `text` is translated into the language that was asked for.
      text: textOf(at(review, 'originalText', 'text')) ?? textOf(at(review, 'text', 'text')) ?? '',
      authorName: textOf(at(review, 'authorAttribution', 'displayName')),
      ...(authorUrl !== null && authorUrl.startsWith('https://') && URL.canParse(authorUrl) ? { authorUrl } : {}),
      reply: null,
    }, `$.reviews[${index}]`);
  });
}

/** Places that Google found, in its order. One that has closed for good or moved away is nobody's listing of a store that trades. */
export function readCandidates(found: unknown, isTrading: boolean): ListingCandidate[] {
  return listOf(at(found, 'places')).flatMap((place) => {
    const id = textOf(at(place, 'id'));
    const isGone = at(place, 'businessStatus') === 'CLOSED_PERMANENTLY' || textOf(at(place, 'movedPlaceId')) !== null;
    if (id === null || (isGone && isTrading)) return [];
    const line = textOf(at(place, 'formattedAddress'));
    const country = textOf(at(place, 'postalAddress', 'regionCode')) ?? undefined;
    const phone = textOf(at(place, 'internationalPhoneNumber'));
    return [{
      externalId: id, url: placeUrl(id), name: textOf(at(place, 'displayName', 'text')),
      address: readPostalAddress(at(place, 'postalAddress')) ?? (line === null ? null : parseAddress(line, country)),
      phone: phone === null ? null : (parsePhone(phone, country)?.e164 ?? null),
      website: textOf(at(place, 'websiteUri')), coordinates: readLatLng(at(place, 'location')), storeCode: null,
    }];
  });
}

/** True for a value where an object should stand: it was said, and can't be read. */
function isBare(said: unknown): boolean {
  return typeof said !== 'object';
}
