import { foldInPlace } from '../text.ts';
import { keysByWord, wordsOf } from '../words/all.ts';
import { readRegion } from './read-area.ts';
import { splitUnits } from './read-units.ts';

/** The place of an address; what names the province or state as published. */
export interface Town {
  locality?: string;
  region?: string;
}

const STREET_TYPES = keysByWord((words) => words.streetTypes);
const DIRECTIONS = keysByWord((words) => words.directions);
const PAIRS = keysByWord((words) => words.directionPairs);
/** Streets that need no other word. */
const WHOLE_STREETS = new Set(['broadway', 'parkway', 'esplanade']);
const SMALL_WORDS = new Set(wordsOf((words) => words.smallWords));
const TOWN_STARTS = new Set(wordsOf((words) => words.townStarts));
/** Words that may begin a place's name as well as a street's: "Mont-Royal", "Côte-Saint-Luc". */
const TYPE_OR_PLACE = /^(?:mont|cote|place|hill|parc|cap|heights|grove|bay|val|st|ste|court|mail)/;
/** "Québec" behind these codes is the town as well as the province (Canada Post, first letters and digit of its districts). */
const QUEBEC_CITY = /^G[1-3]/i;

/**
 * Cuts the place out of the segments, which are changed. `at` is where it is looked for, the last segment if undefined;
 * `code` is the postal code that followed.
 */
export function takeTown(segments: string[], at: number | undefined, country: string | undefined, code: string | undefined): Town {
  const index = at ?? segments.length - 1;
  const line = segments[index];
  if (line === undefined) return {};
  if (index === 0 && at === undefined && segments.length < 2) return takeLonePlace(segments, line, country);
  const { rest, region } = takeRegion(line, country);
  const found = region === undefined ? {} : { region };
  const mayGuess = region !== undefined || code !== undefined;
  if (rest !== '' && index > 0) return takeWhole(segments, index, rest, found, mayGuess);
  if (rest !== '') return { ...found, ...takeFromLine(segments, index, rest, mayGuess) };
  segments.splice(index, 1);
  const isTownToo = region !== undefined && /^qu[eé]bec$/i.test(region) && QUEBEC_CITY.test(code ?? '');
  const last = segments.at(-1) ?? '';
  if (segments.length > 1 && !isStreetOrUnit(last) && !(isTownToo && /\d/.test(last))) return { locality: segments.pop() ?? '', ...found };
  if (segments.length > 1 || isTownToo) return { locality: region ?? '', ...found };
  const town = takeFromLine(segments, 0, last, mayGuess);
  return town.locality === undefined && region !== undefined && last !== '' ? { locality: region, ...found } : { ...town, ...found };
}

/** "Laval (Québec)" and nothing else; a lone word is no place to be sure of. */
function takeLonePlace(segments: string[], line: string, country: string | undefined): Town {
  if (/\d/.test(line)) return {};
  const { rest, region } = takeRegion(line, country);
  if (rest === '' || region === undefined || isStreetOrUnit(rest)) return {};
  segments.length = 0;
  return { locality: rest, region };
}

/** A segment that is a place; of "12 rue X, 2e étage Lévis" only the end is. */
function takeWhole(segments: string[], index: number, rest: string, found: Town, mayGuess: boolean): Town {
  const { rest: place, published } = splitUnits(rest);
  if (published.length === 0 && !/\d/.test(rest)) {
    segments.splice(index, 1);
    return { locality: rest, ...found };
  }
  if (published.length > 0 && place !== '' && !/\d/.test(place)) {
    segments.splice(index, 1, ...published);
    return { locality: place, ...found };
  }
  return { ...found, ...takeFromLine(segments, index, rest, mayGuess) };
}

/** A place at the end of a street line; guessed only where a code or a province says that there is one. */
function takeFromLine(segments: string[], index: number, line: string, mayGuess: boolean): Town {
  const { rest, published } = splitUnits(line);
  const named = published.filter((one) => !/^[a-z]?\d+[a-z]?$/i.test(one));
  const cutAt = rest.lastIndexOf(', ');
  // "12 rue X bureau 5 Laval": what follows the unit is the place.
  if (named.length > 0 && cutAt > 0 && !/\d/.test(rest.slice(cutAt))) {
    segments.splice(index, 1, line.slice(0, line.indexOf(named[0] ?? '')).trim().replace(/,$/, ''), ...named);
    return { locality: rest.slice(cutAt + 2) };
  }
  const [street, town] = partStreetAndTown(line, mayGuess);
  if (street === '') segments.splice(index, 1);
  else segments[index] = street;
  return town === '' ? {} : { locality: town };
}

