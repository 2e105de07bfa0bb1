import type { PostalAddress } from '#domain/address.ts';
import { foldText, foldWords } from '../text.ts';
import { ALL_WORDS, keysByWord, wordsOf } from '../words/all.ts';
import { readCountry, readRegion } from './read-area.ts';

const TYPES = keysByWord((words) => words.streetTypes);
const TITLES = keysByWord((words) => words.titles);
const DIRECTIONS = keysByWord((words) => words.directions);
const ORDINALS = new Map(ALL_WORDS.flatMap(({ ordinals }) => ordinals.flatMap((names, index) => names.map((name) => [name, String(index + 1)] as const))));
/** Words that say what kind of thing the number behind them is, and nothing by themselves; "Ste" is Suite and Sainte. */
const SILENT = new Set(wordsOf((words) => [...words.smallWords, ...words.unitWords, ...words.floorWords, ...words.postBox, ...words.buildingWords]).concat(['no', 'cedex', 'sainte']));
const REGION_NAMES = Map.groupBy(ALL_WORDS.flatMap(({ regions, countries }) => [...Object.entries(regions), ...Object.entries(countries)]), ([code]) => code);

/**
 * True when both addresses are written with the same words and numbers, in any order: the same address where nothing
 * parts street from town, whichever way each was parted. Types, directions and titles in one form; names of the region
 * and the country of either are left out.
 */
export function haveSameWords(a: PostalAddress, b: PostalAddress): boolean {
  const silent = new Set([...placeWords(a), ...placeWords(b)]);
  return bagOf(a, silent) === bagOf(b, silent);
}

function bagOf({ street, unit, locality, postalCode, region, country }: PostalAddress, silent: ReadonlySet<string>): string {
  const text = foldText([street, unit, locality, region, postalCode, country].filter(Boolean).join(' , '))
    .replace(/\b(?:f|fr|b|ch|l)-(?=\d{4})/g, '')
    .replace(/\b(\d{5})-\d{4}\b/g, '$1')
    .replace(/\b([a-z]\d[a-z])[ -]?(\d[a-z]\d)\b/g, '$1$2')
    .replace(/\b([a-z]{1,2}\d[a-z\d]?) (\d[a-z]{2})\b/g, '$1$2')
    .replace(/\b([a-z])-(?=\d)/g, '$1')
    .replace(/(\d)[ -]?(bis|ter|quater|(?<=\d-?)[a-z])\b/g, '$1$2')
    .replace(/\b([a-z])\.(?=[a-z]\.)/g, '$1')
    .replace(/\b(\d+)(?:ere|er|re|ieme|eme|e|nde|nd|st|rd|th)\b/g, '$1');
  return foldWords(text).filter((word) => !silent.has(word) && !SILENT.has(word)).map(plainWord).sort().join(' ');
}

function plainWord(word: string): string {
  // "St" is Saint and Street, "Dr" Docteur and Drive: which, only the order tells.
  const title = TITLES.get(word) ?? word;
  if (title === 'saint' || title === 'doctor') return title;
  const type = TYPES.get(word);
  if (type === 'street' || type === 'drive') return type === 'street' ? 'saint' : 'doctor';
  if (title !== word) return title;
  if (type !== undefined) return `a ${type}`;
  const direction = DIRECTIONS.get(word);
  return direction === undefined ? (ORDINALS.get(word) ?? word) : `to ${direction}`;
}

/** Names and codes of an address' province and country. */
function placeWords({ region, country }: PostalAddress): string[] {
  const codes = [region === undefined ? null : readRegion(region, country), country === undefined ? null : readCountry(country)];
  const names = codes.flatMap((code) => (code === null ? [] : (REGION_NAMES.get(code) ?? []).flatMap(([, words]) => [...words]).concat(code.slice(3).toLowerCase())));
  return names.flatMap(foldWords).filter((word) => word !== '');
}
