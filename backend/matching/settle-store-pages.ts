import type { PostalAddress } from '#domain/address.ts';
import type { StorePageProposal } from '#domain/page-search.ts';
import type { Location } from '#domain/location.ts';
import { formatAddress } from '#normalize/address/format-address.ts';
import { plainPostalCode } from '#normalize/address/read-area.ts';
import { foldText } from '#normalize/text.ts';
import { matchListing } from './match-listing.ts';
import { chooseSurest, confidenceOf } from './propose-store-pages.ts';

/** A page of the site that was read, with the place that it shows. */
export interface ReadStorePage {
  url: string;
  language: string | null;
  name: string | null;
  address: PostalAddress | null;
  /** E.164. */
  phone: string | null;
  coordinates: { latitude: number; longitude: number } | null;
  /** Its addresses in other languages. */
  alternates: Readonly<Record<string, string>>;
}

/** What pages showed when they were read, and what they are held against. */
export interface SettledBy {
  read: readonly ReadStorePage[];
  /** Pages that answered that they are none, or are no store's. */
  gone: ReadonlySet<string>;
  /** Published for many locations: prove nothing. */
  sharedPhones: ReadonlySet<string>;
  refused: ReadonlySet<string>;
}

/** A page that shows this much of a place is that place's. */
const SAME_PLACE = 0.9;

/**
 * What remains of proposals once pages were read: one that shows another place goes, one that shows this place is sure, one
 * that shows a place nobody proposed it for is proposed for that; and what a page calls itself in another language goes with it.
 */
export function settleStorePages(locations: readonly Location[], proposals: readonly StorePageProposal[], { read, gone, sharedPhones, refused }: SettledBy): StorePageProposal[] {
  const near = nearBy(locations);
  const pages = new Map(read.map((one) => [one.url, one]));
  const shown = read.flatMap((page) => {
    const matches = near(page).map((location) => ({ location, match: matchPage(location, page, sharedPhones) })).filter(({ match }) => match.same && match.confidence >= SAME_PLACE).toSorted((a, b) => b.match.confidence - a.match.confidence);
    const [best, second] = matches;
    // Two that it may be, and nothing between them: a person would not know either.
    if (best === undefined || (second !== undefined && second.match.confidence === best.match.confidence)) return [];
    return [{ locationId: best.location.id, url: page.url, language: page.language, reason: 'same-place' as const, confidence: best.match.confidence, seen: seenOf(page) }];
  });
  const placeOf = new Map(shown.map((one) => [one.url, one.locationId]));
  const kept = proposals.flatMap((one) => {
    const page = pages.get(one.url);
    if (gone.has(one.url) || (placeOf.get(one.url) ?? one.locationId) !== one.locationId) return [];
    if (page === undefined) return [one];
    const location = locations.find(({ id }) => id === one.locationId);
    const match = location && matchPage(location, page, sharedPhones);
    if (match && !match.same && match.confidence >= SAME_PLACE) return [];
    return [{ ...one, language: one.language ?? page.language, seen: seenOf(page) }];
  });
  const certain = chooseSurest([...shown, ...kept].filter((one) => !refused.has(`${one.locationId} ${one.url}`)));
  const paired = certain.flatMap(({ locationId, url, language, confidence }) => Object.entries(pages.get(url)?.alternates ?? {}).flatMap(([other, address]) => (
    other === language || address === url || gone.has(address) || refused.has(`${locationId} ${address}`) || (placeOf.get(address) ?? locationId) !== locationId
      ? [] : [{ locationId, url: address, language: other, reason: 'other-language' as const, confidence: Math.min(confidence, confidenceOf('other-language')), seen: null }])));
  return chooseSurest([...certain, ...paired]).toSorted((a, b) => a.locationId.localeCompare(b.locationId) || (a.language ?? '').localeCompare(b.language ?? ''));
}

function matchPage({ businessName, address, phone, coordinates }: Location, page: ReadStorePage, sharedPhones: ReadonlySet<string>): ReturnType<typeof matchListing> {
  return matchListing({ name: businessName, ...address, phone, ...coordinates }, { name: page.name ?? undefined, ...page.address, phone: page.phone ?? undefined, ...page.coordinates }, { sharedPhones });
}

/** Locations that share a page's postal code, town or phone: no other can be its place. */
function nearBy(locations: readonly Location[]): (page: ReadStorePage) => Location[] {
  const keysOf = (address: PostalAddress | null, phone: string | null): string[] => [plainPostalCode(address?.postalCode ?? ''), foldText(address?.locality ?? ''), phone ?? ''].filter((one) => one !== '');
  const byKey = new Map<string, Location[]>();
  for (const location of locations) for (const key of keysOf(location.address, location.phone ?? null)) byKey.set(key, [...(byKey.get(key) ?? []), location]);
  return ({ address, phone }) => [...new Set(keysOf(address, phone).flatMap((key) => byKey.get(key) ?? []))];
}

function seenOf({ name, address, phone }: ReadStorePage): StorePageProposal['seen'] {
  // Few pages name their country: what was taken for granted to read them is not shown as theirs.
  const { country: _taken, ...shown } = address ?? {};
  return { name, address: address && formatAddress(shown, 'one-line'), phone };
}
