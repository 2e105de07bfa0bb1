import type { PostalAddress } from '#domain/address.ts';
import type { BusinessStatus } from '#domain/location.ts';
import type { FieldName, FieldValue } from '#domain/observation.ts';
import { formatAddress } from '#normalize/address.ts';
import { toOsm } from '#normalize/opening-hours.ts';
import { parsePhone } from '#normalize/phone.ts';
import { at, listOf, textOf, type ApiPage } from './_api-page.ts';
import { readLatLng, readPostalAddress } from './_google-address.ts';
import { isWhole } from './_google-hours.ts';
import { readProfileSpecialDays, readProfileWeek } from './_google-profile-hours.ts';

/** Which field stands under which name of a Location, as masks name them. */
const FIELD_OF: Readonly<Record<string, FieldName>> = {
  title: 'businessName', storefrontAddress: 'address', phoneNumbers: 'phone', websiteUri: 'websiteUrl', regularHours: 'regularHours', specialHours: 'specialHours',
  openInfo: 'businessStatus', categories: 'category', latlng: 'coordinates', profile: 'description', moreHours: 'moreHours',
};

/** A Location of the answer with the way to it; `pending` are names of fields whose value the owner has changed and customers don't see yet. */
export interface ShownProfile { profile: unknown; path: string; pending: ReadonlySet<string>; country: string | undefined; today: string }

/** The first names of the fields in a mask: "title,phoneNumbers.primaryPhone". */
export function fieldsOfMask(mask: unknown): ReadonlySet<string> {
  const names = (textOf(mask) ?? '').split(',').map((one) => one.trim().split('.')[0] ?? '');
  return new Set(names.map((one) => one.replace(/_([a-z])/g, (_all, letter: string) => letter.toUpperCase())).filter((one) => Object.hasOwn(FIELD_OF, one)));
}

/** Everything that a profile says of the store. Of a pending field nothing is known: what is shown is about to change. */
export function addProfile(page: ApiPage, { profile, path, pending, country, today }: ShownProfile): void {
  const add = <F extends FieldName>(name: string, way: string, said: unknown, field: F, value: FieldValue<F> | null, rank = 0): void => {
    if (!pending.has(name)) page.add(field, `${path}.${way}`, said, value, rank);
  };
  for (const name of pending) page.add(FIELD_OF[name] ?? 'businessName', '$.pendingMask', name, null);

  add('title', 'title', at(profile, 'title'), 'businessName', textOf(at(profile, 'title')));
  const address = at(profile, 'storefrontAddress');
  const place = readPostalAddress(address);
  add('storefrontAddress', 'storefrontAddress', place === null ? address : formatAddress(place), 'address', place);
  const home = place?.country ?? country;
  const phones = at(profile, 'phoneNumbers');
  if (typeof phones !== 'object') add('phoneNumbers', 'phoneNumbers', phones, 'phone', null);
  const numbers = [['primaryPhone', at(phones, 'primaryPhone')] as const, ...listOf(at(phones, 'additionalPhones')).map((one, index) => [`additionalPhones[${index}]`, one] as const)];
  numbers.forEach(([way, said], rank) => {
    const text = textOf(said);
    add('phoneNumbers', `phoneNumbers.${way}`, said, 'phone', text === null ? null : parsePhone(text, home), rank);
  });
  const website = textOf(at(profile, 'websiteUri'));
  add('websiteUri', 'websiteUri', at(profile, 'websiteUri'), 'websiteUrl', website !== null && URL.canParse(website) ? website : null);
  addHours(profile, add);
  const status = at(profile, 'openInfo', 'status') ?? at(profile, 'openInfo');
  add('openInfo', 'openInfo.status', status, 'businessStatus', readStatus(at(profile, 'openInfo'), today));
  // The primary category alone is what the store is filed under; the others add to it.
  const category = at(profile, 'categories', 'primaryCategory') ?? at(profile, 'categories');
  const kind = textOf(at(category, 'displayName'));
  add('categories', 'categories.primaryCategory.displayName', kind ?? category, 'category', kind);
  add('categories', 'categories.primaryCategory.name', at(category, 'name'), 'category', textOf(at(category, 'name')), 1);
  add('latlng', 'latlng', at(profile, 'latlng'), 'coordinates', readLatLng(at(profile, 'latlng')));
  const text = at(profile, 'profile', 'description') ?? at(profile, 'profile');
  add('profile', 'profile.description', text, 'description', textOf(text));
}

function addHours(profile: unknown, add: <F extends FieldName>(name: string, way: string, said: unknown, field: F, value: FieldValue<F> | null, rank?: number) => void): void {
  const regular = at(profile, 'regularHours');
  const week = readProfileWeek(regular);
  add('regularHours', 'regularHours', regular, 'regularHours', week === null ? null : { week });
  const special = at(profile, 'specialHours');
  add('specialHours', 'specialHours', special, 'specialHours', readProfileSpecialDays(special));
  listOf(at(profile, 'moreHours')).forEach((more, index) => {
    const [type, hours] = [textOf(at(more, 'hoursTypeId')), readProfileWeek(more)];
    add('moreHours', `moreHours[${index}]`, more, 'moreHours', type === null || hours === null ? null : { kind: type, week: hours }, index);
  });
}

const STATUSES: Readonly<Record<string, BusinessStatus>> = { OPEN: 'open', CLOSED_PERMANENTLY: 'closed-permanently', CLOSED_TEMPORARILY: 'closed-temporarily' };

/** A store that opens later is "open" with a date ahead, of which the day may be missing. */
function readStatus(openInfo: unknown, today: string): BusinessStatus | null {
  const status = STATUSES[String(at(openInfo, 'status'))] ?? null;
  const [year, month, day] = [at(openInfo, 'openingDate', 'year'), at(openInfo, 'openingDate', 'month'), at(openInfo, 'openingDate', 'day')];
  if (status !== 'open' || !isWhole(year, 1, 9999) || !isWhole(month, 1, 12)) return status;
  const opens = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}${isWhole(day, 1, 31) ? `-${String(day).padStart(2, '0')}` : ''}`;
  return opens > today.slice(0, opens.length) ? 'opening-soon' : status;
}

/** What customers see in place of what the owner wrote, field by field of the mask. */
export function addPublicEdits(page: ApiPage, owner: unknown, shown: unknown, differs: ReadonlySet<string>): void {
  [...differs].forEach((name, rank) => {
    const field = FIELD_OF[name] ?? name;
    const edit = { field, owner: showField(name, at(owner, name)), shown: showField(name, at(shown, name)) };
    if (edit.owner !== edit.shown) page.add('publicEdit', `$.location.${name}`, edit.shown ?? name, edit, rank);
  });
}

function showField(name: string, said: unknown): string | null {
  if (said === undefined || said === null) return null;
  const week = name === 'regularHours' ? readProfileWeek(said) : null;
  if (week !== null) return toOsm(week);
  const address: PostalAddress | null = name === 'storefrontAddress' ? readPostalAddress(said) : null;
  if (address !== null) return formatAddress(address);
  const inner = { phoneNumbers: at(said, 'primaryPhone'), categories: at(said, 'primaryCategory', 'displayName'), openInfo: at(said, 'status'), profile: at(said, 'description') }[name];
  return textOf(inner) ?? textOf(said) ?? JSON.stringify(said);
}
