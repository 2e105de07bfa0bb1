/** Two values of a field as `compare --jsonl` gets them, and what must be said of them. */
export interface WrittenCase {
  field: string;
  expected: unknown;
  observed: unknown;
  country?: string;
  lang?: string;
  outcome: 'pass' | 'fail' | 'cannot-tell' | 'not-applicable';
}

type Pair = readonly [expected: unknown, observed: unknown];
type Place = Pick<WrittenCase, 'country' | 'lang'>;

/** The same value in another hand, whichever of the two is the standard's. */
export function alike(field: string, place: Place, pairs: readonly Pair[]): WrittenCase[] {
  return pairs.flatMap(([a, b]) => [{ field, expected: a, observed: b, ...place, outcome: 'pass' as const }, { field, expected: b, observed: a, ...place, outcome: 'pass' as const }]);
}

/** Two values that a customer would notice to differ, whichever of the two is the standard's. */
export function unlike(field: string, place: Place, pairs: readonly Pair[]): WrittenCase[] {
  return pairs.flatMap(([a, b]) => [{ field, expected: a, observed: b, ...place, outcome: 'fail' as const }, { field, expected: b, observed: a, ...place, outcome: 'fail' as const }]);
}

/** In this direction only. */
export function judged(field: string, place: Place, outcome: WrittenCase['outcome'], pairs: readonly Pair[]): WrittenCase[] {
  return pairs.map(([expected, observed]) => ({ field, expected, observed, ...place, outcome }));
}
