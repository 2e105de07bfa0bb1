import type { GatheredListing } from '#domain/listing.ts';
import type { BusinessStatus } from '#domain/location.ts';
import type { FieldName } from '#domain/observation.ts';
import { parsePhone } from '#normalize/phone.ts';
import { at, listOf, numberOf, openApiPage, textOf, type ApiPage } from './_api-page.ts';
import { readAddress, readPosition, readWebAddress, saidAddress, type SaidAddress } from './_api-values.ts';
import { alwaysOpen, readFacebookWeek } from './_facebook-hours.ts';

/** One page in an answer, where it stands there, and the fields that this version of the API would not give. */
export interface FoundPage {
  json: unknown;
  path: string;
  answer: { fetchedAt: string; bodyHash: string };
  rejected: ReadonlyMap<string, string>;
}

/** What each field of the API tells; a rejected one is no absence. */
const TELLS: Readonly<Record<string, FieldName>> = {
  name: 'businessName', location: 'address', phone: 'phone', website: 'websiteUrl', hours: 'regularHours', is_permanently_closed: 'businessStatus', overall_star_rating: 'rating', category_list: 'category',
};

export function facebookUrl(id: string): string {
  return `https://www.facebook.com/${encodeURIComponent(id)}`;
}

/** The parts of a page's address. */
export function facebookAddress(json: unknown): SaidAddress {
  const part = (name: string) => at(json, 'location', name);
  return { lines: [part('street')], locality: part('city'), region: part('state'), postalCode: part('zip'), country: part('country') };
}

/** The listing of one page. `home` is the country whose national numbers are meant. One that is not published is shown to nobody: absent. */
export function readFacebookPage({ json, path, answer, rejected }: FoundPage, id: string, home: string | undefined): GatheredListing {
  const link = textOf(at(json, 'link'));
  const url = link !== null && /^https:\/\/(?:[\w-]+\.)?facebook\.com\//.test(link) ? link : facebookUrl(id);
  const page = openApiPage({ url, language: null }, answer);
  const name = at(json, 'name');
  page.add('businessName', `${path}.name`, name, textOf(name));
  const address = facebookAddress(json);
  page.add('address', `${path}.location`, saidAddress(address, at(json, 'location')), readAddress(address, home));
  const [latitude, longitude] = [at(json, 'location', 'latitude'), at(json, 'location', 'longitude')];
  page.add('coordinates', `${path}.location`, latitude === undefined && longitude === undefined ? undefined : { latitude, longitude }, readPosition(latitude, longitude));
  const phone = at(json, 'phone');
  page.add('phone', `${path}.phone`, phone, parsePhone(textOf(phone) ?? '', home));
  addWebsites(page, `${path}.website`, at(json, 'website'));
  if (at(json, 'is_always_open') === true) page.add('regularHours', `${path}.is_always_open`, true, alwaysOpen());
  else addHours(page, `${path}.hours`, at(json, 'hours'));
  addStatus(page, path, json);
  addCategories(page, path, json);
  addRating(page, path, json);
  for (const [field, reason] of rejected) {
    const told = TELLS[field];
    if (told !== undefined) page.add(told, `${path}.${field}`, reason, null);
  }
  return { publisherId: 'facebook', externalId: id, url, pages: [page.read()], absent: at(json, 'is_published') === false };
}

/** Several web addresses stand in one text. */
export function splitWebsites(said: unknown): unknown[] {
  return typeof said === 'string' ? said.split(/[\s,;]+/).filter((one) => one !== '') : [said];
}

function addWebsites(page: ApiPage, path: string, said: unknown): void {
  splitWebsites(said).forEach((one, rank) => {
    page.add('websiteUrl', path, one, readWebAddress(one), rank);
  });
}

/** A page without hours has none or an empty object. */
function addHours(page: ApiPage, path: string, said: unknown): void {
  if (typeof said === 'object' && said !== null && Object.keys(said).length === 0) return;
  page.add('regularHours', path, said, readFacebookWeek(said));
}

const TEMPORARY: Readonly<Record<string, BusinessStatus>> = { TEMPORARILY_CLOSED: 'closed-temporarily', DIFFERENTLY_OPEN: 'open', OPERATING_AS_USUAL: 'open' };

function addStatus(page: ApiPage, path: string, json: unknown): void {
  const [closed, temporary] = [at(json, 'is_permanently_closed'), at(json, 'temporary_status')];
  const known = typeof temporary === 'string' && Object.hasOwn(TEMPORARY, temporary) ? TEMPORARY[temporary] : undefined;
  if (closed !== true && known === 'closed-temporarily') page.add('businessStatus', `${path}.temporary_status`, temporary, known);
  else if (typeof closed === 'boolean') page.add('businessStatus', `${path}.is_permanently_closed`, String(closed), closed ? 'closed-permanently' : 'open');
  else page.add('businessStatus', `${path}.is_permanently_closed`, closed, null);
}

function addCategories(page: ApiPage, path: string, json: unknown): void {
  listOf(at(json, 'category_list')).forEach((category, rank) => {
    const name = at(category, 'name');
    page.add('category', `${path}.category_list[${rank}].name`, name, textOf(name), rank);
  });
}

/** All that is left of reviews since version 22: a mean, and of how many. 0 stands for none. */
function addRating(page: ApiPage, path: string, json: unknown): void {
  const [said, count] = [at(json, 'overall_star_rating'), numberOf(at(json, 'rating_count'))];
  if (said === 0) return;
  const average = numberOf(said);
  const isStars = average !== null && average >= 1 && average <= 5;
  page.add('rating', `${path}.overall_star_rating`, said, isStars ? { average, best: 5, count: Number.isInteger(count) ? count : null } : null);
}
