import type { PostalAddress } from '#domain/address.ts';
import { parseAddress } from '#normalize/address.ts';
import { readCountry } from '#normalize/address/read-area.ts';
import { foldText } from '#normalize/text.ts';
import { candidate, type Candidate, type Reading } from './reading.ts';
import { firstText, itemsOf, valuesOf, type SchemaItem, type SchemaValue } from './schema-item.ts';

/** Reads an `address` value: a PostalAddress with its parts, or a line of text. */
export function readSchemaAddress(value: SchemaValue, business: SchemaItem, { country }: Reading): Candidate {
  const from = { method: business.method, locator: value.locator, excerpt: value.excerpt() };
  if (!value.item) return candidate('address', value.text ? parseAddress(value.text, country) : null, { ...from, raw: value.text });
  const item = value.item;
  const part = (name: string): string => valuesOf(item, name).map((one) => one.text || (one.item ? (firstText(one.item, 'name')?.text ?? '') : '')).filter(Boolean).join(', ').replace(/\s+/g, ' ').trim();
  const street = part('streetAddress');
  const locality = part('addressLocality');
  const region = part('addressRegion');
  const postalCode = part('postalCode');
  const declared = part('addressCountry') || itemsOf(item, 'addressCountry').map((one) => one.id ?? '').join('');
  const raw = [street, locality, [region, postalCode].filter(Boolean).join(' '), declared].filter(Boolean).join(', ');
  if (!raw) return candidate('address', null, { ...from, raw: '' });
  return candidate('address', joinParts({ street, locality, region, postalCode, declared, country }), { ...from, raw });
}

interface Parts {
  street: string;
  locality: string;
  region: string;
  postalCode: string;
  declared: string;
  country: string | undefined;
}

/** The publisher's own parts, except that a unit inside the street line becomes a part of its own, and a whole address in it is taken apart. */
function joinParts(parts: Parts): PostalAddress {
  const home = parts.declared || parts.country;
  const whole = parseAddress([parts.street, parts.locality, [parts.region, parts.postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', '), countryCode(home) ?? parts.country);
  const line = parts.street ? parseAddress(parts.street, countryCode(home) ?? parts.country) : {};
  const isWholeInStreet = !parts.locality && !parts.postalCode;
  // A street line in which more than a street was found was misread, unless it holds the whole address.
  const isLineClean = isWholeInStreet || (!line.locality && !line.postalCode);
  const isWholeClean = whole.locality !== undefined && foldText(whole.locality) === foldText(parts.locality);
  const street = (isLineClean ? line.street : isWholeClean ? whole.street : undefined) ?? (parts.street || undefined);
  const country = countryCode(parts.declared) ?? whole.country;
  const unit = (isLineClean ? line.unit : undefined) ?? (isWholeClean ? whole.unit : undefined);
  const locality = parts.locality || (isWholeInStreet ? line.locality : undefined);
  const region = parts.region || (isWholeInStreet ? line.region : undefined);
  const postalCode = parts.postalCode || line.postalCode;
  return {
    ...(street ? { street } : {}), ...(unit ? { unit } : {}), ...(locality ? { locality } : {}),
    ...(region ? { region } : {}), ...(postalCode ? { postalCode } : {}), ...(country ? { country } : {}),
  };
}

/** ISO 3166-1 alpha-2 of a declared country: its code, its name, or an address that ends in one. */
export function countryCode(declared: string | undefined): string | undefined {
  if (!declared) return undefined;
  return readCountry(declared.trim().replace(/^.*\//, '').replaceAll('_', ' ')) ?? undefined;
}
