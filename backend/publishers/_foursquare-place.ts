import type { ReadPage } from '#domain/listing.ts';
import type { ListingCandidate } from '#domain/publisher-connection.ts';
import { readMoment } from '#extract/review-moment.ts';
import { parsePhone } from '#normalize/phone.ts';
import { at, listOf, numberOf, openApiPage, textOf, type ApiPage } from './_api-page.ts';
import { readAddress, readPosition, readWebAddress, saidAddress, type SaidAddress } from './_api-values.ts';
import { readFoursquareWeek } from './_foursquare-hours.ts';

/** Where a person sees the place. */
export function foursquareUrl(id: string): string {
  return `https://foursquare.com/v/${encodeURIComponent(id)}`;
}

function addressOf(place: unknown): SaidAddress {
  const part = (name: string) => at(place, 'location', name);
  return { lines: [part('address'), part('extended_address')], locality: part('locality'), region: part('region'), postalCode: part('postcode'), country: part('country') };
}

/** Reads a place's details. `home` is the country whose national numbers are meant. */
export function readFoursquarePlace(place: unknown, id: string, answer: { fetchedAt: string; bodyHash: string }, home: string | undefined): ReadPage {
  const page = openApiPage({ url: foursquareUrl(id), language: null }, answer);
  const name = at(place, 'name');
  page.add('businessName', '$.name', name, textOf(name));
  const address = addressOf(place);
  page.add('address', '$.location', saidAddress(address, at(place, 'location')), readAddress(address, home));
  const [latitude, longitude] = [at(place, 'latitude'), at(place, 'longitude')];
  page.add('coordinates', '$.latitude', latitude === undefined && longitude === undefined ? undefined : { latitude, longitude }, readPosition(latitude, longitude));
  const phone = at(place, 'tel');
  page.add('phone', '$.tel', phone, parsePhone(textOf(phone) ?? '', home));
  const website = at(place, 'website');
  page.add('websiteUrl', '$.website', website, readWebAddress(website));
  const email = at(place, 'email');
  page.add('email', '$.email', email, textOf(email));
  listOf(at(place, 'categories')).forEach((category, rank) => {
    const said = at(category, 'name');
    page.add('category', `$.categories[${rank}].name`, said, textOf(said), rank);
  });
  const refreshed = at(place, 'date_refreshed');
  page.add('updatedAt', '$.date_refreshed', refreshed, readDay(refreshed));
  addStatus(page, place);
  addPremium(page, place);
  return page.read();
}

/** Words of people that nobody has looked at yet: an early sign that the place is taken for closed, or for another one's double. */
const CLOSED_FLAGS = ['closed', 'doesnt_exist'];

/** A day of closing, else what people flagged. Without either nothing is said: a place is not called open by a missing field. */
function addStatus(page: ApiPage, place: unknown): void {
  const [closed, flags] = [at(place, 'date_closed'), at(place, 'unresolved_flags')];
  const isFlagged = listOf(flags).some((flag) => typeof flag === 'string' && CLOSED_FLAGS.includes(flag));
  if (closed !== undefined && closed !== null && closed !== '') page.add('businessStatus', '$.date_closed', closed, readDay(closed) === null ? null : 'closed-permanently');
  else if (isFlagged) page.add('businessStatus', '$.unresolved_flags', flags, 'closed-permanently');
  if (listOf(flags).includes('duplicate')) page.add('standing', '$.unresolved_flags', flags, { standing: 'duplicate', words: null });
}

/** What costs more: hours, a rating out of 10, and tips, which have neither an author nor stars. */
function addPremium(page: ApiPage, place: unknown): void {
  const regular = at(place, 'hours', 'regular');
  const hours = at(place, 'hours');
  const isSilent = (Array.isArray(regular) && regular.length === 0) || (regular === undefined && typeof hours === 'object' && !Array.isArray(hours));
  if (!isSilent) page.add('regularHours', '$.hours.regular', regular ?? hours, readFoursquareWeek(regular));
  const [said, count] = [at(place, 'rating'), numberOf(at(place, 'stats', 'total_ratings'))];
  const average = numberOf(said);
  page.add('rating', '$.rating', said, average === null || average < 0 || average > 10 ? null : { average, best: 10, count: Number.isInteger(count) ? count : null });
  listOf(at(place, 'tips')).forEach((tip, index) => {
    const [externalId, text] = [textOf(at(tip, 'fsq_tip_id')), textOf(at(tip, 'text'))];
    if (externalId === null || text === null) return;
    page.addReview({ externalId, publishedAt: readMoment(textOf(at(tip, 'created_at')) ?? undefined), rating: null, text, authorName: null, reply: null }, `$.tips[${index}]`);
  });
}

function readDay(said: unknown): string | null {
  return readMoment(textOf(said) ?? undefined)?.slice(0, 10) ?? null;
}

/** Places of a search, in the order of the answer; one without an id is none. */
export function readFoursquareCandidates(json: unknown, home: string | undefined): ListingCandidate[] {
  return listOf(at(json, 'results')).flatMap((place) => {
    const externalId = textOf(at(place, 'fsq_place_id'));
    if (externalId === null) return [];
    return [{
      externalId, url: foursquareUrl(externalId), name: textOf(at(place, 'name')), address: readAddress(addressOf(place), home), phone: parsePhone(textOf(at(place, 'tel')) ?? '', home)?.e164 ?? null,
      website: readWebAddress(at(place, 'website')), coordinates: readPosition(at(place, 'latitude'), at(place, 'longitude')), storeCode: textOf(at(place, 'store_id')),
    }];
  });
}

/** The id in an address of the site: "foursquare.com/v/name/5a18…", "foursquare.com/placemakers/review-place/5a18…"; null for any other. */
export function foursquareIdIn(address: string): string | null {
  const url = URL.parse(address);
  if (url === null || !/^(?:[\w-]+\.)?foursquare\.com$/.test(url.hostname)) return null;
  return /^\/(?:v|placemakers\/review-place)\/(?:[^/]+\/)?([0-9a-f]{24})(?:\/|$)/.exec(url.pathname)?.[1] ?? null;
}
