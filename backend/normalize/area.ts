import type { PostalAddress } from '#domain/address.ts';
import { readRegion } from './address/read-area.ts';

/** ISO 3166 area of an address: "CA-QC" where its region is known, else the country, null without one. */
export function areaOf(address: PostalAddress): string | null {
  const country = address.country?.toUpperCase();
  if (!country) return null;
  const region = address.region ? readRegion(address.region, country) : null;
  return region?.startsWith(`${country}-`) ? region : country;
}
