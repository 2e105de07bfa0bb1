import type { MasterRecord } from '#domain/location.ts';
import { readCountry } from './country-code.ts';
import { listingPart } from './given-parts.ts';

/** Fields that are kept or replaced whole. */
const WHOLE = ['branch', 'phone', 'email', 'specialHours', 'businessStatus', 'coordinates', 'timeZone', 'categories', 'format', 'franchisee'] as const satisfies readonly (keyof MasterRecord)[];

/** The incoming record with what its row does not give (see listGiven) as it is stored. */
export function mergeRecord(stored: MasterRecord, incoming: MasterRecord, given: readonly string[]): MasterRecord {
  const has = new Set(given);
  const kept = WHOLE.filter((field) => !has.has(field));
  const whole = { ...omit(incoming, kept), ...pick(stored, kept) };
  return {
    ...whole,
    address: mergeAddress(stored.address, incoming.address, has),
    websiteUrls: mergeKeys('websiteUrls', stored.websiteUrls, incoming.websiteUrls, has),
    regularHours: mergeKeys('regularHours', stored.regularHours, incoming.regularHours, has),
    regionPath: has.has('regionPath') || followsAddress(stored, incoming) ? incoming.regionPath : stored.regionPath,
    listings: mergeListings(stored.listings, incoming.listings, has),
  } as MasterRecord;
}

/** Another country makes another address, of which no part of the old one can be true. */
function mergeAddress(stored: MasterRecord['address'], incoming: MasterRecord['address'], has: ReadonlySet<string>): MasterRecord['address'] {
  if (stored.country !== incoming.country) return incoming;
  const kept = (['unit', 'region', 'postalCode'] as const).filter((part) => !has.has(`address.${part}`));
  return { ...omit(incoming, kept), ...pick(stored, kept) };
}

function mergeKeys<T extends object>(field: string, stored: T, incoming: T, has: ReadonlySet<string>): T {
  const keptOf = Object.entries(stored).filter(([key]) => !has.has(`${field}.${key}`));
  const incomingOf = Object.entries(incoming).filter(([key]) => has.has(`${field}.${key}`) || !Object.hasOwn(stored, key));
  return Object.fromEntries([...keptOf, ...incomingOf]) as T;
}

function mergeListings(stored: MasterRecord['listings'], incoming: MasterRecord['listings'], has: ReadonlySet<string>): MasterRecord['listings'] {
  const addresses = new Set(incoming.map((one) => one.url));
  return [...incoming, ...stored.filter((one) => !has.has(listingPart(one)) && !addresses.has(one.url))];
}

/** A tree that was once read off the address (country, then region) moves with the address. */
function followsAddress(stored: MasterRecord, incoming: MasterRecord): boolean {
  const [country, region, ...rest] = stored.regionPath;
  const isMoved = stored.address.country !== incoming.address.country || (incoming.address.region !== undefined && stored.address.region !== incoming.address.region);
  return stored.regionPath.length === 0 || (isMoved && rest.length === 0 && readCountry(country ?? '') === stored.address.country && region === stored.address.region);
}

function pick<T extends object>(from: T, keys: readonly (keyof T)[]): Partial<T> {
  return Object.fromEntries(Object.entries(from).filter(([key, value]) => keys.includes(key as keyof T) && value !== undefined)) as Partial<T>;
}

function omit<T extends object>(from: T, keys: readonly (keyof T)[]): Partial<T> {
  return Object.fromEntries(Object.entries(from).filter(([key]) => !keys.includes(key as keyof T))) as Partial<T>;
}
