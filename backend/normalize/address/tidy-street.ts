import { escapeForPattern, foldInPlace } from '../text.ts';
import { ALL_WORDS, keysByWord, wordsOf } from '../words/all.ts';

const STREET_TYPES = keysByWord((words) => words.streetTypes);
const startOf = (words: readonly string[]): RegExp => new RegExp(`^(?:${words.toSorted((a, b) => b.length - a.length).map(escapeForPattern).join('|')})(?![\\w'])`);
const MALL_START = startOf(wordsOf((words) => words.mallWords));
const MALL_END = new RegExp(`\\b(?:${wordsOf((words) => words.mallWords).map(escapeForPattern).join('|')})$`);
const SITE_START = startOf(wordsOf((words) => words.siteWords));
const CORNER_START = startOf(wordsOf((words) => words.cornerWords));
/** "12", "12 bis", "8/10", "123-A", and the sign before it. */
const NUMBER_ALONE = /^(?:n(?:o\.?|[°º])\s*)?(?:[a-z]?\d+\s?-\s?)?\d+\s*(?:bis|ter|quater|[a-z])?(?:\s?[-/]\s?[a-z0-9]{1,5})?$/i;
const NUMBER_AND_COMMA = /^(\d+\s*(?:bis|ter|quater|[a-z])?(?:\s?[-/]\s?[a-z0-9]{1,5})?)\s*,\s*/i;
const FRENCH_TYPES = new Set(ALL_WORDS.filter(({ language }) => language === 'fr').flatMap(({ streetTypes }) => Object.values(streetTypes).flat()).filter((word) => word.length > 1));

/** "12" and "rue Principale" are one segment that a comma parted; so are "45" and "4e Avenue". */
export function joinNumbers(segments: readonly string[]): string[] {
  const joined: string[] = [];
  let isNumbered = false;
  for (let at = 0; at < segments.length; at += 1) {
    const one = segments[at] ?? '';
    const next = segments[at + 1];
    const isBeforeStreet = next !== undefined && !isNumbered && NUMBER_ALONE.test(one) && !isStreetWithoutNumber(segments[at - 1] ?? '') && /^(?:\D|\d+\s*(?:ere?|er|re|i?eme|ième|ème|e|nde?|st|rd|th)\b)/i.test(next);
    isNumbered ||= /\d/.test(one);
    joined.push(isBeforeStreet ? `${one} ${next}` : one);
    if (isBeforeStreet) at += 1;
  }
  return joined;
}

/** "Centre Rockland 2305 chemin Rockland" is a mall and a street line that no sign parts. */
export function partMalls(segments: readonly string[]): string[] {
  return segments.flatMap((one, at) => {
    const found = MALL_START.test(foldInPlace(one)) ? /^(\D{4,60}?)\s+(\d+[a-z]?)(?:\s+(\S+).*)?$/i.exec(one) : null;
    const next = found?.[3] ?? (segments[at + 1] ?? '').split(' ')[0] ?? '';
    const word = foldInPlace(next).replace(/\W/g, '');
    return found?.[1] !== undefined && word.length > 1 && STREET_TYPES.has(word) ? [found[1], one.slice(found[1].length).trim()] : [one];
  });
}

/** The street line: its number without a comma or "no", and without the names of shops and malls around it. */
export function tidyStreet(rest: string): string {
  const segments = rest.split(', ');
  const plain = segments.map(foldInPlace);
  const door = plain.findIndex((one) => /^(?:n(?:o\.?|[°º])\s*)?\d+\S*\s+.*[a-z]{2}/.test(one));
  const kept = door < 0 || segments.length === 1 ? segments : segments.filter((_, at) => at === door || isPartOfStreet(plain[at] ?? '', at < door));
  return kept.join(', ').replace(/^n(?:o\.?|[°º])\s*(?=\d)/i, '').replace(NUMBER_AND_COMMA, '$1 ');
}

/** True for a street line with a French street type: "rue", "chemin", "quai". */
export function isFrenchStreet(street: string): boolean {
  return foldInPlace(street).split(/[^a-z-]+/).slice(0, 4).some((word) => FRENCH_TYPES.has(word));
}

/** Zones, residences and corners say where; the name of a shop before the street, or of a mall, says who. */
function isPartOfStreet(segment: string, isBefore: boolean): boolean {
  if (/\d/.test(segment) || SITE_START.test(segment) || CORNER_START.test(segment)) return true;
  const isMall = MALL_START.test(segment) || MALL_END.test(segment);
  return isBefore ? !isMall && STREET_TYPES.has(segment.split(' ')[0] ?? '') : !isMall;
}

function isStreetWithoutNumber(segment: string): boolean {
  return segment !== '' && !/\d/.test(segment) && foldInPlace(segment).split(/[\s.]+/).some((word) => word.length > 1 && STREET_TYPES.has(word)) && !MALL_START.test(foldInPlace(segment)) && !MALL_END.test(foldInPlace(segment));
}
