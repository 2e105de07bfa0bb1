import type { PostalAddress } from '#domain/address.ts';

/** Countries that write the postal code after the locality. */
const CODE_LAST = new Set(['CA', 'US', 'GB', 'IE', 'AU']);

/** An address on one line, as its country writes it; parts that are missing are left out. */
export function formatAddress(address: PostalAddress): string {
  const { street, unit, locality, region, postalCode, country } = address;
  const isCodeLast = country === undefined ? /[a-z]/i.test(postalCode ?? '') : CODE_LAST.has(country);
  const town = isCodeLast ? [locality, region, postalCode] : [postalCode, locality];
  return [street, unit, town.filter(Boolean).join(' '), isCodeLast ? undefined : region, country].filter((part) => part !== undefined && part !== '').join(', ');
}
