import type { PostalAddress } from '#domain/address.ts';
import { parseAddress } from '#normalize/address.ts';
import { readCountry, readRegion } from '#normalize/address/read-area.ts';
import { parseEmail } from '#normalize/email.ts';
import { parsePhone } from '#normalize/phone.ts';

/** What a publisher or a master record says of one place; any part may be missing. */
export interface ListingIdentity {
  name?: string | undefined;
  /** The street line; a unit may stand in it. */
  street?: string | undefined;
  unit?: string | undefined;
  locality?: string | undefined;
  region?: string | undefined;
  postalCode?: string | undefined;
  /** ISO 3166-1 alpha-2. */
  country?: string | undefined;
  /** E.164, or bare digits where no country is known. */
  phone?: string | undefined;
  email?: string | undefined;
  website?: string | undefined;
  latitude?: number | undefined;
  longitude?: number | undefined;
}

/** Other names under which the same part is published. */
const NAMES = {
  name: ['name', 'businessName', 'title'], street: ['street', 'streetAddress', 'address1'], unit: ['unit', 'suite', 'address2'], locality: ['locality', 'city', 'town', 'addressLocality'],
  region: ['region', 'province', 'state', 'addressRegion'], postalCode: ['postalCode', 'postcode', 'zip', 'postal'], country: ['country', 'countryCode', 'addressCountry'],
  phone: ['phone', 'telephone', 'tel', 'phones'], email: ['email', 'emails'], website: ['website', 'websiteUrl', 'url'], latitude: ['latitude', 'lat'], longitude: ['longitude', 'lng', 'lon'],
} as const;

/**
 * The identity in a listing as anybody writes one: `city` for `locality`, `lat` for `latitude`, an address on one line
 * or as an object, a phone in any form. Total: what has another type or makes no sense is left out.
 */
export function identityOf(listing: Readonly<Record<string, unknown>>): ListingIdentity {
  const { address, coordinates, geo } = listing;
  const flat = { ...asRecord(coordinates), ...asRecord(geo), ...asRecord(address), ...listing };
  const text = (part: keyof typeof NAMES): string | undefined => NAMES[part].map((name) => asText(flat[name])).find((one) => one !== undefined);
  const country = countryOf(text('country'), text('region'), text('postalCode'));
  const line = asText(address);
  const whole = line === undefined || text('street') !== undefined ? {} : fromLine(line, country, text('locality') !== undefined);
  const place = coordinatesOf(text('latitude'), text('longitude'));
  const home = country ?? whole.country;
  return {
    name: text('name'), street: text('street') ?? whole.street, unit: text('unit') ?? whole.unit, locality: text('locality') ?? whole.locality, region: text('region') ?? whole.region,
    postalCode: text('postalCode') ?? whole.postalCode, country: home, phone: phoneOf(text('phone'), home), email: emailOf(text('email')), website: text('website'), ...place,
  };
}

/** A line is taken apart only where it is seen to hold more than the street. */
function fromLine(line: string, country: string | undefined, hasTown: boolean): PostalAddress {
  const parts = parseAddress(line, country);
  return parts.street !== undefined && parts.postalCode !== undefined && !hasTown ? parts : { street: line };
}

function countryOf(country: string | undefined, region: string | undefined, postalCode: string | undefined): string | undefined {
  const named = country === undefined ? null : readCountry(country);
  if (named !== null) return named;
  const code = region === undefined ? null : readRegion(region);
  if (code !== null) return code.slice(0, 2);
  return postalCode !== undefined && /^\s*[a-z]\d[a-z]\s?-?(?:\d[a-z]\d)?\s*$/i.test(postalCode) ? 'CA' : undefined;
}

/** Without a country ten digits are dialled in North America, or in France when they begin with 0. */
function phoneOf(phone: string | undefined, country: string | undefined): string | undefined {
  if (phone === undefined) return undefined;
  const digits = phone.replace(/\D/g, '');
  if (digits === '') return undefined;
  const read = parsePhone(phone, country ?? (/^0[1-9]/.test(digits) ? 'FR' : 'CA'))?.e164;
  return read ?? digits;
}

function emailOf(email: string | undefined): string | undefined {
  return email === undefined ? undefined : (parseEmail(email) ?? email.toLowerCase());
}

function coordinatesOf(latitude: string | undefined, longitude: string | undefined): Pick<ListingIdentity, 'latitude' | 'longitude'> {
  const [north, east] = [latitude, longitude].map((one) => Number(one?.replace(/^(-?\d{1,3}),(\d+)$/, '$1.$2') ?? Number.NaN)) as [number, number];
  // 0, 0 is what a form without coordinates sends.
  if (!(Math.abs(north) <= 90 && Math.abs(east) <= 180) || (north === 0 && east === 0)) return { latitude: undefined, longitude: undefined };
  return { latitude: north, longitude: east };
}

/** Of a list the first: what `extract` says in `phones` and `emails`. */
function asText(value: unknown): string | undefined {
  if (Array.isArray(value)) return asText(value[0]);
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value as Record<string, unknown> : {};
}
