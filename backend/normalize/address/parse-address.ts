import type { PostalAddress } from '#domain/address.ts';
import { rememberLatest } from '../remember.ts';
import { foldText } from '../text.ts';
import { plainLocality } from './read-area.ts';
import { LONGEST_LINE, splitUnits } from './read-units.ts';
import { takeCountry } from './take-country.ts';
import { takePostalCode } from './take-postal-code.ts';
import { takeTown, type Town } from './take-town.ts';
import { isFrenchStreet, joinNumbers, tidyStreet } from './tidy-street.ts';

/** A page says its address three times, and every page of a site says that of its head office. */
const known = rememberLatest<PostalAddress>(1_000);
/** Between the parts of an address: commas (not those of numbers), line ends, signs, dashes with spaces. */
const BETWEEN = /[\n\r;|\u2022\u00B7]+|,(?!\d{3}\b)|\s+[\u2013\u2014]\s+/;

/**
 * Parts of an address written on one or several lines, each as published (only CEDEX, the names of a shop or mall before
 * the street, and a comma behind the number are dropped, and the country is made a code). Floors, buildings and post
 * boxes go to `unit`. What can't be told apart without a gazetteer stays in `street`. Total: never throws. `country`
 * (ISO 3166-1) is where the address is expected when it doesn't say. The answer is shared: read it, don't write it.
 */
export function parseAddress(raw: string, country?: string): PostalAddress {
  const text = raw.slice(0, LONGEST_LINE);
  return known(`${country ?? ''} ${text}`, () => readAddress(text, country));
}

function readAddress(text: string, country: string | undefined): PostalAddress {
  const segments = joinNumbers(text.split(BETWEEN).map((one) => one.replace(/\s+/g, ' ').trim()).filter((one) => one !== ''));
  const named = takeCountry(segments);
  const home = named ?? country;
  const code = takePostalCode(segments, home);
  const place = home ?? code?.country;
  const town: Town = code === null || code.isLast ? takeTown(segments, code?.at, place, code?.value) : { locality: code.after === '' ? (segments.splice(code.at, 1)[0] ?? '') : code.after };
  const locality = (town.locality ?? '').replace(/\s*\bcedex\b.*$/i, '').trim();
  dropRepeated(segments, locality);
  const { rest, published } = splitUnits(segments.join(', '));
  const street = tidyStreet(rest);
  const parts = {
    street,
    unit: published.join(', '),
    locality,
    region: town.region,
    postalCode: code?.value,
    // Five digits before a place belong to several countries; a "rue" beside them to one.
    country: place ?? (code !== null && !code.isLast && code.value.length === 5 && isFrenchStreet(street) ? 'FR' : undefined),
  };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined && value !== ''));
}

/** "…, Laval, Laval, QC": a place said twice, or once more as that of its province. */
function dropRepeated(segments: string[], locality: string): void {
  const last = segments.at(-1);
  if (last !== undefined && segments.length > 1 && locality !== '' && !/\d/.test(last) && foldText(last) !== '' && plainLocality(last) === plainLocality(locality)) segments.pop();
}
