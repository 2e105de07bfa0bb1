import { keysByWord, wordsOf } from '../words/all.ts';
import { foldInPlace } from '../text.ts';
import { readCountry, readRegion } from './read-area.ts';
import { isPostalCode } from './take-postal-code.ts';

const STREET_TYPES = keysByWord((words) => words.streetTypes);
const SMALL_WORDS = new Set(wordsOf((words) => words.smallWords));
/** Countries that have the name of their town. */
const CITY_STATES = new Set(['LU', 'MC']);

/** Cuts the country's name or code off the end of the segments, which are changed; undefined where none stands there. */
export function takeCountry(segments: string[]): string | undefined {
  // "Laval, Québec, Canada, H7N 1A1": the country stands before the code.
  const at = segments.length > 2 && isPostalCode(segments.at(-1) ?? '') ? segments.length - 2 : segments.length - 1;
  const line = segments[at];
  if (line === undefined) return undefined;
  // "Laval, Québec, Canada H7N 1A1": the same, without its comma.
  const before = at > 0 ? /^(\D{4,}?)\s+(\S+(?:\s\S+)?)$/.exec(line) : null;
  const named = before?.[2] !== undefined && isPostalCode(before[2]) ? wholeCountry(before[1] ?? '', segments.length) : undefined;
  if (named !== undefined) {
    segments[at] = before?.[2] ?? '';
    return named;
  }
  // "Los Angeles, CA, 90014": a state, not Canada.
  if (line === 'CA' && /^\d{5}(?:-\d{4})?$/.test(segments[at + 1] ?? '')) return undefined;
  if (at > 0) {
    const code = wholeCountry(line, segments.length);
    if (code !== undefined) {
      if (!CITY_STATES.has(code) || segments.length > 2) segments.splice(at, 1);
      return code;
    }
  }
  return takeTail(segments, at, line);
}

function wholeCountry(line: string, count: number): string | undefined {
  if (!/^[a-zà-ÿ.-]{3,}/i.test(line) && !/^(?:US|CA|FR|BE|CH|GB|UK|LU)$/.test(line)) return undefined;
  const code = readCountry(line === 'CA' && count < 3 ? '' : line);
  return code === null || readRegion(line) !== null ? undefined : code;
}

/** "67000 Strasbourg France": the last words; not of "12, rue de France". */
function takeTail(segments: string[], at: number, line: string): string | undefined {
  const words = line.split(' ');
  for (const count of [3, 2, 1]) {
    const tail = words.slice(-count).join(' ');
    // Two letters are a province more often: "Saint-Georges (QC)".
    const code = words.length > count && (tail === 'UK' || tail.replace(/[().]/g, '').length > 2) ? readCountry(tail) : null;
    if (code === null) continue;
    const before = foldInPlace(words.at(-count - 1) ?? '').replace(/[.,]/g, '');
    if (SMALL_WORDS.has(before) || STREET_TYPES.has(before) || (at === 0 && !/\d.*\d{3}/.test(line))) return undefined;
    // "1611 Luxembourg" is the town.
    if (CITY_STATES.has(code) && /^(?:[A-Z]{1,2}-)?\d{4,5}$/.test(words.slice(0, -count).join(' '))) return code;
    segments[at] = words.slice(0, -count).join(' ').replace(/[\s,-]+$/, '');
    return code;
  }
  return undefined;
}
