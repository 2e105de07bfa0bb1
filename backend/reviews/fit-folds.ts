import { hashWord } from './features.ts';

const FOLDS = 5;
/** With fewer locations one of them would be a fold of its own, and a fifth of the texts hangs on it. */
const LEAST_LOCATIONS = 10;

interface Placed { locationId: string; publishedAt: string | null }

/** A text without its accents, marks and case: two that agree in it are copies. */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase().replace(/[^\p{L}\p{N}\p{Extended_Pictographic}]+/gu, ' ').trim();
}

/**
 * Reviews in five parts to be held back in turn. What is alike (one location's staff, one week's trouble) stays together, so
 * that what is held back is new to the fit: by location, or, of few locations, by time in five stretches.
 */
export function splitInFolds<T extends Placed>(all: readonly T[]): { heldBackBy: 'location' | 'time'; folds: T[][] } {
  const byLocation = Map.groupBy(all, (one) => one.locationId);
  if (byLocation.size < LEAST_LOCATIONS) {
    const inTime = all.toSorted((a, b) => (a.publishedAt ?? '').localeCompare(b.publishedAt ?? ''));
    return { heldBackBy: 'time', folds: fill(inTime.map((one) => [one]), (index) => Math.floor((index * FOLDS) / inTime.length)) };
  }
  // The largest first, each to the part that has least: parts are of one size whatever the locations' are.
  const groups = [...byLocation].toSorted(([a, x], [b, y]) => y.length - x.length || hashWord(a) - hashWord(b) || a.localeCompare(b)).map(([, own]) => own);
  const sizes = Array.from({ length: FOLDS }, () => 0);
  return {
    heldBackBy: 'location',
    folds: fill(groups, (index) => {
      const least = sizes.indexOf(Math.min(...sizes));
      sizes[least] = (sizes[least] ?? 0) + (groups[index]?.length ?? 0);
      return least;
    }),
  };
}

function fill<T>(groups: readonly T[][], partOf: (index: number) => number): T[][] {
  const folds: T[][] = Array.from({ length: FOLDS }, () => []);
  groups.forEach((group, index) => folds[partOf(index)]?.push(...group));
  return folds.filter((one) => one.length > 0);
}
