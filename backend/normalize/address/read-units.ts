import { escapeForPattern, foldInPlace } from '../text.ts';
import { ALL_WORDS, keysByWord, wordsOf } from '../words/all.ts';
import { tidyNumbers } from './house-number.ts';

/** What a text says of the place inside the building, each in one form: "101", floor "1", box "123". */
export interface Units {
  suite?: string;
  floor?: string;
  box?: string;
  building?: string;
  stair?: string;
}

/** A text parted into its units and the rest, the published writing kept. */
export interface SplitUnits {
  rest: string;
  units: Units;
  /** The pieces cut out, as published. */
  published: string[];
}

const any = (words: readonly string[]): string => `(?:${words.toSorted((a, b) => b.length - a.length).map(escapeForPattern).join('|')})`;
const ORDINAL_END = '(?:ere|er|re|ieme|eme|e|nde|nd|st|rd|th)?';
const ORDINAL_WORDS = new Map(ALL_WORDS.flatMap(({ ordinals }) => ordinals.flatMap((names, index) => names.map((name) => [name, String(index + 1)] as const))));
const NUMBER_SIGN = '(?:no\\.?|n[o°º]\\.?|num\\.?|#|:)?';
const FLOOR = any(wordsOf((words) => words.floorWords));
const NUMBER_OR_LETTER = '((?:[a-z]-?)?\\d+[a-z]?|[a-z](?![a-z\'.]))';
const STREET_TYPES = keysByWord((words) => words.streetTypes);
const DIRECTIONS = keysByWord((words) => words.directions);

