import type { PostalAddress } from '#domain/address.ts';
import { rememberLatest } from '../remember.ts';
import { foldText } from '../text.ts';
import { plainLocality } from './read-area.ts';
import { tidyNumbers } from './house-number.ts';
import { LONGEST_LINE, splitUnits } from './read-units.ts';
import { takeCountry } from './take-country.ts';
import { takePostalCode, type PostalCode } from './take-postal-code.ts';
import { takeTown, type Town } from './take-town.ts';
import { isFrenchStreet, joinNumbers, partMalls, tidyStreet } from './tidy-street.ts';

/** A page says its address three times, and every page of a site says that of its head office. */
const known = rememberLatest<PostalAddress>(1_000);
/** Between the parts of an address: commas (not those of numbers), line ends, signs, dashes with spaces. */
const BETWEEN = /[\n\r;|\u2022\u00B7]+|,(?!\d{3}\b)|\s+[\u2013\u2014]\s+/;
/** What a line begins with that isn't the address: its label; and lines of other facts beside it. */
const LABEL = /^\s*(?:adresse|address|siège social|head office)\s*[:\n]\s*/i;
/** The end of a sentence, not of an abbreviation ("Ont."). */
const FULL_STOP = /(?<=\d[A-Za-z]{0,2}|[A-Za-zÀ-ÿ]{5})[.,;]+\s*$/;
const OTHER_FACT = /^(?:t[eé]l(?:[eé]phone|[eé]copieur|[eé]c)?|phone|fax|courriel|e-?mail|mail|web)\s?[.:]|@|^(?:https?:|www\.)/i;

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
  const segments = placeLast(joinNumbers(partMalls(tidyNumbers(text.replace(LABEL, '').replace(FULL_STOP, '')).split(BETWEEN).map((one) => one.replace(/\s+/g, ' ').trim()).filter((one) => one !== '' && !OTHER_FACT.test(one)))));
  const named = takeCountry(segments);
  const home = named ?? country;
  const code = takePostalCode(segments, home);
  const place = home ?? code?.country;
  const town = code === null || code.isLast ? takeTown(segments, code?.at, place, code?.value) : takePlaceBehind(segments, code, place);
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

/** "75008 Paris, 10 rue de Berri": the place first. */
function placeLast(segments: string[]): string[] {
  const [first = '', second = ''] = segments;
  return /^(?:[A-Z]{1,2}-)?\d{4,5} \p{Lu}[\p{L}'’ -]+$/u.test(first) && /^\d/.test(second) && isFrenchStreet(second) && !isFrenchStreet(first) ? [...segments.slice(1), first] : segments;
}

/** The place behind its code: "1003 Lausanne", "1400 Yverdon-les-Bains, Vaud", "1950 Sion VS". */
function takePlaceBehind(segments: string[], code: PostalCode, country: string | undefined): Town {
  const whole = code.after === '' ? (segments.splice(code.at, 1)[0] ?? '') : code.after;
  const canton = country === 'CH' ? /\s+\(?([A-Z]{2})\)?$/.exec(whole) : null;
  const behind = segments.slice(code.at).filter((one) => !/\d/.test(one));
  if (behind.length > 0) segments.splice(code.at, segments.length - code.at, ...segments.slice(code.at).filter((one) => /\d/.test(one)));
  const region = canton?.[1] ?? behind.at(-1);
  const locality = canton === null ? whole : whole.slice(0, canton.index);
  return region === undefined || plainLocality(region) === plainLocality(locality) ? { locality } : { locality, region };
}

/** "…, Laval, Laval, QC": a place said twice, or once more as that of its province. */
function dropRepeated(segments: string[], locality: string): void {
  const last = segments.at(-1);
  if (last !== undefined && segments.length > 1 && locality !== '' && !/\d/.test(last) && foldText(last) !== '' && plainLocality(last) === plainLocality(locality)) segments.pop();
}
