import type { PostalAddress } from '#domain/address.ts';

/** Countries that write the postal code after the locality. */
const CODE_LAST = new Set(['CA', 'US', 'GB', 'IE', 'AU']);

/** An address as its country writes it, on one line or, `postal`, in the lines of an envelope; parts that are missing are left out. */
export function formatAddress(address: PostalAddress, form: 'one-line' | 'postal' = 'one-line'): string {
  const { street, unit, locality, region, postalCode, country } = address;
  const isCodeLast = country === undefined ? /[a-z]/i.test(postalCode ?? '') : CODE_LAST.has(country);
  const town = isCodeLast ? [locality, region, postalCode] : [postalCode, locality];
  const present = (parts: (string | undefined)[]): string => parts.filter((part) => part !== undefined && part !== '').join(', ');
  if (form === 'postal') return [present([street, unit]), present([town.filter(Boolean).join(' '), isCodeLast ? undefined : region]), country].filter(Boolean).join('\n');
  return present([street, unit, town.filter(Boolean).join(' '), isCodeLast ? undefined : region, country]);
}
