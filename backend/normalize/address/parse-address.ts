import type { PostalAddress } from '#domain/address.ts';
import { foldInPlace } from '../text.ts';
import { keysByWord } from '../words/all.ts';
import { readCountry, readRegion } from './read-area.ts';
import { LONGEST_LINE, splitUnits } from './read-units.ts';

interface PostalForm {
  countries: readonly string[];
  pattern: RegExp;
  /** "H2X 1Y4" ends the line, "75008 Paris" begins it. */
  isLast: boolean;
  needsCountry?: true;
}

/** Forms of postal codes, the surest first; a form of other countries is tried only when none is known. */
const FORMS: readonly PostalForm[] = [
  { countries: ['CA'], pattern: /\b[a-ceghj-nprstvxy]\d[a-ceghj-nprstv-z][ -]?\d[a-ceghj-nprstv-z]\d\b/i, isLast: true },
  { countries: ['GB'], pattern: /\b[a-z]{1,2}\d[a-z\d]?\s?\d[a-z]{2}\b/i, isLast: true },
  { countries: ['US'], pattern: /(?<=\b[A-Za-z]{2}\.?,?\s+)\d{5}(?:-?\d{4})?\s*$|\b\d{5}-\d{4}\b/, isLast: true },
  { countries: ['FR', 'DE', 'ES', 'IT', 'MC'], pattern: /\b(?:FR?-|D-)?\d{5}\b(?!.*\b\d{5}\b)/, isLast: false },
  { countries: ['US'], pattern: /\b\d{5}\s*$/, isLast: true },
  // Four digits are a house number until the country is known.
  { countries: ['NL'], pattern: /\b\d{4}\s?[A-Z]{2}\b/, isLast: false, needsCountry: true },
  { countries: ['BE', 'CH', 'LU', 'AT', 'DK'], pattern: /(?:\b(?:B|CH|L)-)?\b\d{4}\b(?=\s+\p{L})/u, isLast: false, needsCountry: true },
];
const STREET_TYPES = keysByWord((words) => words.streetTypes);
const DIRECTIONS = keysByWord((words) => words.directions);

/**
 * Parts of an address written on one or several lines, each as published (only CEDEX is dropped and the country made a
 * code). What can't be told apart without a gazetteer stays in `street`. Total: never throws. `country` is where the
 * address is expected when it doesn't say.
 */
export function parseAddress(raw: string, country?: string): PostalAddress {
  const segments = raw.slice(0, LONGEST_LINE).replace(/^(\s*\d+[a-z]?)\s*,\s+(?=\D)/i, '$1 ').split(/[\n\r;|\u2022\u00B7]+|,(?!\d{3}\b)|\s+[\u2013\u2014]\s+/).map((one) => one.replace(/\s+/g, ' ').trim()).filter((one) => one !== '');
  const named = takeCountry(segments);
  const home = named ?? country;
  const code = takePostalCode(segments, home);
  const found = code?.form.countries.length === 1 ? code.form.countries[0] : undefined;
  const place = home ?? found;
  const town = code === null || code.form.isLast ? takeTown(segments, code?.at, place) : { locality: code.after === '' ? segments.splice(code.at, 1)[0] : code.after };
  const { rest, published } = splitUnits(segments.join(', '));
  const parts = {
    street: rest,
    unit: published.join(', '),
    locality: town.locality?.replace(/\s*\bcedex\b.*$/i, '').trim(),
    region: 'region' in town ? town.region : undefined,
    postalCode: code?.value,
    country: place,
  };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined && value !== ''));
}

function takeCountry(segments: string[]): string | undefined {
  const last = segments.at(-1);
  if (last === undefined || segments.length < 2) return undefined;
  if (/^[a-z]{3,}/i.test(last) || /^(?:US|CA|FR|BE|CH|GB|UK)$/.test(last)) {
    const code = readCountry(last === 'CA' && segments.length < 3 ? '' : last);
    if (code !== null && readRegion(last) === null) {
      segments.pop();
      return code;
    }
  }
  const words = last.split(' ');
  for (const count of [3, 2, 1]) {
    const tail = words.slice(-count).join(' ');
    const code = words.length > count && tail.length > 3 ? readCountry(tail) : null;
    if (code === null) continue;
    segments[segments.length - 1] = words.slice(0, -count).join(' ');
    return code;
  }
  return undefined;
}

