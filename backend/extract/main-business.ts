import { foldText } from '#normalize/text.ts';
import { normalizeUrl } from '#normalize/url.ts';
import { businessKind, type BusinessKind } from './business-types.ts';
import { tieLooseContacts } from './loose-contacts.ts';
import { firstText, itemsOf, valuesOf, type SchemaItem } from './schema-item.ts';
import type { Reading } from './reading.ts';

/** Properties under which an item speaks of somebody else: a part, the parent, the author. */
const SOMEBODY_ELSE = new Set([
  'department', 'subOrganization', 'parentOrganization', 'branchOf', 'brand', 'publisher', 'author', 'creator', 'provider', 'seller', 'sponsor', 'funder',
  'worksFor', 'memberOf', 'member', 'founder', 'employee', 'affiliation', 'containedInPlace', 'containsPlace', 'copyrightHolder', 'sourceOrganization', 'hiringOrganization', 'organizer', 'performer',
]);
/** Who made or paid for the page: the page is about them only where its headline names them. */
const MAKERS = new Set(['author', 'creator', 'contributor', 'editor', 'sponsor', 'funder', 'maintainer', 'accountablePerson', 'reviewedBy', 'translator', 'alumniOf', 'competitor', 'hiringOrganization', 'organizer', 'performer']);
/** A part of a company that the headline names is what the page is about. */
const PARTS = new Set(['department', 'subOrganization']);
/** Where an event takes place, a post is open or a photograph was taken: no business of the page's. */
const VENUES = new Set(['location', 'jobLocation', 'contentLocation', 'spatialCoverage', 'homeLocation', 'workLocation', 'fromLocation', 'toLocation', 'foundingLocation']);
/** What a business must score above another to be the one that the page is about. */
const CLEAR_LEAD = 20;

/** The business that a page's structured data is about; `others` counts further places of business at other addresses. */
export interface MainBusiness {
  item: SchemaItem | null;
  others: number;
  /** False when several places of business stand side by side and nothing says which one the page is about. */
  isClear: boolean;
}

/** Chooses among the items of one syntax the business whose page this is. */
export function findMainBusiness(items: readonly SchemaItem[], reading: Reading): MainBusiness {
  const found = findBusinesses(tieLooseContacts(items));
  if (found.length === 0) return { item: null, others: 0, isClear: true };
  const makers = findUnder(items, MAKERS);
  const venues = findVenues(items);
  const candidates = found.filter(({ item }) => item.isTop || !makers.has(item) || isNamedIn(item, reading.page.headline));
  const hosts = candidates.filter(({ item }) => !venues.has(item));
  // The page of an event alone is about its venue, too.
  const businesses = hosts.length > 0 ? hosts : candidates;
  const somebodyElse = findSomebodyElse(items);
  const parts = findUnder(items, PARTS);
  const here = pageAddresses(reading);
  const scored = businesses
    .map(({ item, kind }) => ({ item, kind, score: scoreOf(item, kind, here, reading.page.headline) - (somebodyElse.has(item) ? handicapOf(item, kind, parts, reading) : 0) }))
    .sort((a, b) => b.score - a.score);
  const best = scored[0];
  if (!best) return { item: null, others: 0, isClear: true };
  const bestAddress = addressKey(best.item);
  const rivals = scored.filter(({ item, kind }) => kind !== 'organization' && addressKey(item) !== '' && addressKey(item) !== bestAddress);
  const others = new Set(rivals.map(({ item }) => addressKey(item))).size;
  const strongest = rivals[0];
  return { item: best.item, others, isClear: !strongest || best.kind === 'organization' ? others < 2 : best.score - strongest.score >= CLEAR_LEAD };
}

/** The items that are businesses, in the order of the page. */
export function findBusinesses(items: readonly SchemaItem[]): { item: SchemaItem; kind: BusinessKind }[] {
  return items.flatMap((item) => {
    const kind = item.properties.size === 0 ? null : businessKind(item);
    return kind === null ? [] : [{ item, kind }];
  });
}

/** The items that stand under a property which speaks of somebody else. */
export function findSomebodyElse(items: readonly SchemaItem[]): Set<SchemaItem> {
  return findUnder(items, SOMEBODY_ELSE);
}

function findUnder(items: readonly SchemaItem[], names: ReadonlySet<string>): Set<SchemaItem> {
  const found = new Set<SchemaItem>();
  for (const item of items) {
    for (const [name, values] of item.properties) {
      if (names.has(name)) for (const value of values) if (value.item) found.add(value.item);
    }
  }
  return found;
}

/** What stands as a place under something that is no business itself. */
function findVenues(items: readonly SchemaItem[]): Set<SchemaItem> {
  return findUnder(items.filter((item) => businessKind(item) === null), VENUES);
}

function handicapOf(item: SchemaItem, kind: BusinessKind, parts: ReadonlySet<SchemaItem>, { page }: Reading): number {
  return kind === 'place' && parts.has(item) && isNamedIn(item, page.headline) ? 0 : 60;
}

function isNamedIn(item: SchemaItem, headline: string): boolean {
  const name = foldText(firstText(item, 'name')?.text ?? '');
  return name.length > 1 && headline.includes(name);
}

function scoreOf(item: SchemaItem, kind: BusinessKind, here: ReadonlySet<string>, words: string): number {
  let score = kind === 'place' ? 40 : kind === 'unclear' ? 15 : 5;
  if (addressKey(item)) score += 20;
  if (valuesOf(item, 'telephone').length > 0) score += 8;
  if (valuesOf(item, 'openingHours', 'openingHoursSpecification').length > 0) score += 12;
  if (valuesOf(item, 'geo').length > 0) score += 4;
  const addresses = [item.id, ...valuesOf(item, 'url', 'mainEntityOfPage').flatMap((value) => [value.text, value.item?.id ?? null])];
  if (addresses.some((one) => one && here.has(normalizeUrl(one, []) ?? ''))) score += 30;
  const name = foldText(firstText(item, 'name')?.text ?? '');
  if (name && words.includes(name)) score += 12 + Math.min(10, name.length / 4);
  const locality = foldText(itemsOf(item, 'address').map((one) => firstText(one, 'addressLocality')?.text ?? '').join(' '));
  if (locality.length > 2 && words.includes(locality)) score += 6;
  return score;
}

function pageAddresses({ capture, page }: Reading): Set<string> {
  const canonical = page.named('link').find((one) => one.attribs['rel']?.toLowerCase() === 'canonical')?.attribs['href'];
  const addresses = [capture.url, capture.finalUrl, canonical, page.meta('og:url')?.content].flatMap((one) => (one ? (normalizeUrl(one, ['utm_*']) ?? []) : []));
  return new Set(addresses);
}

/** Street and code of an item's first address, letters and digits alone; empty when it has none. */
export function addressKey(item: SchemaItem): string {
  const [address] = valuesOf(item, 'address');
  if (!address) return '';
  const parts = address.item ? [firstText(address.item, 'streetAddress')?.text, firstText(address.item, 'postalCode')?.text] : [address.text];
  return foldText(parts.filter(Boolean).join(' ')).replace(/[^a-z0-9]/g, '');
}
