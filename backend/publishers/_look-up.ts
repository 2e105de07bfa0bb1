import type { Location } from '#domain/location.ts';
import { formatAddress } from '#normalize/address.ts';

/** An address with its parameters written out. */
export function withQuery(address: string, parameters: Readonly<Record<string, string>>): string {
  return `${address}?${new URLSearchParams(parameters).toString()}`;
}

/** The location as a person types it into a map's search field: its name and its address on one line. */
export function nameAndAddress({ businessName, address }: Location): string {
  return [businessName, formatAddress(address)].filter((part) => part !== '').join(', ');
}

/** The town as a directory's field "where" takes it; the postal code where no town is known. */
export function whereOf({ address: { locality, region, postalCode } }: Location): string {
  return locality === undefined ? (postalCode ?? '') : [locality, region].filter(Boolean).join(' ');
}
