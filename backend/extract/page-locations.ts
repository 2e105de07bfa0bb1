import type { PostalAddress } from '#domain/address.ts';
import { compareAddresses } from '#normalize/address.ts';
import { foldText } from '#normalize/text.ts';
import { readBusinessFields } from './business-fields.ts';
import { readListedPlaces } from './listed-places.ts';
import { addressKey, findBusinesses } from './main-business.ts';
import type { Candidate, Reading } from './reading.ts';
import type { SchemaItem } from './schema-item.ts';

const LOCATIONS_MAX = 500;

/**
 * The locations of a list, each with its own facts: the places of business of the structured data, one by one, with
 * what the page shows of the same place beside them; then the places that are only shown.
 */
export function readLocations(syntaxes: readonly SchemaItem[][], reading: Reading): Candidate[][] {
  const told = syntaxes.flatMap((items) => readBusinesses(items, reading));
  const groups: Candidate[][] = [];
  const places = new Map<string, { address: PostalAddress; group: Candidate[] }[]>();
  for (const group of [...told, ...readListedPlaces(reading)]) {
    const address = addressOf(group);
    const key = address && placeKey(address);
    const near = key ? (places.get(key) ?? []) : [];
    // One number and one code may be two streets.
    const known = address && near.find((one) => compareAddresses(one.address, address).same);
    if (known) known.group.push(...group);
    else if (groups.length < LOCATIONS_MAX) {
      const own = [...group];
      groups.push(own);
      if (address && key) places.set(key, [...near, { address, group: own }]);
    }
  }
  return groups;
}

function readBusinesses(items: readonly SchemaItem[], reading: Reading): Candidate[][] {
  const known = new Set<string>();
  return findBusinesses(items).slice(0, LOCATIONS_MAX).flatMap(({ item, kind }) => {
    const key = addressKey(item);
    // A head office is an organisation, not one of its places; the same place told twice is one.
    if (kind === 'organization' || key === '' || known.has(key)) return [];
    known.add(key);
    return [readBusinessFields(item, reading, items)];
  });
}

function addressOf(group: readonly Candidate[]): PostalAddress | undefined {
  return group.find((one) => one.field === 'address' && one.value !== null)?.value as PostalAddress | undefined;
}

/** The number and the code of an address: where the same place may have been told already. */
function placeKey(address: PostalAddress): string | null {
  const number = /\d+/.exec(address.street ?? '')?.[0];
  const code = foldText(address.postalCode ?? address.locality ?? '').replace(/[^a-z0-9]/g, '');
  return number === undefined || code === '' ? null : `${number} ${code}`;
}
