import { plainPostalCode, readCountry } from './read-area.ts';
import { LONGEST_LINE } from './read-units.ts';

/** How streets end, or are called, in Dutch: in Brussels each has this name beside its French one. */
const DUTCH_STREET = /\p{L}(?:straat|straatje|laan|plein|steenweg|weg|dreef|kaai|gang|baan|singel|poort|hof|berg|markt)(?![\p{L}])|(?<!\p{L})(?:grote markt|markt|plein|kaai)(?!\p{L})/iu;
/** "Rue Neuve/Nieuwstraat 12", "12, Nieuwstraat - Rue Neuve": house number, the two names, house number and what follows. */
const TWO_STREETS = /^(\d+[a-z]?\s*,?\s+)?(\p{L}[^/]*?)\s*(?:\/|\s[-–|]\s)\s*(\p{L}[^/]*?)((?:\s*,)?\s+\d.*)?$/iu;
const TWO_TOWNS = /\s*\/\s*|\s+[-–]\s+/;

/** Is it written where streets and towns go by two names? By the country, or by a postal code of four digits. */
export function isBelgian({ country, postalCode }: { country?: string | undefined; postalCode?: string | undefined }): boolean {
  return country === undefined ? /^\d{4}$/.test(plainPostalCode(postalCode)) : readCountry(country) === 'BE';
}

/** Each of the names of a Brussels street, with the house number: French and Dutch; the street alone where it has one name. */
export function streetNames(street: string): string[] {
  const found = TWO_STREETS.exec(street.slice(0, LONGEST_LINE).trim());
  const [, before = '', one = '', other = '', after = ''] = found ?? [];
  // Two names of one language are two streets.
  if (found === null || DUTCH_STREET.test(one) === DUTCH_STREET.test(other)) return [street];
  const withNumber = (name: string): string => (/\d$/.test(name) ? name : `${name}${after}`);
  return [one, other].map((name) => `${before}${withNumber(name)}`.trim());
}

/** Each of the names of a town: "Ixelles - Elsene", "Bruxelles/Brussel". */
export function townNames(locality: string): string[] {
  return locality.split(TWO_TOWNS).filter((one) => one !== '');
}
