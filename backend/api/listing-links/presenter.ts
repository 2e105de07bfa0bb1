import type { LocationLinksView } from '#contract/listing-links.ts';
import { formatAddress } from '#normalize/address/format-address.ts';
import type { Publisher } from '#publishers/define-publisher.ts';
import type { LocationLinks } from '#records/location-links.ts';

/** A location beside the candidates for its listing. */
export function presentLocationLinks({ location, links, searchedAt }: LocationLinks, publisher: Publisher): LocationLinksView {
  const { id: locationId, businessName, branch, address, phone, websiteUrls, storeCode, listings } = location;
  return {
    locationId, searchedAt,
    ours: { name: branch === undefined || businessName.includes(branch) ? businessName : `${businessName} – ${branch}`, address: formatAddress(address, 'one-line'), phone: phone ?? null, website: Object.values(websiteUrls)[0] ?? null, storeCode },
    declared: listings.flatMap((one) => (one.publisherId === publisher.id ? (publisher.idIn?.(one.url) ?? []) : [])),
    links: links.map(({ id, externalId, url, state, confidence, seen, foundAt, decidedAt, decidedByName }) => ({
      id, externalId, url, state, confidence, foundAt, decidedAt, decidedBy: decidedByName,
      theirs: seen && { name: seen.name, address: seen.address && formatAddress(seen.address, 'one-line'), phone: seen.phone, website: seen.website, storeCode: seen.storeCode },
    })),
  };
}
