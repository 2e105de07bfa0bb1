import type { Chain, Store } from './chain.ts';
import { WIKIDATA_ID } from './hosts.ts';
import { writeOsm } from './hours-text.ts';
import type { PageView } from './page-view.ts';
import { hashOf, rngFor } from './rng.ts';

/** What a query asks for, as far as the simulated map understands it. */
export interface MapQuery { areas: string[]; wikidata: string | null }

/** Reads area codes and the brand's item out of Overpass QL. */
export function readMapQuery(query: string): MapQuery {
  const areas = [...query.matchAll(/\["ISO3166-[12]"\s*=\s*"([A-Z-]+)"\]/g)].map((match) => match[1] ?? '');
  return { areas, wikidata: /\["brand:wikidata"\s*=\s*"(Q\d+)"\]/.exec(query)?.[1] ?? null };
}

/** Whether a store lies in one of the asked areas; a query without any asks for the world. */
export function isInAreas(store: Store, areas: readonly string[]): boolean {
  return areas.length === 0 || areas.some((area) => store.area === area || store.door.country === area);
}

/** The store as a map element. Which tags it carries is drawn: mappers leave things out. */
export function mapElement(chain: Chain, view: PageView): object {
  const { store } = view;
  const rng = rngFor(chain.seed, 'map', store.index);
  const position = store.record.coordinates ?? { latitude: 0, longitude: 0 };
  const place = { lat: round(position.latitude + rng.normal() * 0.0001), lon: round(position.longitude + rng.normal() * 0.0001) };
  const isWay = rng.chance(0.2);
  const contact = rng.chance(0.3) ? 'contact:' : '';
  const has = { ref: rng.chance(0.4), branch: rng.chance(0.4), phone: rng.chance(0.8), website: rng.chance(0.75), hours: rng.chance(0.75), address: rng.chance(0.9), holidays: rng.chance(0.2), email: rngFor(chain.seed, 'map-email', store.index).chance(0.4) };
  // A mapper who enters a shop enters some of it: an element with next to nothing is one that is planted.
  // Of one that is marked as closed the hours don't show.
  const isRunning = view.status === 'open';
  if ([has.phone, has.website, has.hours && isRunning, has.address].filter(Boolean).length < 3) Object.assign(has, { phone: true, website: true, address: true });
  if (view.wrong.has('half-empty')) Object.assign(has, { phone: false, website: false, hours: false, email: false });
  const shop = view.status === 'closed-permanently' ? { 'disused:shop': 'optician' } : { shop: 'optician' };
  const isShown = (wrong: string, drawn: boolean) => drawn || [...view.wrong].some((kind) => kind.includes(wrong));
  return {
    type: isWay ? 'way' : 'node', id: 9_100_000_000 + store.index,
    ...(isWay ? { center: place } : place),
    timestamp: `${view.offer.updatedOn ?? '2025-11-02'}T09:00:00Z`, version: 3,
    tags: {
      ...shop, name: view.name, brand: 'Lunetterie Boréale', 'brand:wikidata': WIKIDATA_ID,
      ...(has.branch ? { branch: store.record.branch } : {}), ...(has.ref ? { ref: store.record.storeCode } : {}),
      ...(has.address || isWrongAddress(view) ? addressTags(view) : {}),
      ...(isShown('phone', has.phone) || view.wrong.has('wrong-digit') ? { [`${contact}phone`]: view.phone?.shown } : {}),
      ...(isShown('page', has.website) ? { [`${contact}website`]: view.website } : {}),
      ...(has.email && view.offer.email !== null ? { [`${contact}email`]: view.offer.email.address } : {}),
      ...(view.week !== null && isRunning && (has.hours || isWrongHours(view)) ? { opening_hours: `${writeOsm(view.week)}${has.holidays ? '; PH off' : ''}` } : {}),
    },
  };
}

function isWrongAddress(view: PageView): boolean {
  return ['wrong-number', 'wrong-street-type', 'wrong-direction', 'wrong-postal-code'].some((kind) => ([...view.wrong] as string[]).includes(kind));
}

function isWrongHours(view: PageView): boolean {
  return ['sunday-differs', 'day-shifted', 'closed-day-open', 'open-day-closed'].some((kind) => ([...view.wrong] as string[]).includes(kind));
}

function addressTags(view: PageView): Record<string, string> {
  const address = view.address;
  if (address === null) return {};
  const [, number = '', street = ''] = /^(\d+(?: (?:bis|ter))?),?\s+(.*)$/i.exec(address.street ?? '') ?? [];
  return {
    'addr:housenumber': number, 'addr:street': street.charAt(0).toUpperCase() + street.slice(1),
    ...(address.unit === undefined ? {} : { 'addr:unit': address.unit }),
    'addr:city': (address.locality ?? '').replace(/ CEDEX$/, ''), 'addr:postcode': address.postalCode ?? '',
  };
}

/** The same store entered a second time, a few steps away: the defect that makes two elements of one. */
export function secondElement(first: object): object {
  const { id, lat, lon, center } = first as { id: number; lat?: number; lon?: number; center?: { lat: number; lon: number } };
  const at = { lat: (lat ?? center?.lat ?? 0) + 0.0001, lon: (lon ?? center?.lon ?? 0) + 0.0001 };
  return { ...first, type: 'node', id: id + 500_000, ...at, center: undefined };
}

/** Elements of the brand that belong to no store of the file: a kiosk far away, another firm's island. */
export function strayElements(areas: readonly string[]): object[] {
  if (areas.length > 0 && !areas.includes('CA-QC') && !areas.includes('CA')) return [];
  return [{
    type: 'node', id: 9_000_000_000 + (hashOf('stray') % 1000), lat: 50.21, lon: -66.38, timestamp: '2024-03-02T09:00:00Z', version: 1,
    tags: { shop: 'optician', name: 'Lunetterie Boréale', 'brand:wikidata': WIKIDATA_ID, 'addr:city': 'Sept-Îles' },
  }];
}

function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
