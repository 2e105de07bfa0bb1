import { escapeForPattern, foldInPlace } from '../text.ts';
import { ALL_WORDS, wordsOf } from '../words/all.ts';

/** What a text says of the place inside the building, each in one form: "101", floor "1", box "123". */
export interface Units {
  suite?: string;
  floor?: string;
  box?: string;
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

const PATTERNS: readonly { kind: keyof Units; pattern: RegExp; value: (found: RegExpExecArray) => string }[] = [
  { kind: 'box', pattern: new RegExp(`\\b${any(wordsOf((words) => words.postBox))}\\.?\\s*${NUMBER_SIGN}\\s*(\\d+[a-z]?)\\b`), value: (found) => found[1] ?? '' },
  { kind: 'floor', pattern: new RegExp(`\\b${any(wordsOf((words) => words.groundFloor))}\\b\\.?`), value: () => '0' },
  { kind: 'floor', pattern: new RegExp(`\\b(\\d+)\\s*${ORDINAL_END}\\s+${FLOOR}\\b\\.?`), value: (found) => found[1] ?? '' },
  { kind: 'floor', pattern: new RegExp(`\\b(${[...ORDINAL_WORDS.keys()].join('|')})\\s+${FLOOR}\\b`), value: (found) => ORDINAL_WORDS.get(found[1] ?? '') ?? '' },
  { kind: 'floor', pattern: new RegExp(`\\b${FLOOR}\\.?\\s*${NUMBER_SIGN}\\s*(\\d+)\\b`), value: (found) => found[1] ?? '' },
  { kind: 'suite', pattern: new RegExp(`\\b${any(wordsOf((words) => words.unitWords))}\\b\\.?\\s*${NUMBER_SIGN}\\s*((?:[a-z]\\s?-?\\s?)?\\d+(?:\\s?-?\\s?[a-z](?![a-z]))?(?:\\s*(?:-|/|et|and|&)\\s*[a-z]?\\d+[a-z]?)*|[a-z](?![a-z'.-]))\\b`), value: (found) => found[1] ?? '' },
  { kind: 'suite', pattern: /#\s*([a-z]?-?\d+[a-z]?)\b/, value: (found) => found[1] ?? '' },
];
/** "101-1234 rue X" is unit 101 of 1234 in Canada; "1230-1236" is one building with two numbers (house numbers apart at most). */
const WIDEST_BUILDING = 30;
const UNIT_BEFORE_NUMBER = /^\s*([a-z]?\d+[a-z]?)\s*-\s*(\d+)(?=[a-z]?[\s,])/;

/** No street line is longer (characters); what follows is not read, so that a hostile page can't stall the reader. */
export const LONGEST_LINE = 300;

/** Cuts suites, floors and post boxes out of a street line. */
export function splitUnits(text: string): SplitUnits {
  const units: Units = {};
  const published: string[] = [];
  let rest = text.slice(0, LONGEST_LINE).replace(/\s+/g, ' ');
  for (const { kind, pattern, value } of PATTERNS) {
    const found = pattern.exec(foldInPlace(rest));
    if (found === null || units[kind] !== undefined) continue;
    units[kind] = plainUnit(value(found));
    published.push(rest.slice(found.index, found.index + found[0].length).trim());
    rest = `${rest.slice(0, found.index)} , ${rest.slice(found.index + found[0].length)}`;
  }
  rest = tidy(rest);
  const before = units.suite === undefined ? UNIT_BEFORE_NUMBER.exec(foldInPlace(rest)) : null;
  if (before !== null && !isBuilding(before[1] ?? '', before[2] ?? '')) {
    units.suite = plainUnit(before[1] ?? '');
    published.push(before[1] ?? '');
    rest = tidy(rest.slice(before[0].length - (before[2] ?? '').length));
  }
  return { rest, units, published };
}

function isBuilding(first: string, second: string): boolean {
  const [low, high] = [Number(first), Number(second)];
  return Number.isFinite(low) && first.length === second.length && high > low && high - low <= WIDEST_BUILDING;
}

function plainUnit(unit: string): string {
  return unit.replace(/\s+(?:et|and|&)\s+|\s*[/&]\s*/g, '+').replace(/[\s-]/g, '').replace(/^0+(?=\d)/, '');
}

function tidy(text: string): string {
  return text.replace(/\(\s*,?\s*\)/g, ' ').replace(/\s*(?:,\s*)+/g, ', ').replace(/\s+/g, ' ').replace(/^[\s,;.-]+|[\s,;-]+$/g, '').trim();
}
