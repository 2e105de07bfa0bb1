import { escapeForPattern, foldText, foldWords } from '../text.ts';
import { ALL_WORDS, keysByWord, wordsOf } from '../words/all.ts';
import type { Direction } from '../words/language-words.ts';
import { isBuilding, isNumberedStreet, LONGEST_LINE, splitUnits, type Units } from './read-units.ts';

/** A street line in comparable parts. */
export interface StreetParts {
  /** House number, "12bis", or both ends of a building's: ["1230", "1236"]. */
  numbers: string[];
  types: string[];
  directions: Direction[];
  /** The name without articles, joined: "mont royal" = "montroyal". */
  name: string;
  units: Units;
}

const TYPES = keysByWord((words) => words.streetTypes);
const TITLES = keysByWord((words) => words.titles);
const DIRECTIONS = keysByWord((words) => words.directions);
const PAIRS = keysByWord((words) => words.directionPairs);
const SMALL_WORDS = new Set(wordsOf((words) => words.smallWords));
const ORDINALS = new Map(ALL_WORDS.flatMap(({ ordinals }) => ordinals.flatMap((names, index) => names.map((name) => [name, `${index + 1}e`] as const))));
const CARDINALS = new Map(ALL_WORDS.flatMap(({ cardinals }) => cardinals.map((name, index) => [name, String(index + 1)] as const)));
/** What stands around a street: zones and malls, whose words are no street's. */
const SITE_START = new RegExp(`^(?:${wordsOf((words) => [...words.siteWords, ...words.mallWords]).filter((word) => !TYPES.has(word)).toSorted((a, b) => b.length - a.length).map(escapeForPattern).join('|')})(?![\\w'])`);
const NUMBER = /^(\d+)(?:\s*[-/]\s*(\d+))?\s*(?:(bis|ter|quater)\b|-?([a-z])(?![a-z'.]))?(?=[\s,]|$)/;
/** A letter apart from its number is a suffix only if it can't be a direction or "R." for rue. */
const SUFFIX_APART = /[^nsewor]/;

/** Reads a street line, and the unit where it stands in a field of its own, into comparable parts. */
export function readStreet(street: string, unit = ''): StreetParts {
  const own = splitUnits(unit.slice(0, LONGEST_LINE));
  const inLine = splitUnits(street);
  const units: Units = { ...inLine.units, ...own.units };
  if (unit.trim() !== '' && own.published.length === 0) units.suite = foldWords(unit.slice(0, LONGEST_LINE)).join('');
  const segments = joinNumberedStreet(foldText(inLine.rest))
    .replace(/^n(?:o\.?|[°º])\s*(?=\d)/, '')
    .replace(/\b(?:lieu[- ]?dit|l\.?d)\.?\s*:?\s+/g, '')
    .replace(/\b(?:rond[- ]point|rd[- ]pt)\b/g, 'rpt')
    .replace(/(?<=[a-z]{4})str\.(?=\s|$)/g, 'strasse')
    .replace(/\b([a-z])\.([a-z])\.([a-z])\b\.?/, '$1$2$3')
    .replace(/\b(?:route nationale|nationale|r\.?\s?n\.?)\s?(?=\d)/, 'rn ')
    .replace(/\b(?:route departementale|departementale|r\.?\s?d\.?)\s?(?=\d)/, 'rd ')
    .replace(/^(\d+(?:\s*(?:bis|ter|quater|[a-z])|-[a-z])?(?:\s?[-/]\s?\d+)?)\s*,\s*/, '$1 ')
    .split(/\s*,\s*|(?<!\d)\s+-\s+|\s+-\s+(?!\d)/)
    .filter((one) => one !== '');
  const line = pickLine(segments);
  if (line.box !== undefined) units.suite ??= line.box;
  const number = NUMBER.exec(line.text);
  const numberEnd = number === null ? 0 : number[0].length;
  const words = foldWords(line.text.slice(numberEnd));
  const numbers = number === null ? line.numbers : [number[1], number[2]].filter((one) => one !== undefined);
  // "14 bis" is "14 B" on the plate beside the door.
  const letter = number?.[3]?.charAt(0) ?? number?.[4];
  if (letter !== undefined && (isAttached(number?.[0] ?? '') || number?.[3] !== undefined || (SUFFIX_APART.test(letter) && TYPES.has(words[0] ?? '')))) {
    numbers[0] = `${numbers[0] ?? ''}${letter}`;
  } else if (letter !== undefined) words.unshift(letter);
  return { numbers, units, ...readWords(words) };
}

/** "4500 - 16 Avenue NW" is number 4500 on a street called 16. */
function joinNumberedStreet(line: string): string {
  const dash = /^(\d+)\s*-\s*\d+(?=\s)/.exec(line);
  return dash?.[1] !== undefined && isNumberedStreet(line.slice(dash[0].length)) ? line.replace(/\s*-\s*/, ' ') : line;
}

function isAttached(number: string): boolean {
  return /\d-?[a-z]$/.test(number.trim());
}

/** Of "Centre X, 705 rue Y" the segment with the number; "Yonge Street, 839" gives its number back. */
function pickLine(all: readonly string[]): { text: string; numbers: string[]; box?: string } {
  // "Zone commerciale Cap 3000, avenue X": the zone says where, its number is no house's.
  const streets = all.filter((one) => !SITE_START.test(one));
  const segments = streets.some((one) => foldWords(one).some((word) => word.length > 1 && TYPES.has(word))) ? streets : all;
  const numbered = segments.find((one) => NUMBER.test(one) && /[a-z]{2}/.test(one));
  if (numbered !== undefined) return { text: numbered, numbers: [] };
  const alone = segments.find((one) => /^\d+-?[a-z]?$/.test(one));
  // "Boulevard X 111/4": the fourth box of 111; "12/14" is a building.
  const boxed = segments.map((one) => /^(.*[a-z]{2}.*)\s(\d+[a-z]?)\s?\/\s?(\d+[a-z]?)$/.exec(one)).find((one) => one !== null);
  if (boxed?.[1] !== undefined && boxed[2] !== undefined && boxed[3] !== undefined && alone === undefined) {
    return isBuilding(boxed[2], boxed[3]) ? { text: boxed[1], numbers: [boxed[2], boxed[3]] } : { text: boxed[1], numbers: [boxed[2]], box: boxed[3] };
  }
  // "Rue de la Loi 16": Belgium and its neighbours; "Route 132" is a name.
  const trailing = segments.map((one) => /^(?!(?:route|rte|highway|hwy|autoroute)\.?\s\S+$)(.*[a-z]{2}.*)\s(\d+(?:-?[a-z]| [a-d])?)$/.exec(one)).find((one) => one !== null);
  if (trailing?.[1] !== undefined && trailing[2] !== undefined && alone === undefined) return { text: trailing[1], numbers: [trailing[2].replace(/[ -]/, '')] };
  const named = segments.filter((one) => one !== alone);
  const text = named.find((one) => foldWords(one).some((word) => TYPES.has(word))) ?? named[0] ?? '';
  return { text, numbers: alone === undefined ? [] : [alone.replace('-', '')] };
}

function readWords(words: readonly string[]): Pick<StreetParts, 'types' | 'directions' | 'name'> {
  const types = new Set<string>();
  const directions = new Set<Direction>();
  const name: string[] = [];
  for (const [index, word] of words.entries()) {
    const isLast = index === words.length - 1;
    const next = words[index + 1];
    const title = TITLES.get(word);
    const type = TYPES.get(word);
    const direction = DIRECTIONS.get(word);
    const pair = PAIRS.get(word);
    const isBeforeName = next !== undefined && !DIRECTIONS.has(next) && !PAIRS.has(next) && !isSuffixType(next, words.length - index - 2);
    if (title !== undefined && (type === undefined || isBeforeName)) name.push(title);
    else if (type !== undefined && (word.length > 1 || index === 0) && !(words.length === 1)) types.add(type);
    else if (direction !== undefined && (word.length > 1 || (words.length > 1 && (word !== 'o' || index > 0)))) directions.add(direction);
    else if (pair !== undefined && (word.length > 2 || isLast || index === 0) && words.length > 1) for (const one of pair) directions.add(one as Direction);
    else if (SMALL_WORDS.has(word) && !(isLast && word.length === 1)) continue;
    else name.push(type === undefined && next !== undefined && /^\d+$/.test(word) && TYPES.has(next) && next.length > 1 ? `${word}e` : ordinal(word));
  }
  return { types: [...types].sort(), directions: [...directions].sort(), name: name.join('') };
}

/** "St John Street": the "St" stands before a name; "Main St Road" doesn't occur. */
function isSuffixType(word: string, after: number): boolean {
  return after === 0 && TYPES.has(word) && word !== 'cote' && word !== 'parc';
}

function ordinal(word: string): string {
  const digits = /^(\d+)(?:ere|er|re|ieme|eme|e|nde|nd|st|rd|th)$/.exec(word)?.[1];
  return digits === undefined ? (ORDINALS.get(word) ?? CARDINALS.get(word) ?? word) : `${digits}e`;
}
