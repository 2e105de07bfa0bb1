import type { LocationScore } from '#domain/score.ts';
import { roundShown } from './round-shown.ts';

/** Rank by location id, 1 the best, on the number that is shown: equal numbers share a rank and the next one is skipped. Null: not ranked. */
export function rankLocations(scores: readonly LocationScore[]): Map<string, number | null> {
  const shown = new Map(scores.map((one) => [one.locationId, one.isRanked && one.value !== null ? roundShown(one.value) : null]));
  const order = [...shown.values()].filter((one) => one !== null).sort((a, b) => b - a);
  // Only the first place of each number counts, which makes ties share it.
  const places = new Map<number, number>();
  order.forEach((value, index) => places.has(value) || places.set(value, index + 1));
  return new Map([...shown].map(([id, value]) => [id, value === null ? null : (places.get(value) ?? null)]));
}