const PATTERNS: readonly { kind: keyof Units; pattern: RegExp; value: (found: RegExpExecArray) => string }[] = [
  { kind: 'box', pattern: new RegExp(`\\b${any(wordsOf((words) => words.postBox))}\\.?\\s*${NUMBER_SIGN}\\s*(\\d+[a-z]?)\\b`), value: (found) => found[1] ?? '' },
  { kind: 'floor', pattern: new RegExp(`\\b${any(wordsOf((words) => words.groundFloor))}\\b\\.?`), value: () => '0' },
  { kind: 'floor', pattern: new RegExp(`\\b(\\d+)\\s*${ORDINAL_END}\\s+${FLOOR}\\b\\.?`), value: (found) => found[1] ?? '' },
  { kind: 'floor', pattern: new RegExp(`\\b(${[...ORDINAL_WORDS.keys()].join('|')})\\s+${FLOOR}\\b`), value: (found) => ORDINAL_WORDS.get(found[1] ?? '') ?? '' },
  { kind: 'floor', pattern: new RegExp(`\\b${FLOOR}\\.?\\s*${NUMBER_SIGN}\\s*(\\d+)\\b`), value: (found) => found[1] ?? '' },
  { kind: 'building', pattern: new RegExp(`\\b${any(wordsOf((words) => words.buildingWords))}\\b\\.?\\s*${NUMBER_SIGN}\\s*${NUMBER_OR_LETTER}(?![\\w-])`), value: (found) => found[1] ?? '' },
  { kind: 'stair', pattern: new RegExp(`\\b${any(wordsOf((words) => words.stairWords))}\\b\\.?\\s*${NUMBER_SIGN}\\s*${NUMBER_OR_LETTER}(?![\\w-])`), value: (found) => found[1] ?? '' },
  { kind: 'suite', pattern: new RegExp(`\\b${any(wordsOf((words) => words.unitWords))}\\b\\.?\\s*${NUMBER_SIGN}\\s*((?:[a-z]\\s?-?\\s?)?\\d+(?:\\s?-?\\s?[a-z](?![a-z]))?(?:(?:-|\\s*(?:/|et|and|&)\\s*)[a-z]?\\d+[a-z]?)*|[a-z](?![a-z'.-]))\\b`), value: (found) => found[1] ?? '' },
  { kind: 'suite', pattern: /#\s*([a-z]?-?\d+[a-z]?)\b/, value: (found) => found[1] ?? '' },
];
/** Most lines of a page have none of these, and are spared the patterns. */
const ANY_UNIT = new RegExp(`#|\\b(?:${wordsOf((words) => [...words.unitWords, ...words.floorWords, ...words.groundFloor, ...words.postBox, ...words.buildingWords, ...words.stairWords]).toSorted((a, b) => b.length - a.length).map(escapeForPattern).join('|')})(?![a-z])`);
/** "12 rue X, K-4", "1500 av. X, 200": a number that stands alone behind the street is a door inside. Five digits are a postal code. */
const UNIT_ALONE = /^(\d+(?:[A-Da-d]|-\d+)?\s[^,]*[A-Za-zÀ-ÿ]{2}[^,]*),\s*((?:[A-Za-z]-?)?\d{1,4}[A-Za-z]?)(?=,|$)/;
/** "101-1234 rue X" is unit 101 of 1234 in Canada; "1230-1236" is one building with two numbers (house numbers apart at most). */
const WIDEST_BUILDING = 30;
/** "8-10" is one building, too: two numbers of one side of the street, of unlike length. */
const WIDEST_SMALL_BUILDING = 10;
const UNIT_BEFORE_NUMBER = /^\s*([a-z]?\d+[a-z]?)\s*-\s*(\d+)(?=(?:-?[a-z])?[\s,])/;

/** No street line is longer (characters); what follows is not read, so that a hostile page can't stall the reader. */
export const LONGEST_LINE = 300;

/** Cuts suites, floors, buildings and post boxes out of a street line. */
export function splitUnits(text: string): SplitUnits {
  const units: Units = {};
  const published: string[] = [];
  let rest = tidyNumbers(text.slice(0, LONGEST_LINE).replace(/\s+/g, ' '));
  let folded = foldInPlace(rest);
  for (const { kind, pattern, value } of ANY_UNIT.test(folded) ? PATTERNS : []) {
    if (units[kind] !== undefined) continue;
    const found = pattern.exec(folded);
    if (found === null) continue;
    const [number, end] = withoutHouseNumber(found, value(found), folded);
    units[kind] = plainUnit(number);
    published.push(rest.slice(found.index, end).trim());
    rest = `${rest.slice(0, found.index)} , ${rest.slice(end)}`;
    folded = foldInPlace(rest);
  }
  rest = tidy(rest);
  const alone = units.suite === undefined ? UNIT_ALONE.exec(rest) : null;
  if (alone?.[1] !== undefined && alone[2] !== undefined) {
    units.suite = plainUnit(alone[2].toLowerCase());
    published.push(alone[2]);
    rest = `${alone[1]}${rest.slice(alone[0].length)}`;
  }
  const before = units.suite === undefined ? UNIT_BEFORE_NUMBER.exec(foldInPlace(rest)) : null;
  if (before !== null && !isBuilding(before[1] ?? '', before[2] ?? '') && !isNumberedStreet(rest.slice(before[0].length))) {
    units.suite = plainUnit(before[1] ?? '');
    published.push(before[1] ?? '');
    rest = tidy(rest.slice(before[0].length - (before[2] ?? '').length));
  }
  return { rest, units, published };
}

/** "Unit 5-720 King Street": the second number is the house's. */
function withoutHouseNumber(found: RegExpExecArray, value: string, folded: string): [value: string, end: number] {
  const end = found.index + found[0].length;
  const dash = value.lastIndexOf('-');
  const isHouse = found.index === 0 && dash > 0 && /^\d+$/.test(value.slice(dash + 1)) && /^,?\s+[a-z]{2}/.test(folded.slice(end)) && !isBuilding(value.slice(0, dash), value.slice(dash + 1));
  return isHouse ? [value.slice(0, dash), end - (value.length - dash - 1)] : [value, end];
}

/** Two numbers are those of one building, not a unit and its house. */
export function isBuilding(first: string, second: string): boolean {
  const [low, high] = [Number(first), Number(second)];
  if (!Number.isFinite(low) || high <= low) return false;
  return first.length === second.length ? high - low <= WIDEST_BUILDING : high - low <= WIDEST_SMALL_BUILDING && (high - low) % 2 === 0;
}

/** "4500 - 16 Avenue NW": nothing but a type and a direction follows, so the second number names the street. */
export function isNumberedStreet(after: string): boolean {
  const [type, ...directions] = (foldInPlace(after).split(',')[0] ?? '').split(/[\s.]+/).filter((word) => word !== '');
  return !after.startsWith(',') && type !== undefined && STREET_TYPES.has(type) && directions.every((word) => DIRECTIONS.has(word) || /^(?:[ns][eow])$/.test(word));
}

function plainUnit(unit: string): string {
  return unit.replace(/\s+(?:et|and|&)\s+|\s*[/&]\s*/g, '+').replace(/[\s-]/g, '').replace(/^0+(?=\d)/, '');
}

function tidy(text: string): string {
  return text.replace(/\(\s*,?\s*\)/g, ' ').replace(/\s*(?:,\s*)+/g, ', ').replace(/\s+/g, ' ').replace(/^[\s,;.-]+|[\s,;-]+$/g, '').trim();
}