function takePostalCode(segments: string[], country: string | undefined): { value: string; form: PostalForm; at: number; after: string } | null {
  const forms = FORMS.filter((form) => (country === undefined ? form.needsCountry !== true : form.countries.includes(country)));
  for (const form of forms) {
    for (let at = segments.length - 1; at >= 0; at -= 1) {
      const text = segments[at] ?? '';
      const found = form.pattern.exec(text);
      // The first number of an address is the house, not the post.
      if (found === null || (at === 0 && found.index === 0 && segments.length > 1 && !form.isLast)) continue;
      const before = text.slice(0, found.index).trim().replace(/[,(-]+$/, '').trim();
      const after = text.slice(found.index + found[0].length).trim().replace(/^[,)-]+/, '').trim();
      const kept = form.isLast ? [`${before} ${after}`.trim()] : before === '' ? [] : [before];
      segments.splice(at, 1, ...kept.filter((one) => one !== ''));
      return { value: found[0].trim(), form, at: form.isLast ? Math.min(at, segments.length - 1) : at + kept.length, after };
    }
  }
  return null;
}

function takeTown(segments: string[], at: number | undefined, country: string | undefined): { locality?: string; region?: string } {
  const index = at ?? segments.length - 1;
  const line = segments[index];
  if (line === undefined || (index === 0 && at === undefined && segments.length < 2)) return {};
  const { rest, region } = takeRegion(line, country);
  if (rest !== '' && index > 0) {
    segments.splice(index, 1);
    return { locality: rest, ...(region === undefined ? {} : { region }) };
  }
  if (rest === '') {
    segments.splice(index, 1);
    if (segments.length > 1 && !isStreetOrUnit(segments.at(-1) ?? '')) return { locality: segments.pop() ?? '', ...(region === undefined ? {} : { region }) };
    if (segments.length > 1) return { locality: region ?? '', ...(region === undefined ? {} : { region }) };
    const [street, town] = partStreetAndTown(segments[0] ?? '');
    if (town === '') return { locality: region ?? '', ...(region === undefined ? {} : { region }) };
    segments[0] = street;
    return { locality: town, ...(region === undefined ? {} : { region }) };
  }
  const [street, town] = partStreetAndTown(rest);
  segments[index] = street;
  return { ...(town === '' ? {} : { locality: town }), ...(region === undefined ? {} : { region }) };
}

/** Tells "12 rue X" and "bureau 101" from a town: "Québec" after them is both the town and the province. */
function isStreetOrUnit(segment: string): boolean {
  const first = foldInPlace(segment).split(/[\s.,]/)[0] ?? '';
  return /^\d/.test(segment) || splitUnits(segment).rest === '' || (first.length > 2 && first !== 'saint' && STREET_TYPES.has(first) && !/^(?:mont|cote|place|hill|parc|cap)/.test(first));
}

/** "Montréal (Québec)", "Toronto ON", "Québec" → the place and what names the province or state. */
function takeRegion(line: string, country: string | undefined): { rest: string; region?: string } {
  const words = line.split(' ');
  for (const count of [5, 4, 3, 2, 1]) {
    if (words.length < count) continue;
    const tail = words.slice(-count).join(' ');
    if (tail.length < 2 || readRegion(tail, country) === null) continue;
    return { rest: words.slice(0, -count).join(' ').replace(/[,(-]+$/, '').trim(), region: tail.replace(/[()]/g, '') };
  }
  return { rest: line };
}

/** "123 Main St W Toronto" has an end of the street that can be seen; "12 rue Principale Laval" has none. */
function partStreetAndTown(line: string): [street: string, town: string] {
  const words = line.split(' ');
  const plain = words.map((word) => foldInPlace(word).replace(/[^\p{L}\p{N}]/gu, ''));
  if (!/^\d/.test(plain[0] ?? '')) return /\d/.test(line) ? [line, ''] : ['', line];
  for (let at = plain.length - 2; at >= 2; at -= 1) {
    const word = plain[at] ?? '';
    if (DIRECTIONS.has(word) || (STREET_TYPES.has(word) && at > 1 && !STREET_TYPES.has(plain[1] ?? ''))) return [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')];
  }
  return [line, ''];
}