/** Tells "12 rue X" and "bureau 101" from a town: "Québec" after them is both the town and the province. */
function isStreetOrUnit(segment: string): boolean {
  const first = foldInPlace(segment).split(/[\s.,]/)[0] ?? '';
  return /^\d/.test(segment) || splitUnits(segment).rest === '' || (first.length > 2 && first !== 'saint' && STREET_TYPES.has(first) && !TYPE_OR_PLACE.test(first));
}

/** "Montréal (Québec)", "Toronto ON", "Québec" → the place and what names the province or state. */
function takeRegion(line: string, country: string | undefined): { rest: string; region?: string } {
  const words = line.split(' ');
  for (let count = Math.min(5, words.length); count >= 1; count -= 1) {
    const tail = words.slice(-count).join(' ');
    if (tail.length < 2 || readRegion(tail, country) === null) continue;
    // "Guildford Surrey" is a town and a county, "12 rue Kent" a street.
    if (count < words.length && country === undefined && readRegion(tail)?.startsWith('GB-') === true) continue;
    return { rest: words.slice(0, -count).join(' ').replace(/[\s,(-]+$/, ''), region: tail.replace(/[()]/g, '') };
  }
  return { rest: line };
}

/** "123 Main St W Toronto" and "1455 route 117 Val-David" show the end of the street; "12 rue Principale Laval" has to be guessed. */
function partStreetAndTown(line: string, mayGuess: boolean): [street: string, town: string] {
  const words = line.split(' ');
  const plain = words.map((word) => foldInPlace(word).replace(/[^\p{L}\p{N}'-]/gu, ''));
  if (!/^\d/.test(plain[0] ?? '')) return /\d/.test(line) ? [line, ''] : ['', line];
  const parted = (at: number): [string, string] => [words.slice(0, at).join(' '), words.slice(at).join(' ')];
  const type = plain.findIndex((word, at) => at > 0 && at < 4 && STREET_TYPES.has(word));
  for (let at = plain.length - 2; at >= 1; at -= 1) {
    const word = plain[at] ?? '';
    if (isEndOfStreet(plain, at, type)) return parted(at + 1);
    if (at > 1 && /^\d+$/.test(word) && STREET_TYPES.has(plain[at - 1] ?? '')) return parted(at + 1);
  }
  return mayGuess && (type === 1 || type === 2) && !DIRECTIONS.has(plain.at(-1) ?? '') ? guessTown(words, plain, type, parted) : [line, ''];
}

/** A direction, or a type behind the name; "St" behind another type is "Saint". */
function isEndOfStreet(plain: readonly string[], at: number, type: number): boolean {
  const word = plain[at] ?? '';
  if (WHOLE_STREETS.has(word)) return !STREET_TYPES.has(plain[at + 1] ?? '') && !DIRECTIONS.has(plain[at + 1] ?? '');
  if (at < 2) return false;
  if (DIRECTIONS.has(word) || PAIRS.has(word)) return at > type || type < 0;
  if (!STREET_TYPES.has(word) || STREET_TYPES.has(plain[1] ?? '')) return false;
  return !(/^(?:ste?|[mf]t)$/.test(word) && plain.slice(2, at).some((one) => STREET_TYPES.has(one)));
}

/** The last word, with what may stand before it in a place's name; the street keeps a word of its own. */
function guessTown(words: readonly string[], plain: readonly string[], type: number, parted: (at: number) => [string, string]): [string, string] {
  let at = words.length - 1;
  while (at - 1 > type && (TOWN_STARTS.has(plain[at - 1] ?? '') || SMALL_WORDS.has(plain[at - 1] ?? ''))) at -= 1;
  const street = plain.slice(type + 1, at).filter((word) => !SMALL_WORDS.has(word));
  return street.length === 0 || /\d/.test(plain.slice(at).join('')) ? [words.join(' '), ''] : parted(at);
}
