import type { Words } from '#domain/words.ts';
import { isHolidayKey } from '#normalize/holidays.ts';
import { FEASTS } from '#normalize/words/hours/hours-words.ts';
import { foldHeader } from './column-names.ts';
import { nearestName } from './nearest-name.ts';
import { say } from './say.ts';
import type { NamedAt, NamedElsewhere, StandardProblem } from './standard-file.ts';
import { STANDARD_WORDS } from './standard-words.ts';

/** What the standard may name. `regionPaths` of the locations; empty where there are no locations yet, and no region is judged. */
export interface KnownNames {
  publishers: readonly string[];
  checks: readonly string[];
  regionPaths: readonly (readonly string[])[];
}

/** Publishers, checks and regions that the standard names and that are not there: a misspelt one would silently do nothing. */
export function findUnknownNames(named: NamedElsewhere, known: KnownNames): StandardProblem[] {
  const regions = new Map(known.regionPaths.flatMap((path) => [...path, path.join(' > ')]).map((name) => [foldHeader(name), name]));
  const steps = [...new Set(known.regionPaths.flat())].sort((a, b) => a.localeCompare(b));
  const unknownRegions = regions.size === 0 ? [] : named.regions.filter(({ name }) => !regions.has(foldHeader(name)));
  return [
    ...unknownOf(named.publishers, known.publishers), ...unknownOf(named.checks, known.checks),
    ...named.holidays.filter(({ name }) => !isHolidayKey(name)).map(({ path, name }) => ({ path, message: say(STANDARD_WORDS.unknownName, { name, known: FEASTS.join(', ') }) })),
    ...unknownRegions.map(({ path, name }) => ({ path, message: sayRegion(name, nearestName(name, steps), steps.join(', ')) })),
  ];
}

function sayRegion(name: string, near: string | null, known: string): Words {
  return near === null ? say(STANDARD_WORDS.unknownRegion, { name, known }) : say(STANDARD_WORDS.unknownRegionNear, { name, near, known });
}

function unknownOf(named: readonly NamedAt[], known: readonly string[]): StandardProblem[] {
  return named.filter(({ name }) => !known.includes(name)).map(({ path, name }) => ({ path, message: say(STANDARD_WORDS.unknownName, { name, known: known.join(', ') }) }));
}
