import { readRegion } from './read-area.ts';

interface PostalForm {
  countries: readonly string[];
  pattern: RegExp;
  /** "H2X 1Y4" ends the line, "75008 Paris" begins it. */
  isLast: boolean;
  needsCountry?: true;
}

/** A postal code that was cut out of an address. */
export interface PostalCode {
  /** As published. */
  value: string;
  /** The country whose form it has, where only one has it. */
  country: string | undefined;
  /** True where the place stands before the code. */
  isLast: boolean;
  /** The segment where the place is to be looked for. */
  at: number;
  /** What stood behind the code in its segment. */
  after: string;
}

/** Forms of postal codes, the surest first; a form of other countries is tried only when none is known. */
const FORMS: readonly PostalForm[] = [
  { countries: ['CA'], pattern: /\b[a-ceghj-nprstvxy]\d[a-ceghj-nprstv-z][ -]{0,2}\d[a-ceghj-nprstv-z]\d\b/i, isLast: true },
  { countries: ['GB'], pattern: /\b[a-z]{1,2}\d[a-z\d]?\s?\d[a-z]{2}\b/i, isLast: true },
  { countries: ['US'], pattern: /(?<=\b[A-Za-z]{2}\.?,?\s+)\d{5}(?:-?\d{4})?\s*$|\b\d{5}-\d{4}\b/, isLast: true },
  { countries: ['FR'], pattern: /\bFR?-\d{5}\b/, isLast: false },
  { countries: ['BE'], pattern: /\bB-\d{4}\b/, isLast: false },
  { countries: ['CH'], pattern: /\bCH-\d{4}\b/, isLast: false },
  { countries: ['LU'], pattern: /\bL-\d{4}\b/, isLast: false },
  { countries: ['DE'], pattern: /\bD-\d{5}\b/, isLast: false },
  { countries: ['FR', 'DE', 'ES', 'IT', 'MC'], pattern: /\b\d{5}\b(?!.*\b\d{5}\b)/, isLast: false },
  { countries: ['US'], pattern: /\b\d{5}(?:-?\d{4})?\s*$/, isLast: true },
  // Four digits are a house number until the country is known.
  { countries: ['NL'], pattern: /\b\d{4}\s?[A-Z]{2}\b/, isLast: false, needsCountry: true },
  { countries: ['BE', 'CH', 'LU', 'AT', 'DK'], pattern: /\b\d{4}\b(?=\s+\p{L})/u, isLast: false, needsCountry: true },
];
/** "1000 Bruxelles" behind a street with its number: a code and a place, whatever the country. */
const FOUR_DIGITS_AND_PLACE = /^\d{4} \p{Lu}[\p{L}'’ .-]+$/u;

/** True for a text that is nothing but a Canadian or British postal code, or a ZIP code. */
export function isPostalCode(text: string): boolean {
  return FORMS.slice(0, 2).some(({ pattern }) => pattern.exec(text)?.[0].length === text.length) || /^\d{5}(?:-\d{4})?$/.test(text);
}

/** Cuts the postal code out of the segments, which are changed; null when there is none. */
export function takePostalCode(segments: string[], country: string | undefined): PostalCode | null {
  if (!segments.some((one) => /\d/.test(one))) return null;
  const forms = FORMS.filter((form) => (country === undefined ? form.needsCountry !== true : form.countries.includes(country)));
  for (const form of forms) {
    for (let at = segments.length - 1; at >= 0; at -= 1) {
      const found = form.pattern.exec(segments[at] ?? '');
      // The first number of an address is the house, not the post.
      if (found === null || (at === 0 && found.index === 0 && segments.length > 1 && !form.isLast)) continue;
      return cut(segments, at, found, form);
    }
  }
  const last = segments.length - 1;
  const place = segments[last] ?? '';
  if (country !== undefined || last < 1 || !FOUR_DIGITS_AND_PLACE.test(place) || !/\p{L}.*\d/u.test(segments[last - 1] ?? '')) return null;
  segments.pop();
  return { value: place.slice(0, 4), country: undefined, isLast: false, at: last, after: place.slice(5) };
}

function cut(segments: string[], at: number, found: RegExpExecArray, form: PostalForm): PostalCode {
  const text = segments[at] ?? '';
  const before = text.slice(0, found.index).trim().replace(/[\s,(-]+$/, '');
  const after = text.slice(found.index + found[0].length).trim().replace(/^[\s,)-]+/, '');
  // "Le Havre 76600": the code behind its place, where it usually stands before.
  const isLast = form.isLast || (after === '' && (segments[at + 1] ?? '') === '' && !/^\d/.test(before) && (before !== '' || at > 0));
  // "Laval H7N 1A1 (voir la carte)": what stands behind a place and its code is no part of either.
  const isNoise = form.isLast && before !== '' && after !== '' && readRegion(after, form.countries[0]) === null;
  const kept = isLast ? [isNoise ? before : `${before} ${after}`.trim()] : before === '' ? [] : [before];
  segments.splice(at, 1, ...kept.filter((one) => one !== ''));
  const country = form.countries.length === 1 ? form.countries[0] : undefined;
  return { value: found[0].trim(), country, isLast, at: isLast ? Math.min(at, segments.length - 1) : at + kept.length, after };
}
